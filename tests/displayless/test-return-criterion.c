/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "criterion-fixture.h"
#include "rehab-return-criterion.h"

#include <string.h>

/* Keys lie in databases: only ever added to. What the experts came to is as it was published. */
static const struct
{
  const char *key;
  const char *borrowed_from;
  const char *sources;
  const char *agreement;
} criteria[] = {
  { "return-pain", "Achilles", "R76 R38", NULL },
  { "return-bridge-count", "Australian footballers", "R70 R71 R74", "71 % of experts agreed" },
  { "return-symmetry", "knee ligaments", "R72", NULL },
  { "return-strength-progress", "acute hamstring strain", "R73", "83.3 % of experts agreed" },
  { "return-own-best", "acute hamstring strain", "R73", "66 % of experts agreed: no consensus" },
  { "return-range", "acute hamstring strain", "R73", "45 % of experts agreed: rejected" },
  { "return-hop-single", "knee ligaments", "R72", NULL },
  { "return-hop-triple", "knee ligaments", "R72", NULL },
  { "return-hop-crossover", "knee ligaments", "R72", NULL },
  { "return-t-test", "knee ligaments", "R72", NULL },
  { "return-kinetic-chain", "acute hamstring strain", "R73", "78.3 % of experts agreed" },
  { "return-deceleration", "acute hamstring strain", "R74", "71 % of experts agreed" },
  { "return-running", "acute hamstring strain", "R38", "98.4 % of experts agreed" },
  { "return-full-sprint", "acute hamstring strain", "R38", "100 % of experts agreed" },
  { "return-sprint-exposure", "healthy players", "R75", NULL },
  { "return-sprint-volume", "acute hamstring strain", "R38", "95.2 % of experts agreed" },
  { "return-repeated-sprint", "acute hamstring strain", "R74", "76 % of experts agreed" },
  { "return-match-targets", "acute hamstring strain", "R74", "82 % of experts agreed" },
  { "return-apprehension", "acute hamstring strain", "R73", "98.3 % of experts agreed" },
  { "return-readiness", "acute hamstring strain", "R73", "86.7 % of experts agreed" },
  { "return-h-test", "acute hamstring strain", "R73 R74", "57.6 % of experts agreed: no consensus" },
  { "return-medical", "Achilles", "R76", NULL },
};

static void
test_rows (void)
{
  g_assert_cmpuint (rehab_return_criterion_get_count (), ==, G_N_ELEMENTS (criteria));

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      const RehabReturnCriterion *criterion = rehab_return_criterion_get_nth (i);
      const char *item_key = rehab_return_criterion_get_item_key (criterion);
      g_autofree char *agreement = rehab_return_criterion_dup_agreement (criterion);

      g_assert_cmpstr (criterion->key, ==, criteria[i].key);
      g_assert_true (rehab_return_criterion_lookup (criteria[i].key) == criterion);
      g_assert_nonnull (strstr (criterion->borrowed_from, criteria[i].borrowed_from));
      g_assert_cmpstr (criterion->sources, ==, criteria[i].sources);
      g_assert_cmpstr (agreement, ==, criteria[i].agreement);
      g_assert_true (i == 0 || rehab_return_criterion_get_nth (i - 1)->section <= criterion->section);
      g_assert_nonnull (rehab_return_section_get_title (criterion->section));
      g_assert_true (item_key == NULL || rehab_item_lookup (item_key) != NULL);
      g_assert_cmpint (*criterion->unit != '\0', ==, criterion->max > 0.0);
    }

  g_assert_null (rehab_return_criterion_lookup ("return"));
}

static RehabReturnReading *
read_one_return (const RehabCase *record,
                 const char      *key)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) readings = rehab_case_read_return (record, on (TODAY), thresholds);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabReturnReading *reading = g_ptr_array_index (readings, i);

      if (g_str_equal (reading->criterion->key, key))
        return rehab_return_reading_copy (reading);
    }

  g_assert_not_reached ();
}

