/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "dose-fixture.h"
#include "rehab-dose.h"
#include "rehab-dose-parse.h"
#include "rehab-language.h"
#include "rehab-units.h"

#include <locale.h>
#include <string.h>

static const RehabPrescription *
get_base (void)
{
  static RehabPrescription *base;

  if (base == NULL)
    base = rehab_prescription_new (&(RehabPrescription) {
      .exercise_key = "hip-thrust", .phase = REHAB_PHASE_DEEP, .side = REHAB_SIDE_LEFT, .position = 4, .note = "Slowly",
      .sets = rehab_number (9), .effort = rehab_number (1), .days = REHAB_DAYS_SUNDAY, .load_note = "blue band",
    }, NULL);

  return base;
}

static RehabPrescription *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RehabPrescription *dose = rehab_dose_parse (text, get_base (), &error);

  g_assert_no_error (error);
  g_assert_nonnull (dose);
  g_assert_cmpstr (dose->id, ==, get_base ()->id);
  g_assert_cmpstr (dose->exercise_key, ==, "hip-thrust");
  g_assert_cmpint (dose->phase, ==, REHAB_PHASE_DEEP);
  g_assert_cmpint (dose->side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpint (dose->position, ==, 4);
  g_assert_cmpstr (dose->note, ==, "Slowly");

  return dose;
}

/* What was typed, and how it is written then. */
static const struct
{
  const char *typed;
  const char *line;
} readings[] = {
  { "3 x 12 at 20 kg, tempo 3-0-3-0, rest 2 min, every other day, RPE 7",
    "3 × 12 at 20 kg, tempo 3-0-3-0, rest 2 min, RPE 7, every other day" },
  { "3x12@20kg", "3 × 12 at 20 kg" },
  { "3X12 @ 20KG", "3 × 12 at 20 kg" },
  { "3×8–12", "3 × 8–12" },
  { "3 x 8-12", "3 × 8–12" },
  { "3 x 8 to 12 reps", "3 × 8–12" },
  { "8-12 reps", "8–12 repetitions" },
  { "5 x 45 s hold", "5 × 45 s hold" },
  { "5x45s", "5 × 45 s hold" },
  { "45 s x 5", "5 × 45 s hold" },
  { "5 holds of 45 seconds", "5 × 45 s hold" },
  { "5 x 1 min hold", "5 × 60 s hold" },
  { "hold 45\"", "45 s hold" },
  { "hold for 30 sec", "30 s hold" },
  { "4 sets of 8", "4 × 8" },
  { "4 sets of 8 reps", "4 × 8" },
  { "4 sets", "4 sets" },
  { "sets: 3, reps: 12, load: 20 kg", "3 × 12 at 20 kg" },
  { "12 reps x 3", "3 × 12" },
  { "3x12x20kg", "3 × 12 at 20 kg" },
  { "60 kg x 5", "5 repetitions at 60 kg" },
  { "3 x 10 x 5 s", "3 × 10 × 5 s hold" },
  { "3 x 10 with 5 s hold", "3 × 10 × 5 s hold" },
  { "20 min", "20 min" },
  { "20 minutes daily", "20 min, every day" },
  { "2 x 10 min", "2 × 10 min" },
  { "2 x 2,5 min", "2 × 2.5 min" },
  { "30 s hold, 2x/day", "30 s hold, twice a day" },
  { "30 s hold 2 x a day", "30 s hold, twice a day" },
  { "twice a day", "twice a day" },
  { "twice daily", "twice a day" },
  { "once a day", "once a day" },
  { "three times a day", "3 times a day" },
  { "4x daily", "4 times a day" },
  { "Mon Wed Fr", "Mo We Fr" },
  { "Mon, Wed and Fri", "Mo We Fr" },
  { "mon/wed/fri", "Mo We Fr" },
  { "on Mondays and Thursdays", "Mo Th" },
  { "Mo-Fr", "Mo Tu We Th Fr" },
  { "Monday to Friday", "Mo Tu We Th Fr" },
  { "weekdays", "Mo Tu We Th Fr" },
  { "Sat–Mon", "Mo Sa Su" },
  { "daily", "every day" },
  { "7 days a week", "every day" },
  { "every day except Sunday", "Mo Tu We Th Fr Sa" },
  { "every 2nd day", "every other day" },
  { "alternate days", "every other day" },
  { "every third day", "every third day" },
  { "every 3 days", "every third day" },
  { "3x15 red band", "3 × 15, red band" },
  { "3x15 red", "3 × 15, red" },
  { "3x15, red band, rest 60", "3 × 15, red band, rest 1 min" },
  { "3x15 red band rest 60 s", "3 × 15, red band, rest 1 min" },
  { "3 x 15 with a partner", "3 × 15, “partner”" },
  { "3 x 15 \"the big one, upstairs\"", "3 × 15, “the big one, upstairs”" },
  { "10 kg on the hips", "10 kg, on the hips" },
  { "3 x 15, mini-band", "3 × 15, mini-band" },
  { "bodyweight", "no added weight" },
  { "3 x 12 no added weight, red band", "3 × 12, no added weight, red band" },
  { "12.5 kg", "12.5 kg" },
  { "12,5 kg", "12.5 kg" },
  { "3x8, 20kg", "3 × 8 at 20 kg" },
  { "3 x 8 at 12,5kg,rest 90", "3 × 8 at 12.5 kg, rest 90 s" },
  { "pain up to 3", "pain up to 3" },
  { "pain <= 3/10", "pain up to 3" },
  { "pain 0-3", "pain up to 3" },
  { "max pain 2", "pain up to 2" },
  { "tempo 3030", "tempo 3-0-3-0" },
  { "tempo 30X0", "tempo 3-0-X-0" },
  { "tempo: 3/1/x/0", "tempo 3-1-X-0" },
  { "tempo 3 0 3 0, RPE 7", "tempo 3-0-3-0, RPE 7" },
  { "3 x 12, 3-0-3-0", "3 × 12, tempo 3-0-3-0" },
  { "rest 90", "rest 90 s" },
  { "90s rest", "rest 90 s" },
  { "rest 1:30 between sets", "rest 90 s" },
  { "2 min 30 s rest", "rest 150 s" },
  { "2 min rest", "rest 2 min" },
  { "no rest", "no rest" },
  { "rest 0", "no rest" },
  { "RIR 2", "RPE 8" },
  { "0 RIR", "RPE 10" },
  { "2 reps in reserve", "RPE 8" },
  { "effort 7 out of 10", "RPE 7" },
  { "RPE: 6/10", "RPE 6" },
  { "3x12@20kg tempo 3030 rest 90 RPE 7 Mon Wed Fri", "3 × 12 at 20 kg, tempo 3-0-3-0, rest 90 s, RPE 7, Mo We Fr" },
  { "3 x 12 @ RPE 8", "3 × 12, RPE 8" },
  { "3 x 12\n20 kg;\nrest 60 s.", "3 × 12 at 20 kg, rest 1 min" },
  { "  3   x   12  ", "3 × 12" },
  { "3 x 12 - RPE 7", "3 × 12, RPE 7" },
};

