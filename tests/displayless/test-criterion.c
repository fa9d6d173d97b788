/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "criterion-fixture.h"
#include "rehab-item-part.h"
#include "rehab-units.h"

#include <string.h>

/* Keys lie in databases: only ever added to. */
static const char * const keys[] = {
  "shallow-load-test", "shallow-holds", "shallow-settled", "shallow-bridges", "shallow-flags",
  "deep-load-test", "deep-positions", "deep-settled", "deep-bridges", "deep-symmetry", "deep-calm-weeks", "deep-flags",
  "sport-load-test", "sport-drop-lunge", "sport-ten-hops", "sport-rest-pain", "sport-settled", "sport-parity",
  "sport-deadlift", "sport-sitting", "sport-daily-activity", "sport-gym", "sport-loading-months", "sport-flags",
  "maintain-clearance", "maintain-sprint", "maintain-running", "maintain-settled", "maintain-flags",
};

static void
test_keys (void)
{
  g_assert_cmpuint (rehab_criterion_get_count (), ==, G_N_ELEMENTS (keys));

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_nonnull (rehab_criterion_lookup (keys[i]));
      g_assert_true (rehab_criterion_get_nth ((guint) i) == rehab_criterion_lookup (keys[i]));
    }

  g_assert_null (rehab_criterion_lookup ("shallow"));
  g_assert_null (rehab_criterion_lookup (NULL));
}

/* Every row says who asks for it or what was read; and an item that it reads is one that a form asks. */
static void
test_rows (void)
{
  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      const RehabCriterion *criterion = rehab_criterion_get_nth (i);
      const char *item_key = rehab_criterion_get_item_key (criterion);
      g_autofree char *origin = rehab_criterion_dup_origin (criterion);

      g_test_message ("%s: %s", criterion->key, origin);
      g_assert_cmpint (criterion->to, >, REHAB_PHASE_CALM);
      g_assert_cmpuint (strlen (criterion->key), <=, 60);
      g_assert_true (*criterion->sources != '\0' || *criterion->background != '\0');
      g_assert_true (*criterion->label != '\0' && *criterion->help != '\0' && *criterion->what_next != '\0');
      g_assert_true (i == 0 || rehab_criterion_get_nth (i - 1)->to <= criterion->to);

      if (item_key != NULL)
        {
          const RehabItem *item = rehab_item_lookup (item_key);

          g_assert_nonnull (item);
          g_assert_cmpint (item->sided, ==, criterion->sided);
        }
      /* Only what comes by itself, or with a decision, is written down nowhere. */
      g_assert_cmpint (rehab_criterion_get_place (criterion) == REHAB_CRITERION_PLACE_NONE, ==,
                       g_str_equal (criterion->key, "sport-loading-months") || g_str_equal (criterion->key, "maintain-clearance"));
      g_assert_true (rehab_criterion_get_place (criterion) != REHAB_CRITERION_PLACE_ASSESSMENT || item_key != NULL);
      if (criterion->rule == REHAB_CRITERION_YES)
        g_assert_cmpint (criterion->threshold, ==, REHAB_N_THRESHOLDS);
      else
        g_assert_cmpint (criterion->unit, !=, REHAB_CRITERION_UNIT_NONE);
    }
}

/* One answer on the left in the present phase. The first of three is within the limit, the last is not. */
static const struct
{
  const char *key;
  const char *item_key;
  double within, at, beyond;
  const char *words_at;
  const char *asked;
} figures[] = {
  { "shallow-load-test", "load-daily", 2, 3, 4, "3 of 10, Daily load test: pain in three repetitions, left, 10 Apr",
    "up to 3 of 10" },
  { "shallow-load-test", "load-bent-knee-bridge", 0, 3, 4, "3 of 10, Bent-knee single-leg bridge, left, 10 Apr",
    "up to 3 of 10" },
  { "shallow-holds", "load-hold", 1, 2, 3, "2 of 10, left, 10 Apr", "up to 2 of 10" },
  { "shallow-bridges", "strength-bridge-count", 11, 10, 9, "10 repetitions, left, 10 Apr", "at least 10 repetitions" },
  { "deep-load-test", "load-platform-bridge", 2, 3, 4, "3 of 10, Single-leg bridge, heel on a platform, left, 10 Apr", NULL },
  { "deep-positions", "load-arabesque", 2, 3, 4, "3 of 10, Single-leg arabesque, left, 10 Apr", NULL },
  { "deep-positions", "load-single-leg-deadlift", 2, 3, 4, NULL, NULL },
  { "deep-bridges", "strength-bridge-count", 21, 20, 19, "20 repetitions, left, 10 Apr", "at least 20 repetitions" },
  { "sport-load-test", "load-arabesque", 2, 3, 4, NULL, NULL },
  { "sport-drop-lunge", "load-drop-lunge", 0, 0, 1, "0 of 10, left, 10 Apr", "no pain" },
  { "sport-ten-hops", "function-ten-hops", 0, 0, 1, "0 of 10, left, 10 Apr", "no pain" },
  { "sport-rest-pain", "pain-now", 0, 0, 1, "0 of 10, 10 Apr", "no pain" },
  { "sport-sitting", "symptom-sitting-minutes", 61, 60, 59, "60 minutes, 10 Apr", "at least 60 minutes" },
  { "sport-daily-activity", "pain-worst", 1, 2, 3, "2 of 10, 10 Apr", "up to 2 of 10" },
  { "maintain-sprint", "function-top-speed", 96, 95, 94, "95 %, 10 Apr", "at least 95 %" },
};

