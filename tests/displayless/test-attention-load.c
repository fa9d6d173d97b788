/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attention-fixture.h"
#include "rehab-units.h"

#include <locale.h>

#define DOUBLE_RUN "longest-run-double"
#define LONGEST_RUN "longest-run"
#define RAISED_WEEKS "raised-weeks"
#define RAISED_VERSION "raised-version"
#define BLOCK "block"

/* Two flags and no sliding score: over a tenth, and over twice as long (R58). Each is told once. */
static void
test_double_run (void)
{
  static const struct
  {
    double now;
    const char *longer, *far_longer;
  } cases[] = {
    { 11.0, "", "" },
    { 11.1, "Run of 11.1 km on 22 Nov, 11 % over the longest of the 30 days before, 10.0 km", "" },
    { 20.0, "Run of 20.0 km on 22 Nov, 100 % over the longest of the 30 days before, 10.0 km", "" },
    { 20.1, "", "Run of 20.1 km on 22 Nov, 101 % over the longest of the 30 days before, 10.0 km" },
    { 42.2, "", "Run of 42.2 km on 22 Nov, 322 % over the longest of the 30 days before, 10.0 km" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
      g_autoptr (RehabThresholds) without = rehab_thresholds_with_use (standard, DOUBLE_RUN, FALSE);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_run (record, 14, 10);
      add_run (record, 0, cases[i].now);
      g_test_message ("%g km", cases[i].now);
      assert_says (record, LONGEST_RUN, NULL, cases[i].longer);
      assert_says (record, DOUBLE_RUN, NULL, cases[i].far_longer);

      /* A clinic that does not use the one is told by the other. */
      assert_says (record, LONGEST_RUN, without, *cases[i].longer != '\0' ? cases[i].longer : cases[i].far_longer);
      assert_says (record, DOUBLE_RUN, without, "");
    }
}

static void
test_run_in_miles (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_run (record, 14, 10);
  add_run (record, 0, 11.1);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  assert_says (record, LONGEST_RUN, NULL, "Run of 6.9 mi on 22 Nov, 11 % over the longest of the 30 days before, 6.2 mi");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* One rests, and the other does not begin to speak of the same run. */
static void
test_double_run_set_aside (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_run (record, 14, 10);
  add_run (record, 0, 25);
  set_aside (record, DOUBLE_RUN, 0, -7);
  assert_says (record, DOUBLE_RUN, NULL, "");
  assert_says (record, LONGEST_RUN, NULL, "");
}

/* Without a distance nothing can be told; runs of tomorrow were not run. */
static void
test_runs_missing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_session (&record->diary, &(RehabSession) { .date = days_ago (3), .minutes = rehab_number (30) });
  add_run (record, 2, 12);
  assert_says (record, LONGEST_RUN, NULL, "");
  assert_says (record, DOUBLE_RUN, NULL, "");

  add_run (record, -1, 100);
  assert_says (record, LONGEST_RUN, NULL, "");
  assert_says (record, DOUBLE_RUN, NULL, "");
}

static void
add_kind (RehabCase       *record,
          int              ago,
          RehabSessionKind kind,
          double           distance_km)
{
  add_session (&record->diary, &(RehabSession) {
    .date = days_ago (ago), .kind = kind, .distance_km = rehab_number (distance_km), .minutes = rehab_number (30),
    .climb_m = kind == REHAB_SESSION_KIND_HILLS ? rehab_number (80) : REHAB_NUMBER_NOT_ASKED,
    .sprint_m = kind == REHAB_SESSION_KIND_STRIDES ? rehab_number (400) : REHAB_NUMBER_NOT_ASKED,
  });
}

/* A week that was kept on all days, with two runs; it ends @ends_ago, a Sunday. */
static void
add_week (RehabCase *record,
          int        ends_ago,
          double     distance_km)
{
  for (int day = 0; day < 7; day++)
    add_day (&record->diary, &(RehabDiaryDay) { .date = days_ago (ends_ago + day), .worst_pain = rehab_number (1) });
  add_kind (record, ends_ago + 5, REHAB_SESSION_KIND_RUN, distance_km / 2.0);
  add_kind (record, ends_ago + 2, REHAB_SESSION_KIND_RUN, distance_km / 2.0);
}

/* One thing at a time: one that rises is none too many, two are told with their figures (F91). */
static void
test_raised_weeks (void)
{
  g_autoptr (RehabCase) same = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) one = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabCase) two = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autofree char *said = NULL;
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  add_week (same, 7, 10);
  add_week (same, 0, 10);
  assert_says (same, RAISED_WEEKS, NULL, "");

  add_week (one, 7, 10);
  add_week (one, 0, 12);
  assert_says (one, RAISED_WEEKS, NULL, "");

  add_week (two, 7, 10);
  add_week (two, 0, 12);
  add_kind (two, 2, REHAB_SESSION_KIND_HILLS, 2);
  said = dup_said_by (two, RAISED_WEEKS, on (TODAY), thresholds);
  g_test_message ("%s", said);
  g_assert_true (g_str_has_prefix (said, "More than one thing rose in the week of 16 Nov: "));
  g_assert_nonnull (strstr (said, "10.0"));
  g_assert_nonnull (strstr (said, "14.0"));
  g_assert_null (strchr (said, '\n'));
}