static void
test_readings (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (RehabPrescription) dose = NULL;
      g_autofree char *line = NULL;

      g_test_message ("%s", readings[i].typed);
      dose = parse (readings[i].typed);
      line = rehab_dose_dup_line (dose);
      g_assert_cmpstr (line, ==, readings[i].line);
    }
}

/* What is not mentioned is not said any more; nothing of the dose before shines through. */
static void
test_whole_dose_is_typed (void)
{
  g_autoptr (RehabPrescription) dose = parse ("3 x 12");

  g_assert_false (dose->effort.known);
  g_assert_cmpint (dose->days, ==, REHAB_DAYS_NONE);
  g_assert_null (dose->load_note);
  g_assert_cmpint ((int) dose->sets.value, ==, 3);
}

/* What is refused, the part that is marked, and a word of the sentence. */
static const struct
{
  const char *typed;
  RehabDoseErrorCode code;
  const char *marked;
  const char *sentence;
} refusals[] = {
  { "", REHAB_DOSE_ERROR_EMPTY, "", "Nothing" },
  { " , ;", REHAB_DOSE_ERROR_EMPTY, ", ;", "Nothing" },
  { "3 x x 12", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "x", "“x”" },
  { "3 x", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "", "at the end" },
  { "0 sets", REHAB_DOSE_ERROR_OUT_OF_RANGE, "0 sets", "1 to 20" },
  { "999 sets", REHAB_DOSE_ERROR_OUT_OF_RANGE, "999 sets", "1 to 20" },
  { "999999999999999999999 x 3", REHAB_DOSE_ERROR_OUT_OF_RANGE, "999999999999999999999", "1 to 20" },
  { "3 x 12 at 12 kgs of", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "of", "“of”" },
  { "3 x 3.5 repetitions", REHAB_DOSE_ERROR_NOT_WHOLE, "3.5 repetitions", "whole" },
  { "3 x 8,20kg", REHAB_DOSE_ERROR_UNCLEAR, "3 x 8,20kg", "more than one way" },
  { "3 x 8,2 reps", REHAB_DOSE_ERROR_NOT_WHOLE, "8,2 reps", "comma" },
  { "3 x 12-8", REHAB_DOSE_ERROR_OUT_OF_RANGE, "12-8", "rise" },
  { "3-4 x 12", REHAB_DOSE_ERROR_UNCLEAR, "3-4", "range" },
  { "5 x 30-45 s hold", REHAB_DOSE_ERROR_UNCLEAR, "30-45", "range" },
  { "rest 60-90 s", REHAB_DOSE_ERROR_UNCLEAR, "rest 60-90", "range" },
  { "3 x 12 at 20-25 kg", REHAB_DOSE_ERROR_UNCLEAR, "at 20-25", "range" },
  { "20-25 kg", REHAB_DOSE_ERROR_UNCLEAR, "20-25", "range" },
  { "2 x 20 kg", REHAB_DOSE_ERROR_UNCLEAR, "2 x 20 kg", "counts" },
  { "3 x 12 20", REHAB_DOSE_ERROR_UNCLEAR, "20", "counts" },
  { "8 reps @ 80%", REHAB_DOSE_ERROR_UNCLEAR, "@ 80", "kg" },
  { "12", REHAB_DOSE_ERROR_UNCLEAR, "12", "counts" },
  { "3 x 12 x 5", REHAB_DOSE_ERROR_UNCLEAR, "5", "counts" },
  { "3 x 12 x 5 s x 4", REHAB_DOSE_ERROR_UNCLEAR, "3 x 12 x 5 s x 4", "counts" },
  { "tempo 303", REHAB_DOSE_ERROR_TEMPO, "tempo 303", "four parts" },
  { "tempo slow", REHAB_DOSE_ERROR_TEMPO, "tempo slow", "four parts" },
  { "tempo 3-0-3-0,5 x 3", REHAB_DOSE_ERROR_TEMPO, "tempo 3-0-3-0,5", "four parts" },
  { "tempo", REHAB_DOSE_ERROR_TEMPO, "tempo", "four parts" },
  { "20-25 lb", REHAB_DOSE_ERROR_UNCLEAR, "20-25", "range" },
  { "2 x 20 lb", REHAB_DOSE_ERROR_UNCLEAR, "2 x 20 lb", "counts" },
  { "3 x 12 at 45 lb, 20 kg", REHAB_DOSE_ERROR_TWICE, "20 kg", "Load" },
  { "1200 lb", REHAB_DOSE_ERROR_OUT_OF_RANGE, "1200 lb", "500 kg" },
  { "3 x a week", REHAB_DOSE_ERROR_UNCLEAR, "3 x a week", "which days" },
  { "3 x 12, twice a week", REHAB_DOSE_ERROR_UNCLEAR, "twice a week", "which days" },
  { "3 days per week", REHAB_DOSE_ERROR_UNCLEAR, "3 days per week", "which days" },
  { "rest 2", REHAB_DOSE_ERROR_UNCLEAR, "rest 2", "seconds or minutes" },
  { "rest", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "", "at the end" },
  { "rest 20 min", REHAB_DOSE_ERROR_OUT_OF_RANGE, "rest 20 min", "0 to 900" },
  { "3 x 12, 3 x 10", REHAB_DOSE_ERROR_TWICE, "3", "Sets" },
  { "RPE 7, RIR 2", REHAB_DOSE_ERROR_TWICE, "RIR 2", "Effort" },
  { "daily, Mo We", REHAB_DOSE_ERROR_TWICE, "Mo We", "Days" },
  { "RPE 11", REHAB_DOSE_ERROR_OUT_OF_RANGE, "RPE 11", "0 to 10" },
  { "RPE 7-8", REHAB_DOSE_ERROR_UNCLEAR, "RPE 7-8", "range" },
  { "RPE 7.5", REHAB_DOSE_ERROR_NOT_WHOLE, "RPE 7.5", "whole" },
  { "RIR 5", REHAB_DOSE_ERROR_OUT_OF_RANGE, "RIR 5", "0 to 3" },
  { "3 x 12 each leg", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "each leg", "side" },
  { "3 x 12 tmepo 3030", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "tmepo", "tmepo" },
  { "3 x 12 quickly", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "quickly", "“quickly”" },
  { "3 x 12 at 20", REHAB_DOSE_ERROR_UNCLEAR, "at 20", "kg" },
  { "600 kg", REHAB_DOSE_ERROR_OUT_OF_RANGE, "600 kg", "500" },
  { "12 times a day", REHAB_DOSE_ERROR_OUT_OF_RANGE, "12 times a day", "1 to 10" },
  { "every day except Mon-Sun", REHAB_DOSE_ERROR_OUT_OF_RANGE, "every day except Mon-Sun", "no day" },
  { "3 x 12 “red band", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "“red band", "quote" },
  { "3 x 12, ümläut 🦵", REHAB_DOSE_ERROR_NOT_UNDERSTOOD, "ümläut", "ümläut" },
  { "with the big band that hangs on the hook beside the door", REHAB_DOSE_ERROR_OUT_OF_RANGE,
    "with the big band that hangs on the hook beside the door", "40" },
};