static void
assert_answer_reads (const char         *key,
                     const char         *item_key,
                     double              value,
                     RehabCriterionState state,
                     const char         *words,
                     const char         *asked)
{
  g_autoptr (RehabCase) record = new_case_for (key);
  RehabSide side = rehab_item_lookup (item_key)->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED;
  g_autoptr (RehabCriterionReading) reading = NULL;

  answer (record, assess (record, "2026-04-10"), item_key, side, value);
  assert_reads (record, key, state, words);

  reading = read_one (record, key, TODAY);
  g_assert_true (rehab_number_equal (reading->value, rehab_number (value)));
  g_assert_cmpint (rehab_date_compare (reading->measured_on, on ("2026-04-10")), ==, 0);
  g_assert_cmpint (reading->side, ==, side);
  if (asked != NULL)
    g_assert_cmpstr (reading->asked, ==, asked);
}

static void
test_at_under_and_over (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      assert_answer_reads (figures[i].key, figures[i].item_key, figures[i].within, MET, NULL, figures[i].asked);
      assert_answer_reads (figures[i].key, figures[i].item_key, figures[i].at, MET, figures[i].words_at, figures[i].asked);
      assert_answer_reads (figures[i].key, figures[i].item_key, figures[i].beyond, NOT_MET, NULL, figures[i].asked);
    }
}

/* Holds of phase 1 are tolerated (F73): in an assessment, or in the diary where that is later. */
static void
test_holds (void)
{
  g_autoptr (RehabCase) record = new_case_for ("shallow-holds");
  const RehabAssessment *assessment = assess (record, "2026-04-10");

  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-09"), .kind = REHAB_SESSION_KIND_STRENGTH, .pain_during = rehab_number (7),
  });
  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-11"), .kind = REHAB_SESSION_KIND_RUN, .pain_during = rehab_number (7),
  });
  answer (record, assessment, "load-hold", REHAB_SIDE_LEFT, 2);
  assert_reads (record, "shallow-holds", MET, "2 of 10, left, 10 Apr");

  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-12"), .kind = REHAB_SESSION_KIND_STRENGTH, .pain_during = rehab_number (1),
    .pain_after = rehab_number (3),
  });
  assert_reads (record, "shallow-holds", NOT_MET, "3 of 10, strength session, 12 Apr");

  /* A session that says nothing of pain takes nothing away. */
  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-13"), .kind = REHAB_SESSION_KIND_STRENGTH, .minutes = rehab_number (30),
  });
  assert_reads (record, "shallow-holds", NOT_MET, "3 of 10, strength session, 12 Apr");
}

/* The strength that a step waits for (F96): the weaker of the sides beside each other. */
static void
test_symmetry (void)
{
  static const struct
  {
    double involved, other;
    RehabCriterionState state;
    const char *words;
  } rows[] = {
    { 91, 100, MET, "91 %, Single-leg bridge count, left, 10 Apr" },
    { 18, 20, MET, "90 %, Single-leg bridge count, left, 10 Apr" },
    { 35.99, 40, NOT_MET, "89.9 %, Single-leg bridge count, left, 10 Apr" },
    { 30, 20, MET, "150 %, Single-leg bridge count, left, 10 Apr" },
    { 0, 20, NOT_MET, "0 %, Single-leg bridge count, left, 10 Apr" },
    { 20, 0, NOT_MEASURED, "Not measured" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabCase) record = new_case_for ("deep-symmetry");
      const RehabAssessment *assessment = assess (record, "2026-04-10");

      answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, rows[i].involved);
      assert_reads (record, "deep-symmetry", NOT_MEASURED, "Not measured");
      answer (record, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, rows[i].other);
      assert_reads (record, "deep-symmetry", rows[i].state, rows[i].words);
    }
}

