/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-time-window.h"

#include <math.h>

/**
 * rehab_time_limits:
 * @first: the first day there is
 * @last: the last one, not before @first
 *
 * Makes the limits of a window. A record shorter than the least window is led back to it: what is to come is no record.
 *
 * Returns: the limits
 */
RehabTimeLimits
rehab_time_limits (RehabDate first,
                   RehabDate last)
{
  RehabTimeLimits self = { first, last };

  g_return_val_if_fail (rehab_date_is_set (first) && rehab_date_is_set (last), self);
  g_return_val_if_fail (rehab_date_compare (first, last) <= 0, self);

  if (rehab_time_limits_get_n_days (&self) < REHAB_LEAST_WINDOW_DAYS)
    self.first = rehab_date_add_days (last, 1 - REHAB_LEAST_WINDOW_DAYS);

  return self;
}

/**
 * rehab_time_limits_get_n_days:
 * @self: limits
 *
 * Counts the days between, both ends included.
 *
 * Returns: the days
 */
guint
rehab_time_limits_get_n_days (const RehabTimeLimits *self)
{
  return self->last.julian - self->first.julian + 1;
}

/**
 * rehab_time_window:
 * @limits: what there is
 * @from: the first day wanted, within the limits or not
 * @to: the last one, not before @from
 *
 * Makes a window of whole days, as much of it as there is.
 *
 * Returns: the window
 */
RehabTimeWindow
rehab_time_window (const RehabTimeLimits *limits,
                   RehabDate              from,
                   RehabDate              to)
{
  RehabTimeWindow self = { from.julian, (double) to.julian - from.julian + 1.0 };

  /* The end is what is looked at: days before the first are given up before any after it. */
  if (rehab_date_compare (from, limits->first) < 0)
    {
      self.start = limits->first.julian;
      self.days = (double) to.julian - limits->first.julian + 1.0;
    }

  return rehab_time_window_clamped (&self, limits);
}

/**
 * rehab_time_window_clamped:
 * @self: any window
 * @limits: what there is
 *
 * Brings a window within the limits: first its length, then its place.
 *
 * Returns: the window nearest to it
 */
RehabTimeWindow
rehab_time_window_clamped (const RehabTimeWindow *self,
                           const RehabTimeLimits *limits)
{
  double most = rehab_time_limits_get_n_days (limits);
  RehabTimeWindow clamped;

  clamped.days = CLAMP (self->days, (double) REHAB_LEAST_WINDOW_DAYS, most);
  clamped.start = CLAMP (self->start, (double) limits->first.julian, (double) limits->first.julian + most - clamped.days);

  return clamped;
}

/**
 * rehab_time_window_zoomed:
 * @self: a window
 * @limits: what there is
 * @factor: how many times as many days to show, above 0: below 1 zooms in
 * @at: the place that stays where it is, 0 at the left end to 1 at the right
 *
 * Zooms about a point. Near the limits the point gives way, so that nothing beyond them comes into sight.
 *
 * Returns: the new window
 */
RehabTimeWindow
rehab_time_window_zoomed (const RehabTimeWindow *self,
                          const RehabTimeLimits *limits,
                          double                 factor,
                          double                 at)
{
  double most = rehab_time_limits_get_n_days (limits);
  RehabTimeWindow zoomed;

  g_return_val_if_fail (isfinite (factor) && factor > 0.0, *self);
  g_return_val_if_fail (isfinite (at), *self);

  at = CLAMP (at, 0.0, 1.0);
  zoomed.days = CLAMP (self->days * factor, (double) REHAB_LEAST_WINDOW_DAYS, most);
  zoomed.start = self->start + at * (self->days - zoomed.days);

  return rehab_time_window_clamped (&zoomed, limits);
}

/**
 * rehab_time_window_panned:
 * @self: a window
 * @limits: what there is
 * @days: how far towards what comes later; negative towards what was before
 *
 * Moves a window along, no further than the limits.
 *
 * Returns: the new window, as long as it was
 */
RehabTimeWindow
rehab_time_window_panned (const RehabTimeWindow *self,
                          const RehabTimeLimits *limits,
                          double                 days)
{
  RehabTimeWindow panned = { self->start + days, self->days };

  g_return_val_if_fail (isfinite (days), *self);

  return rehab_time_window_clamped (&panned, limits);
}

/**
 * rehab_time_window_showing:
 * @self: a window
 * @limits: what there is
 * @date: a day
 *
 * Moves a window no further than it takes to see a day.
 *
 * Returns: the same window where the day is in it
 */
RehabTimeWindow
rehab_time_window_showing (const RehabTimeWindow *self,
                           const RehabTimeLimits *limits,
                           RehabDate              date)
{
  RehabDate from = rehab_time_window_get_from (self);
  RehabDate to = rehab_time_window_get_to (self);
  RehabTimeWindow moved = *self;

  if (rehab_date_compare (date, from) < 0)
    moved.start = date.julian;
  else if (rehab_date_compare (date, to) > 0)
    moved.start = date.julian + 1.0 - round (self->days);
  else
    return *self;

  return rehab_time_window_clamped (&moved, limits);
}

/**
 * rehab_time_window_get_from:
 * @self: a window
 *
 * Gets the first whole day to draw.
 *
 * Returns: the day
 */
RehabDate
rehab_time_window_get_from (const RehabTimeWindow *self)
{
  /* The end is rounded, and the length: as the window is panned, the same number of days stays in it. */
  double end = floor (self->start + self->days + 0.5);

  return rehab_date_from_julian ((guint32) (end - floor (self->days + 0.5)));
}

/**
 * rehab_time_window_get_to:
 * @self: a window
 *
 * Gets the last whole day to draw.
 *
 * Returns: the day, REHAB_LEAST_WINDOW_DAYS - 1 or more after the first
 */
RehabDate
rehab_time_window_get_to (const RehabTimeWindow *self)
{
  return rehab_date_from_julian ((guint32) (floor (self->start + self->days + 0.5) - 1.0));
}

/**
 * rehab_time_window_place:
 * @self: a window
 * @date: a day
 *
 * Finds where a day is: what it is zoomed about when no pointer tells.
 *
 * Returns: its middle, 0 at the left end to 1 at the right; outside of that where it is not in sight
 */
double
rehab_time_window_place (const RehabTimeWindow *self,
                         RehabDate              date)
{
  return (date.julian + 0.5 - self->start) / self->days;
}