/* Against a week that was not kept nothing is told: it is not a week without running. */
static void
test_raised_weeks_missing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_week (record, 0, 12);
  add_kind (record, 2, REHAB_SESSION_KIND_HILLS, 2);
  assert_says (record, RAISED_WEEKS, NULL, "");
}

/* Last week, as long as it is recent: to its Sunday and the clinic's days. */
static void
test_raised_weeks_are_recent (void)
{
  static const struct
  {
    int recent, days_later;
    gboolean says;
  } cases[] = { { 7, 0, TRUE }, { 7, 1, TRUE }, { 7, 6, TRUE }, { 7, 7, FALSE }, { 2, 1, TRUE }, { 2, 2, FALSE }, { 1, 1, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_RECENT_DAYS, cases[i].recent);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      add_week (record, 7, 10);
      add_week (record, 0, 12);
      add_kind (record, 2, REHAB_SESSION_KIND_HILLS, 2);
      said = dup_said_by (record, RAISED_WEEKS, rehab_date_add_days (on (TODAY), cases[i].days_later), thresholds);
      g_test_message ("%d days later within %d", cases[i].days_later, cases[i].recent);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
    }
}

static void
plan_with_reason (RehabCase  *record,
                  const char *raised)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = EPISODE_ID, .number = rehab_number (1), .starts_on = on ("2026-11-09"), .weeks = 4, .saved_at = 1,
  }, &error);
  g_autoptr (RehabRunningReason) reason = NULL;

  g_assert_no_error (error);
  reason = rehab_running_reason_new (&(RehabRunningReason) {
    .plan_id = plan->id, .week = 1, .raised = raised, .reason = "Camp in the hills", .given_at = 1,
  }, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->running_plans,
                   rehab_running_schedule_new (plan, NULL, 0, (const RehabRunningReason *const[]) { reason }, 1));
}

/* What the running plan has a reason for is not asked about twice; what it does not name is. */
static void
test_raised_weeks_answered (void)
{
  static const struct
  {
    const char *raised;
    gboolean says;
  } cases[] = { { "distance hills days", FALSE }, { "distance hills", FALSE }, { "distance", TRUE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      add_week (record, 7, 10);
      add_week (record, 0, 12);
      add_kind (record, 2, REHAB_SESSION_KIND_HILLS, 2);
      plan_with_reason (record, cases[i].raised);
      said = dup_said_by (record, RAISED_WEEKS, on (TODAY), thresholds);
      g_test_message ("%s: %s", cases[i].raised, said);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
    }
}

static void
add_version (RehabCase  *record,
             int         ago,
             double      load_kg,
             double      sets,
             const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) prescription = rehab_prescription_new (&(RehabPrescription) {
    .exercise_key = "hip-thrust", .phase = REHAB_PHASE_SHALLOW, .sets = rehab_number (sets), .repetitions = rehab_number (8),
    .load_kg = rehab_number (load_kg),
  }, &error);
  RehabProgrammeVersion *version;

  g_assert_no_error (error);
  version = rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = PATIENT_ID, .number = (int) record->versions->len + 1, .date = days_ago (ago), .reason = reason,
  }, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->versions, version);
  g_ptr_array_add (record->regimens, rehab_regimen_new ((const RehabPrescription *const[]) { prescription }, 1));
}

