/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-week.h"
#include "rehab-units.h"
#include "running-fixture.h"

static void
assert_sum (const RehabRunningWeek *week,
            const RehabRunningSum  *sum,
            double                  value)
{
  RehabNumber number = rehab_running_week_get_sum (week, sum);

  g_assert_true (number.known);
  g_assert_cmpfloat_with_epsilon (number.value, value, 1e-9);
}

static void
assert_not_known (const RehabRunningWeek *week,
                  const RehabRunningSum  *sum)
{
  g_assert_false (rehab_running_week_get_sum (week, sum).known);
}

static void
test_planned_sums (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
  RehabRunningWeek week;

  plan_session (&schedule, 0, 0, &(RehabRunningSession) {
    .distance_km = rehab_number (5), .minutes = rehab_number (30), .effort = rehab_number (3),
  });
  plan_session (&schedule, 0, 2, &(RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_HILLS, .distance_km = rehab_number (4.5), .minutes = rehab_number (28),
    .climb_m = rehab_number (40), .effort = rehab_number (5),
  });
  plan_session (&schedule, 0, 2, &(RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_STRIDES, .strides = rehab_number (6), .stride_m = rehab_number (80),
    .speed_percent = rehab_number (80),
  });
  plan_km (&schedule, 1, 0, 99);

  week = rehab_running_week_from_schedule (schedule, 0);
  g_assert_false (week.is_done);
  g_assert_cmpuint (week.monday.julian, ==, on (PLAN_MONDAY).julian);
  g_assert_cmpuint (week.days_kept, ==, 7);
  g_assert_cmpuint (week.sessions, ==, 3);
  g_assert_cmpuint (week.days, ==, 2);
  g_assert_cmpuint (week.hill_sessions, ==, 1);
  g_assert_cmpuint (week.fast_sessions, ==, 1);
  assert_sum (&week, &week.distance_km, 9.5);
  assert_sum (&week, &week.minutes, 58);
  assert_sum (&week, &week.run_minutes, 58);
  assert_sum (&week, &week.strides, 6);
  assert_sum (&week, &week.fast_m, 480);
  assert_sum (&week, &week.climb_m, 40);
  g_assert_cmpfloat_with_epsilon (week.speed_percent.value, 80, 1e-9);
  g_assert_cmpfloat_with_epsilon (week.longest_km.value, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (week.longest_minutes.value, 30, 1e-9);

  /* The strides do not say their effort. */
  assert_not_known (&week, &week.load);
  g_assert_cmpfloat_with_epsilon (week.load.value, 30 * 3 + 28 * 5, 1e-9);
}

static void
test_a_run_in_minutes_leaves_the_distance_not_known (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  RehabRunningWeek week;

  plan_km (&schedule, 0, 0, 5);
  plan_session (&schedule, 0, 2, &(RehabRunningSession) { .minutes = rehab_number (30) });
  week = rehab_running_week_from_schedule (schedule, 0);

  assert_not_known (&week, &week.distance_km);
  assert_not_known (&week, &week.minutes);
  g_assert_cmpfloat_with_epsilon (week.distance_km.value, 5, 1e-9);
  g_assert_cmpuint (week.distance_km.said, ==, 1);
  g_assert_cmpuint (week.distance_km.not_said, ==, 1);
}

static void
test_walking_is_no_running (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  RehabRunningWeek week;

  plan_session (&schedule, 0, 0, &(RehabRunningSession) {
    .blocks = rehab_number (6), .run_minutes = rehab_number (1), .walk_minutes = rehab_number (2),
  });
  week = rehab_running_week_from_schedule (schedule, 0);
  assert_sum (&week, &week.minutes, 18);
  assert_sum (&week, &week.run_minutes, 6);

  /* How long they walk is not said: the running is. */
  plan_session (&schedule, 0, 2, &(RehabRunningSession) { .blocks = rehab_number (4), .run_minutes = rehab_number (5) });
  week = rehab_running_week_from_schedule (schedule, 0);
  assert_not_known (&week, &week.minutes);
  assert_sum (&week, &week.run_minutes, 26);
}

static void
test_an_empty_week_has_no_running (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  RehabRunningWeek week;
  g_autofree char *words = NULL;

  plan_session (&schedule, 0, 0, &(RehabRunningSession) { .kind = REHAB_SESSION_KIND_PLYOMETRICS, .minutes = rehab_number (20) });
  week = rehab_running_week_from_schedule (schedule, 0);
  g_assert_cmpuint (week.sessions, ==, 0);
  g_assert_cmpuint (week.days, ==, 0);
  assert_sum (&week, &week.distance_km, 0);
  assert_sum (&week, &week.strides, 0);
  assert_sum (&week, &week.climb_m, 0);
  words = rehab_running_week_dup_words (&week);
  g_assert_cmpstr (words, ==, "no running");
}

static void
test_strides_in_a_run (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  RehabRunningWeek week;

  plan_session (&schedule, 0, 0, &(RehabRunningSession) { .distance_km = rehab_number (5), .strides = rehab_number (4) });
  week = rehab_running_week_from_schedule (schedule, 0);
  g_assert_cmpuint (week.fast_sessions, ==, 1);
  assert_sum (&week, &week.strides, 4);
  assert_not_known (&week, &week.fast_m);
}

static void
test_done_sums (void)
{
  g_autoptr (RehabDiary) diary = keep_week_before (7);
  RehabRunningWeek week;

  add_session (&diary, &(RehabSession) {
    .date = on ("2026-11-24"), .distance_km = rehab_number (6), .minutes = rehab_number (36), .effort = rehab_number (4),
    .climb_m = rehab_number (60), .sprint_m = rehab_number (0),
  });
  add_session (&diary, &(RehabSession) {
    .date = on ("2026-11-24"), .position = 1, .kind = REHAB_SESSION_KIND_STRENGTH, .minutes = rehab_number (40),
    .effort = rehab_number (6),
  });
  add_session (&diary, &(RehabSession) {
    .date = on ("2026-11-26"), .kind = REHAB_SESSION_KIND_HILLS, .distance_km = rehab_number (4), .minutes = rehab_number (25),
    .climb_m = rehab_number (80), .effort = rehab_number (5),
  });
  /* The week after is another one. */
  add_session (&diary, &(RehabSession) { .date = on ("2026-11-30"), .distance_km = rehab_number (50) });

  week = rehab_running_week_from_diary (diary, on ("2026-11-27"));
  g_assert_true (week.is_done);
  g_assert_cmpuint (week.monday.julian, ==, on ("2026-11-23").julian);
  g_assert_cmpuint (week.days_kept, ==, 7);
  g_assert_cmpuint (week.sessions, ==, 2);
  g_assert_cmpuint (week.days, ==, 2);
  assert_sum (&week, &week.distance_km, 10);
  assert_sum (&week, &week.minutes, 61);
  assert_sum (&week, &week.strides, 0);
  assert_sum (&week, &week.fast_m, 0);
  /* The ground of a run is no hill session. */
  assert_sum (&week, &week.climb_m, 80);
  assert_sum (&week, &week.load, 36 * 4 + 40 * 6 + 25 * 5);
  g_assert_cmpfloat_with_epsilon (week.longest_km.value, 6, 1e-9);
}

static void
test_a_week_not_kept_is_not_known (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabRunningWeek week = rehab_running_week_from_diary (diary, on ("2026-11-27"));
  g_autofree char *words = rehab_running_week_dup_words (&week);

  g_assert_cmpuint (week.days_kept, ==, 0);
  assert_not_known (&week, &week.distance_km);
  assert_not_known (&week, &week.strides);
  assert_not_known (&week, &week.climb_m);
  g_assert_cmpstr (words, ==, "not kept");
}

static void
test_a_diary_does_not_count_strides (void)
{
  g_autoptr (RehabDiary) diary = keep_week_before (7);
  RehabRunningWeek week;

  add_session (&diary, &(RehabSession) {
    .date = on ("2026-11-24"), .kind = REHAB_SESSION_KIND_STRIDES, .sprint_m = rehab_number (400),
  });
  week = rehab_running_week_from_diary (diary, on ("2026-11-27"));
  assert_not_known (&week, &week.strides);
  assert_sum (&week, &week.fast_m, 400);
  g_assert_cmpuint (week.fast_sessions, ==, 1);
}

static void
test_words (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_plan (1);
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  g_autofree char *in_miles = NULL;
  RehabRunningWeek week;

  plan_km (&schedule, 0, 0, 5);
  plan_session (&schedule, 0, 2, &(RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_HILLS, .distance_km = rehab_number (4.5), .climb_m = rehab_number (40),
  });
  plan_session (&schedule, 0, 3, &(RehabRunningSession) { .kind = REHAB_SESSION_KIND_STRIDES, .strides = rehab_number (6) });
  week = rehab_running_week_from_schedule (schedule, 0);
  whole = rehab_running_week_dup_words (&week);
  g_assert_cmpstr (whole, ==, "3 days of running, 9.5 km, 6 strides, 40 m of climb");

  plan_session (&schedule, 0, 5, &(RehabRunningSession) { .minutes = rehab_number (30) });
  week = rehab_running_week_from_schedule (schedule, 0);
  part = rehab_running_week_dup_words (&week);
  g_assert_cmpstr (part, ==, "4 days of running, at least 9.5 km, 6 strides, 40 m of climb");

  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  in_miles = rehab_running_week_dup_words (&week);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  g_assert_cmpstr (in_miles, ==, "4 days of running, at least 5.9 mi, 6 strides, 131 ft of climb");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-week/planned-sums", test_planned_sums);
  g_test_add_func ("/running-week/a-run-in-minutes-leaves-the-distance-not-known",
                   test_a_run_in_minutes_leaves_the_distance_not_known);
  g_test_add_func ("/running-week/walking-is-no-running", test_walking_is_no_running);
  g_test_add_func ("/running-week/an-empty-week-has-no-running", test_an_empty_week_has_no_running);
  g_test_add_func ("/running-week/strides-in-a-run", test_strides_in_a_run);
  g_test_add_func ("/running-week/done-sums", test_done_sums);
  g_test_add_func ("/running-week/a-week-not-kept-is-not-known", test_a_week_not_kept_is_not_known);
  g_test_add_func ("/running-week/a-diary-does-not-count-strides", test_a_diary_does_not_count_strides);
  g_test_add_func ("/running-week/words", test_words);

  return g_test_run ();
}
