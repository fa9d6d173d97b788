/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-time-axis.h"

#include <string.h>

/* A font whose letters are all as wide as the number handed in. */
static double
measure (const char *text,
         gpointer    letter_width)
{
  return strlen (text) * *(double *) letter_width;
}

static RehabDate
date (int year,
      int month,
      int day)
{
  return rehab_date_new (year, month, day, NULL);
}

static void
test_a_day_is_in_the_middle_of_its_cell (void)
{
  RehabTimeAxis axis = rehab_time_axis (date (2026, 10, 2), date (2026, 10, 5));

  g_assert_cmpuint (rehab_time_axis_get_n_days (&axis), ==, 4);
  g_assert_cmpfloat_with_epsilon (rehab_time_axis_place (&axis, date (2026, 10, 2)), 0.125, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_time_axis_place (&axis, date (2026, 10, 5)), 0.875, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_time_axis_place_start (&axis, date (2026, 10, 6)), 1.0, 1e-9);
  g_assert_false (rehab_time_axis_is_degenerate (&axis));
}

static void
test_degenerate_is_one_day_in_the_middle (void)
{
  RehabTimeAxis axis = rehab_time_axis (date (2026, 10, 2), date (2026, 10, 2));

  g_assert_true (rehab_time_axis_is_degenerate (&axis));
  g_assert_cmpfloat_with_epsilon (rehab_time_axis_place (&axis, date (2026, 10, 2)), 0.5, 1e-9);
  g_assert_cmpuint (rehab_time_axis_date_at (&axis, 0.0).julian, ==, axis.from.julian);
  g_assert_cmpuint (rehab_time_axis_date_at (&axis, 1.0).julian, ==, axis.from.julian);
}

static void
test_date_at_is_the_inverse_and_clamps (void)
{
  RehabTimeAxis axis = rehab_time_axis (date (2024, 2, 27), date (2026, 11, 22));

  for (RehabDate day = axis.from; rehab_date_compare (day, axis.to) <= 0; day = rehab_date_add_days (day, 1))
    g_assert_cmpuint (rehab_time_axis_date_at (&axis, rehab_time_axis_place (&axis, day)).julian, ==, day.julian);

  g_assert_cmpuint (rehab_time_axis_date_at (&axis, -3.0).julian, ==, axis.from.julian);
  g_assert_cmpuint (rehab_time_axis_date_at (&axis, 7.0).julian, ==, axis.to.julian);
}

static void
check_ticks (const RehabTimeAxis *axis,
             double               width,
             double               gap,
             double               letter_width)
{
  g_autoptr (GPtrArray) ticks = rehab_time_axis_dup_ticks (axis, width, gap, measure, &letter_width);
  double free_from[2] = { -1e9, -1e9 };

  for (guint i = 0; i < ticks->len; i++)
    {
      const RehabTimeTick *tick = g_ptr_array_index (ticks, i);

      g_assert_true (rehab_time_axis_contains (axis, tick->date));
      g_assert_cmpfloat (tick->at, >=, 0.0);
      g_assert_cmpfloat (tick->at, <, 1.0);
      if (tick->label == NULL)
        continue;

      g_assert_cmpfloat (tick->label_left, >=, 0.0);
      g_assert_cmpfloat (tick->label_left + tick->label_width, <=, width + 1e-6);
      g_assert_cmpfloat (tick->label_left, >=, free_from[tick->row] - 1e-6);
      free_from[tick->row] = tick->label_left + tick->label_width + gap * 0.5;
    }
}

static void
test_labels_never_overlap_or_leave_the_axis (void)
{
  for (int i = 0; i < 3000; i++)
    {
      RehabDate from = rehab_date_add_days (date (2016, 1, 1), g_test_rand_int_range (0, 4000));
      int longest = 1 << g_test_rand_int_range (1, 14);
      RehabTimeAxis axis = rehab_time_axis (from, rehab_date_add_days (from, g_test_rand_int_range (0, longest)));

      check_ticks (&axis, g_test_rand_double_range (30.0, 3000.0), 10.0, g_test_rand_double_range (4.0, 14.0));
    }
}

/* Gets the labels of a row, joined by blanks. */
static char *
dup_row (RehabDate from,
         RehabDate to,
         double    width,
         guint     row)
{
  RehabTimeAxis axis = rehab_time_axis (from, to);
  double letter_width = 7.0;
  g_autoptr (GPtrArray) ticks = rehab_time_axis_dup_ticks (&axis, width, 10.0, measure, &letter_width);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RehabTimeTick *tick = g_ptr_array_index (ticks, i);

      if (tick->row == row && tick->label != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " | " : "", tick->label);
    }

  return g_string_free (text, FALSE);
}

static void
test_ticks_follow_the_room (void)
{
  const struct
  {
    RehabDate from;
    RehabDate to;
    double width;
    const char *rows[2];
  } cases[] = {
    { date (2026, 11, 16), date (2026, 11, 19), 400.0,
      { "Mon 16 | Tue 17 | Wed 18 | Thu 19", "November 2026" } },
    { date (2026, 11, 28), date (2026, 12, 3), 200.0,
      { "28 | 29 | 30 | 1 | 2 | 3", "Nov 2026 | December" } },
    { date (2026, 10, 2), date (2026, 11, 22), 700.0,
      { "5 | 12 | 19 | 26 | 2 | 9 | 16", "October 2026 | November" } },
    { date (2025, 9, 15), date (2026, 11, 22), 1000.0,
      { "Oct | Nov | Dec | Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov", "2025 | 2026" } },
    { date (2025, 9, 15), date (2026, 11, 22), 220.0,
      { "Oct | Jan | Apr | Jul | Oct", "2025 | 2026" } },
    { date (2016, 11, 25), date (2026, 11, 22), 1000.0,
      { "2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026", "" } },
    { date (2016, 11, 25), date (2026, 11, 22), 160.0,
      { "2020 | 2025", "" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint row = 0; row < 2; row++)
      {
        g_autofree char *labels = dup_row (cases[i].from, cases[i].to, cases[i].width, row);

        g_assert_cmpstr (labels, ==, cases[i].rows[row]);
      }
}

/* The year must be said once even when the first, short month has no room for its name. */
static void
test_the_year_is_said_with_the_first_month_that_has_room (void)
{
  g_autofree char *labels = dup_row (date (2026, 10, 30), date (2026, 12, 20), 600.0, 1);

  g_assert_cmpstr (labels, ==, "November 2026 | December");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-axis/middle", test_a_day_is_in_the_middle_of_its_cell);
  g_test_add_func ("/chart/time-axis/degenerate", test_degenerate_is_one_day_in_the_middle);
  g_test_add_func ("/chart/time-axis/date-at", test_date_at_is_the_inverse_and_clamps);
  g_test_add_func ("/chart/time-axis/no-overlap", test_labels_never_overlap_or_leave_the_axis);
  g_test_add_func ("/chart/time-axis/room", test_ticks_follow_the_room);
  g_test_add_func ("/chart/time-axis/year", test_the_year_is_said_with_the_first_month_that_has_room);

  return g_test_run ();
}