/* None, one and two that rise; less is no rise (F91). */
static void
test_raised_version (void)
{
  static const struct
  {
    double load_kg, sets;
    gboolean says;
  } cases[] = { { 50, 3, FALSE }, { 60, 3, FALSE }, { 50, 4, FALSE }, { 60, 4, TRUE }, { 60, 2, FALSE }, { 40, 4, FALSE }, { 40, 2, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      add_version (record, 20, 50, 3, NULL);
      add_version (record, 2, cases[i].load_kg, cases[i].sets, "Settled for three weeks");
      said = dup_said_by (record, RAISED_VERSION, on (TODAY), thresholds);
      g_test_message ("%g kg, %g sets: %s", cases[i].load_kg, cases[i].sets, said);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
      if (!cases[i].says)
        continue;

      g_assert_true (g_str_has_prefix (said, "More than one thing rises in version 2 of 20 Nov: "));
      g_assert_true (g_str_has_suffix (said, " (reason given: Settled for three weeks)"));
      g_assert_nonnull (strstr (said, "60"));
    }
}

static void
test_raised_version_is_recent (void)
{
  static const struct
  {
    int ago;
    gboolean says;
  } cases[] = { { 0, TRUE }, { 6, TRUE }, { 7, FALSE }, { -1, FALSE } };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autofree char *said = NULL;

      /* The first version raises nothing: there is none before it. */
      add_version (record, 20, 50, 3, NULL);
      assert_says (record, RAISED_VERSION, NULL, "");
      add_version (record, cases[i].ago, 60, 4, NULL);
      said = dup_said_by (record, RAISED_VERSION, on (TODAY), thresholds);
      g_test_message ("%d days ago", cases[i].ago);
      g_assert_cmpint (*said != '\0', ==, cases[i].says);
    }
}

/* Hills, sprints and plyometrics begun in one block: just within it, at its end, and one alone (F104). */
static void
test_block (void)
{
  static const struct
  {
    double weeks;
    int hills_ago, sprint_ago, jumps_ago; /* or -1 for none */
    const char *said;
  } cases[] = {
    { 4, 20, -1, -1, "" },
    { 4, 27, 0, -1, "Begin in one block of 4 weeks: hills (26 Oct), sprints (22 Nov)" },
    { 4, 28, 0, -1, "" },
    { 4, 20, 10, 5, "Begin in one block of 4 weeks: hills (2 Nov), sprints (12 Nov), plyometrics (17 Nov)" },
    { 4, -1, 12, 12, "Begin in one block of 4 weeks: sprints (10 Nov), plyometrics (10 Nov)" },
    /* The block is over. */
    { 4, 40, 30, -1, "" },
    { 1, 6, 0, -1, "Begin in one block of 1 week: hills (16 Nov), sprints (22 Nov)" },
    { 1, 7, 0, -1, "" },
    /* Nobody knows what was done before the diary. */
    { 4, 69, 1, -1, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int ago[] = { cases[i].hills_ago, cases[i].sprint_ago, cases[i].jumps_ago };
      const RehabSessionKind kinds[] = { REHAB_SESSION_KIND_HILLS, REHAB_SESSION_KIND_SPRINT, REHAB_SESSION_KIND_PLYOMETRICS };
      g_autoptr (RehabThresholds) thresholds = thresholds_with (REHAB_THRESHOLD_BLOCK_WEEKS, cases[i].weeks);
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

      add_kind (record, 70, REHAB_SESSION_KIND_RUN, 5);
      for (size_t kind = 0; kind < G_N_ELEMENTS (ago); kind++)
        if (ago[kind] >= 0)
          add_kind (record, ago[kind], kinds[kind], 2);

      g_test_message ("row %zu", i);
      assert_says (record, BLOCK, thresholds, cases[i].said);
    }
}

/* Before the diary reaches back a block nobody can tell that something began. */
static void
test_block_missing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  add_kind (record, 10, REHAB_SESSION_KIND_HILLS, 5);
  add_kind (record, 5, REHAB_SESSION_KIND_SPRINT, 5);
  assert_says (record, BLOCK, NULL, "");

  add_kind (record, 37, REHAB_SESSION_KIND_RUN, 5);
  assert_says (record, BLOCK, NULL, "");
  add_kind (record, 38, REHAB_SESSION_KIND_RUN, 5);
  assert_says (record, BLOCK, NULL, "Begin in one block of 4 weeks: hills (12 Nov), sprints (17 Nov)");
}