/* The worst of the tests of one assessment; an older assessment does not weigh any more. */
static void
test_symmetry_of_several (void)
{
  g_autoptr (RehabCase) record = new_case_for ("deep-symmetry");
  const RehabAssessment *assessment = assess (record, "2026-03-01");

  answer (record, assessment, "strength-hip-extension.1", REHAB_SIDE_LEFT, 50);
  answer (record, assessment, "strength-hip-extension.1", REHAB_SIDE_RIGHT, 100);
  assert_reads (record, "deep-symmetry", NOT_MET,
                "50 %, Hip extension, knee straight, left, 1 Mar, before this phase");

  assessment = assess (record, "2026-04-10");
  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 25);
  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, 25);
  assert_reads (record, "deep-symmetry", MET, "100 %, Single-leg bridge count, left, 10 Apr");

  answer (record, assessment, "strength-knee-flexion-outer.1", REHAB_SIDE_LEFT, 170);
  answer (record, assessment, "strength-knee-flexion-outer.1", REHAB_SIDE_RIGHT, 200);
  answer (record, assessment, "strength-knee-flexion-outer.2", REHAB_SIDE_LEFT, 175);
  assert_reads (record, "deep-symmetry", NOT_MET,
                "87.5 %, Knee flexion, hip straight, knee near straight, left, 10 Apr");
}

/* The prone curl decides; bridge counts where it was never done on both sides (R49). */
static void
test_parity (void)
{
  g_autoptr (RehabCase) record = new_case_for ("sport-parity");
  const RehabAssessment *assessment = assess (record, "2026-04-10");

  answer (record, assessment, "strength-prone-curl", REHAB_SIDE_LEFT, 20);
  assert_reads (record, "sport-parity", NOT_MEASURED, "Not measured");

  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 24);
  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, 25);
  assert_reads (record, "sport-parity", NOT_MET, "96 %, Single-leg bridge count, left, 10 Apr");

  answer (record, assessment, "strength-prone-curl", REHAB_SIDE_RIGHT, 20);
  assert_reads (record, "sport-parity", MET, "100 %, Prone curl, ten-repetition maximum, left, 10 Apr");
}

static void
test_deadlift (void)
{
  static const struct
  {
    double kilograms;
    RehabCriterionState state;
    const char *words;
    const char *in_pounds;
  } rows[] = {
    { 14.1, MET, "20.1 %, 14.1 kg, left, 10 Apr", "20.1 %, 31.1 lb, left, 10 Apr" },
    { 14, MET, "20 %, 14 kg, left, 10 Apr", "20 %, 30.85 lb, left, 10 Apr" },
    { 13.9, NOT_MET, "19.8 %, 13.9 kg, left, 10 Apr", "19.8 %, 30.65 lb, left, 10 Apr" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabCase) record = new_case_for ("sport-deadlift");
      const RehabAssessment *assessment = assess (record, "2026-04-10");

      answer (record, assessment, "strength-single-leg-deadlift", REHAB_SIDE_LEFT, rows[i].kilograms);
      assert_reads (record, "sport-deadlift", NOT_MEASURED, NULL);
      answer (record, assessment, "health-weight", REHAB_SIDE_NOT_ASKED, 70);
      assert_reads (record, "sport-deadlift", rows[i].state, rows[i].words);

      rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
      assert_reads (record, "sport-deadlift", rows[i].state, rows[i].in_pounds);
      rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
    }
}

/* Sitting that does not hurt has no minutes. */
static void
test_sitting (void)
{
  g_autoptr (RehabCase) record = new_case_for ("sport-sitting");
  const RehabAssessment *assessment = assess (record, "2026-03-10");

  answer (record, assessment, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 0);
  assert_reads (record, "sport-sitting", NOT_MEASURED, "Sitting did not hurt before this phase, 10 Mar");

  assessment = assess (record, "2026-04-10");
  answer (record, assessment, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);
  assert_reads (record, "sport-sitting", NOT_MEASURED, "Not measured");
  answer (record, assessment, "symptom-sitting-minutes", REHAB_SIDE_NOT_ASKED, 20);
  assert_reads (record, "sport-sitting", NOT_MET, "20 minutes, 10 Apr");

  assessment = assess (record, "2026-04-15");
  answer (record, assessment, "symptom-sitting", REHAB_SIDE_NOT_ASKED, 0);
  assert_reads (record, "sport-sitting", MET, "Sitting does not hurt, 15 Apr");
}

