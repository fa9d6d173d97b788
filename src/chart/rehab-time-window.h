/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

G_BEGIN_DECLS

/* The least that a window shows: less than a week tells nothing of a training week. */
#define REHAB_LEAST_WINDOW_DAYS 7

/* The days a window may show: all there are, and never fewer than the least window. */
typedef struct
{
  RehabDate first;
  RehabDate last;
} RehabTimeLimits;

/*
 * The stretch of time that a chart shows out of all there is. Passed by value. Days are whole in a chart, but fingers and
 * wheels move by less than one: a window keeps the fractions, so that small movements add up and a pinch there and back
 * ends where it began.
 */
typedef struct
{
  double start; /* in days, where a date's julian number is the left edge of its day */
  double days;  /* how many are shown; at least REHAB_LEAST_WINDOW_DAYS */
} RehabTimeWindow;

RehabTimeLimits rehab_time_limits            (RehabDate first,
                                              RehabDate last);
guint           rehab_time_limits_get_n_days (const RehabTimeLimits *self);

RehabTimeWindow rehab_time_window            (const RehabTimeLimits *limits,
                                              RehabDate              from,
                                              RehabDate              to);
RehabTimeWindow rehab_time_window_zoomed     (const RehabTimeWindow *self,
                                              const RehabTimeLimits *limits,
                                              double                 factor,
                                              double                 at);
RehabTimeWindow rehab_time_window_panned     (const RehabTimeWindow *self,
                                              const RehabTimeLimits *limits,
                                              double                 days);
RehabTimeWindow rehab_time_window_showing    (const RehabTimeWindow *self,
                                              const RehabTimeLimits *limits,
                                              RehabDate              date);
RehabTimeWindow rehab_time_window_clamped    (const RehabTimeWindow *self,
                                              const RehabTimeLimits *limits);

RehabDate       rehab_time_window_get_from   (const RehabTimeWindow *self);
RehabDate       rehab_time_window_get_to     (const RehabTimeWindow *self);
double          rehab_time_window_place      (const RehabTimeWindow *self,
                                              RehabDate              date);

G_END_DECLS