static void
test_refusals (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabPrescription) dose = rehab_dose_parse (refusals[i].typed, get_base (), &error);
      g_autofree char *marked = NULL;
      guint start;
      guint length;

      g_test_message ("%s: %s", refusals[i].typed, error != NULL ? error->message : "read");
      g_assert_null (dose);
      g_assert_error (error, REHAB_DOSE_ERROR, (int) refusals[i].code);
      g_assert_true (rehab_dose_error_get_span (error, &start, &length));
      marked = g_utf8_substring (refusals[i].typed, start, start + length);
      g_assert_cmpstr (marked, ==, refusals[i].marked);
      g_assert_nonnull (strstr (error->message, refusals[i].sentence));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

/* The second of two that are the same is the one that is marked. */
static void
test_marks_the_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) dose = rehab_dose_parse ("ß, 3 x x 12", get_base (), &error);
  guint start;
  guint length;

  g_assert_null (dose);
  g_assert_true (rehab_dose_error_get_span (error, &start, &length));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (length, ==, 1);

  g_clear_error (&error);
  dose = rehab_dose_parse ("“ß-Band”, 3 x x 12", get_base (), &error);
  g_assert_null (dose);
  g_assert_true (rehab_dose_error_get_span (error, &start, &length));
  g_assert_cmpuint (start, ==, 14);
  g_assert_cmpuint (length, ==, 1);
}

