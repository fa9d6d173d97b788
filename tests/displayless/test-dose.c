/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-dose.h"
#include "rehab-dose-aspect.h"
#include "rehab-exercise.h"
#include "rehab-units.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define ASKED(number) { TRUE, number }

#define MONDAY_WEDNESDAY_FRIDAY (REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY)

typedef struct
{
  RehabPrescription dose;
  const char *brief;
  const char *sentence;
} Case;

static const Case cases[] = {
  { { .sets = ASKED (3), .repetitions = ASKED (12), .load_kg = ASKED (20), .tempo = "3-0-3-0", .rest_seconds = ASKED (120),
      .effort = ASKED (7), .days = MONDAY_WEDNESDAY_FRIDAY },
    "3 × 12 at 20 kg, tempo 3-0-3-0, rest 2 min, RPE 7",
    "3 sets of 12 repetitions.\nLoad: 20 kilograms.\nSpeed: lower for 3 seconds, lift for 3 seconds.\n"
    "Rest 2 minutes between sets.\nEffort: 7 out of 10.\nMonday, Wednesday and Friday." },
  { { .sets = ASKED (5), .hold_seconds = ASKED (45), .rest_seconds = ASKED (120), .days = REHAB_DAYS_EVERY_DAY },
    "5 × 45 s hold, rest 2 min",
    "5 holds of 45 seconds.\nRest 2 minutes between sets.\nEvery day." },
  { { .sets = ASKED (3), .repetitions = ASKED (10), .hold_seconds = ASKED (5) },
    "3 × 10 × 5 s hold",
    "3 sets of 10 repetitions, each held for 5 seconds." },
  { { .repetitions = ASKED (10), .hold_seconds = ASKED (1) },
    "10 repetitions × 1 s hold",
    "10 repetitions, each held for 1 second." },
  { { .sets = ASKED (1), .repetitions = ASKED (1) }, "1 × 1", "1 set of 1 repetition." },
  { { .sets = ASKED (1), .hold_seconds = ASKED (60) }, "1 × 60 s hold", "1 hold of 1 minute." },
  { { .sets = ASKED (1) }, "1 set", "1 set." },
  { { .sets = ASKED (3) }, "3 sets", "3 sets." },
  { { .repetitions = ASKED (12) }, "12 repetitions", "12 repetitions." },
  { { .hold_seconds = ASKED (40) }, "40 s hold", "Hold for 40 seconds." },
  { { .minutes = ASKED (20) }, "20 min", "20 minutes." },
  { { .minutes = ASKED (1) }, "1 min", "1 minute." },
  { { .minutes = ASKED (0.5) }, "0.5 min", "30 seconds." },
  { { .minutes = ASKED (1.5) }, "1.5 min", "1.5 minutes." },
  { { .sets = ASKED (1), .minutes = ASKED (20) }, "1 × 20 min", "20 minutes." },
  { { .sets = ASKED (6), .minutes = ASKED (4), .rest_seconds = ASKED (60) },
    "6 × 4 min, rest 1 min",
    "6 times 4 minutes.\nRest 1 minute between sets." },
  { { .repetitions = ASKED (12), .minutes = ASKED (5) }, "12 repetitions × 5 min", "12 repetitions, for 5 minutes." },
  { { .sets = ASKED (3), .repetitions = ASKED (8), .load_kg = ASKED (12.5) },
    "3 × 8 at 12.5 kg",
    "3 sets of 8 repetitions.\nLoad: 12.5 kilograms." },
  { { .load_kg = ASKED (1) }, "1 kg", "Load: 1 kilogram." },
  { { .load_kg = ASKED (0) }, "no added weight", "No added weight." },
  { { .load_kg = ASKED (0), .load_note = "red band" }, "no added weight, red band", "Load: red band." },
  { { .sets = ASKED (3), .repetitions = ASKED (15), .load_note = "red band" },
    "3 × 15, red band",
    "3 sets of 15 repetitions.\nLoad: red band." },
  { { .load_kg = ASKED (10), .load_note = "on the hips" }, "10 kg, on the hips", "Load: 10 kilograms, on the hips." },
  { { .rest_seconds = ASKED (0) }, "no rest", "No rest." },
  { { .sets = ASKED (3), .rest_seconds = ASKED (0) }, "3 sets, no rest", "3 sets.\nNo rest between sets." },
  { { .rest_seconds = ASKED (45) }, "rest 45 s", "Rest 45 seconds." },
  { { .rest_seconds = ASKED (90) }, "rest 90 s", "Rest 90 seconds." },
  { { .rest_seconds = ASKED (150) }, "rest 150 s", "Rest 2 minutes 30 seconds." },
  { { .effort = ASKED (0) }, "RPE 0", "Effort: 0 out of 10." },
  { { .pain_limit = ASKED (3) }, "pain up to 3", "Pain limit: 3 out of 10." },
  { { .pain_limit = ASKED (0) }, "pain up to 0", "Pain limit: 0 out of 10." },
  { { .tempo = "slowly" }, "tempo “slowly”", "Speed: slowly." },
  { { .days = REHAB_DAYS_SUNDAY }, "", "Sunday." },
  { { .sets = ASKED (3), .repetitions = ASKED (8), .repetitions_to = ASKED (12) }, "3 × 8–12", "3 sets of 8 to 12 repetitions." },
  { { .repetitions = ASKED (8), .repetitions_to = ASKED (12), .hold_seconds = ASKED (5) },
    "8–12 repetitions × 5 s hold",
    "8 to 12 repetitions, each held for 5 seconds." },
  { { .rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY }, "", "Every other day." },
  { { .rhythm = REHAB_RHYTHM_EVERY_THIRD_DAY, .times_a_day = ASKED (1) }, "", "Every third day, once a day." },
  { { .days = REHAB_DAYS_EVERY_DAY, .times_a_day = ASKED (3) }, "", "Every day, 3 times a day." },
  { { .times_a_day = ASKED (2) }, "", "Twice a day." },
  { { 0 }, "", "" },
};

