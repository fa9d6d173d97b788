/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-time-window.h"

#include <math.h>

/* Sums of halves and of thousands: what a double loses on the way. */
#define EPSILON 1e-6

static RehabDate
day (int n)
{
  return rehab_date_add_days (rehab_date_new (2026, 1, 1, NULL), n);
}

static void
assert_window (const RehabTimeWindow *window,
               int                    from,
               int                    to)
{
  g_assert_cmpint (rehab_date_days_until (day (0), rehab_time_window_get_from (window)), ==, from);
  g_assert_cmpint (rehab_date_days_until (day (0), rehab_time_window_get_to (window)), ==, to);
}

static void
test_limits (void)
{
  static const struct
  {
    int first;
    int last;
    int expected_first;
  } cases[] = {
    { 0, 364, 0 }, { 0, 6, 0 }, { 0, 5, -1 }, { 0, 0, -6 }, { 0, 7, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabTimeLimits limits = rehab_time_limits (day (cases[i].first), day (cases[i].last));

      g_assert_cmpint (rehab_date_days_until (day (0), limits.first), ==, cases[i].expected_first);
      g_assert_cmpint (rehab_date_days_until (day (0), limits.last), ==, cases[i].last);
      g_assert_cmpuint (rehab_time_limits_get_n_days (&limits), >=, REHAB_LEAST_WINDOW_DAYS);
    }
}

/* As many of the days wanted as there are; those at the end before those at the beginning. */
static void
test_whole_days (void)
{
  static const struct
  {
    int from;
    int to;
    int expected_from;
    int expected_to;
  } cases[] = {
    { 10, 37, 10, 37 }, { 0, 99, 0, 99 }, { -200, 99, 0, 99 }, { -50, 40, 0, 40 }, { 95, 120, 74, 99 },
    { 50, 52, 50, 56 }, { 98, 99, 93, 99 }, { -9, -5, 0, 6 }, { 300, 310, 89, 99 },
  };
  RehabTimeLimits limits = rehab_time_limits (day (0), day (99));

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabTimeWindow window = rehab_time_window (&limits, day (cases[i].from), day (cases[i].to));

      g_test_message ("%d to %d", cases[i].from, cases[i].to);
      assert_window (&window, cases[i].expected_from, cases[i].expected_to);
    }
}

static void
test_zoom (void)
{
  RehabTimeLimits limits = rehab_time_limits (day (0), day (999));
  RehabTimeWindow window = rehab_time_window (&limits, day (400), day (499));
  RehabTimeWindow zoomed;

  zoomed = rehab_time_window_zoomed (&window, &limits, 0.5, 0.0);
  assert_window (&zoomed, 400, 449);
  zoomed = rehab_time_window_zoomed (&window, &limits, 0.5, 1.0);
  assert_window (&zoomed, 450, 499);
  zoomed = rehab_time_window_zoomed (&window, &limits, 0.5, 0.5);
  assert_window (&zoomed, 425, 474);
  zoomed = rehab_time_window_zoomed (&window, &limits, 2.0, 0.5);
  assert_window (&zoomed, 350, 549);

  /* No further than a week and everything. */
  zoomed = rehab_time_window_zoomed (&window, &limits, 1e-9, 0.0);
  assert_window (&zoomed, 400, 406);
  zoomed = rehab_time_window_zoomed (&window, &limits, 1e9, 0.25);
  assert_window (&zoomed, 0, 999);

  /* Beside the plot is at its end. */
  zoomed = rehab_time_window_zoomed (&window, &limits, 0.5, 7.0);
  assert_window (&zoomed, 450, 499);
  zoomed = rehab_time_window_zoomed (&window, &limits, 0.5, -7.0);
  assert_window (&zoomed, 400, 449);
}

/* Ten movements by a tenth of a day are one by a day. */
static void
test_small_pans (void)
{
  RehabTimeLimits limits = rehab_time_limits (day (0), day (999));
  RehabTimeWindow window = rehab_time_window (&limits, day (400), day (427));

  for (int i = 0; i < 10; i++)
    {
      window = rehab_time_window_panned (&window, &limits, 0.1);
      g_assert_cmpuint (rehab_time_window_get_to (&window).julian - rehab_time_window_get_from (&window).julian, ==, 27);
    }
  assert_window (&window, 401, 428);

  window = rehab_time_window_panned (&window, &limits, -1e12);
  assert_window (&window, 0, 27);
  window = rehab_time_window_panned (&window, &limits, 1e12);
  assert_window (&window, 972, 999);
}

