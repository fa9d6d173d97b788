/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pose.h"

static double
mix (double from,
     double to,
     double t)
{
  return from + (to - from) * t;
}

static double
mix_degrees (double from,
             double to,
             double t)
{
  return from + rehab_degrees_wrap (to - from) * t;
}

/* The same leg as angles, from where it was solved to, so that two unlike rules can be mixed. */
static RehabLegPose
get_leg_angles (const RehabSkeleton *skeleton,
                guint                index)
{
  const RehabLimb *leg = &skeleton->legs[index];

  return (RehabLegPose) {
    .rule = REHAB_LIMB_ANGLES,
    .thigh = rehab_point_direction (leg->start, leg->joint),
    .knee = rehab_skeleton_get_knee_flexion (skeleton, index),
    .ankle = rehab_skeleton_get_ankle_flexion (skeleton, index),
  };
}

static RehabArmPose
get_arm_angles (const RehabSkeleton *skeleton,
                guint                index)
{
  const RehabLimb *arm = &skeleton->arms[index];

  return (RehabArmPose) {
    .rule = REHAB_LIMB_ANGLES,
    .upper = rehab_point_direction (arm->start, arm->joint),
    .elbow = rehab_skeleton_get_elbow_flexion (skeleton, index),
    .open = arm->open,
  };
}

static RehabLegPose
mix_legs (const RehabLegPose  *from,
          const RehabLegPose  *to,
          const RehabSkeleton *from_skeleton,
          const RehabSkeleton *to_skeleton,
          guint                index,
          double               t)
{
  RehabLegPose a = *from;
  RehabLegPose b = *to;

  if (a.rule != b.rule || (a.rule == REHAB_LIMB_REACH && (a.part != b.part || a.surface != b.surface)))
    {
      a = get_leg_angles (from_skeleton, index);
      b = get_leg_angles (to_skeleton, index);
    }

  a.x = a.surface == REHAB_PROP_BICYCLE ? mix_degrees (a.x, b.x, t) : mix (a.x, b.x, t);
  a.y = mix (a.y, b.y, t);
  a.foot = mix_degrees (a.foot, b.foot, t);
  a.thigh = mix_degrees (a.thigh, b.thigh, t);
  a.knee = mix (a.knee, b.knee, t);
  a.ankle = mix (a.ankle, b.ankle, t);
  a.joint = rehab_point_mix (a.joint, b.joint, t);
  a.end = rehab_point_mix (a.end, b.end, t);

  return a;
}

static RehabArmPose
mix_arms (const RehabArmPose  *from,
          const RehabArmPose  *to,
          const RehabSkeleton *from_skeleton,
          const RehabSkeleton *to_skeleton,
          guint                index,
          double               t)
{
  RehabArmPose a = *from;
  RehabArmPose b = *to;

  if (a.rule != b.rule || a.from != b.from || (a.rule == REHAB_LIMB_REACH && a.surface != b.surface))
    {
      a = get_arm_angles (from_skeleton, index);
      b = get_arm_angles (to_skeleton, index);
    }

  a.x = mix (a.x, b.x, t);
  a.y = mix (a.y, b.y, t);
  a.upper = mix_degrees (a.upper, b.upper, t);
  a.elbow = mix (a.elbow, b.elbow, t);
  a.joint = rehab_point_mix (a.joint, b.joint, t);
  a.end = rehab_point_mix (a.end, b.end, t);

  return a;
}

static void
mix_props (const RehabPose *from,
           const RehabPose *to,
           double           t,
           RehabPose       *pose)
{
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *a = &from->props[i];
      const RehabProp *b = &to->props[i];

      pose->props[i] = t < 0.5 ? *a : *b;
      if (a->kind == b->kind)
        {
          pose->props[i].x = mix (a->x, b->x, t);
          pose->props[i].w = mix (a->w, b->w, t);
          pose->props[i].h = mix (a->h, b->h, t);
        }
    }
}

