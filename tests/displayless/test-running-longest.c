/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-longest.h"
#include "rehab-units.h"
#include "running-fixture.h"

#define TODAY "2026-11-29"

/* Kept on each of the 30 days before the plan, as days of rest. */
static RehabDiary *
keep (int days)
{
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = 1; i <= days; i++)
    add_day (&diary, &(RehabDiaryDay) { .date = rehab_date_add_days (on (PLAN_MONDAY), -i), .rest_day = TRUE });

  return diary;
}

static void
run (RehabDiary **diary,
     int          days_before,
     RehabNumber  km,
     RehabNumber  minutes)
{
  add_session (diary, &(RehabSession) {
    .date = rehab_date_add_days (on (PLAN_MONDAY), -days_before), .distance_km = km, .minutes = minutes,
  });
}

#define N(value) rehab_number (value)
#define NOT REHAB_NUMBER_NOT_ASKED

static RehabRunningLongest *
find (const RehabRunningSchedule *schedule,
      const RehabDiary           *diary,
      const char                 *today,
      guint                       n,
      guint                       n_weeks)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) list = rehab_running_schedule_find_longest (schedule, diary, on (today), thresholds);

  g_assert_cmpuint (list->len, ==, n_weeks);

  return g_ptr_array_steal_index (list, n);
}

/* More than 10 % and more than 100 % are the two flags (R58). */
static void
test_at_under_and_over_the_flags (void)
{
  static const struct
  {
    double km;
    RehabRunningSpike spike;
  } cases[] = {
    { 5.0, REHAB_RUNNING_SPIKE_NONE }, { 10.0, REHAB_RUNNING_SPIKE_NONE }, { 10.9, REHAB_RUNNING_SPIKE_NONE },
    { 11.0, REHAB_RUNNING_SPIKE_NONE }, { 11.01, REHAB_RUNNING_SPIKE_BEYOND }, { 20.0, REHAB_RUNNING_SPIKE_BEYOND },
    { 20.01, REHAB_RUNNING_SPIKE_DOUBLE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
      g_autoptr (RehabDiary) diary = keep (30);
      g_autoptr (RehabRunningLongest) longest = NULL;

      run (&diary, 30, N (10), NOT);
      run (&diary, 3, N (4), NOT);
      plan_km (&schedule, 0, 0, cases[i].km);
      longest = find (schedule, diary, TODAY, 0, 1);
      g_assert_cmpint (longest->spike, ==, cases[i].spike);
      g_assert_cmpfloat_with_epsilon (longest->percent.value, cases[i].km * 10 - 100, 1e-9);
      g_assert_cmpuint (longest->longest_on.julian, ==, on ("2026-10-31").julian);
      g_assert_false (longest->longest_is_planned);
      g_assert_cmpstr (longest->sources, ==, "R58");
    }
}

static void
test_thirty_days_and_no_more (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep (31);
  g_autoptr (RehabRunningLongest) longest = NULL;
  g_autoptr (RehabRunningLongest) in_miles = NULL;

  run (&diary, 31, N (10), NOT);
  run (&diary, 3, N (4), NOT);
  plan_km (&schedule, 0, 0, 6);
  longest = find (schedule, diary, TODAY, 0, 1);
  g_assert_cmpfloat_with_epsilon (longest->longest_before.value, 4, 1e-9);
  g_assert_cmpint (longest->spike, ==, REHAB_RUNNING_SPIKE_BEYOND);
  g_assert_cmpstr (longest->line, ==, "30 Nov: 6.0 km; longest of the 30 days before 4.0 km, +50 %");

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  in_miles = find (schedule, diary, TODAY, 0, 1);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  g_assert_cmpstr (in_miles->line, ==, "30 Nov: 3.7 mi; longest of the 30 days before 2.5 mi, +50 %");
}

static void
test_planned_runs_before_it_count (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) longest = NULL;

  run (&diary, 3, N (5), NOT);
  plan_km (&schedule, 0, 5, 5.5);
  plan_km (&schedule, 1, 5, 6.0);
  longest = find (schedule, diary, TODAY, 1, 2);
  g_assert_cmpfloat_with_epsilon (longest->longest_before.value, 5.5, 1e-9);
  g_assert_true (longest->longest_is_planned);
  g_assert_cmpint (longest->spike, ==, REHAB_RUNNING_SPIKE_NONE);
  g_assert_cmpstr (longest->line, ==, "12 Dec: 6.0 km; longest of the 30 days before 5.5 km, planned, +9.1 %");
}