/* What the running plan begins beside what was done. */
static void
test_block_planned (void)
{
  static const struct
  {
    int hills_ago;
    const char *said;
  } cases[] = {
    /* What lies ahead of it all is pointed out where it is planned. */
    { -3, "" },
    { 10, "Planned: Begin in one block of 4 weeks: hills (12 Nov), sprints (24 Nov)" }, { 27, "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
      .episode_id = EPISODE_ID, .number = rehab_number (1), .starts_on = on ("2026-11-23"), .weeks = 2, .saved_at = 1,
    }, &error);
      g_autoptr (RehabRunningSession) session = NULL;
      g_autoptr (RehabRunningSession) hills = NULL;

      g_assert_no_error (error);
      hills = rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = 0, .weekday = 2, .kind = REHAB_SESSION_KIND_HILLS,
    }, &error);
      g_assert_no_error (error);
      session = rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = 0, .weekday = 1, .kind = REHAB_SESSION_KIND_SPRINT,
    }, &error);
      g_assert_no_error (error);
      g_ptr_array_add (record->running_plans,
                       rehab_running_schedule_new (plan, (const RehabRunningSession *const[]) { session, hills },
                                                   cases[i].hills_ago >= 0 ? 1 : 2, NULL, 0));

      add_kind (record, 70, REHAB_SESSION_KIND_RUN, 5);
      if (cases[i].hills_ago >= 0)
        add_kind (record, cases[i].hills_ago, REHAB_SESSION_KIND_HILLS, 5);
      assert_says (record, BLOCK, NULL, cases[i].said);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/attention-load/run-in-miles", test_run_in_miles);
  g_test_add_func ("/attention/load/double-run/r58", test_double_run);
  g_test_add_func ("/attention/load/double-run-set-aside", test_double_run_set_aside);
  g_test_add_func ("/attention/load/runs-missing", test_runs_missing);
  g_test_add_func ("/attention/load/raised-weeks/f91", test_raised_weeks);
  g_test_add_func ("/attention/load/raised-weeks-missing", test_raised_weeks_missing);
  g_test_add_func ("/attention/load/raised-weeks-are-recent", test_raised_weeks_are_recent);
  g_test_add_func ("/attention/load/raised-weeks-answered", test_raised_weeks_answered);
  g_test_add_func ("/attention/load/raised-version/f91", test_raised_version);
  g_test_add_func ("/attention/load/raised-version-is-recent", test_raised_version_is_recent);
  g_test_add_func ("/attention/load/block/f104", test_block);
  g_test_add_func ("/attention/load/block-missing", test_block_missing);
  g_test_add_func ("/attention/load/block-planned", test_block_planned);

  return g_test_run ();
}