/* How far the lowest part of the feet and knees is below what is under it. */
static double
get_depth (const RehabPose     *pose,
           const RehabSkeleton *skeleton)
{
  RehabPropKind ground = rehab_props_find (pose->props, REHAB_PROP_SLOPE) != NULL ? REHAB_PROP_SLOPE : REHAB_PROP_FLOOR;
  const double ahead[] = { -REHAB_BODY_HEEL_BACK, REHAB_BODY_BALL_AHEAD };
  double depth = 0.0;

  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton->legs[i];

      for (guint j = 0; j < G_N_ELEMENTS (ahead); j++)
        {
          RehabPoint point = rehab_skeleton_get_foot_point (skeleton, i, ahead[j], 0.0);

          depth = MAX (depth, rehab_pose_get_surface_height (pose, ground, point.x) - point.y);
        }
      depth = MAX (depth, rehab_pose_get_surface_height (pose, ground, leg->joint.x)
                   + REHAB_BODY_KNEE_RADIUS - leg->joint.y);
    }

  return depth;
}

/**
 * rehab_pose_interpolate:
 * @from: the pose at @t = 0
 * @to: the pose at @t = 1
 * @t: how far on the way, 0 to 1
 * @skeleton: (out caller-allocates): where to put the joints
 *
 * Finds the joints on the way from one pose to the next.
 *
 * What touches the same thing in both keeps touching it; segments keep their lengths; where nothing holds the body in
 * its place it is lifted so that no foot goes through the floor.
 */
void
rehab_pose_interpolate (const RehabPose *from,
                        const RehabPose *to,
                        double           t,
                        RehabSkeleton   *skeleton)
{
  RehabSkeleton start;
  RehabSkeleton end;
  RehabPose a;
  RehabPose b;
  RehabPose pose;
  double depth;

  g_return_if_fail (from != NULL && to != NULL);
  g_return_if_fail (t >= 0.0 && t <= 1.0);
  g_return_if_fail (skeleton != NULL);

  a = rehab_pose_spell_out (from);
  b = rehab_pose_spell_out (to);
  rehab_pose_solve (&a, &start);
  rehab_pose_solve (&b, &end);
  pose = a;

  if (a.root != b.root || a.root_surface != b.root_surface)
    {
      a.root = b.root = pose.root = REHAB_ROOT_HIP;
      a.root_surface = b.root_surface = pose.root_surface = REHAB_PROP_NONE;
      a.x = start.hip.x;
      a.y = start.hip.y;
      b.x = end.hip.x;
      b.y = end.hip.y;
    }

  pose.x = mix (a.x, b.x, t);
  pose.y = mix (a.y, b.y, t);
  pose.trunk = mix_degrees (a.trunk, b.trunk, t);
  pose.airborne = a.airborne || b.airborne;
  pose.neck = mix (a.neck, b.neck, t);
  pose.near_leg = mix_legs (&a.near_leg, &b.near_leg, &start, &end, 0, t);
  pose.far_leg = mix_legs (&a.far_leg, &b.far_leg, &start, &end, 1, t);
  pose.near_arm = mix_arms (&a.near_arm, &b.near_arm, &start, &end, 0, t);
  pose.far_arm = mix_arms (&a.far_arm, &b.far_arm, &start, &end, 1, t);
  mix_props (&a, &b, t, &pose);
  rehab_pose_solve (&pose, skeleton);

  depth = pose.view == REHAB_VIEW_SIDE && pose.root == REHAB_ROOT_HIP ? get_depth (&pose, skeleton) : 0.0;
  if (depth > 0.0 && pose.root_surface == REHAB_PROP_NONE)
    {
      pose.y += depth;
      rehab_pose_solve (&pose, skeleton);
    }

  for (guint i = 0; i < 2; i++)
    skeleton->legs[i].toes = mix (start.legs[i].toes, end.legs[i].toes, t);
}