/* What was planned and not written down was not done. */
static void
test_planned_is_not_done (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) longest = NULL;

  run (&diary, 3, N (5), NOT);
  for (int i = 0; i < 7; i++)
    add_day (&diary, &(RehabDiaryDay) { .date = rehab_date_add_days (on (PLAN_MONDAY), i), .rest_day = TRUE });
  plan_km (&schedule, 0, 5, 5.5);
  plan_km (&schedule, 1, 5, 6.0);
  longest = find (schedule, diary, "2026-12-06", 1, 2);
  g_assert_cmpfloat_with_epsilon (longest->longest_before.value, 5, 1e-9);
  g_assert_cmpint (longest->spike, ==, REHAB_RUNNING_SPIKE_BEYOND);
}

/* Today is planned until a run of it was written down. */
static void
test_today (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) planned = NULL;
  g_autoptr (RehabRunningLongest) done = NULL;

  run (&diary, 3, N (5), NOT);
  plan_km (&schedule, 0, 0, 5.4);
  plan_km (&schedule, 0, 5, 6.0);
  planned = find (schedule, diary, PLAN_MONDAY, 0, 1);
  g_assert_cmpfloat_with_epsilon (planned->longest_before.value, 5.4, 1e-9);
  g_assert_true (planned->longest_is_planned);

  run (&diary, 0, N (4), NOT);
  done = find (schedule, diary, PLAN_MONDAY, 0, 1);
  g_assert_cmpfloat_with_epsilon (done->longest_before.value, 5, 1e-9);
  g_assert_false (done->longest_is_planned);
}

/* 75 % of 30 days are 23. */
static void
test_too_few_days_are_known (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) few = keep (22);
  g_autoptr (RehabDiary) enough = keep (23);
  g_autoptr (RehabRunningLongest) not_known = NULL;
  g_autoptr (RehabRunningLongest) known = NULL;
  g_autoptr (RehabRunningLongest) no_diary = NULL;

  run (&few, 3, N (5), NOT);
  run (&enough, 3, N (5), NOT);
  plan_km (&schedule, 0, 0, 8);
  not_known = find (schedule, few, TODAY, 0, 1);
  known = find (schedule, enough, TODAY, 0, 1);
  no_diary = find (schedule, NULL, TODAY, 0, 1);

  g_assert_cmpint (not_known->spike, ==, REHAB_RUNNING_SPIKE_NOT_KNOWN);
  g_assert_cmpstr (not_known->line, ==, "30 Nov: 8.0 km; longest known of the 30 days before 5.0 km, of which 22 are known");
  g_assert_cmpint (known->spike, ==, REHAB_RUNNING_SPIKE_BEYOND);
  g_assert_cmpint (no_diary->spike, ==, REHAB_RUNNING_SPIKE_NOT_KNOWN);
  g_assert_cmpstr (no_diary->line, ==, "30 Nov: 8.0 km; of the 30 days before, 0 are known");
}

static void
test_no_run_before_it (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) longest = NULL;
  g_autoptr (RehabRunningLongest) silent = NULL;

  plan_km (&schedule, 0, 0, 8);
  longest = find (schedule, diary, TODAY, 0, 1);
  g_assert_cmpint (longest->spike, ==, REHAB_RUNNING_SPIKE_NOT_KNOWN);
  g_assert_false (longest->percent.known);
  g_assert_cmpstr (longest->line, ==, "30 Nov: 8.0 km; no run in the 30 days before");

  run (&diary, 3, NOT, NOT);
  silent = find (schedule, diary, TODAY, 0, 1);
  g_assert_cmpint (silent->spike, ==, REHAB_RUNNING_SPIKE_NOT_KNOWN);
  g_assert_cmpstr (silent->line, ==, "30 Nov: 8.0 km; the runs of the 30 days before do not say theirs");
}