static void
assert_measured (const RehabCase    *record,
                 const char         *key,
                 RehabCriterionState measured,
                 const char         *words)
{
  g_autoptr (RehabReturnReading) reading = read_one_return (record, key);

  g_test_message ("%s: %s", key, reading->words);
  g_assert_cmpstr (reading->words, ==, words);
  g_assert_cmpint (reading->measured, ==, measured);
  /* A figure ticks nothing. */
  g_assert_cmpint (reading->state, ==, NOT_MEASURED);
}

static void
test_nothing_measured (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_BOTH, REHAB_PHASE_SPORT);

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    assert_measured (record, criteria[i].key, NOT_MEASURED, "Not measured");
}

/* One item that is answered by a figure, at, under and over the clinic's. */
static void
test_figures (void)
{
  static const struct
  {
    const char *key, *item_key;
    RehabSide side;
    double value;
    RehabCriterionState measured;
    const char *words;
  } rows[] = {
    { "return-bridge-count", "strength-bridge-count", REHAB_SIDE_RIGHT, 21, MET, "21 repetitions, right, 10 Apr" },
    { "return-bridge-count", "strength-bridge-count", REHAB_SIDE_RIGHT, 20, MET, "20 repetitions, right, 10 Apr" },
    { "return-bridge-count", "strength-bridge-count", REHAB_SIDE_RIGHT, 19, NOT_MET, "19 repetitions, right, 10 Apr" },
    { "return-bridge-count", "strength-bridge-count", REHAB_SIDE_LEFT, 19, NOT_MEASURED, "Not measured" },
    { "return-t-test", "function-t-test", REHAB_SIDE_NOT_ASKED, 10.99, MET, "10.99 s, 10 Apr" },
    { "return-t-test", "function-t-test", REHAB_SIDE_NOT_ASKED, 11, MET, "11 s, 10 Apr" },
    { "return-t-test", "function-t-test", REHAB_SIDE_NOT_ASKED, 11.01, NOT_MET, "11.01 s, 10 Apr" },
    { "return-sprint-exposure", "function-top-speed", REHAB_SIDE_NOT_ASKED, 96, MET, "96 % of best, 10 Apr" },
    { "return-sprint-exposure", "function-top-speed", REHAB_SIDE_NOT_ASKED, 95, MET, "95 % of best, 10 Apr" },
    { "return-sprint-exposure", "function-top-speed", REHAB_SIDE_NOT_ASKED, 94, NOT_MET, "94 % of best, 10 Apr" },
    { "return-full-sprint", "function-top-speed", REHAB_SIDE_NOT_ASKED, 94, NOT_MEASURED, "94 % of best, 10 Apr" },
    { "return-readiness", "function-readiness", REHAB_SIDE_NOT_ASKED, 7, NOT_MEASURED, "7 of 10, 10 Apr" },
    { "return-running", "function-running", REHAB_SIDE_NOT_ASKED, 1, NOT_MEASURED, "Yes, 10 Apr" },
    { "return-apprehension", "function-apprehension", REHAB_SIDE_NOT_ASKED, 0, NOT_MEASURED, "No, 10 Apr" },
    { "return-h-test", "function-h-test", REHAB_SIDE_RIGHT, 1, NOT_MEASURED, "Yes, right, 10 Apr" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_RIGHT, REHAB_PHASE_SPORT);

      answer (record, assess (record, "2026-04-10"), rows[i].item_key, rows[i].side, rows[i].value);
      assert_measured (record, rows[i].key, rows[i].measured, rows[i].words);
    }
}

static void
test_pain_beside_a_yes (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_RIGHT, REHAB_PHASE_SPORT);
  const RehabAssessment *assessment = assess (record, "2026-04-10");

  answer (record, assessment, "function-running", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, assessment, "function-running.pain", REHAB_SIDE_NOT_ASKED, 2);
  assert_measured (record, "return-running", NOT_MEASURED, "Yes, pain 2, 10 Apr");

  /* The score goes with its own answer. */
  answer (record, assess (record, "2026-04-15"), "function-running", REHAB_SIDE_NOT_ASKED, 1);
  assert_measured (record, "return-running", NOT_MEASURED, "Yes, 15 Apr");
}

