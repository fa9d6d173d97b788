/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-field-stage.h"
#include "rehab-language.h"
#include "rehab-running-parse.h"
#include "rehab-running-words.h"
#include "rehab-units.h"
#include "running-fixture.h"

#include <math.h>

#define PLAN_ID "7c0b3b7e-4e0e-4a4e-9b61-0a6f9b2d7a11"
#define K(value) rehab_number (value)

static RehabRunningSession *
new_base (void)
{
  return rehab_running_session_new (&(RehabRunningSession) {
    .plan_id = PLAN_ID, .week = 3, .weekday = 2, .position = 1, .kind = REHAB_SESSION_KIND_MATCH, .minutes = K (90),
  }, NULL);
}

static RehabRunningSession *
new_like (const RehabRunningSession *base,
          const RehabRunningSession *values)
{
  g_autoptr (GError) error = NULL;
  RehabRunningSession filled = *values;
  RehabRunningSession *session;

  filled.id = base->id;
  filled.plan_id = base->plan_id;
  filled.week = base->week;
  filled.weekday = base->weekday;
  filled.position = base->position;
  session = rehab_running_session_new (&filled, &error);
  g_assert_no_error (error);

  return session;
}

static const struct
{
  const char *typed;
  const char *words; /* NULL: the same */
  const char *in_short;
  RehabRunningSession session;
} readings[] = {
  { "Run 5 km", NULL, "Run 5 km", { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5 } } },
  { "run 5 km", "Run 5 km", "Run 5 km", { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5 } } },
  { "5.5 km", "Run 5.5 km", "Run 5.5 km", { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5.5 } } },
  { "5,5km", "Run 5.5 km", "Run 5.5 km", { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5.5 } } },
  { "30 min easy", "Run 30 min, effort 2", "Run 30 min",
    { .kind = REHAB_SESSION_KIND_RUN, .minutes = { TRUE, 30 }, .effort = { TRUE, 2 } } },
  { "easy run 30 min", "Run 30 min, effort 2", "Run 30 min",
    { .kind = REHAB_SESSION_KIND_RUN, .minutes = { TRUE, 30 }, .effort = { TRUE, 2 } } },
  { "1 h 20 min", "Run 80 min", "Run 80 min", { .kind = REHAB_SESSION_KIND_RUN, .minutes = { TRUE, 80 } } },
  { "Run 6 × (1 min run, 2 min walk), grass", NULL, "Run 6 × 1/2 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 6 }, .run_minutes = { TRUE, 1 }, .walk_minutes = { TRUE, 2 },
      .surface = REHAB_SURFACE_GRASS } },
  { "6x1/2 min", "Run 6 × (1 min run, 2 min walk)", "Run 6 × 1/2 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 6 }, .run_minutes = { TRUE, 1 }, .walk_minutes = { TRUE, 2 } } },
  { "6 x 1 min run, 2 min walk", "Run 6 × (1 min run, 2 min walk)", "Run 6 × 1/2 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 6 }, .run_minutes = { TRUE, 1 }, .walk_minutes = { TRUE, 2 } } },
  { "run 6 x (2 min walk / 1 min jog)", "Run 6 × (1 min run, 2 min walk)", "Run 6 × 1/2 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 6 }, .run_minutes = { TRUE, 1 }, .walk_minutes = { TRUE, 2 } } },
  { "8 x 30/90 s", "Run 8 × (0.5 min run, 1.5 min walk)", "Run 8 × 0.5/1.5 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 8 }, .run_minutes = { TRUE, 0.5 }, .walk_minutes = { TRUE, 1.5 } } },
  { "4 x 5 min", "Run 4 × 5 min run", "Run 4 × 5 min run",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 4 }, .run_minutes = { TRUE, 5 } } },
  { "4 x 5/0 min, 20 min", "Run 4 × (5 min run, 0 min walk), 20 min", "Run 4 × 5/0 min, 20 min",
    { .kind = REHAB_SESSION_KIND_RUN, .blocks = { TRUE, 4 }, .run_minutes = { TRUE, 5 }, .walk_minutes = { TRUE, 0 },
      .minutes = { TRUE, 20 } } },
  { "hills 40 m", "Hills 40 m of climb", "Hills 40 m", { .kind = REHAB_SESSION_KIND_HILLS, .climb_m = { TRUE, 40 } } },
  { "40 m of climb", "Hills 40 m of climb", "Hills 40 m", { .kind = REHAB_SESSION_KIND_HILLS, .climb_m = { TRUE, 40 } } },
  { "40 m hills", "Hills 40 m of climb", "Hills 40 m", { .kind = REHAB_SESSION_KIND_HILLS, .climb_m = { TRUE, 40 } } },
  { "run 5 km + 40 m climb", "Run 5 km, 40 m of climb", "Run 5 km, 40 m of climb",
    { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5 }, .climb_m = { TRUE, 40 } } },
  { "Strides 6 × 80 m at 80 %", NULL, "Strides 6 × 80 m at 80 %",
    { .kind = REHAB_SESSION_KIND_STRIDES, .strides = { TRUE, 6 }, .stride_m = { TRUE, 80 }, .speed_percent = { TRUE, 80 } } },
  { "strides 6 x 80 m 85 %", "Strides 6 × 80 m at 85 %", "Strides 6 × 80 m at 85 %",
    { .kind = REHAB_SESSION_KIND_STRIDES, .strides = { TRUE, 6 }, .stride_m = { TRUE, 80 }, .speed_percent = { TRUE, 85 } } },
  { "6 x 80 m strides @ 80 % of top speed", "Strides 6 × 80 m at 80 %", "Strides 6 × 80 m at 80 %",
    { .kind = REHAB_SESSION_KIND_STRIDES, .strides = { TRUE, 6 }, .stride_m = { TRUE, 80 }, .speed_percent = { TRUE, 80 } } },
  { "6 strides", "Strides 6 times", "Strides 6 times", { .kind = REHAB_SESSION_KIND_STRIDES, .strides = { TRUE, 6 } } },
  { "Sprint 1 time", NULL, "Sprint 1 time", { .kind = REHAB_SESSION_KIND_SPRINT, .strides = { TRUE, 1 } } },
  { "strides of 80 m", "Strides 80 m each", "Strides 80 m each", { .kind = REHAB_SESSION_KIND_STRIDES, .stride_m = { TRUE, 80 } } },
  { "run 5 km, 6 strides of 80 m", "Run 5 km, 6 strides of 80 m", "Run 5 km, 6 strides of 80 m",
    { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5 }, .strides = { TRUE, 6 }, .stride_m = { TRUE, 80 } } },
  { "run 5 km, strides 6 x 80 m", "Run 5 km, 6 strides of 80 m", "Run 5 km, 6 strides of 80 m",
    { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5 }, .strides = { TRUE, 6 }, .stride_m = { TRUE, 80 } } },
  { "4 sprints of 40 m", "Sprint 4 × 40 m", "Sprint 4 × 40 m",
    { .kind = REHAB_SESSION_KIND_SPRINT, .strides = { TRUE, 4 }, .stride_m = { TRUE, 40 } } },
  { "training 45 min RPE 4/10 on artificial turf", "Training 45 min, effort 4, artificial turf", "Training 45 min",
    { .kind = REHAB_SESSION_KIND_TRAINING, .minutes = { TRUE, 45 }, .effort = { TRUE, 4 }, .surface = REHAB_SURFACE_TURF } },
  { "Wide curves", "Training Wide curves", "Wide curves",
    { .kind = REHAB_SESSION_KIND_TRAINING, .stage_key = "direction-curves" } },
  { "Jump and land, both legs, 20 min", "Plyometrics 20 min, Jump and land, both legs", "Jump and land, both legs",
    { .kind = REHAB_SESSION_KIND_PLYOMETRICS, .stage_key = "jump-landing", .minutes = { TRUE, 20 } } },
  { "run 3 km “with the dog, slowly”", "Run 3 km, “with the dog, slowly”", "Run 3 km",
    { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 3 }, .note = "with the dog, slowly" } },
  { "Run", NULL, "Run", { .kind = REHAB_SESSION_KIND_RUN } },
  { "cross-training 40 min", "Cross-training 40 min", "Cross-training 40 min",
    { .kind = REHAB_SESSION_KIND_CROSS_TRAINING, .minutes = { TRUE, 40 } } },
};

