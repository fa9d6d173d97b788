/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-edit.h"

/* Days of a running plan that are copied, filled, cleared and spread: what lies where afterwards. */

/* A plan of three weeks from Monday 23 November 2026 with a run of 5 km on its first day, 6 and 7 on Thursday, 8 on the
 * Sunday after. */
static RehabRunningSchedule *
new_plan (void)
{
  static const struct { int week, day; double distance_km; } runs[] = { { 0, 0, 5 }, { 0, 3, 6 }, { 0, 3, 7 }, { 1, 6, 8 } };
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autofree char *episode_id = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = episode_id, .starts_on = rehab_date_new (2026, 11, 23, NULL), .weeks = 3,
  }, &error);

  g_assert_no_error (error);
  for (size_t i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_ptr_array_add (sessions, rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = runs[i].week, .weekday = runs[i].day, .position = (int) i, .kind = REHAB_SESSION_KIND_RUN,
      .distance_km = rehab_number (runs[i].distance_km),
    }, &error));
      g_assert_no_error (error);
    }

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);
}

/* "0/0 5, 1/2 6": week and day of each session, and its kilometres. */
static void
assert_told (const RehabRunningSchedule *self,
             const char                 *expected)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < rehab_running_schedule_get_size (self); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (self, i);

      g_string_append_printf (told, "%s%d/%d %g", i > 0 ? ", " : "", session->week, session->weekday, session->distance_km.value);
    }

  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_finds_days (void)
{
  g_autoptr (RehabRunningSchedule) plan = new_plan ();
  guint n;

  g_assert_cmpuint (rehab_running_schedule_find_day (plan, 0, 3, &n), ==, 1);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (rehab_running_schedule_find_day (plan, 0, 4, &n), ==, 3);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (rehab_running_schedule_find_day (plan, 2, 6, &n), ==, 4);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (rehab_running_schedule_count_area (plan, (RehabRunningArea) { 0, 0, 0, 3 }), ==, 3);
  g_assert_cmpuint (rehab_running_schedule_count_area (plan, (RehabRunningArea) { 0, 2, 6, 6 }), ==, 1);
}

static void
test_clears_a_block (void)
{
  g_autoptr (RehabRunningSchedule) plan = new_plan ();
  g_autoptr (RehabRunningSchedule) cleared = rehab_running_schedule_cleared (plan, (RehabRunningArea) { 0, 1, 3, 6 });

  assert_told (cleared, "0/0 5");
  assert_told (plan, "0/0 5, 0/3 6, 0/3 7, 1/6 8");
}

static void
test_pastes (void)
{
  g_autoptr (RehabRunningSchedule) plan = new_plan ();
  RehabRunningArea thursday = { 0, 0, 3, 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) day = rehab_running_schedule_pasted (plan, plan, thursday, (RehabRunningArea) { 1, 1, 6, 6 }, &error);
  g_autoptr (RehabRunningSchedule) filled = rehab_running_schedule_pasted (plan, plan, thursday, (RehabRunningArea) { 1, 2, 0, 1 }, &error);
  g_autoptr (RehabRunningSchedule) behind =
    rehab_running_schedule_pasted (plan, plan, (RehabRunningArea) { 0, 0, 0, 6 }, (RehabRunningArea) { 4, 4, 2, 2 }, &error);
  g_autoptr (RehabRunningSchedule) right =
    rehab_running_schedule_pasted (plan, plan, (RehabRunningArea) { 0, 0, 3, 5 }, (RehabRunningArea) { 2, 2, 6, 6 }, &error);
  g_autoptr (RehabRunningSchedule) too_long = NULL;

  g_assert_no_error (error);

  /* It takes the place of what was there, and is a session of its own. */
  assert_told (day, "0/0 5, 0/3 6, 0/3 7, 1/6 6, 1/6 7");
  g_assert_cmpstr (rehab_running_schedule_get_nth (day, 1)->id, !=, rehab_running_schedule_get_nth (day, 3)->id);
  /* A larger block is filled with it. */
  assert_told (filled, "0/0 5, 0/3 6, 0/3 7, 1/0 6, 1/0 7, 1/1 6, 1/1 7, 1/6 8, 2/0 6, 2/0 7, 2/1 6, 2/1 7");
  /* Behind the last week the plan becomes longer; a whole week begins on its Monday. */
  assert_told (behind, "0/0 5, 0/3 6, 0/3 7, 1/6 8, 4/0 5, 4/3 6, 4/3 7");
  g_assert_cmpint (rehab_running_schedule_get_plan (behind)->weeks, ==, 5);
  assert_told (right, "0/0 5, 0/3 6, 0/3 7, 1/6 8, 2/4 6, 2/4 7");

  too_long = rehab_running_schedule_pasted (plan, plan, (RehabRunningArea) { 0, 2, 0, 6 }, (RehabRunningArea) { 102, 102, 0, 0 }, &error);
  g_assert_null (too_long);
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
}

static void
test_fills_down (void)
{
  g_autoptr (RehabRunningSchedule) plan = new_plan ();
  g_autoptr (RehabRunningSchedule) one = rehab_running_schedule_filled_down (plan, (RehabRunningArea) { 1, 1, 0, 6 });
  g_autoptr (RehabRunningSchedule) block = rehab_running_schedule_filled_down (plan, (RehabRunningArea) { 0, 2, 0, 0 });
  g_autoptr (RehabRunningSchedule) first = rehab_running_schedule_filled_down (plan, (RehabRunningArea) { 0, 0, 0, 6 });

  assert_told (one, "0/0 5, 0/3 6, 0/3 7, 1/0 5, 1/3 6, 1/3 7");
  assert_told (block, "0/0 5, 0/3 6, 0/3 7, 1/0 5, 1/6 8, 2/0 5");
  assert_told (first, "0/0 5, 0/3 6, 0/3 7, 1/6 8");
}

/* In the same order, and those of one day together; with fewer days the plan becomes longer. */
static void
test_spreads_on_days (void)
{
  g_autoptr (RehabRunningSchedule) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) two =
    rehab_running_schedule_spread_on_days (plan, REHAB_DAYS_TUESDAY | REHAB_DAYS_SATURDAY, &error);
  g_autoptr (RehabRunningSchedule) one = rehab_running_schedule_spread_on_days (plan, REHAB_DAYS_SUNDAY, &error);

  g_assert_no_error (error);
  assert_told (two, "0/1 5, 0/5 6, 0/5 7, 1/1 8");
  assert_told (one, "0/6 5, 1/6 6, 1/6 7, 2/6 8");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running-parts/finds-days", test_finds_days);
  g_test_add_func ("/running-parts/clears-a-block", test_clears_a_block);
  g_test_add_func ("/running-parts/pastes", test_pastes);
  g_test_add_func ("/running-parts/fills-down", test_fills_down);
  g_test_add_func ("/running-parts/spreads-on-days", test_spreads_on_days);

  return g_test_run ();
}
