/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-case-load.h"
#include "rehab-phase-change-table.h"
#include "rehab-running-plan-table.h"

/*
 * Files as versions 1 to 4 left them, with something in every table, become one of version 5: with all that was in them,
 * and of what is new nothing filled. Nobody froze criteria with the steps of then, and those steps stay as they were.
 */

static void
test_keeps_everything (void)
{
  assert_keeps_everything (5, "SELECT (SELECT count (review_on) FROM episode) + (SELECT count (*) FROM phase_criterion)"
                           " + (SELECT count (*) FROM running_plan) + (SELECT count (*) FROM running_session)"
                           " + (SELECT count (*) FROM running_reason) + (SELECT count (*) FROM return_check)"
                           " + (SELECT count (*) FROM clearance) + (SELECT count (*) FROM set_aside)"
                           " + (SELECT count (*) FROM squad_disclosure)");
}

static void
test_same_as_new (void)
{
  assert_same_as_new (5);
}

static RehabCase *
load_case (RehabStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_row_get (store, &rehab_episode_type, EPISODE, &error);
  RehabCase *record;

  g_assert_no_error (error);
  record = rehab_case_load (store, episode, &error);
  g_assert_no_error (error);

  return record;
}

/* The steps of then are read in their order with what was said of them, and neither they nor their likes change any more. */
static void
test_steps_of_then (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabCase) record = NULL;
  const RehabPhaseChange *change;
  RehabDate since;

  make_version_4 (folder, &questions, &answers);
  store = open_store (folder);
  record = load_case (store);

  g_assert_cmpuint (record->phase_changes->len, ==, 3);
  g_assert_cmpuint (record->phase_criteria->len, ==, 0);
  g_assert_cmpint (rehab_case_get_phase (record, &since), ==, REHAB_PHASE_SHALLOW);
  g_assert_true (rehab_date_compare (since, day (2025, 12, 3)) == 0);
  change = g_ptr_array_index (record->phase_changes, 1);
  g_assert_cmpstr (change->criteria, ==, "Single-leg bridges 24\nPain 2");

  for (guint i = 0; i < record->phase_changes->len; i++)
    {
      RehabPhaseChange values = *(const RehabPhaseChange *) g_ptr_array_index (record->phase_changes, i);
      g_autoptr (RehabPhaseChange) other = NULL;
      g_autoptr (GError) error = NULL;

      values.reason = "Otherwise";
      other = rehab_phase_change_new (&values, NULL);
      g_assert_false (rehab_row_update (store, other, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
      g_clear_error (&error);
      g_assert_false (rehab_row_delete (store, &rehab_phase_change_type, values.id, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);
    }

  assert_holds (store, questions, answers);
}

/* The program goes on with it: another step with its criteria, a running plan, a day on which it is looked at again. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabCase) before = NULL;
  g_autoptr (RehabCase) after = NULL;
  g_autoptr (GPtrArray) criteria = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabPhaseChange) change = NULL;
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (RehabRunningSchedule) schedule = NULL;
  g_autoptr (RehabRunningSchedule) saved = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;
  RehabEpisode values;

  make_version_4 (folder, &questions, &answers);
  store = open_store (folder);
  before = load_case (store);

  change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE, .from_phase = REHAB_PHASE_SHALLOW, .to_phase = REHAB_PHASE_DEEP, .date = day (2025, 12, 10),
  }, &error);
  g_ptr_array_add (criteria, rehab_phase_criterion_new (&(RehabPhaseCriterion) {
    .phase_change_id = change->id, .criterion_key = "bridges", .state = REHAB_CRITERION_STATE_MET, .value = rehab_number (27),
  }, &error));
  g_assert_true (rehab_phase_change_table_move (store, change, criteria, &error));

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = EPISODE, .starts_on = day (2025, 12, 8), .weeks = 6,
  }, &error);
  schedule = rehab_running_schedule_new (plan, NULL, 0, NULL, 0);
  saved = rehab_running_plan_table_save (store, EPISODE, schedule, NULL, &error);
  g_assert_no_error (error);

  values = *before->episode;
  values.review_on = day (2026, 2, 2);
  episode = rehab_episode_new (&values, &error);
  g_assert_true (rehab_episode_table_save (store, episode, &error));

  after = load_case (store);
  g_assert_cmpuint (after->phase_changes->len, ==, 4);
  g_assert_cmpuint (after->phase_criteria->len, ==, 1);
  g_assert_cmpuint (after->running_plans->len, ==, 1);
  g_assert_true (rehab_date_compare (after->episode->review_on, values.review_on) == 0);
  g_assert_cmpint (rehab_case_get_phase (after, NULL), ==, REHAB_PHASE_DEEP);
}

static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE phase_change SET reason = 'x';",
    "UPDATE episode SET review_on = 'x';",
    "INSERT INTO phase_criterion SELECT * FROM event;",
    NULL,
  };

  assert_fails_whole (5, endings);
}

static void
test_copy (void)
{
  assert_copies (5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/version-5/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-5/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-5/steps-of-then", test_steps_of_then);
  g_test_add_func ("/store/version-5/goes-on", test_goes_on);
  g_test_add_func ("/store/version-5/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-5/copy", test_copy);

  return g_test_run ();
}