static void
test_reads_and_writes (void)
{
  g_autoptr (RehabRunningSession) base = new_base ();

  for (size_t i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSession) expected = new_like (base, &readings[i].session);
      g_autoptr (RehabRunningSession) read = rehab_running_session_parse (readings[i].typed, base, &error);
      g_autofree char *words = rehab_running_session_dup_words (expected);
      g_autofree char *in_short = rehab_running_session_dup_short (expected);

      if (error != NULL)
        g_test_message ("%s: %s", readings[i].typed, error->message);
      g_assert_no_error (error);
      g_assert_cmpstr (words, ==, readings[i].words != NULL ? readings[i].words : readings[i].typed);
      g_assert_cmpstr (in_short, ==, readings[i].in_short);
      if (!rehab_record_equal (read, expected))
        {
          g_autofree char *got = rehab_running_session_dup_words (read);

          g_test_message ("%s was read as %s", readings[i].typed, got);
        }
      g_assert_true (rehab_record_equal (read, expected));
    }
}

static const struct
{
  const char *typed;
  RehabRunningErrorCode code;
  const char *message;
  guint start;
  guint length;
} refusals[] = {
  { "", REHAB_RUNNING_ERROR_EMPTY, "Nothing was typed.", 0, 0 },
  { " , ", REHAB_RUNNING_ERROR_EMPTY, "Nothing was typed.", 1, 0 },
  { "run 5", REHAB_RUNNING_ERROR_UNCLEAR, "“5”: kilometres or minutes?", 4, 1 },
  { "5 x 100", REHAB_RUNNING_ERROR_UNCLEAR, "“5 x 100”: minutes or metres?", 0, 7 },
  { "6 x", REHAB_RUNNING_ERROR_UNCLEAR, "“6 x”: how long?", 0, 3 },
  { "run 6 times", REHAB_RUNNING_ERROR_UNCLEAR, "“6 times”: how long?", 4, 7 },
  { "strides 6 x", REHAB_RUNNING_ERROR_UNCLEAR, "“6 x”: how long?", 8, 3 },
  { "6 x 1/2", REHAB_RUNNING_ERROR_UNCLEAR, "“6 x 1/2”: minutes or seconds?", 0, 7 },
  { "run 400 m", REHAB_RUNNING_ERROR_UNCLEAR, "“400 m”: a distance in kilometres, or metres of climb?", 4, 5 },
  { "6 x 80 m", REHAB_RUNNING_ERROR_UNCLEAR, "“6 x 80 m”: strides or sprints?", 0, 8 },
  { "hills 6 x 80 m", REHAB_RUNNING_ERROR_UNCLEAR, "“6 x 80 m”: metres of length, or of climb?", 6, 8 },
  { "5-6 km", REHAB_RUNNING_ERROR_UNCLEAR, "“5-6”: one figure is kept, not a range.", 0, 3 },
  { "effort 3-4, run", REHAB_RUNNING_ERROR_UNCLEAR, "“effort 3-”: one figure is kept, not a range.", 0, 9 },
  { "run, effort", REHAB_RUNNING_ERROR_UNCLEAR, "“effort”: how much, from 0 to 10?", 5, 6 },
  { "grass, effort 3", REHAB_RUNNING_ERROR_UNCLEAR, "“grass, effort 3”: a run, hills, strides, or what else?", 0, 15 },
  { "1,500 km", REHAB_RUNNING_ERROR_UNCLEAR, "“1,500”: thousands, or a fraction?", 0, 5 },
  { "run 5 km 6 km", REHAB_RUNNING_ERROR_TWICE, "“6 km” says something that was said before.", 9, 4 },
  { "run hills 5 km", REHAB_RUNNING_ERROR_TWICE, "“hills” says something that was said before.", 4, 5 },
  { "run 301 km", REHAB_RUNNING_ERROR_OUT_OF_RANGE, "“301 km” lies outside of 0 to 300.", 4, 6 },
  { "run, effort 11", REHAB_RUNNING_ERROR_OUT_OF_RANGE, "“effort 11” lies outside of 0 to 10.", 5, 9 },
  { "run, effort 3.5", REHAB_RUNNING_ERROR_NOT_WHOLE, "“effort 3.5” has to be a whole number.", 5, 10 },
  { "strides 6 x 80 m 101 %", REHAB_RUNNING_ERROR_OUT_OF_RANGE, "“101 %” lies outside of 1 to 100.", 17, 5 },
  { "run quickly", REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, "“quickly” is not understood.", 4, 7 },
  { "30 min walk", REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, "“walk” is not understood.", 7, 4 },
  { "run very easy", REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, "“very” is not understood.", 4, 4 },
  { "run “slowly", REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, "““slowly”: the quote does not end.", 4, 7 },
  { "6 x (1 min run, 2 min walk", REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, NULL, 26, 0 },
  { "6 x 2 min walk", REHAB_RUNNING_ERROR_CONTRADICTION, "“6 x 2 min walk”: blocks need minutes of running.", 0, 14 },
  { "6 x 1/2 min, 17 min", REHAB_RUNNING_ERROR_CONTRADICTION, "“6 x 1/2 min, 17 min”: the blocks take longer than all of it.", 0, 19 },
};