static void
test_showing (void)
{
  static const struct
  {
    int date;
    int from;
  } cases[] = {
    { 400, 400 }, { 427, 400 }, { 399, 399 }, { 428, 401 }, { 0, 0 }, { 999, 972 }, { -5, 0 }, { 1005, 972 },
  };
  RehabTimeLimits limits = rehab_time_limits (day (0), day (999));

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabTimeWindow window = rehab_time_window (&limits, day (400), day (427));

      window = rehab_time_window_showing (&window, &limits, day (cases[i].date));
      assert_window (&window, cases[i].from, cases[i].from + 27);
    }
}

static void
test_place (void)
{
  RehabTimeLimits limits = rehab_time_limits (day (0), day (99));
  RehabTimeWindow window = rehab_time_window (&limits, day (10), day (19));

  g_assert_cmpfloat_with_epsilon (rehab_time_window_place (&window, day (10)), 0.05, EPSILON);
  g_assert_cmpfloat_with_epsilon (rehab_time_window_place (&window, day (19)), 0.95, EPSILON);
  g_assert_cmpfloat_with_epsilon (rehab_time_window_place (&window, day (24)), 1.45, EPSILON);
}

/* Whatever is done to a window: */
static void
assert_sound (const RehabTimeWindow *window,
              const RehabTimeLimits *limits)
{
  RehabDate from = rehab_time_window_get_from (window);
  RehabDate to = rehab_time_window_get_to (window);

  g_assert_cmpint (rehab_date_compare (limits->first, from), <=, 0);
  g_assert_cmpint (rehab_date_compare (to, limits->last), <=, 0);
  g_assert_cmpuint (to.julian - from.julian + 1, >=, REHAB_LEAST_WINDOW_DAYS);
  g_assert_cmpfloat (fabs ((double) (to.julian - from.julian + 1) - window->days), <=, 0.5 + EPSILON);
  g_assert_cmpfloat (fabs ((double) from.julian - window->start), <=, 1.0 + EPSILON);
}

static gboolean
touches (const RehabTimeWindow *window,
         const RehabTimeLimits *limits)
{
  return window->start < limits->first.julian + EPSILON || window->start + window->days > limits->last.julian + 1.0 - EPSILON
         || window->days < REHAB_LEAST_WINDOW_DAYS + EPSILON;
}

static void
test_properties (void)
{
  for (int run = 0; run < 400; run++)
    {
      RehabDate first = day (g_test_rand_int_range (-2000, 2000));
      RehabTimeLimits limits = rehab_time_limits (first, rehab_date_add_days (first, g_test_rand_int_range (0, 4000)));
      RehabDate from = rehab_date_add_days (first, g_test_rand_int_range (-100, 4100));
      RehabTimeWindow window = rehab_time_window (&limits, from, rehab_date_add_days (from, g_test_rand_int_range (0, 500)));

      for (int step = 0; step < 50; step++)
        {
          RehabTimeWindow before = window;
          RehabTimeWindow back;

          assert_sound (&window, &limits);

          if (g_test_rand_int_range (0, 2) == 0)
            {
              double factor = pow (2.0, g_test_rand_double_range (-3.0, 3.0));
              double at = g_test_rand_double_range (0.0, 1.0);
              double anchor = before.start + at * before.days;

              window = rehab_time_window_zoomed (&before, &limits, factor, at);
              g_assert_true (factor < 1.0 ? window.days <= before.days + EPSILON : window.days >= before.days - EPSILON);
              if (touches (&window, &limits))
                continue;

              /* The day under the pointer stays there, and the way back ends where it began. */
              g_assert_cmpfloat_with_epsilon (window.start + at * window.days, anchor, EPSILON);
              back = rehab_time_window_zoomed (&window, &limits, 1.0 / factor, at);
            }
          else
            {
              double days = g_test_rand_double_range (-400.0, 400.0);

              window = rehab_time_window_panned (&before, &limits, days);
              g_assert_cmpfloat_with_epsilon (window.days, before.days, EPSILON);
              g_assert_cmpfloat (fabs (window.start - before.start), <=, fabs (days) + EPSILON);
              if (touches (&window, &limits))
                continue;

              g_assert_cmpfloat_with_epsilon (window.start - before.start, days, EPSILON);
              back = rehab_time_window_panned (&window, &limits, -days);
            }

          g_assert_cmpfloat_with_epsilon (back.start, before.start, EPSILON);
          g_assert_cmpfloat_with_epsilon (back.days, before.days, EPSILON);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-time-window/limits", test_limits);
  g_test_add_func ("/chart-time-window/whole-days", test_whole_days);
  g_test_add_func ("/chart-time-window/zoom", test_zoom);
  g_test_add_func ("/chart-time-window/small-pans", test_small_pans);
  g_test_add_func ("/chart-time-window/showing", test_showing);
  g_test_add_func ("/chart-time-window/place", test_place);
  g_test_add_func ("/chart-time-window/properties", test_properties);

  return g_test_run ();
}
