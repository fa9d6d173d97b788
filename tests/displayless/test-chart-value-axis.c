/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-value-axis.h"

#include <math.h>

/* 1, 2 or 5 times a power of ten. */
static gboolean
is_round (double step)
{
  double digits = step / pow (10.0, floor (log10 (step) + 1e-9));

  return fabs (digits - 1.0) < 1e-6 || fabs (digits - 2.0) < 1e-6 || fabs (digits - 5.0) < 1e-6;
}

static void
test_any_range_gets_few_round_ticks_that_hold_it (void)
{
  for (int i = 0; i < 5000; i++)
    {
      double highest = pow (10.0, g_test_rand_double_range (-3.0, 6.0));
      double lowest = g_test_rand_bit () ? 0.0 : highest * g_test_rand_double_range (-2.0, 0.99);
      guint most = g_test_rand_int_range (3, 14);
      RehabValueAxis axis = rehab_value_axis (lowest, highest, most);
      guint n_ticks = rehab_value_axis_get_n_ticks (&axis);

      g_assert_false (rehab_value_axis_is_degenerate (&axis));
      g_assert_true (is_round (axis.step));
      g_assert_cmpuint (n_ticks, >=, 2);
      g_assert_cmpuint (n_ticks, <=, most);
      g_assert_cmpfloat (rehab_value_axis_place (&axis, lowest), >=, -1e-6);
      g_assert_cmpfloat (rehab_value_axis_place (&axis, highest), <=, 1.0 + 1e-6);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, rehab_value_axis_get_tick (&axis, 0)), 0.0, 1e-6);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, rehab_value_axis_get_tick (&axis, n_ticks - 1)),
                                      1.0, 1e-6);
    }
}

static void
test_pain_is_always_0_to_10 (void)
{
  for (guint most = 2; most < 12; most++)
    {
      RehabValueAxis axis = rehab_value_axis_pain (most);

      g_assert_cmpuint (rehab_value_axis_get_n_ticks (&axis), <=, most);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, 0.0), 0.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, 3.0), 0.3, 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, 10.0), 1.0, 1e-9);
    }
}

/* The whole scale and nothing beyond it, with round ticks inside. */
static void
test_a_scale_is_shown_whole (void)
{
  const double scales[][2] = { { 0, 100 }, { 0, 10 }, { 1, 7 }, { 0, 80 }, { 11, 44 }, { 0, 52 } };

  for (size_t i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint most = 2; most < 9; most++)
      {
        RehabValueAxis axis = rehab_value_axis_scale (scales[i][0], scales[i][1], most);
        guint n_ticks = rehab_value_axis_get_n_ticks (&axis);

        g_assert_true (is_round (axis.step));
        g_assert_cmpuint (n_ticks, >=, 2);
        g_assert_cmpuint (n_ticks, <=, MAX (most, 3));
        g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, scales[i][0]), 0.0, 1e-9);
        g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, scales[i][1]), 1.0, 1e-9);
        g_assert_cmpfloat (rehab_value_axis_get_tick (&axis, 0), >=, scales[i][0] - 1e-9);
        g_assert_cmpfloat (rehab_value_axis_get_tick (&axis, n_ticks - 1), <=, scales[i][1] + 1e-9);
      }
}

static void
test_degenerate_keeps_its_value_in_sight (void)
{
  const struct
  {
    double lowest;
    double highest;
    double value;
    double place;
  } cases[] = {
    { 5.0, 5.0, 5.0, 0.5 }, { -5.0, -5.0, -5.0, 0.5 }, { 0.0, 0.0, 0.0, 0.0 }, { NAN, NAN, 0.0, 0.0 },
    { 0.0, NAN, 0.0, 0.0 }, { 0.0, INFINITY, 0.0, 0.0 }, { 10000.0, 10000.0, 10000.0, 0.5 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabValueAxis axis = rehab_value_axis (cases[i].lowest, cases[i].highest, 5);

      g_assert_true (rehab_value_axis_is_degenerate (&axis));
      g_assert_cmpfloat (axis.max, >, axis.min);
      g_assert_cmpuint (rehab_value_axis_get_n_ticks (&axis), ==, 1);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_get_tick (&axis, 0), cases[i].value, 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_value_axis_place (&axis, cases[i].value), cases[i].place, 1e-9);
    }
}

static void
test_labels_have_the_decimals_of_the_step (void)
{
  RehabValueAxis thousands = rehab_value_axis (0.0, 10000.0, 6);
  RehabValueAxis tenths = rehab_value_axis (0.0, 1.0, 6);
  g_autofree char *ten_thousand = rehab_value_axis_dup_label (&thousands, 10000.0);
  g_autofree char *two_tenths = rehab_value_axis_dup_label (&tenths, 0.2);

  g_assert_cmpfloat_with_epsilon (thousands.step, 2000.0, 1e-9);
  g_assert_cmpstr (ten_thousand, ==, "10000");
  g_assert_cmpstr (two_tenths, ==, "0.2");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/value-axis/round", test_any_range_gets_few_round_ticks_that_hold_it);
  g_test_add_func ("/chart/value-axis/pain", test_pain_is_always_0_to_10);
  g_test_add_func ("/chart/value-axis/scale", test_a_scale_is_shown_whole);
  g_test_add_func ("/chart/value-axis/degenerate", test_degenerate_keeps_its_value_in_sight);
  g_test_add_func ("/chart/value-axis/labels", test_labels_have_the_decimals_of_the_step);

  return g_test_run ();
}
