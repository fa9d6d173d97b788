/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-skeleton.h"

#include <math.h>

/**
 * rehab_limb_reach:
 * @self: a limb that starts where it starts
 * @target: where its end is to be
 * @upper: length of its upper segment
 * @lower: length of its lower segment
 * @is_leg: whether it bends as a knee of a body that faces right; else as an elbow
 *
 * Finds the joint and the end of a limb from where it reaches. Out of reach, it stretches as far as it goes and says so in
 * its `missing`.
 */
void
rehab_limb_reach (RehabLimb *self,
                  RehabPoint target,
                  double     upper,
                  double     lower,
                  gboolean   is_leg)
{
  double distance = hypot (target.x - self->start.x, target.y - self->start.y);
  double direction = rehab_point_direction (self->start, target);
  double used;
  double cosine;
  double corner;

  g_return_if_fail (self != NULL);
  g_return_if_fail (upper > 0.0 && lower > 0.0);

  used = CLAMP (distance, fabs (upper - lower) + 1e-6, upper + lower - 1e-6);
  cosine = (upper * upper + used * used - lower * lower) / (2.0 * upper * used);
  corner = acos (CLAMP (cosine, -1.0, 1.0)) * 180.0 / G_PI;
  self->joint = rehab_point_along (self->start, direction + (is_leg ? corner : -corner), upper);
  self->end = rehab_point_along (self->start, direction, used);
  self->missing = fabs (distance - used) < 1e-5 ? 0.0 : fabs (distance - used);
  self->flat = TRUE;
}

/**
 * rehab_skeleton_get_hip_flexion:
 * @self: a skeleton in the side view
 * @leg: 0 for the near leg, 1 for the far one
 *
 * Gets the flexion of a hip: 0 with the thigh in line with the trunk, positive with the thigh to the front.
 *
 * Returns: degrees, above -180 up to 180
 */
double
rehab_skeleton_get_hip_flexion (const RehabSkeleton *self,
                                guint                leg)
{
  g_return_val_if_fail (self != NULL && leg < 2, 0.0);

  return rehab_degrees_wrap (rehab_point_direction (self->legs[leg].start, self->legs[leg].joint) - self->trunk + 180.0);
}

/**
 * rehab_skeleton_get_knee_flexion:
 * @self: a skeleton in the side view
 * @leg: 0 for the near leg, 1 for the far one
 *
 * Gets the flexion of a knee: 0 with the leg straight, negative in hyperextension.
 *
 * Returns: degrees, above -180 up to 180
 */
double
rehab_skeleton_get_knee_flexion (const RehabSkeleton *self,
                                 guint                leg)
{
  const RehabLimb *limb;

  g_return_val_if_fail (self != NULL && leg < 2, 0.0);

  limb = &self->legs[leg];

  return rehab_degrees_wrap (rehab_point_direction (limb->start, limb->joint) - rehab_point_direction (limb->joint, limb->end));
}

/**
 * rehab_skeleton_get_ankle_flexion:
 * @self: a skeleton in the side view
 * @leg: 0 for the near leg, 1 for the far one
 *
 * Gets the dorsiflexion of an ankle: 0 with the sole square to the shin, negative with the foot pointed.
 *
 * Returns: degrees, above -180 up to 180
 */
double
rehab_skeleton_get_ankle_flexion (const RehabSkeleton *self,
                                  guint                leg)
{
  const RehabLimb *limb;

  g_return_val_if_fail (self != NULL && leg < 2, 0.0);

  limb = &self->legs[leg];

  return rehab_degrees_wrap (limb->foot - rehab_point_direction (limb->joint, limb->end) - 90.0);
}

/**
 * rehab_skeleton_get_elbow_flexion:
 * @self: a skeleton in the side view
 * @arm: 0 for the near arm, 1 for the far one
 *
 * Gets the flexion of an elbow: 0 with the arm straight, negative in hyperextension.
 *
 * Returns: degrees, above -180 up to 180
 */
double
rehab_skeleton_get_elbow_flexion (const RehabSkeleton *self,
                                  guint                arm)
{
  const RehabLimb *limb;

  g_return_val_if_fail (self != NULL && arm < 2, 0.0);

  limb = &self->arms[arm];

  return rehab_degrees_wrap (rehab_point_direction (limb->joint, limb->end) - rehab_point_direction (limb->start, limb->joint));
}

/**
 * rehab_skeleton_get_foot_point:
 * @self: a skeleton
 * @leg: 0 for the near leg, 1 for the far one
 * @ahead: how far towards the toes from under the ankle
 * @up: how far above the sole
 *
 * Gets a point of a foot, as if its toes were not bent.
 *
 * Returns: the point
 */
RehabPoint
rehab_skeleton_get_foot_point (const RehabSkeleton *self,
                               guint                leg,
                               double               ahead,
                               double               up)
{
  const RehabLimb *limb;
  RehabPoint point;

  g_return_val_if_fail (self != NULL && leg < 2, ((RehabPoint) { 0.0, 0.0 }));

  limb = &self->legs[leg];
  point = rehab_point_along (limb->end, limb->foot, ahead);

  return rehab_point_along (point, limb->foot + 90.0, up - REHAB_BODY_SOLE);
}

/**
 * rehab_skeleton_get_point:
 * @self: a skeleton
 * @at: which point
 *
 * Gets a named point of the body.
 *
 * Returns: the point
 */
RehabPoint
rehab_skeleton_get_point (const RehabSkeleton *self,
                          RehabAt              at)
{
  g_return_val_if_fail (self != NULL, ((RehabPoint) { 0.0, 0.0 }));

  switch (at)
    {
    case REHAB_AT_SHOULDER:
      return self->shoulder;
    case REHAB_AT_NEAR_KNEE:
      return self->legs[0].joint;
    case REHAB_AT_NEAR_ANKLE:
      return self->legs[0].end;
    case REHAB_AT_NEAR_HAND:
      return self->arms[0].end;
    case REHAB_AT_HIP:
    default:
      return self->hip;
    }
}