/* Of several tests the worst decides, each as it was done last. */
static void
test_worst_of_several (void)
{
  g_autoptr (RehabCase) record = new_case_for ("shallow-load-test");
  const RehabAssessment *assessment = assess (record, "2026-04-05");

  answer (record, assessment, "load-bent-knee-bridge", REHAB_SIDE_LEFT, 5);
  answer (record, assessment, "load-daily", REHAB_SIDE_LEFT, 6);
  assessment = assess (record, "2026-04-10");
  answer (record, assessment, "load-daily", REHAB_SIDE_LEFT, 1);
  assert_reads (record, "shallow-load-test", NOT_MET, "5 of 10, Bent-knee single-leg bridge, left, 5 Apr");

  answer (record, assessment, "load-bent-knee-bridge", REHAB_SIDE_LEFT, 2);
  assert_reads (record, "shallow-load-test", MET, "2 of 10, Bent-knee single-leg bridge, left, 10 Apr");

  /* Deep positions are not asked for before the step into little flexion. */
  answer (record, assessment, "load-arabesque", REHAB_SIDE_LEFT, 9);
  assert_reads (record, "shallow-load-test", MET, NULL);
}

static void
test_sides (void)
{
  g_autoptr (RehabCase) left = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SHALLOW);
  g_autoptr (RehabCase) both = new_case_of (REHAB_SIDE_BOTH, REHAB_PHASE_SHALLOW);
  g_autoptr (RehabCase) one_low = new_case_of (REHAB_SIDE_BOTH, REHAB_PHASE_SHALLOW);
  const RehabAssessment *assessment = assess (left, "2026-04-10");

  /* The other side is none of the criterion's business. */
  answer (left, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, 3);
  assert_reads (left, "deep-bridges", NOT_MEASURED, "Not measured");
  answer (left, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 30);
  assert_reads (left, "deep-bridges", MET, "30 repetitions, left, 10 Apr");

  /* Of both the worse; and one side says nothing of the other, unless it is beyond the limit. */
  assessment = assess (both, "2026-04-10");
  answer (both, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 30);
  assert_reads (both, "deep-bridges", NOT_MEASURED, "30 repetitions, left, 10 Apr; right not measured");
  answer (both, assessment, "strength-bridge-count", REHAB_SIDE_RIGHT, 22);
  assert_reads (both, "deep-bridges", MET, "22 repetitions, right, 10 Apr");

  answer (one_low, assess (one_low, "2026-04-10"), "strength-bridge-count", REHAB_SIDE_RIGHT, 12);
  assert_reads (one_low, "deep-bridges", NOT_MET, "12 repetitions, right, 10 Apr");
}

/* Pain counts since the phase began; strength counts with its day. */
static void
test_before_the_phase (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SHALLOW);
  const RehabAssessment *assessment = assess (record, "2026-03-31");
  g_autoptr (RehabCriterionReading) reading = NULL;

  answer (record, assessment, "load-arabesque", REHAB_SIDE_LEFT, 9);
  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 22);
  assert_reads (record, "deep-positions", NOT_MEASURED,
                "Last measured before this phase: 9 of 10, Single-leg arabesque, left, 31 Mar");
  assert_reads (record, "deep-bridges", MET, "22 repetitions, left, 31 Mar, before this phase");

  reading = read_one (record, "deep-positions", TODAY);
  g_assert_false (reading->value.known);
  g_assert_cmpint (rehab_date_compare (reading->measured_on, on ("2026-03-31")), ==, 0);

  /* The very day of the step belongs to the phase. */
  assessment = assess (record, PHASE_DAY);
  answer (record, assessment, "load-arabesque", REHAB_SIDE_LEFT, 1);
  assert_reads (record, "deep-positions", MET, "1 of 10, Single-leg arabesque, left, 1 Apr");

  /* Back to the same phase: it is asked anew. */
  move (record, REHAB_PHASE_CALM, "2026-04-12");
  move (record, REHAB_PHASE_SHALLOW, "2026-04-18");
  assert_reads (record, "deep-positions", NOT_MEASURED, NULL);
}

