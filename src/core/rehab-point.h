/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point. That of a figure: x to the right, y up; directions are in degrees, counterclockwise from +x. */
typedef struct
{
  double x;
  double y;
} RehabPoint;

RehabPoint rehab_point_along     (RehabPoint from,
                                  double     direction,
                                  double     length);
RehabPoint rehab_point_beside    (RehabPoint from,
                                  double     direction,
                                  double     ahead,
                                  double     up);
RehabPoint rehab_point_mix       (RehabPoint from,
                                  RehabPoint to,
                                  double     t);
double     rehab_point_direction (RehabPoint from,
                                  RehabPoint to);
double     rehab_degrees_wrap    (double degrees);

G_END_DECLS