static void
test_unreadable (void)
{
  g_autofree char *long_text = g_strnfill (10000, '3');
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_dose_parse (long_text, get_base (), &error));
  g_assert_error (error, REHAB_DOSE_ERROR, REHAB_DOSE_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_null (rehab_dose_parse ("3 x \xff", get_base (), &error));
  g_assert_error (error, REHAB_DOSE_ERROR, REHAB_DOSE_ERROR_NOT_TEXT);
}

/* Everything that is written is read back, in each language that there is. */
static void
assert_read_back (guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RehabPrescription) wanted = random_prescription ("hip-thrust");
      g_autofree char *line = rehab_dose_dup_line (wanted);
      g_autofree char *again = NULL;
      g_autoptr (RehabPrescription) dose = NULL;
      g_autoptr (GError) error = NULL;

      if (line[0] == '\0')
        continue;

      g_test_message ("%s", line);
      dose = rehab_dose_parse (line, wanted, &error);
      g_assert_no_error (error);
      again = rehab_dose_dup_line (dose);
      g_assert_cmpstr (again, ==, line);
      g_assert_true (rehab_record_equal (dose, wanted));
    }
}

/* Whatever is chosen, a load is what was typed beside it. */
static void
test_pounds (void)
{
  static const struct
  {
    const char *typed;
    const char *in_kilograms;
    const char *in_pounds;
  } rows[] = {
    { "3 x 12 at 45 lb", "3 × 12 at 20.41 kg", "3 × 12 at 45 lb" },
    { "3x12x45lb", "3 × 12 at 20.41 kg", "3 × 12 at 45 lb" },
    { "3 × 12, 45 pounds, RPE 7", "3 × 12 at 20.41 kg, RPE 7", "3 × 12 at 45 lb, RPE 7" },
    { "3 x 12 @44.1lbs", "3 × 12 at 20 kg", "3 × 12 at 44.1 lb" },
    { "3 x 12 with 44,1 lb. rest 90", "3 × 12 at 20 kg, rest 90 s", "3 × 12 at 44.1 lb, rest 90 s" },
    { "60 lb x 5", "5 repetitions at 27.22 kg", "5 repetitions at 60 lb" },
    { "3 x 12 at 20 kg", "3 × 12 at 20 kg", "3 × 12 at 44.1 lb" },
    { "3 x 12 with 44,1 pounds on the hips", "3 × 12 at 20 kg, on the hips", "3 × 12 at 44.1 lb, on the hips" },
    { "1102.3 lb", "500 kg", "1102.3 lb" },
    { "0 lb", "no added weight", "no added weight" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint mass = REHAB_MASS_KILOGRAMS; mass <= REHAB_MASS_POUNDS; mass++)
      {
        g_autoptr (RehabPrescription) dose = NULL;
        g_autofree char *line = NULL;

        rehab_units_choose ((RehabMassUnit) mass, REHAB_DISTANCE_KILOMETRES);
        dose = parse (rows[i].typed);
        line = rehab_dose_dup_line (dose);
        g_assert_cmpstr (line, ==, mass == REHAB_MASS_POUNDS ? rows[i].in_pounds : rows[i].in_kilograms);
      }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
assert_refused (const char *typed,
                const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_dose_parse (typed, get_base (), &error));
  g_assert_nonnull (error);
  g_test_message ("%s: %s", typed, error->message);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
test_refusals_in_pounds (void)
{
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  assert_refused ("3 x 12 at 20", "such as lb");
  assert_refused ("1200 lb", "0 to 1102.3 lb");
  assert_refused ("600 kg", "0 to 1102.3 lb");
  assert_refused ("rest 20 min", "0 to 900.");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* A pound is half a kilogram to a German who did not choose pounds: it is refused rather than guessed. */
static void
test_pfund (void)
{
  g_autoptr (RehabPrescription) english = NULL;
  g_autoptr (RehabPrescription) german = NULL;

  rehab_language_begin (rehab_language_lookup ("de"));
  assert_refused ("3 x 12 mit 20 Pfund", "kg");
  assert_refused ("3x12x20 Pfund", "kg");
  english = parse ("3 x 12 mit 20 lb");
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  german = parse ("3 x 12 mit 20 Pfund");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  rehab_language_end ();
  g_assert_true (rehab_record_equal (german, english));
}

/* A load between two figures of pounds stays to the gram, where only the rest of the dose is typed anew. */
static void
test_load_is_not_weighed_anew (void)
{
  RehabPrescription values = { .exercise_key = "hip-thrust", .sets = rehab_number (3), .load_kg = rehab_number (20.438) };
  g_autoptr (RehabPrescription) before = rehab_prescription_new (&values, NULL);
  g_autoptr (RehabPrescription) same = NULL;
  g_autoptr (RehabPrescription) other = NULL;
  g_autoptr (RehabPrescription) metric = NULL;

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  same = rehab_dose_parse ("4 sets at 45.05 lb", before, NULL);
  other = rehab_dose_parse ("4 sets at 45.1 lb", before, NULL);
  metric = rehab_dose_parse ("4 sets at 20.43 kg", before, NULL);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  g_assert_cmpfloat_with_epsilon (same->load_kg.value, 20.438, 1e-9);
  g_assert_cmpfloat_with_epsilon (other->load_kg.value, 20.45, 1e-9);
  g_assert_cmpfloat_with_epsilon (metric->load_kg.value, 20.43, 1e-9);
}

static void
test_reads_back_in_pounds (void)
{
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  for (guint i = 0; i < rehab_language_get_count (); i++)
    {
      g_test_message ("%s", rehab_language_get_name (rehab_language_get_nth (i)));
      rehab_language_begin (rehab_language_get_nth (i));
      assert_read_back (500);
      rehab_language_end ();
    }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
test_reads_back (void)
{
  assert_read_back (3000);
}

/* The words that stand in the catalogue of a language have to be among those that are read. */
static void
test_reads_back_in_each_language (void)
{
  for (guint i = 0; i < rehab_language_get_count (); i++)
    {
      g_test_message ("%s", rehab_language_get_name (rehab_language_get_nth (i)));
      rehab_language_begin (rehab_language_get_nth (i));
      assert_read_back (500);
      rehab_language_end ();
    }
}

/* A German clinic types German, and English is read there too. */
static void
test_german (void)
{
  static const char *const typed[] = {
    "3 x 12 mit 20 kg, Tempo 3-0-3-0, Pause 2 min, jeden zweiten Tag, RPE 7",
    "3 x 12 at 20 kg, tempo 3-0-3-0, rest 2 min, every other day, RPE 7",
    "3 Sätze à 12 Wdh., 20 kg, Tempo 3030, 2 Min. Pause, RPE 7, jeden 2. Tag",
  };
  const RehabLanguage *german = rehab_language_lookup ("de");
  g_autoptr (RehabPrescription) wanted = parse (typed[1]);

  g_assert_nonnull (german);
  rehab_language_begin (german);
  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (RehabPrescription) dose = NULL;

      g_test_message ("%s", typed[i]);
      dose = parse (typed[i]);
      g_assert_true (rehab_record_equal (dose, wanted));
    }
  rehab_language_end ();
}

/* Rubbish: pieces of doses, signs and letters in any order. It is read or refused, and whatever is read is written so that it is read again. */
static void
test_rubbish (gconstpointer mass)
{
  static const char *const pieces[] = {
    "3", "12", "0", "3.5", "8,20", "999999999999", "x", "×", "*", "@", "kg", "lb", "s", "min", "hold", "sets", "reps", "of", "to", "-", "–",
    "tempo", "3030", "30X0", "3-0-3-0", "rest", "no", "between", "RPE", "RIR", "/", "10", "pain", "up", "≤", "<", "=", ":", "Mo", "Fri",
    "every", "other", "third", "day", "daily", "except", "twice", "a", "week", "red", "band", "with", "on", "“", "”", "\"", "„", "«", "»",
    ",", ";", ".", "\n", "\t", "'", "′", "″", "(", "🦵", "ü", "ß", "\u0301", "\u200d", "\u202e", "\u00a0", "İ", "ﬁ", "%s", "%n", "\\",
  };
  int n_runs = g_test_thorough () ? 100000 : 5000;

  rehab_units_choose ((RehabMassUnit) GPOINTER_TO_INT (mass), REHAB_DISTANCE_KILOMETRES);
  for (int i = 0; i < n_runs; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (RehabPrescription) dose = NULL;
      g_autoptr (GError) error = NULL;
      int n_pieces = g_test_rand_int_range (0, 12);
      guint start;
      guint length;

      for (int j = 0; j < n_pieces; j++)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_bit ())
            g_string_append_c (text, ' ');
        }

      dose = rehab_dose_parse (text->str, get_base (), &error);
      if (dose == NULL)
        {
          g_assert_nonnull (error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_true (rehab_dose_error_get_span (error, &start, &length));
          g_assert_cmpint (start + length, <=, g_utf8_strlen (text->str, -1));
        }
      else
        {
          g_autofree char *line = rehab_dose_dup_line (dose);
          g_autoptr (RehabPrescription) again = rehab_dose_parse (line, get_base (), &error);

          g_test_message ("%s | %s", text->str, line);
          g_assert_no_error (error);
          g_assert_true (rehab_record_equal (again, dose));
        }
    }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-parse/readings", test_readings);
  g_test_add_func ("/dose-parse/whole-dose", test_whole_dose_is_typed);
  g_test_add_func ("/dose-parse/refusals", test_refusals);
  g_test_add_func ("/dose-parse/place", test_marks_the_place);
  g_test_add_func ("/dose-parse/unreadable", test_unreadable);
  g_test_add_func ("/dose-parse/reads-back", test_reads_back);
  g_test_add_func ("/dose-parse/reads-back-in-each-language", test_reads_back_in_each_language);
  g_test_add_func ("/dose-parse/german", test_german);
  g_test_add_func ("/dose-parse/pounds", test_pounds);
  g_test_add_func ("/dose-parse/refusals-in-pounds", test_refusals_in_pounds);
  g_test_add_func ("/dose-parse/pfund", test_pfund);
  g_test_add_func ("/dose-parse/load-is-not-weighed-anew", test_load_is_not_weighed_anew);
  g_test_add_func ("/dose-parse/reads-back-in-pounds", test_reads_back_in_pounds);
  g_test_add_data_func ("/dose-parse/rubbish", GINT_TO_POINTER (REHAB_MASS_KILOGRAMS), test_rubbish);
  g_test_add_data_func ("/dose-parse/rubbish-in-pounds", GINT_TO_POINTER (REHAB_MASS_POUNDS), test_rubbish);

  return g_test_run ();
}