/* An empty case: nothing is met, and nothing is not met. */
static void
test_nothing_measured (void)
{
  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    {
      const RehabCriterion *criterion = rehab_criterion_get_nth (i);
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_BOTH, REHAB_PHASE_CALM);
      g_autoptr (RehabCriterionReading) reading = read_one (record, criterion->key, TODAY);

      g_assert_cmpint (reading->state, ==, NOT_MEASURED);
      g_assert_false (reading->value.known);
      g_assert_true (*reading->words != '\0' && *reading->asked != '\0');
    }
}

/* What was taken back was not measured; what was amended counts as amended. */
static void
test_amended (void)
{
  g_autoptr (RehabCase) record = new_case_for ("deep-bridges");
  const RehabAssessment *assessment = assess (record, "2026-04-10");

  answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, 12);
  amend (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, rehab_number (21), NULL, "2026-04-11");
  assert_reads (record, "deep-bridges", MET, "21 repetitions, left, 10 Apr");
  amend (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, REHAB_NUMBER_NOT_ASKED, NULL, "2026-04-12");
  assert_reads (record, "deep-bridges", NOT_MEASURED, "Not measured");
}

static void
test_of_the_clinic (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCase) record = new_case_for ("deep-bridges");
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) stricter = rehab_thresholds_with (standard, REHAB_THRESHOLD_BRIDGES_DEEP, 25, &error);
  g_autoptr (RehabThresholds) unused = rehab_thresholds_with_use (stricter, "deep-bridges", FALSE);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (RehabCriterionReading) reading = NULL;

  g_assert_no_error (error);
  answer (record, assess (record, "2026-04-10"), "strength-bridge-count", REHAB_SIDE_LEFT, 24);
  assert_reads (record, "deep-bridges", MET, NULL);

  reading = read_with (record, "deep-bridges", TODAY, stricter);
  g_assert_cmpint (reading->state, ==, NOT_MET);
  g_assert_cmpstr (reading->asked, ==, "at least 25 repetitions");
  g_assert_true (rehab_number_equal (reading->limit, rehab_number (25)));

  /* One that the clinic does not use is left out, and the others stay. */
  g_assert_null (read_with (record, "deep-bridges", TODAY, unused));
  all = rehab_case_read_criteria (record, REHAB_PHASE_DEEP, on (TODAY), standard);
  fewer = rehab_case_read_criteria (record, REHAB_PHASE_DEEP, on (TODAY), unused);
  g_assert_cmpuint (all->len, ==, 7);
  g_assert_cmpuint (fewer->len, ==, 6);
}

static void
test_phases (void)
{
  static const guint n_criteria[] = {
    [REHAB_PHASE_NONE] = 0, [REHAB_PHASE_CALM] = 0, [REHAB_PHASE_SHALLOW] = 5, [REHAB_PHASE_DEEP] = 7,
    [REHAB_PHASE_SPORT] = 12, [REHAB_PHASE_MAINTAIN] = 5,
  };
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_CALM);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  for (RehabPhase phase = REHAB_PHASE_NONE; phase <= REHAB_PHASE_MAINTAIN; phase++)
    {
      g_autoptr (GPtrArray) readings = rehab_case_read_criteria (record, phase, on (TODAY), thresholds);

      g_assert_cmpuint (readings->len, ==, n_criteria[phase]);
      if (phase > REHAB_PHASE_CALM)
        g_assert_cmpint (rehab_phase_get_next (rehab_phase_get_previous (phase)), ==, phase);
    }

  g_assert_cmpint (rehab_phase_get_next (REHAB_PHASE_NONE), ==, REHAB_PHASE_NONE);
  g_assert_cmpint (rehab_phase_get_previous (REHAB_PHASE_NONE), ==, REHAB_PHASE_NONE);
  g_assert_cmpint (rehab_phase_get_previous (REHAB_PHASE_CALM), ==, REHAB_PHASE_NONE);
  g_assert_cmpint (rehab_phase_get_next (REHAB_PHASE_MAINTAIN), ==, REHAB_PHASE_NONE);
}

static GPtrArray *
take_states (const char *const         *criteria,
             const RehabCriterionState *states,
             guint                      n)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_criterion_reading_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (readings, rehab_criterion_reading_copy (&(RehabCriterionReading) {
      .criterion = rehab_criterion_lookup (criteria[i]), .state = states[i], .words = (char *) "", .asked = (char *) "",
    }));

  return readings;
}

