/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-compare.h"
#include "rehab-running-edit.h"
#include "running-fixture.h"

#define WEEK(n) ((RehabRunningArea) { n, n, 0, REHAB_RUNNING_DAYS - 1 })
#define N(value) rehab_number (value)

static RehabRunningSchedule *
new_three_weeks (void)
{
  RehabRunningSchedule *schedule = new_plan (3);

  plan_session (&schedule, 0, 0, &(RehabRunningSession) { .distance_km = N (5), .climb_m = N (20) });
  plan_session (&schedule, 0, 3, &(RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_STRIDES, .strides = N (4), .stride_m = N (80), .speed_percent = N (80),
  });
  plan_km (&schedule, 1, 0, 6);
  plan_km (&schedule, 1, 2, 3);
  plan_km (&schedule, 2, 6, 9);

  return schedule;
}

static guint
get_raised (const RehabRunningSchedule *schedule,
            int                         week)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabRunningComparison) comparison = rehab_running_schedule_compare_week (schedule, week, NULL, thresholds);

  return comparison->raised;
}

static void
assert_has (const RehabRunningSchedule *schedule,
            int                         week,
            guint                       n)
{
  g_assert_cmpuint (rehab_running_schedule_count_area (schedule, WEEK (week)), ==, n);
}

static void
test_a_copied_week_raises_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
  g_autoptr (RehabRunningSchedule) copied = rehab_running_schedule_pasted (schedule, schedule, WEEK (0), WEEK (1), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (get_raised (schedule, 1), !=, 0);
  g_assert_cmpuint (get_raised (copied, 1), ==, 0);
  assert_has (copied, 1, 2);
  assert_has (copied, 2, 1);
  g_assert_cmpstr (rehab_running_schedule_get_nth (copied, 0)->id, !=, rehab_running_schedule_get_nth (copied, 2)->id);
}