/* Of both sides the worse: fear and pain are worse when there, the rest when not. */
static void
test_worse_side (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_BOTH, REHAB_PHASE_SPORT);
  const RehabAssessment *assessment = assess (record, "2026-04-10");

  answer (record, assessment, "function-kinetic-chain", REHAB_SIDE_LEFT, 1);
  answer (record, assessment, "function-kinetic-chain", REHAB_SIDE_RIGHT, 0);
  answer (record, assessment, "function-h-test", REHAB_SIDE_LEFT, 1);
  answer (record, assessment, "function-h-test", REHAB_SIDE_RIGHT, 0);
  assert_measured (record, "return-kinetic-chain", NOT_MEASURED, "No, right, 10 Apr");
  assert_measured (record, "return-h-test", NOT_MEASURED, "Yes, left, 10 Apr");
}

static void
test_shares (void)
{
  static const struct
  {
    double involved;
    RehabCriterionState measured;
    const char *words;
  } rows[] = {
    { 91, MET, "91 %, left, 10 Apr" },
    { 90, MET, "90 %, left, 10 Apr" },
    { 89, NOT_MET, "89 %, left, 10 Apr" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SPORT);
      const RehabAssessment *assessment = assess (record, "2026-04-10");

      answer (record, assessment, "function-hop-triple", REHAB_SIDE_LEFT, rows[i].involved);
      assert_measured (record, "return-hop-triple", NOT_MEASURED, "Not measured");
      answer (record, assessment, "function-hop-triple", REHAB_SIDE_RIGHT, 100);
      assert_measured (record, "return-hop-triple", rows[i].measured, rows[i].words);
      assert_measured (record, "return-hop-single", NOT_MEASURED, "Not measured");
    }
}

static const RehabAssessment *
measure_strength (RehabCase  *record,
                  const char *date,
                  double      left,
                  double      right)
{
  const RehabAssessment *assessment = assess (record, date);

  answer (record, assessment, "strength-hip-extension.device", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, assessment, "strength-hip-extension.position", REHAB_SIDE_NOT_ASKED, 1);
  answer (record, assessment, "strength-hip-extension.angle", REHAB_SIDE_NOT_ASKED, 0);
  answer (record, assessment, "strength-hip-extension.1", REHAB_SIDE_LEFT, left);
  answer (record, assessment, "strength-hip-extension.1", REHAB_SIDE_RIGHT, right);

  return assessment;
}

static void
test_strength_over_time (void)
{
  static const struct
  {
    double now;
    RehabCriterionState near_best;
    const char *best, *progress;
  } rows[] = {
    { 181, MET, "9.5 % below, Hip extension, knee straight, left, 10 Apr",
      "120.6 % of the time before, Hip extension, knee straight, left, 10 Apr" },
    { 180, MET, "10 % below, Hip extension, knee straight, left, 10 Apr",
      "120 % of the time before, Hip extension, knee straight, left, 10 Apr" },
    { 179.9, NOT_MET, "10.1 % below, Hip extension, knee straight, left, 10 Apr",
      "119.9 % of the time before, Hip extension, knee straight, left, 10 Apr" },
    { 210, MET, "0 % below, Hip extension, knee straight, left, 10 Apr",
      "140 % of the time before, Hip extension, knee straight, left, 10 Apr" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SPORT);

      (void) measure_strength (record, "2026-02-01", 200, 90);
      assert_measured (record, "return-own-best", NOT_MEASURED, "Not measured");
      (void) measure_strength (record, "2026-03-01", 150, 90);
      (void) measure_strength (record, "2026-04-10", rows[i].now, 20);
      assert_measured (record, "return-own-best", rows[i].near_best, rows[i].best);
      assert_measured (record, "return-strength-progress", NOT_MEASURED, rows[i].progress);
    }
}

static void
test_pain (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SPORT);

  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-10"), .kind = REHAB_SESSION_KIND_MATCH, .pain_during = rehab_number (1), .pain_after = rehab_number (2),
  });
  add_session (&record->diary, &(RehabSession) {
    .date = on ("2026-04-11"), .kind = REHAB_SESSION_KIND_STRENGTH, .pain_during = rehab_number (7),
  });
  assert_measured (record, "return-pain", NOT_MEASURED, "2 of 10, 10 Apr");
}