/* A reason is wanted for what is not met and for what was not measured; not for what only sprints wait for. */
static void
test_need_reason (void)
{
  static const char *const criteria[] = { "sport-sitting", "sport-loading-months" };
  static const struct
  {
    RehabCriterionState states[2];
    gboolean needs;
  } rows[] = {
    { { MET, MET }, FALSE },
    { { NOT_MET, MET }, TRUE },
    { { NOT_MEASURED, MET }, TRUE },
    { { MET, NOT_MET }, FALSE },
    { { MET, NOT_MEASURED }, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) readings = take_states (criteria, rows[i].states, 2);
      guint n_met, n_not_met, n_not_measured;

      g_assert_cmpint (rehab_criteria_need_reason (readings), ==, rows[i].needs);
      rehab_criteria_count (readings, &n_met, &n_not_met, &n_not_measured);
      g_assert_cmpuint (n_met, ==, (guint) (rows[i].states[0] == MET) + (rows[i].states[1] == MET));
      g_assert_cmpuint (n_not_met, ==, (guint) (rows[i].states[0] == NOT_MET) + (rows[i].states[1] == NOT_MET));
      g_assert_cmpuint (n_met + n_not_met + n_not_measured, ==, 2);
    }
}

/* What goes down with a step is what was read, and fits into its record. */
static void
test_freeze (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCase) record = new_case_for ("deep-bridges");
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) frozen = NULL;
  g_autofree char *long_words = g_strnfill (1200, 'x');
  RehabCriterionReading *first;

  answer (record, assess (record, "2026-04-10"), "strength-bridge-count", REHAB_SIDE_LEFT, 24);
  readings = rehab_case_read_criteria (record, REHAB_PHASE_DEEP, on (TODAY), thresholds);
  first = g_ptr_array_index (readings, 0);
  g_free (first->words);
  first->words = g_steal_pointer (&long_words);
  frozen = rehab_criteria_freeze (readings);
  g_assert_cmpuint (frozen->len, ==, readings->len);

  for (guint i = 0; i < frozen->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);
      RehabPhaseCriterion values = *(const RehabPhaseCriterion *) g_ptr_array_index (frozen, i);
      g_autoptr (RehabPhaseCriterion) criterion = NULL;
      g_autofree char *asked = NULL;

      values.phase_change_id = EPISODE_ID;
      criterion = rehab_phase_criterion_new (&values, &error);
      g_assert_no_error (error);
      g_assert_cmpint (criterion->position, ==, (int) i);
      g_assert_cmpstr (criterion->criterion_key, ==, reading->criterion->key);
      g_assert_cmpint (criterion->state, ==, reading->state);
      g_assert_true (rehab_number_equal (criterion->value, reading->value));
      g_assert_cmpint (criterion->side, ==, reading->side);
      g_assert_cmpint (rehab_date_compare (criterion->measured_on, reading->measured_on), ==, 0);
      if (i > 0)
        g_assert_cmpstr (criterion->words, ==, reading->words);

      /* The paper of years later asks for what was asked for then. */
      asked = rehab_criterion_dup_asked (rehab_criterion_lookup (criterion->criterion_key), criterion->limit_value);
      g_assert_cmpstr (asked, ==, reading->asked);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/criterion/keys", test_keys);
  g_test_add_func ("/criterion/rows", test_rows);
  g_test_add_func ("/criterion/at-under-and-over", test_at_under_and_over);
  g_test_add_func ("/criterion/F73-holds-tolerated", test_holds);
  g_test_add_func ("/criterion/F96-strength-benchmark-symmetry", test_symmetry);
  g_test_add_func ("/criterion/F96-strength-benchmark-of-several", test_symmetry_of_several);
  g_test_add_func ("/criterion/R49-parity", test_parity);
  g_test_add_func ("/criterion/R44-deadlift", test_deadlift);
  g_test_add_func ("/criterion/R44-sitting", test_sitting);
  g_test_add_func ("/criterion/F96-symptoms-worst-of-several", test_worst_of_several);
  g_test_add_func ("/criterion/sides", test_sides);
  g_test_add_func ("/criterion/before-the-phase", test_before_the_phase);
  g_test_add_func ("/criterion/nothing-measured", test_nothing_measured);
  g_test_add_func ("/criterion/amended", test_amended);
  g_test_add_func ("/criterion/of-the-clinic", test_of_the_clinic);
  g_test_add_func ("/criterion/phases", test_phases);
  g_test_add_func ("/criterion/need-reason", test_need_reason);
  g_test_add_func ("/criterion/freeze", test_freeze);

  return g_test_run ();
}
