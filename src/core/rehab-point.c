/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-point.h"

#include <math.h>

/**
 * rehab_point_along:
 * @from: a point
 * @direction: degrees
 * @length: how far; negative goes the other way
 *
 * Gets the point at a distance from another.
 *
 * Returns: the point
 */
RehabPoint
rehab_point_along (RehabPoint from,
                   double     direction,
                   double     length)
{
  double radians = direction * G_PI / 180.0;

  return (RehabPoint) { from.x + cos (radians) * length, from.y + sin (radians) * length };
}

/**
 * rehab_point_beside:
 * @from: a point
 * @direction: degrees
 * @ahead: how far along the direction
 * @up: how far to the left of it
 *
 * Brings a point of a thing that lies at @from in a direction onto the paper.
 *
 * Returns: the point
 */
RehabPoint
rehab_point_beside (RehabPoint from,
                    double     direction,
                    double     ahead,
                    double     up)
{
  return rehab_point_along (rehab_point_along (from, direction, ahead), direction + 90.0, up);
}

/**
 * rehab_point_mix:
 * @from: the point at @t = 0
 * @to: the point at @t = 1
 * @t: how far on the way
 *
 * Gets a point on the straight way between two.
 *
 * Returns: the point
 */
RehabPoint
rehab_point_mix (RehabPoint from,
                 RehabPoint to,
                 double     t)
{
  return (RehabPoint) { from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t };
}

/**
 * rehab_point_direction:
 * @from: a point
 * @to: another
 *
 * Gets the direction from one point to another.
 *
 * Returns: degrees, -180 to 180
 */
double
rehab_point_direction (RehabPoint from,
                       RehabPoint to)
{
  return atan2 (to.y - from.y, to.x - from.x) * 180.0 / G_PI;
}

/**
 * rehab_degrees_wrap:
 * @degrees: any angle
 *
 * Brings an angle into one turn.
 *
 * Returns: the same angle, above -180 up to 180
 */
double
rehab_degrees_wrap (double degrees)
{
  double wrapped = fmod (degrees, 360.0);

  if (wrapped > 180.0)
    wrapped -= 360.0;
  else if (wrapped <= -180.0)
    wrapped += 360.0;

  return wrapped;
}