static void
check (RehabCase          *record,
       const char         *date,
       RehabCriterionState state,
       RehabNumber         value)
{
  g_autoptr (GError) error = NULL;
  RehabReturnCheck *made = rehab_return_check_new (&(RehabReturnCheck) {
    .episode_id = EPISODE_ID, .criterion_key = "return-bridge-count", .date = on (date), .state = state, .value = value,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->return_checks, made);
}

/* The last check counts, beside what was measured; one that takes it back leaves it as though it was never asked. */
static void
test_checks (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SPORT);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabReturnReading) reading = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  guint n_met, n_not_met, n_not_checked;

  answer (record, assess (record, "2026-04-10"), "strength-bridge-count", REHAB_SIDE_LEFT, 31);
  check (record, "2026-04-11", REHAB_CRITERION_STATE_NOT_MET, rehab_number (19));
  reading = read_one_return (record, "return-bridge-count");
  g_assert_cmpint (reading->state, ==, NOT_MET);
  g_assert_cmpint (reading->measured, ==, MET);
  g_assert_cmpstr (reading->check_words, ==, "Not met, 19 repetitions, 11 Apr");
  g_assert_cmpstr (reading->words, ==, "31 repetitions, left, 10 Apr");
  g_assert_cmpstr (reading->asked, ==, "at least 20 repetitions");

  check (record, "2026-04-12", REHAB_CRITERION_STATE_MET, REHAB_NUMBER_NOT_ASKED);
  rehab_return_reading_free (g_steal_pointer (&reading));
  reading = read_one_return (record, "return-bridge-count");
  g_assert_cmpint (reading->state, ==, MET);
  g_assert_cmpstr (reading->check_words, ==, "Met, 12 Apr");

  readings = rehab_case_read_return (record, on (TODAY), thresholds);
  rehab_return_count (readings, &n_met, &n_not_met, &n_not_checked);
  g_assert_cmpuint (n_met, ==, 1);
  g_assert_cmpuint (n_not_met, ==, 0);
  g_assert_cmpuint (n_not_checked, ==, G_N_ELEMENTS (criteria) - 1);

  check (record, "2026-04-13", REHAB_CRITERION_STATE_NOT_MEASURED, REHAB_NUMBER_NOT_ASKED);
  rehab_return_reading_free (g_steal_pointer (&reading));
  reading = read_one_return (record, "return-bridge-count");
  g_assert_cmpint (reading->state, ==, NOT_MEASURED);
  g_assert_null (reading->check);
  g_assert_null (reading->check_words);
}

static void
test_unused (void)
{
  g_autoptr (RehabCase) record = new_case_of (REHAB_SIDE_LEFT, REHAB_PHASE_SPORT);
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) unused = rehab_thresholds_with_use (standard, "return-range", FALSE);
  g_autoptr (GPtrArray) readings = rehab_case_read_return (record, on (TODAY), unused);

  g_assert_cmpuint (readings->len, ==, G_N_ELEMENTS (criteria) - 1);
  for (guint i = 0; i < readings->len; i++)
    g_assert_cmpstr (((const RehabReturnReading *) g_ptr_array_index (readings, i))->criterion->key, !=, "return-range");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/return-criterion/rows", test_rows);
  g_test_add_func ("/return-criterion/nothing-measured", test_nothing_measured);
  g_test_add_func ("/return-criterion/figures", test_figures);
  g_test_add_func ("/return-criterion/pain-beside-a-yes", test_pain_beside_a_yes);
  g_test_add_func ("/return-criterion/worse-side", test_worse_side);
  g_test_add_func ("/return-criterion/shares", test_shares);
  g_test_add_func ("/return-criterion/strength-over-time", test_strength_over_time);
  g_test_add_func ("/return-criterion/pain", test_pain);
  g_test_add_func ("/return-criterion/checks", test_checks);
  g_test_add_func ("/return-criterion/unused", test_unused);

  return g_test_run ();
}