static void
test_one_thing_is_carried_forward (void)
{
  static const struct
  {
    RehabRunningRaise raise;
    double amount;
    guint raised;
  } cases[] = {
    { REHAB_RUNNING_RAISE_NOTHING, 0, 0 },
    { REHAB_RUNNING_RAISE_DISTANCE, 10, REHAB_RUNNING_VARIABLE_DISTANCE },
    { REHAB_RUNNING_RAISE_STRIDES, 1, REHAB_RUNNING_VARIABLE_SPEED },
    { REHAB_RUNNING_RAISE_SPEED, 5, REHAB_RUNNING_VARIABLE_SPEED },
    { REHAB_RUNNING_RAISE_CLIMB, 10, REHAB_RUNNING_VARIABLE_HILLS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
      g_autoptr (RehabRunningSchedule) forward = rehab_running_schedule_carried_forward (schedule, 0, 4, cases[i].raise,
                                                                                         cases[i].amount, &error);

      g_assert_no_error (error);
      g_assert_cmpint (rehab_running_schedule_get_plan (forward)->weeks, ==, 5);
      for (int week = 1; week < 5; week++)
        g_assert_cmpuint (get_raised (forward, week), ==, cases[i].raised);
    }
}

/* More than 104 weeks are refused, and nothing is lost of what there is. */
static void
test_no_plan_is_longer_than_two_years (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
  g_autoptr (GError) forward = NULL;
  g_autoptr (GError) inserted = NULL;
  g_autoptr (GError) span = NULL;
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) pasted = NULL;
  g_autoptr (GError) fits = NULL;
  g_autoptr (RehabRunningSchedule) most = rehab_running_schedule_with_span (schedule, on (PLAN_MONDAY), 104, &fits);

  g_assert_no_error (fits);
  g_assert_null (rehab_running_schedule_with_span (schedule, on (PLAN_MONDAY), 105, &span));
  g_assert_error (span, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_assert_null (rehab_running_schedule_with_span (schedule, on (PLAN_MONDAY), 0, &none));
  g_assert_error (none, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_assert_null (rehab_running_schedule_with_weeks_inserted (most, 3, 1, &inserted));
  g_assert_error (inserted, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_assert_null (rehab_running_schedule_carried_forward (most, 103, 1, REHAB_RUNNING_RAISE_NOTHING, 0, &forward));
  g_assert_error (forward, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_assert_null (rehab_running_schedule_pasted (most, schedule, (RehabRunningArea) { 0, 1, 0, 6 },
                                                (RehabRunningArea) { 103, 103, 0, 6 }, &pasted));
  g_assert_error (pasted, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_assert_cmpuint (rehab_running_schedule_get_size (most), ==, 5);
}

static void
test_inserting_and_removing_weeks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
  g_autoptr (RehabRunningSchedule) inserted = NULL;
  g_autoptr (RehabRunningSchedule) removed = NULL;
  g_autoptr (RehabRunningSchedule) shorter = NULL;
  g_autoptr (RehabRunningSchedule) empty = NULL;

  give_reason (&schedule, 1, "distance");
  inserted = rehab_running_schedule_with_weeks_inserted (schedule, 1, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rehab_running_schedule_get_plan (inserted)->weeks, ==, 5);
  assert_has (inserted, 0, 2);
  assert_has (inserted, 1, 0);
  assert_has (inserted, 2, 0);
  assert_has (inserted, 3, 2);
  assert_has (inserted, 4, 1);
  g_assert_null (rehab_running_schedule_find_reason (inserted, 1));
  g_assert_nonnull (rehab_running_schedule_find_reason (inserted, 3));

  removed = rehab_running_schedule_with_weeks_removed (inserted, 1, 2);
  g_assert_true (rehab_running_schedule_equal (removed, schedule));

  shorter = rehab_running_schedule_with_weeks_removed (schedule, 1, 1);
  g_assert_cmpint (rehab_running_schedule_get_plan (shorter)->weeks, ==, 2);
  assert_has (shorter, 1, 1);
  g_assert_cmpuint (rehab_running_schedule_get_n_reasons (shorter), ==, 0);

  empty = rehab_running_schedule_with_weeks_removed (schedule, 0, 2);
  g_assert_cmpint (rehab_running_schedule_get_plan (empty)->weeks, ==, 1);
  g_assert_cmpuint (rehab_running_schedule_get_size (empty), ==, 0);
}

static void
test_moving_a_session (void)
{
  g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
  g_autoptr (RehabRunningSchedule) moved = rehab_running_schedule_moved (schedule, 0, 3);
  g_autoptr (RehabRunningSchedule) over = rehab_running_schedule_moved (schedule, 1, 4);
  g_autoptr (RehabRunningSchedule) before = rehab_running_schedule_moved (schedule, 0, -1);
  g_autoptr (RehabRunningSchedule) after = rehab_running_schedule_moved (schedule, 4, 1);
  guint n;
  guint first = rehab_running_schedule_find_day (moved, 0, 3, &n);

  /* Behind what is there. */
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (rehab_running_schedule_get_nth (moved, first)->kind, ==, REHAB_SESSION_KIND_STRIDES);
  g_assert_cmpint (rehab_running_schedule_get_nth (moved, first + 1)->position, ==, 1);

  (void) rehab_running_schedule_find_day (over, 1, 0, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (rehab_running_schedule_equal (before, schedule));
  g_assert_true (rehab_running_schedule_equal (after, schedule));
}

/* Any day of the first week will do; sessions keep their weekdays over a year's end and changes of the clock. */
static void
test_shifting_the_start (void)
{
  static const char *const starts[] = { "2026-12-28", "2027-01-03", "2027-03-28", "2027-10-31" };
  static const char *const mondays[] = { "2026-12-28", "2026-12-28", "2027-03-22", "2027-10-25" };

  for (size_t i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();
      g_autoptr (RehabRunningSchedule) shifted = rehab_running_schedule_with_span (schedule, on (starts[i]), 3, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (rehab_running_schedule_get_monday (shifted, 0).julian, ==, on (mondays[i]).julian);
      g_assert_cmpuint (rehab_running_schedule_get_size (shifted), ==, 5);
      for (guint n = 0; n < 5; n++)
        {
          const RehabRunningSession *session = rehab_running_schedule_get_nth (shifted, n);

          g_assert_cmpint (rehab_date_get_weekday (rehab_running_schedule_get_date (shifted, session)), ==, session->weekday + 1);
        }
    }
}

static void
test_random_edits_keep_the_plan_in_order (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (RehabRunningSchedule) schedule = new_three_weeks ();

      for (int k = 0; k < 12; k++)
        {
          g_autoptr (RehabRunningSchedule) before = g_steal_pointer (&schedule);
          int weeks = rehab_running_schedule_get_plan (before)->weeks;
          int week = g_test_rand_int_range (0, weeks);
          guint size = rehab_running_schedule_get_size (before);

          switch (g_test_rand_int_range (0, 6))
            {
            case 0:
              schedule = rehab_running_schedule_with_weeks_inserted (before, week, g_test_rand_int_range (1, 30), NULL);
              break;

            case 1:
              schedule = rehab_running_schedule_with_weeks_removed (before, week, g_test_rand_int_range (week, weeks));
              break;

            case 2:
              schedule = size > 0 ? rehab_running_schedule_moved (before, (guint) g_test_rand_int_range (0, (int) size),
                                                                  g_test_rand_int_range (-20, 20)) : NULL;
              break;

            case 3:
              schedule = rehab_running_schedule_carried_forward (before, week, g_test_rand_int_range (1, 6),
                                                                 (RehabRunningRaise) g_test_rand_int_range (0, REHAB_N_RUNNING_RAISES),
                                                                 g_test_rand_int_range (1, 20), NULL);
              break;

            case 4:
              schedule = rehab_running_schedule_pasted (before, before, WEEK (week), WEEK (g_test_rand_int_range (0, weeks + 2)), NULL);
              break;

            default:
              schedule = rehab_running_schedule_filled_down (before, WEEK (week));
              break;
            }
          if (schedule == NULL)
            schedule = rehab_running_schedule_ref (before);

          g_assert_cmpint (rehab_running_schedule_get_plan (schedule)->weeks, <=, REHAB_RUNNING_PLAN_MOST_WEEKS);
          for (guint n = 0; n < rehab_running_schedule_get_size (schedule); n++)
            {
              const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, n);
              const RehabRunningSession *last = n > 0 ? rehab_running_schedule_get_nth (schedule, n - 1) : NULL;
              gboolean same_day = last != NULL && last->week == session->week && last->weekday == session->weekday;

              g_assert_cmpint (session->week, <, rehab_running_schedule_get_plan (schedule)->weeks);
              g_assert_cmpint (session->position, ==, same_day ? last->position + 1 : 0);
            }
        }
    }
}

/* From the week in which the episode was opened, whichever day of it, to a year ahead. */
static void
test_start (void)
{
  static const struct
  {
    const char *day;
    int code; /* -1: it can begin */
  } cases[] = {
    { "2026-01-04", REHAB_ERROR_TOO_EARLY },
    { "2026-01-05", -1 },
    { "2026-11-23", -1 },
    { "2027-11-24", -1 },
    { "2027-11-25", REHAB_ERROR_OUT_OF_RANGE },
    { "1962-11-23", REHAB_ERROR_TOO_EARLY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean can = rehab_running_plan_check_start (on (cases[i].day), on ("2026-01-08"), on ("2026-11-23"), &error);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (can, ==, cases[i].code < 0);
      if (!can)
        g_assert_true (g_error_matches (error, REHAB_ERROR, cases[i].code));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-edit/a-copied-week-raises-nothing", test_a_copied_week_raises_nothing);
  g_test_add_func ("/running-edit/one-thing-is-carried-forward", test_one_thing_is_carried_forward);
  g_test_add_func ("/running-edit/no-plan-is-longer-than-two-years", test_no_plan_is_longer_than_two_years);
  g_test_add_func ("/running-edit/inserting-and-removing-weeks", test_inserting_and_removing_weeks);
  g_test_add_func ("/running-edit/moving-a-session", test_moving_a_session);
  g_test_add_func ("/running-edit/shifting-the-start", test_shifting_the_start);
  g_test_add_func ("/running-edit/random-edits-keep-the-plan-in-order", test_random_edits_keep_the_plan_in_order);
  g_test_add_func ("/running-edit/start", test_start);

  return g_test_run ();
}