static void
test_cases (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *brief = rehab_dose_dup_short (&cases[i].dose);
      g_autofree char *sentence = rehab_dose_dup_sentence (&cases[i].dose, rehab_exercise_lookup ((&cases[i].dose)->exercise_key));

      g_test_message ("Case %zu: %s", i, brief);
      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static RehabNumber
ask (guint  asked,
     guint  bit,
     double value)
{
  return (asked & (1u << bit)) != 0 ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

/* Values that no two fields share and that no word holds, so that each tells on its own whether it was said. */
static RehabPrescription
make_prescription (guint asked)
{
  return (RehabPrescription) {
    .sets = ask (asked, 0, 17),
    .repetitions = ask (asked, 1, 141),
    .hold_seconds = ask (asked, 2, 53),
    .minutes = ask (asked, 3, 268),
    .load_kg = ask (asked, 4, 391),
    .load_note = (asked & (1u << 5)) != 0 ? "blue band" : NULL,
    .tempo = (asked & (1u << 6)) != 0 ? "46-0-49-0" : NULL,
    .rest_seconds = ask (asked, 7, 31),
    .effort = ask (asked, 8, 6),
    .pain_limit = ask (asked, 9, 2),
    .days = (asked & (1u << 10)) != 0 ? REHAB_DAYS_TUESDAY : REHAB_DAYS_NONE,
  };
}

static const struct
{
  const char *brief;
  const char *word;
} said_by[] = {
  { "17", "17 " }, { "141", "141 repetition" }, { "53 s hold", "53 seconds" }, { "268 min", "268 minutes" },
  { "391 kg", "391 kilograms" }, { "blue band", "blue band" }, { "46-0-49-0", "lower for 46 seconds, lift for 49 seconds" },
  { "rest 31 s", "Rest 31 seconds" }, { "RPE 6", "Effort: 6 out of 10" }, { "pain up to 2", "Pain limit: 2 out of 10" },
  { NULL, "Tuesday" },
};

static void
assert_well_formed (const char *sentence)
{
  g_auto (GStrv) lines = g_strsplit (sentence, "\n", -1);

  if (sentence[0] == '\0')
    return;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_true (g_str_has_suffix (lines[i], "."));
      g_assert_true (g_ascii_isupper (lines[i][0]) || g_ascii_isdigit (lines[i][0]));
      g_assert_null (strstr (lines[i], "  "));
      g_assert_null (strstr (lines[i], "(null)"));
      g_assert_null (strstr (lines[i], ", ,"));
      g_assert_null (strstr (lines[i], ".."));
    }
}

/* Everything that was asked is said, nothing else is, in each of the combinations. */
static void
test_says_what_was_asked_and_no_more (void)
{
  for (guint asked = 0; asked < 1u << G_N_ELEMENTS (said_by); asked++)
    {
      RehabPrescription prescription = make_prescription (asked);
      g_autofree char *brief = rehab_dose_dup_short (&prescription);
      g_autofree char *sentence = rehab_dose_dup_sentence (&prescription, rehab_exercise_lookup ((&prescription)->exercise_key));

      for (size_t bit = 0; bit < G_N_ELEMENTS (said_by); bit++)
        {
          gboolean wanted = (asked & (1u << bit)) != 0;

          g_assert_cmpint (strstr (sentence, said_by[bit].word) != NULL, ==, wanted);
          if (said_by[bit].brief != NULL)
            g_assert_cmpint (strstr (brief, said_by[bit].brief) != NULL, ==, wanted);
        }

      assert_well_formed (sentence);
      g_assert_null (strchr (brief, '\n'));
      g_assert_false (g_str_has_prefix (brief, ",") || g_str_has_prefix (brief, " "));
      g_assert_null (strstr (brief, ", ,"));
    }
}

static void
test_days (void)
{
  const struct
  {
    int days;
    const char *words;
  } rows[] = {
    { REHAB_DAYS_NONE, "" },
    { REHAB_DAYS_EVERY_DAY, "Every day" },
    { REHAB_DAYS_MONDAY, "Monday" },
    { REHAB_DAYS_MONDAY | REHAB_DAYS_THURSDAY, "Monday and Thursday" },
    { MONDAY_WEDNESDAY_FRIDAY, "Monday, Wednesday and Friday" },
    { 0x1f, "Monday to Friday" },
    { REHAB_DAYS_EVERY_DAY & ~REHAB_DAYS_SUNDAY, "Every day except Sunday" },
    { REHAB_DAYS_EVERY_DAY & ~REHAB_DAYS_MONDAY, "Every day except Monday" },
    { REHAB_DAYS_SATURDAY | REHAB_DAYS_SUNDAY, "Saturday and Sunday" },
    { 0x3e, "Tuesday, Wednesday, Thursday, Friday and Saturday" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RehabPrescription prescription = { .days = rows[i].days };
      g_autofree char *words = rehab_dose_dup_days (&prescription);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_side (void)
{
  const struct
  {
    const char *exercise_key;
    RehabSide side;
    const char *words;
  } rows[] = {
    { NULL, REHAB_SIDE_NOT_ASKED, "" },
    { NULL, REHAB_SIDE_LEFT, "Left leg" },
    { NULL, REHAB_SIDE_RIGHT, "Right leg" },
    { NULL, REHAB_SIDE_BOTH, "Both legs" },
    { "single-leg-bridge-hold", REHAB_SIDE_RIGHT, "Right leg" },
    { "clamshell", REHAB_SIDE_LEFT, "Left leg" },
    { "side-plank", REHAB_SIDE_NOT_ASKED, "" },
    { "side-plank", REHAB_SIDE_LEFT, "Left side" },
    { "side-plank", REHAB_SIDE_RIGHT, "Right side" },
    { "pallof-press", REHAB_SIDE_BOTH, "Both sides" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RehabPrescription prescription = { .exercise_key = rows[i].exercise_key, .side = rows[i].side };
      g_autofree char *words = rehab_dose_dup_side (&prescription, rehab_exercise_lookup ((&prescription)->exercise_key));

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static const RehabExercise *
find_exercise (gboolean one_sided)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      if (rehab_exercise_get_nth (i)->one_sided == one_sided)
        return rehab_exercise_get_nth (i);
    }

  g_assert_not_reached ();
}

static void
test_leg_by_leg (void)
{
  RehabPrescription prescription = { .sets = ASKED (3), .repetitions = ASKED (12), .side = REHAB_SIDE_BOTH };
  g_autofree char *in_turn = NULL;
  g_autofree char *together = NULL;
  g_autofree char *one_leg = NULL;

  prescription.exercise_key = find_exercise (TRUE)->key;
  in_turn = rehab_dose_dup_sentence (&prescription, rehab_exercise_lookup ((&prescription)->exercise_key));
  g_assert_cmpstr (in_turn, ==, "3 sets of 12 repetitions, leg by leg.");

  prescription.side = REHAB_SIDE_LEFT;
  one_leg = rehab_dose_dup_sentence (&prescription, rehab_exercise_lookup ((&prescription)->exercise_key));
  g_assert_cmpstr (one_leg, ==, "3 sets of 12 repetitions.");

  prescription.side = REHAB_SIDE_BOTH;
  prescription.exercise_key = find_exercise (FALSE)->key;
  together = rehab_dose_dup_sentence (&prescription, rehab_exercise_lookup ((&prescription)->exercise_key));
  g_assert_cmpstr (together, ==, "3 sets of 12 repetitions.");
}

static void
test_tempo (void)
{
  const struct
  {
    const char *tempo;
    gboolean valid;
    const char *words;
  } rows[] = {
    { "3-0-3-0", TRUE, "lower for 3 seconds, lift for 3 seconds" },
    { "3-1-2-1", TRUE, "lower for 3 seconds, pause for 1 second, lift for 2 seconds, pause for 1 second" },
    { "4-0-X-0", TRUE, "lower for 4 seconds, lift fast" },
    { "x-0-1-0", TRUE, "lower fast, lift for 1 second" },
    { "60-60-60-60", TRUE,
      "lower for 60 seconds, pause for 60 seconds, lift for 60 seconds, pause for 60 seconds" },
    { "0-5-3-0", TRUE, "pause for 5 seconds, lift for 3 seconds" },
    { "0-0-0-0", FALSE, "0-0-0-0" },
    { "0-5-0-5", FALSE, "0-5-0-5" },
    { "3-X-3-0", FALSE, "3-X-3-0" },
    { "3-0-3", FALSE, "3-0-3" },
    { "3-0-3-0-1", FALSE, "3-0-3-0-1" },
    { "3--3-0", FALSE, "3--3-0" },
    { "61-0-3-0", FALSE, "61-0-3-0" },
    { "-3-0-3-0", FALSE, "-3-0-3-0" },
    { "3.5-0-3-0", FALSE, "3.5-0-3-0" },
    { " 3-0-3-0", FALSE, " 3-0-3-0" },
    { "", FALSE, "" },
    { NULL, FALSE, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = rehab_tempo_dup_words (rows[i].tempo);

      g_autofree char *tidy = rehab_tempo_dup_tidy (rows[i].tempo);

      g_assert_cmpint (tidy != NULL, ==, rows[i].valid);
      g_assert_cmpint (rehab_tempo_get_seconds (rows[i].tempo).known, ==, rows[i].valid);
      g_assert_cmpint (rehab_tempo_is_valid (rows[i].tempo), ==, rows[i].valid);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_pounds (void)
{
  const RehabPrescription light = { .sets = ASKED (3), .repetitions = ASKED (8), .load_kg = ASKED (20) };
  const RehabPrescription one = { .load_kg = ASKED (0.45) };
  const RehabPrescription none = { .load_kg = ASKED (0) };
  g_autofree char *brief = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *single = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  brief = rehab_dose_dup_short (&light);
  sentence = rehab_dose_dup_sentence (&light, NULL);
  single = rehab_dose_dup_sentence (&one, NULL);
  nothing = rehab_dose_dup_sentence (&none, NULL);
  value = rehab_dose_aspect_dup_value (REHAB_DOSE_ASPECT_LOAD, &light);
  words = rehab_dose_aspect_dup_words (REHAB_DOSE_ASPECT_LOAD, &light, NULL);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  g_assert_cmpstr (brief, ==, "3 × 8 at 44.1 lb");
  g_assert_cmpstr (sentence, ==, "3 sets of 8 repetitions.\nLoad: 44.1 pounds.");
  g_assert_cmpstr (single, ==, "Load: 1 pound.");
  g_assert_cmpstr (nothing, ==, "No added weight.");
  g_assert_cmpstr (value, ==, "44.1 lb");
  g_assert_cmpstr (words, ==, "44.1 lb");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/cases", test_cases);
  g_test_add_func ("/dose/says-what-was-asked", test_says_what_was_asked_and_no_more);
  g_test_add_func ("/dose/days", test_days);
  g_test_add_func ("/dose/side", test_side);
  g_test_add_func ("/dose/leg-by-leg", test_leg_by_leg);
  g_test_add_func ("/dose/tempo", test_tempo);
  g_test_add_func ("/dose/pounds", test_pounds);

  return g_test_run ();
}