static void
test_minutes_stand_in (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (3);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) minutes = NULL;
  g_autoptr (RehabRunningLongest) both = NULL;
  g_autoptr (RehabRunningLongest) neither = NULL;

  run (&diary, 3, NOT, N (40));
  plan_session (&schedule, 0, 0, &(RehabRunningSession) { .minutes = N (50) });
  plan_session (&schedule, 1, 0, &(RehabRunningSession) { .distance_km = N (9), .minutes = N (51) });
  plan_session (&schedule, 2, 0, &(RehabRunningSession) { .note = "as it feels" });

  minutes = find (schedule, diary, TODAY, 0, 3);
  g_assert_true (minutes->in_minutes);
  g_assert_cmpint (minutes->spike, ==, REHAB_RUNNING_SPIKE_BEYOND);
  g_assert_cmpstr (minutes->sources, ==, "");
  g_assert_cmpstr (minutes->line, ==, "30 Nov: 50 min; longest of the 30 days before 40 min, +25 %");
  both = find (schedule, diary, TODAY, 1, 3);
  g_assert_true (both->in_minutes);
  g_assert_cmpint (both->spike, ==, REHAB_RUNNING_SPIKE_NONE);
  neither = find (schedule, diary, TODAY, 2, 3);
  g_assert_cmpint (neither->spike, ==, REHAB_RUNNING_SPIKE_NOT_KNOWN);
  g_assert_cmpstr (neither->line, ==, "14 Dec: the run says neither distance nor time");
}

/* Of a week it is the run that goes furthest beyond, which need not be the longest. */
static void
test_one_run_of_each_week (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (3);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) first = NULL;
  g_autoptr (RehabRunningLongest) last = NULL;

  run (&diary, 3, N (8), NOT);
  plan_km (&schedule, 0, 0, 9);
  plan_km (&schedule, 0, 6, 9.5);
  plan_session (&schedule, 1, 0, &(RehabRunningSession) { .kind = REHAB_SESSION_KIND_STRIDES, .distance_km = N (20) });
  plan_km (&schedule, 2, 1, 3);
  plan_session (&schedule, 2, 2, &(RehabRunningSession) { .kind = REHAB_SESSION_KIND_HILLS, .distance_km = N (4) });

  first = find (schedule, diary, TODAY, 0, 2);
  g_assert_cmpint (first->week, ==, 0);
  g_assert_cmpfloat_with_epsilon (first->length.value, 9, 1e-9);
  g_assert_cmpint (first->spike, ==, REHAB_RUNNING_SPIKE_BEYOND);
  last = find (schedule, diary, TODAY, 1, 2);
  g_assert_cmpint (last->week, ==, 2);
  g_assert_cmpuint (last->session, ==, 4);
  g_assert_cmpfloat_with_epsilon (last->length.value, 4, 1e-9);
  g_assert_cmpint (last->spike, ==, REHAB_RUNNING_SPIKE_NONE);
}

static void
test_the_greater_share_tells_more (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autoptr (RehabDiary) diary = keep (30);
  g_autoptr (RehabRunningLongest) longest = NULL;

  run (&diary, 3, N (8), NOT);
  plan_km (&schedule, 0, 0, 12);
  plan_km (&schedule, 0, 6, 13.5);
  longest = find (schedule, diary, TODAY, 0, 1);
  g_assert_cmpfloat_with_epsilon (longest->length.value, 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (longest->percent.value, 50, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-longest/at-under-and-over-the-flags", test_at_under_and_over_the_flags);
  g_test_add_func ("/running-longest/thirty-days-and-no-more", test_thirty_days_and_no_more);
  g_test_add_func ("/running-longest/planned-runs-before-it-count", test_planned_runs_before_it_count);
  g_test_add_func ("/running-longest/planned-is-not-done", test_planned_is_not_done);
  g_test_add_func ("/running-longest/today", test_today);
  g_test_add_func ("/running-longest/too-few-days-are-known", test_too_few_days_are_known);
  g_test_add_func ("/running-longest/no-run-before-it", test_no_run_before_it);
  g_test_add_func ("/running-longest/minutes-stand-in", test_minutes_stand_in);
  g_test_add_func ("/running-longest/one-run-of-each-week", test_one_run_of_each_week);
  g_test_add_func ("/running-longest/the-greater-share-tells-more", test_the_greater_share_tells_more);

  return g_test_run ();
}
