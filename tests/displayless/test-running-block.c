/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-block.h"
#include "running-fixture.h"

#define HILLS REHAB_SESSION_KIND_HILLS
#define SPRINT REHAB_SESSION_KIND_SPRINT
#define PLYOMETRICS REHAB_SESSION_KIND_PLYOMETRICS

static GPtrArray *
find (const RehabRunningSchedule *schedule,
      const RehabDiary           *diary,
      double                      weeks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with (standard, REHAB_THRESHOLD_BLOCK_WEEKS, weeks, &error);

  g_assert_no_error (error);

  return rehab_running_schedule_find_blocks (schedule, diary, thresholds);
}

static void
plan (RehabRunningSchedule **schedule,
      int                    day,
      RehabSessionKind       kind)
{
  plan_session (schedule, day / 7, day % 7, &(RehabRunningSession) { .kind = kind });
}

/* A block of four weeks has 28 days: what begins on the 29th begins in another one. */
static void
test_fact_104_not_all_in_one_block (void)
{
  for (int days = 0; days < 40; days++)
    {
      g_autoptr (RehabRunningSchedule) schedule = new_plan (10);
      g_autoptr (GPtrArray) blocks = NULL;

      plan (&schedule, 7, HILLS);
      plan (&schedule, 7 + days, SPRINT);
      blocks = find (schedule, NULL, 4);
      g_assert_cmpuint (blocks->len, ==, days < 28 ? 1 : 0);
      if (days == 8)
        {
          const RehabRunningBlock *block = g_ptr_array_index (blocks, 0);

          g_assert_cmpint (block->week, ==, 2);
          g_assert_cmpuint (block->novelties, ==, REHAB_RUNNING_NOVELTY_HILLS | REHAB_RUNNING_NOVELTY_SPRINTS);
          g_assert_cmpuint (block->begun[0].julian, ==, on ("2026-12-07").julian);
          g_assert_cmpuint (block->begun[1].julian, ==, on ("2026-12-15").julian);
          g_assert_false (rehab_date_is_set (block->begun[2]));
          g_assert_cmpstr (block->line, ==, "Begin in one block of 4 weeks: hills (7 Dec), sprints (15 Dec)");
          g_assert_cmpstr (block->sources, ==, "F104");
        }
    }
}

static void
test_the_clinic_sets_the_length (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (10);
  g_autoptr (GPtrArray) short_blocks = NULL;
  g_autoptr (GPtrArray) long_blocks = NULL;

  plan (&schedule, 0, HILLS);
  plan (&schedule, 14, PLYOMETRICS);
  short_blocks = find (schedule, NULL, 2);
  long_blocks = find (schedule, NULL, 3);
  g_assert_cmpuint (short_blocks->len, ==, 0);
  g_assert_cmpuint (long_blocks->len, ==, 1);
}

static void
test_what_goes_on_does_not_begin (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (10);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) again = NULL;

  for (int week = 0; week < 6; week++)
    plan (&schedule, 7 * week, HILLS);
  plan (&schedule, 7 * 5 + 1, SPRINT);
  none = find (schedule, NULL, 4);
  g_assert_cmpuint (none->len, ==, 0);

  /* After four weeks without sprints they begin again, and the plyometrics with them. */
  plan (&schedule, 7 * 9 + 1, SPRINT);
  plan (&schedule, 7 * 9 + 1, PLYOMETRICS);
  again = find (schedule, NULL, 4);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpint (((RehabRunningBlock *) g_ptr_array_index (again, 0))->week, ==, 9);
}

static void
test_over_diary_and_plan (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (4);
  g_autoptr (RehabDiary) diary = keep_week_before (7);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) begun = NULL;
  const RehabRunningBlock *block;

  /* The ground of a run is no hill session, and what was done only is not pointed out. */
  add_session (&diary, &(RehabSession) { .date = on ("2026-11-24"), .climb_m = rehab_number (200) });
  plan (&schedule, 0, SPRINT);
  none = find (schedule, diary, 4);
  g_assert_cmpuint (none->len, ==, 0);

  add_session (&diary, &(RehabSession) { .date = on ("2026-11-25"), .kind = HILLS });
  add_session (&diary, &(RehabSession) { .date = on ("2026-11-26"), .kind = PLYOMETRICS });
  begun = find (schedule, diary, 4);
  g_assert_cmpuint (begun->len, ==, 1);
  block = g_ptr_array_index (begun, 0);
  g_assert_cmpuint (block->novelties, ==, 7);
  g_assert_cmpstr (block->line, ==, "Begin in one block of 4 weeks: hills (25 Nov), sprints (30 Nov), plyometrics (26 Nov)");
}

static void
test_done_alone_is_not_pointed_out (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep_week_before (7);
  g_autoptr (GPtrArray) blocks = NULL;

  add_session (&diary, &(RehabSession) { .date = on ("2026-11-25"), .kind = HILLS });
  add_session (&diary, &(RehabSession) { .date = on ("2026-11-26"), .kind = SPRINT });
  plan_km (&schedule, 0, 0, 5);
  blocks = find (schedule, diary, 4);
  g_assert_cmpuint (blocks->len, ==, 0);
}

static void
test_one_day_is_one_block (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (RehabRunningSchedule) uphill = new_plan (2);
  g_autoptr (GPtrArray) sprints = NULL;

  plan (&schedule, 0, HILLS);
  plan (&schedule, 0, SPRINT);
  plan (&schedule, 2, PLYOMETRICS);
  blocks = find (schedule, NULL, 4);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpuint (((RehabRunningBlock *) g_ptr_array_index (blocks, 0))->novelties, ==, 7);

  /* Sprints uphill are both. Strides are neither. */
  plan_session (&uphill, 0, 0, &(RehabRunningSession) { .kind = SPRINT, .climb_m = rehab_number (20) });
  plan (&uphill, 1, REHAB_SESSION_KIND_STRIDES);
  sprints = find (uphill, NULL, 4);
  g_assert_cmpuint (sprints->len, ==, 1);
  g_assert_cmpuint (((RehabRunningBlock *) g_ptr_array_index (sprints, 0))->novelties, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-block/fact-104/not-all-in-one-block", test_fact_104_not_all_in_one_block);
  g_test_add_func ("/running-block/the-clinic-sets-the-length", test_the_clinic_sets_the_length);
  g_test_add_func ("/running-block/what-goes-on-does-not-begin", test_what_goes_on_does_not_begin);
  g_test_add_func ("/running-block/over-diary-and-plan", test_over_diary_and_plan);
  g_test_add_func ("/running-block/done-alone-is-not-pointed-out", test_done_alone_is_not_pointed_out);
  g_test_add_func ("/running-block/one-day-is-one-block", test_one_day_is_one_block);

  return g_test_run ();
}