static void
test_refuses (void)
{
  g_autoptr (RehabRunningSession) base = new_base ();

  for (size_t i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSession) read = rehab_running_session_parse (refusals[i].typed, base, &error);
      guint start, length;

      g_test_message ("%s", refusals[i].typed);
      g_assert_null (read);
      g_assert_error (error, REHAB_RUNNING_ERROR, (int) refusals[i].code);
      if (refusals[i].message != NULL)
        g_assert_cmpstr (error->message, ==, refusals[i].message);
      g_assert_true (rehab_running_error_get_span (error, &start, &length));
      g_assert_cmpuint (start, ==, refusals[i].start);
      g_assert_cmpuint (length, ==, refusals[i].length);
    }
}

static void
test_no_text_and_too_long (void)
{
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (GError) no_text = NULL;
  g_autoptr (GError) too_long = NULL;
  g_autofree char *many = g_strnfill (REHAB_RUNNING_MAX_CHARACTERS + 1, 'x');
  guint start, length;

  g_assert_null (rehab_running_session_parse ("run \xff", base, &no_text));
  g_assert_error (no_text, REHAB_RUNNING_ERROR, REHAB_RUNNING_ERROR_NOT_TEXT);
  g_assert_null (rehab_running_session_parse (many, base, &too_long));
  g_assert_error (too_long, REHAB_RUNNING_ERROR, REHAB_RUNNING_ERROR_TOO_LONG);
  g_assert_false (rehab_running_error_get_span (NULL, &start, &length));
}

