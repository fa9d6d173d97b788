/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-value-axis.h"

#include "rehab-language.h"

#include <math.h>

/* The smallest of 1, 2 and 5 times a power of ten that is not below @step. */
static double
round_step_up (double step)
{
  double power = pow (10.0, floor (log10 (step)));
  double digits = step / power;

  /* A hair of tolerance, so that 0.2 computed as 0.2000001 does not become 0.5. */
  if (digits <= 1.0 + 1e-9)
    return power;
  if (digits <= 2.0 + 1e-9)
    return 2.0 * power;
  if (digits <= 5.0 + 1e-9)
    return 5.0 * power;

  return 10.0 * power;
}

/**
 * rehab_value_axis:
 * @lowest: the lowest value to show
 * @highest: the highest value to show; `NAN` for either when there is no value
 * @most_ticks: how many labels have room, 2 or more
 *
 * Makes an axis that holds both values and ends at round numbers. For bars, @lowest is 0.
 *
 * Returns: the axis; see rehab_value_axis_is_degenerate()
 */
RehabValueAxis
rehab_value_axis (double lowest,
                  double highest,
                  guint  most_ticks)
{
  RehabValueAxis self = { 0 };
  double most_steps = MAX (most_ticks, 2) - 1.0;

  if (!isfinite (lowest) || !isfinite (highest))
    lowest = highest = 0.0;

  if (highest - lowest <= fabs (highest) * 1e-12)
    {
      double margin = highest > 0.0 || highest < 0.0 ? fabs (highest) / 10.0 : 0.0;

      self.degenerate = TRUE;
      self.only = highest;
      self.min = highest - margin;
      self.max = margin > 0.0 ? highest + margin : 1.0;
      self.step = self.max - self.min;
      return self;
    }

  self.step = round_step_up ((highest - lowest) / most_steps);
  for (;;)
    {
      self.min = floor (lowest / self.step + 1e-9) * self.step;
      self.max = ceil (highest / self.step - 1e-9) * self.step;
      if ((self.max - self.min) / self.step <= most_steps + 1e-9 || most_steps < 2.0)
        return self;

      /* Rounding both ends outward can cost one step more than there is room for. */
      self.step = round_step_up (self.step * 1.5);
    }
}

/**
 * rehab_value_axis_pain:
 * @most_ticks: how many labels have room
 *
 * Makes the axis of a pain score, which is 0 to 10 whatever the values are, so that two charts can be compared.
 *
 * Returns: the axis
 */
RehabValueAxis
rehab_value_axis_pain (guint most_ticks)
{
  return (RehabValueAxis) { .min = 0.0, .max = 10.0, .step = most_ticks >= 6 ? 2.0 : most_ticks >= 3 ? 5.0 : 10.0 };
}

/**
 * rehab_value_axis_scale:
 * @min: where the scale of an instrument begins
 * @max: where it ends, above @min
 * @most_ticks: how many labels have room
 *
 * Makes the axis of a scale, whole and nothing beyond it, whatever the values are. Its ticks are round numbers, and its
 * ends are ticks only where they are round.
 *
 * Returns: the axis
 */
RehabValueAxis
rehab_value_axis_scale (double min,
                        double max,
                        guint  most_ticks)
{
  RehabValueAxis self;

  g_return_val_if_fail (min < max, rehab_value_axis (min, max, most_ticks));

  self = (RehabValueAxis) { .min = min, .max = max, .step = round_step_up ((max - min) / MAX (most_ticks - 1.0, 1.0)) };
  while (rehab_value_axis_get_n_ticks (&self) < 2)
    self.step = round_step_up (self.step * 0.4);

  return self;
}

/**
 * rehab_value_axis_is_degenerate:
 * @self: an axis
 *
 * Tells whether the axis was made for one value only, or for none.
 *
 * Returns: %TRUE if it was widened to be drawn at all
 */
gboolean
rehab_value_axis_is_degenerate (const RehabValueAxis *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->degenerate;
}

/**
 * rehab_value_axis_place:
 * @self: an axis
 * @value: a value
 *
 * Maps a value to its height.
 *
 * Returns: 0 to 1 for the values of the axis; the one value of a degenerate axis is at 0.5, or at 0 where it is 0
 */
double
rehab_value_axis_place (const RehabValueAxis *self,
                        double                value)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return (value - self->min) / (self->max - self->min);
}

/* The first tick, in steps from 0. */
static double
get_first (const RehabValueAxis *self)
{
  return ceil (self->min / self->step - 1e-9);
}

guint
rehab_value_axis_get_n_ticks (const RehabValueAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->degenerate ? 1 : (guint) MAX (floor (self->max / self->step + 1e-9) - get_first (self) + 1.0, 0.0);
}

double
rehab_value_axis_get_tick (const RehabValueAxis *self,
                           guint                 n)
{
  g_return_val_if_fail (n < rehab_value_axis_get_n_ticks (self), 0.0);

  return self->degenerate ? self->only : (get_first (self) + n) * self->step;
}

/**
 * rehab_value_axis_dup_label:
 * @self: an axis
 * @value: one of its ticks
 *
 * Writes a tick as the locale writes numbers, with as many decimals as the step needs.
 *
 * Returns: (transfer full): "10,000", "0.5"
 */
char *
rehab_value_axis_dup_label (const RehabValueAxis *self,
                            double                value)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->degenerate)
    return rehab_chart_dup_number (value, 9);

  return rehab_chart_dup_number (value, (guint) CLAMP (-floor (log10 (self->step) + 1e-9), 0.0, 9.0));
}

/**
 * rehab_chart_dup_number:
 * @value: a value
 * @decimals: how many are shown at most
 *
 * Writes a figure of a chart: whole ones without decimals, thousands parted where the interface's own language is spoken.
 *
 * Returns: (transfer full): "3", "12.5", "1,240"
 */
char *
rehab_chart_dup_number (double value,
                        guint  decimals)
{
  double scale = pow (10.0, decimals);
  double rounded = round (value * scale) / scale;

  if (fabs (rounded - round (rounded)) < 1e-9)
    return rehab_language_get_begun () == NULL ? g_strdup_printf ("%'.0f", rounded + 0.0)
                                               : g_strdup_printf ("%.0f", rounded + 0.0);

  return rehab_language_dup_number (rounded);
}