/* What is not mentioned is not said any more; where it stands stays. */
static void
test_the_whole_is_typed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (RehabRunningSession) read = rehab_running_session_parse ("run 5 km", base, &error);

  g_assert_no_error (error);
  g_assert_false (read->minutes.known);
  g_assert_cmpstr (read->id, ==, base->id);
  g_assert_cmpint (read->week, ==, 3);
  g_assert_cmpint (read->weekday, ==, 2);
  g_assert_cmpint (read->position, ==, 1);
}

/* Whatever is chosen, a distance is what was typed beside it. */
static void
test_miles (void)
{
  static const struct
  {
    const char *typed;
    const char *metric;
    const char *customary;
    const char *in_short;
  } rows[] = {
    { "run 3 mi", "Run 4.83 km", "Run 3 mi", "Run 3 mi" },
    { "run 3.5 miles easy", "Run 5.63 km, effort 2", "Run 3.5 mi, effort 2", "Run 3.5 mi" },
    { "1 mile", "Run 1.61 km", "Run 1 mi", "Run 1 mi" },
    { "3,11mi", "Run 5 km", "Run 3.11 mi", "Run 3.11 mi" },
    { "run 5 km", "Run 5 km", "Run 3.11 mi", "Run 3.11 mi" },
    { "run 30 min", "Run 30 min", "Run 30 min", "Run 30 min" },
    { "3 mi in 30 min", NULL, NULL, NULL },
    { "run 3 mi, 30 min", "Run 4.83 km, 30 min", "Run 3 mi, 30 min", "Run 3 mi, 30 min" },
    { "hills 130 ft", "Hills 39.5 m of climb", "Hills 130 ft of climb", "Hills 130 ft" },
    { "hills 131 feet", "Hills 40 m of climb", "Hills 131 ft of climb", "Hills 131 ft" },
    { "run 3 mi, 200 ft of climb", "Run 4.83 km, 61 m of climb", "Run 3 mi, 200 ft of climb", "Run 3 mi, 200 ft of climb" },
    { "hills 40 m", "Hills 40 m of climb", "Hills 131 ft of climb", "Hills 131 ft" },
    { "strides 6 x 80 m at 80 %", "Strides 6 × 80 m at 80 %", "Strides 6 × 80 m at 80 %", "Strides 6 × 80 m at 80 %" },
  };
  g_autoptr (RehabRunningSession) base = new_base ();

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint distance = REHAB_DISTANCE_KILOMETRES; distance <= REHAB_DISTANCE_MILES; distance++)
      {
        g_autoptr (RehabRunningSession) session = NULL;
        g_autofree char *words = NULL;
        g_autofree char *in_short = NULL;

        g_test_message ("%s", rows[i].typed);
        rehab_units_choose (REHAB_MASS_KILOGRAMS, (RehabDistanceUnit) distance);
        session = rehab_running_session_parse (rows[i].typed, base, NULL);
        g_assert_true ((session != NULL) == (rows[i].metric != NULL));
        if (session == NULL)
          continue;

        words = rehab_running_session_dup_words (session);
        in_short = rehab_running_session_dup_short (session);
        g_assert_cmpstr (words, ==, distance == REHAB_DISTANCE_MILES ? rows[i].customary : rows[i].metric);
        if (distance == REHAB_DISTANCE_MILES)
          g_assert_cmpstr (in_short, ==, rows[i].in_short);
      }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
assert_refused (const char *typed,
                const char *sentence)
{
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_running_session_parse (typed, base, &error));
  g_assert_nonnull (error);
  g_test_message ("%s: %s", typed, error->message);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
test_refuses_in_miles (void)
{
  /* The unit that is typed has the say: its limits are told where they are not those that everybody expects. */
  assert_refused ("run 400 mi", " km.");
  assert_refused ("run 400 ft", "miles, or feet");
  assert_refused ("strides 6 x 80 ft", "or metres?");

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  assert_refused ("run 5", "miles or minutes");
  assert_refused ("run 400 mi", " mi.");
  assert_refused ("hills 40000 ft", " ft.");
  assert_refused ("run 400 m", "kilometres, or metres");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* A distance between two figures of miles stays, where only the rest is typed anew. */
static void
test_distance_is_not_measured_anew (void)
{
  RehabRunningSession values = { .kind = REHAB_SESSION_KIND_RUN, .distance_km = { TRUE, 5.37 } };
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (RehabRunningSession) before = new_like (base, &values);
  g_autoptr (RehabRunningSession) same = NULL;
  g_autoptr (RehabRunningSession) other = NULL;

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  same = rehab_running_session_parse ("run 3.34 mi, effort 3", before, NULL);
  other = rehab_running_session_parse ("run 3.35 mi, effort 3", before, NULL);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  g_assert_cmpfloat_with_epsilon (same->distance_km.value, 5.37, 1e-9);
  g_assert_cmpfloat_with_epsilon (other->distance_km.value, 5.39, 1e-9);
}

static RehabNumber
random_number (double least,
               double most,
               double step)
{
  if (g_test_rand_int_range (0, 2) == 0)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (round (g_test_rand_double_range (least, most) / step) * step);
}

static RehabRunningSession *
random_session (const RehabRunningSession *base)
{
  static const char *const notes[] = { NULL, "slowly", "6 x 80 m, “really”", "zwei Runden um den See" };
  RehabRunningSession values = {
    .kind = (RehabSessionKind) g_test_rand_int_range (REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_LONG_SIT),
    .minutes = random_number (1, 200, 0.5),
    .distance_km = random_number (0, 40, 0.05),
    .strides = random_number (0, 20, 1),
    .stride_m = random_number (10, 400, 5),
    .climb_m = random_number (0, 900, 1),
    .speed_percent = random_number (1, 100, 1),
    .effort = random_number (0, 10, 1),
    .surface = (RehabSurface) g_test_rand_int_range (0, REHAB_SURFACE_TURF + 1),
    .note = notes[g_test_rand_int_range (0, G_N_ELEMENTS (notes))],
  };

  if (g_test_rand_int_range (0, 3) == 0)
    {
      values.blocks = rehab_number (g_test_rand_int_range (1, 12));
      values.run_minutes = rehab_number (g_test_rand_int_range (0, 40) * 0.25);
      values.walk_minutes = random_number (0, 10, 0.25);
      values.minutes = REHAB_NUMBER_NOT_ASKED;
    }
  if (g_test_rand_int_range (0, 4) == 0)
    values.stage_key =
      rehab_field_stage_get_nth ((guint) g_test_rand_int_range (0, (int) rehab_field_stage_get_count ()))->key;

  return new_like (base, &values);
}

/* The language is one of those of the program; NULL for the one that is spoken. */
static void
test_written_words_read_back (gconstpointer code)
{
  g_autoptr (RehabRunningSession) base = new_base ();

  if (code != NULL)
    rehab_language_begin (rehab_language_lookup (code));

  for (int i = 0; i < 4000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSession) session = random_session (base);
      g_autofree char *words = NULL;
      g_autoptr (RehabRunningSession) read = NULL;
      g_autofree char *again = NULL;

      rehab_units_choose (REHAB_MASS_KILOGRAMS, i % 2 == 0 ? REHAB_DISTANCE_KILOMETRES : REHAB_DISTANCE_MILES);
      words = rehab_running_session_dup_words (session);
      read = rehab_running_session_parse (words, base, &error);
      again = read != NULL ? rehab_running_session_dup_words (read) : NULL;

      if (error != NULL || !g_str_equal (words, again))
        g_test_message ("%s: %s", words, error != NULL ? error->message : again);
      g_assert_no_error (error);
      g_assert_cmpstr (again, ==, words);
      g_assert_cmpint (read->kind, ==, session->kind);
      g_assert_cmpint (read->surface, ==, session->surface);
      g_assert_cmpstr (read->stage_key, ==, session->stage_key);
      g_assert_cmpstr (read->note, ==, session->note);
      g_assert_true (rehab_number_equal (read->blocks, session->blocks));
      g_assert_cmpfloat_with_epsilon (read->distance_km.value, session->distance_km.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (read->minutes.value, session->minutes.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (read->climb_m.value, session->climb_m.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (read->strides.value, session->strides.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (read->walk_minutes.value, session->walk_minutes.value, 1e-9);
    }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  if (code != NULL)
    {
      g_assert_cmpuint (rehab_language_count_missing (), ==, 0);
      rehab_language_end ();
    }
}

static void
test_german (void)
{
  static const struct
  {
    const char *typed;
    const char *words;
  } cases[] = {
    { "6 x 1/2 min, Rasen", "Lauf 6 × (1 min Laufen, 2 min Gehen), Rasen" },
    { "Lauf 6 × (1 min Laufen, 2 min Gehen), Rasen", "Lauf 6 × (1 min Laufen, 2 min Gehen), Rasen" },
    { "5,5 km locker", "Lauf 5,5 km, Anstrengung 2" },
    { "Berglauf 40 m", "Berglauf 40 m Anstieg" },
    { "Steigerungen 6 x 80 m mit 85 %", "Steigerungen 6 × 80 m bei 85 %" },
    { "Lauf 5 km mit 40 m Anstieg und 6 Steigerungen über 80 m", "Lauf 5 km, 6 Steigerungen über 80 m, 40 m Anstieg" },
    { "run 5 km on the road", "Lauf 5 km, Straße" },
  };
  g_autoptr (RehabRunningSession) base = new_base ();

  rehab_language_begin (rehab_language_lookup ("de"));
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSession) read = rehab_running_session_parse (cases[i].typed, base, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = rehab_running_session_dup_words (read);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
  rehab_language_end ();
}

/* A note has one line: what is pasted with a break keeps its words. */
static void
test_note_of_two_lines (void)
{
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSession) read = rehab_running_session_parse ("run 20 min \"flat\npath\"", base, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read->note, ==, "flat path");
}

/* French sets its quotation marks off with blanks that are no part of the words. */
static void
test_note_in_guillemets (void)
{
  g_autoptr (RehabRunningSession) base = new_base ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSession) read = rehab_running_session_parse ("run 20 min «\u202fflat path\u00a0»", base, &error);
  g_autoptr (RehabRunningSession) kept = rehab_running_session_parse ("run 20 min «flat path»", base, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (read->note, ==, "flat path");
  g_assert_cmpstr (kept->note, ==, "flat path");
}

/* Whatever is typed: a session or a sentence, and never both or neither. */
static void
test_any_text (void)
{
  static const char *const pieces[] = {
    "run", "hills", "strides", "6", "x", "×", "(", ")", "/", "min", "m", "km", "%", "at", ",", "5,5", "1,500", "walk", "of", "climb",
    "effort", "3", "-", "“", "”", "grass", "on", "easy", "hard", "sprint", "h", "s", "10", "\n", "Wide", "curves", "ä", "'", "\"",
  };
  g_autoptr (RehabRunningSession) base = new_base ();

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSession) read = NULL;
      int n = g_test_rand_int_range (1, 12);

      for (int k = 0; k < n; k++)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_int_range (0, 3) > 0)
            g_string_append_c (text, ' ');
        }

      read = rehab_running_session_parse (text->str, base, &error);
      g_assert_true ((read != NULL) != (error != NULL));
      if (error != NULL)
        {
          guint start, length;

          g_assert_true (rehab_running_error_get_span (error, &start, &length));
          g_assert_cmpuint (start + length, <=, (guint) g_utf8_strlen (text->str, -1));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-words/reads-and-writes", test_reads_and_writes);
  g_test_add_func ("/running-words/refuses", test_refuses);
  g_test_add_func ("/running-words/no-text-and-too-long", test_no_text_and_too_long);
  g_test_add_func ("/running-words/the-whole-is-typed", test_the_whole_is_typed);
  g_test_add_data_func ("/running-words/written-words-read-back", NULL, test_written_words_read_back);
  g_test_add_data_func ("/running-words/written-words-read-back-in-german", "de", test_written_words_read_back);
  g_test_add_data_func ("/running-words/written-words-read-back-in-french", "fr", test_written_words_read_back);
  g_test_add_func ("/running-words/miles", test_miles);
  g_test_add_func ("/running-words/refuses-in-miles", test_refuses_in_miles);
  g_test_add_func ("/running-words/distance-is-not-measured-anew", test_distance_is_not_measured_anew);
  g_test_add_func ("/running-words/german", test_german);
  g_test_add_func ("/running-words/note-of-two-lines", test_note_of_two_lines);
  g_test_add_func ("/running-words/note-in-guillemets", test_note_in_guillemets);
  g_test_add_func ("/running-words/any-text", test_any_text);

  return g_test_run ();
}
