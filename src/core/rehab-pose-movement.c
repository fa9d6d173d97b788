/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pose.h"

#include <math.h>

#define STEP_BEND 2.0    /* how early a foot gets up, and how late it gets down */
#define STEP_LEAST 0.02  /* a difference in height that is a step */
#define LEAST_HANG 20.0  /* degrees that an ankle may always bend */
#define STEP_CLEAR 0.055 /* how far above its edge */
#define STEP_LIFT 0.22   /* of the way, on even ground */
#define MOST_LIFT 0.07
#define MOST_STRAIGHT 100.0 /* degrees */
#define SLIDE 0.06       /* how far a foot goes without being lifted */

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

/* The way from one direction of a crank to the next, which turns forwards only: clockwise, as it faces right. */
static double
mix_crank (double from,
           double to,
           double t)
{
  double way = rehab_degrees_wrap (to - from);

  return from + (way > 0.0 ? way - 360.0 : way) * t;
}

/* Brings an angle between -120 and 240 degrees: a shoulder bends far to the front, little to the back. */
static double
wrap_to_front (double degrees)
{
  double wrapped = rehab_degrees_wrap (degrees);

  return wrapped < -120.0 ? wrapped + 360.0 : wrapped;
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

/* What a foot can be lifted from and put down on again, and slide along only a little. */
static gboolean
is_firm (RehabPropKind surface)
{
  return surface == REHAB_PROP_FLOOR || surface == REHAB_PROP_MAT || surface == REHAB_PROP_BOX
         || surface == REHAB_PROP_BENCH || surface == REHAB_PROP_STAIRS || surface == REHAB_PROP_SLOPE;
}

static double
get_surface_direction (const RehabPose    *pose,
                       const RehabLegPose *leg)
{
  const RehabProp *slope = rehab_props_find (pose->props, REHAB_PROP_SLOPE);

  return leg->surface == REHAB_PROP_SLOPE && slope != NULL ? atan (slope->h) * 180.0 / G_PI : 0.0;
}

/* A foot that lies flat touches with its heel and with its ball, too: the same contact, told by the other part. */
static void
tell_by_part (const RehabPose *pose,
              RehabLegPose    *leg,
              RehabFootPart    part)
{
  double across = cos (get_surface_direction (pose, leg) * G_PI / 180.0);

  if (leg->part != REHAB_FOOT_FLAT || part == REHAB_FOOT_FLAT)
    return;

  leg->part = part;
  leg->x += across * (part == REHAB_FOOT_HEEL ? -REHAB_BODY_HEEL_BACK : REHAB_BODY_BALL_AHEAD);
}

/* Whether @foot touches where the way of both is known: each something firm, by the same part. */
static gboolean
can_step (const RehabLegPose *from,
          const RehabLegPose *to)
{
  return from->rule == REHAB_LIMB_REACH && to->rule == REHAB_LIMB_REACH && from->part == to->part
         && is_firm (from->surface) && is_firm (to->surface);
}

/*
 * A foot on its way from one place to another: it goes up first where it has to get up, and down last where it has to
 * get down, so that it clears the edge between, and is lifted a little from even ground.
 */
static void
step (const RehabPose    *from_pose,
      const RehabPose    *to_pose,
      const RehabLegPose *from,
      const RehabLegPose *to,
      double              t,
      RehabLegPose       *leg)
{
  double start = rehab_pose_get_surface_height (from_pose, from->surface, from->x);
  double end = rehab_pose_get_surface_height (to_pose, to->surface, to->x);
  double early = 1.0 - pow (1.0 - t, STEP_BEND);
  double late = pow (t, STEP_BEND);
  double rise = end - start;
  double lift = MIN (STEP_LIFT * fabs (to->x - from->x), MOST_LIFT) + (fabs (rise) > STEP_LEAST ? STEP_CLEAR : 0.0);

  leg->foot += mix (get_surface_direction (from_pose, from), get_surface_direction (to_pose, to), t);
  leg->surface = REHAB_PROP_NONE;
  leg->x = mix (from->x, to->x, fabs (rise) <= STEP_LEAST ? t : rise > 0.0 ? late : early);
  leg->y = mix (start, end, fabs (rise) <= STEP_LEAST ? t : rise > 0.0 ? early : late) + lift * 4.0 * t * (1.0 - t);
}

/* A point as seen from the shoulders: along the trunk, and to its front, or its near side in the front view. */
static RehabPoint
get_local (const RehabSkeleton *skeleton,
           RehabPoint           point)
{
  double radians = skeleton->trunk * G_PI / 180.0;
  double dx = point.x - skeleton->shoulder.x;
  double dy = point.y - skeleton->shoulder.y;

  return (RehabPoint) { dx * cos (radians) + dy * sin (radians), dx *sin (radians) - dy * cos (radians) };
}

/* Turns a segment as drawn from one direction to another, and its length with it. */
static RehabPoint
turn (RehabPoint from_start,
      RehabPoint from_end,
      RehabPoint to_start,
      RehabPoint to_end,
      RehabPoint start,
      double     t)
{
  double direction = mix_degrees (rehab_point_direction (from_start, from_end), rehab_point_direction (to_start, to_end), t);
  double length = mix (hypot (from_end.x - from_start.x, from_end.y - from_start.y),
                       hypot (to_end.x - to_start.x, to_end.y - to_start.y), t);

  return rehab_point_along (start, direction, length);
}

/* Whether a segment as drawn turns so far that, going straight, it would all but vanish on its way. */
static gboolean
turns_far (RehabPoint from_start,
           RehabPoint from_end,
           RehabPoint to_start,
           RehabPoint to_end)
{
  double angle = rehab_point_direction (to_start, to_end) - rehab_point_direction (from_start, from_end);

  return fabs (rehab_degrees_wrap (angle)) > MOST_STRAIGHT;
}

/* An arm given as points, on its way; it goes straight, which keeps a hand where it is put down, unless it turns far. */
static void
mix_arm_points (const RehabLimb     *from,
                const RehabLimb     *to,
                const RehabSkeleton *from_skeleton,
                const RehabSkeleton *to_skeleton,
                double               t,
                RehabArmPose        *arm)
{
  RehabPoint a[] = { get_local (from_skeleton, from->start), get_local (from_skeleton, from->joint), get_local (from_skeleton, from->end) };
  RehabPoint b[] = { get_local (to_skeleton, to->start), get_local (to_skeleton, to->joint), get_local (to_skeleton, to->end) };

  if (!turns_far (a[0], a[1], b[0], b[1]) && !turns_far (a[1], a[2], b[1], b[2]))
    return;

  arm->from = REHAB_FROM_SHOULDER;
  arm->joint = turn (a[0], a[1], b[0], b[1], rehab_point_mix (a[0], b[0], t), t);
  arm->end = turn (a[1], a[2], b[1], b[2], arm->joint, t);
}

/* @steps: the foot leaves the ground on its way. */
static RehabLegPose
mix_legs (const RehabPose     *from_pose,
          const RehabPose     *to_pose,
          const RehabSkeleton *from_skeleton,
          const RehabSkeleton *to_skeleton,
          guint                index,
          gboolean             steps,
          double               t)
{
  RehabLegPose a = index == 0 ? from_pose->near_leg : from_pose->far_leg;
  RehabLegPose b = index == 0 ? to_pose->near_leg : to_pose->far_leg;
  RehabLegPose leg;

  if (a.rule == REHAB_LIMB_REACH && b.rule == REHAB_LIMB_REACH)
    {
      tell_by_part (from_pose, &a, b.part);
      tell_by_part (to_pose, &b, a.part);
    }
  if (!can_step (&a, &b)
      && (a.rule != b.rule || (a.rule == REHAB_LIMB_REACH && (a.part != b.part || a.surface != b.surface))))
    {
      a = get_leg_angles (from_skeleton, index);
      b = get_leg_angles (to_skeleton, index);
    }

  leg = a;
  leg.x = a.surface == REHAB_PROP_BICYCLE ? mix_crank (a.x, b.x, t) : mix (a.x, b.x, t);
  leg.y = mix (a.y, b.y, t);
  leg.foot = mix_degrees (a.foot, b.foot, t);
  leg.thigh = mix_degrees (a.thigh, b.thigh, t);
  leg.knee = mix (a.knee, b.knee, t);
  leg.ankle = mix (a.ankle, b.ankle, t);
  leg.joint = rehab_point_mix (a.joint, b.joint, t);
  leg.end = rehab_point_mix (a.end, b.end, t);
  if (can_step (&a, &b) && (steps || a.surface != b.surface))
    step (from_pose, to_pose, &a, &b, t, &leg);

  return leg;
}

static RehabArmPose
mix_arms (const RehabPose     *from_pose,
          const RehabPose     *to_pose,
          const RehabSkeleton *from_skeleton,
          const RehabSkeleton *to_skeleton,
          guint                index,
          double               t)
{
  RehabArmPose a = index == 0 ? from_pose->near_arm : from_pose->far_arm;
  RehabArmPose b = index == 0 ? to_pose->near_arm : to_pose->far_arm;
  double shoulder;

  if (a.rule != b.rule || a.from != b.from || (a.rule == REHAB_LIMB_REACH && a.surface != b.surface))
    {
      a = get_arm_angles (from_skeleton, index);
      b = get_arm_angles (to_skeleton, index);
    }

  /* Arms go up past the front of the body, not past its back. */
  shoulder = mix (wrap_to_front (a.upper - from_pose->trunk + 180.0), wrap_to_front (b.upper - to_pose->trunk + 180.0), t);
  a.upper = mix_degrees (from_pose->trunk, to_pose->trunk, t) - 180.0 + shoulder;
  a.x = mix (a.x, b.x, t);
  a.y = mix (a.y, b.y, t);
  a.elbow = mix (a.elbow, b.elbow, t);
  a.joint = rehab_point_mix (a.joint, b.joint, t);
  a.end = rehab_point_mix (a.end, b.end, t);
  if (a.rule == REHAB_LIMB_POINTS)
    mix_arm_points (&from_skeleton->arms[index], &to_skeleton->arms[index], from_skeleton, to_skeleton, t, &a);

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

/* How far the lowest part of a foot is below what is under it. */
static double
get_foot_depth (const RehabSkeleton *skeleton,
                guint                leg)
{
  const double ahead[] = { -REHAB_BODY_HEEL_BACK, 0.5 * REHAB_BODY_BALL_AHEAD, REHAB_BODY_BALL_AHEAD };
  double depth = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    {
      RehabPoint point = rehab_skeleton_get_foot_point (skeleton, leg, ahead[i], 0.0);

      depth = MAX (depth, rehab_props_get_ground (skeleton->props, point.x) - point.y);
    }

  return depth;
}

static double
get_knee_depth (const RehabSkeleton *skeleton,
                guint                leg)
{
  RehabPoint knee = skeleton->legs[leg].joint;

  return MAX (0.0, rehab_props_get_ground (skeleton->props, knee.x) + REHAB_BODY_KNEE_RADIUS - knee.y);
}

/* A leg that is not put down bends more, so that its foot clears the ground. */
static void
bend_leg (RehabSkeleton *skeleton,
          guint          index)
{
  RehabLimb *leg = &skeleton->legs[index];
  RehabPoint ankle = leg->end;

  ankle.y += get_foot_depth (skeleton, index);
  if (ankle.y > leg->end.y)
    rehab_limb_reach (leg, ankle, REHAB_BODY_THIGH, REHAB_BODY_SHANK, TRUE);
}

/*
 * Takes out of the ground what the mixing of angles brought into it. A body that something carries stays where it is, and
 * its free leg bends; one that nothing carries is lifted.
 */
static void
leave_ground (RehabPose     *pose,
              RehabSkeleton *skeleton)
{
  const RehabLegPose *legs[] = { &pose->near_leg, &pose->far_leg };
  gboolean movable = pose->root == REHAB_ROOT_HIP && pose->root_surface == REHAB_PROP_NONE;
  gboolean carried = !movable || legs[0]->rule == REHAB_LIMB_REACH || legs[1]->rule == REHAB_LIMB_REACH;
  double depth = 0.0;

  if (pose->view != REHAB_VIEW_SIDE)
    return;

  for (guint i = 0; i < 2 && movable; i++)
    {
      depth = MAX (depth, get_knee_depth (skeleton, i));
      if (!carried)
        depth = MAX (depth, get_foot_depth (skeleton, i));
    }
  if (depth > 0.0)
    {
      pose->y += depth;
      rehab_pose_solve (pose, skeleton);
    }

  for (guint i = 0; i < 2 && carried; i++)
    {
      if (legs[i]->rule == REHAB_LIMB_ANGLES)
        bend_leg (skeleton, i);
    }
}

/* In the air, a foot hangs: its ankle bends no farther than it did on the ground. */
static void
hang_foot (RehabSkeleton       *skeleton,
           const RehabSkeleton *start,
           const RehabSkeleton *end,
           guint                leg)
{
  double most = MAX (rehab_skeleton_get_ankle_flexion (start, leg), rehab_skeleton_get_ankle_flexion (end, leg));
  double excess = rehab_skeleton_get_ankle_flexion (skeleton, leg) - MAX (most, LEAST_HANG);

  if (excess > 0.0)
    skeleton->legs[leg].foot -= excess;
}

/* Whether a foot touches firm ground before and after. */
static gboolean
stays_on_ground (const RehabLegPose *from,
                 const RehabLegPose *to)
{
  return from->rule == REHAB_LIMB_REACH && to->rule == REHAB_LIMB_REACH && is_firm (from->surface) && is_firm (to->surface);
}

/*
 * Whether a foot is lifted on its way to another place on the ground. One at a time, while the other one carries the body;
 * the only foot that carries a body which walks on the spot goes back under it without leaving the ground.
 */
static gboolean
is_lifted (const RehabLegPose *from,
           const RehabLegPose *to,
           const RehabLegPose *other_from,
           const RehabLegPose *other_to)
{
  double way = fabs (to->x - from->x);

  return stays_on_ground (from, to) && stays_on_ground (other_from, other_to)
         && way > SLIDE && way > fabs (other_to->x - other_from->x);
}

/*
 * How far a leg is on its own way when a body is @t on the whole way: where a lying or kneeling body puts down one foot and
 * takes up the other one, they do it one after the other. Who stands may hop.
 */
static double
take_turns (const RehabPose *from,
            const RehabPose *to,
            gboolean         near,
            double           t)
{
  gboolean near_before = from->near_leg.rule == REHAB_LIMB_REACH;
  gboolean near_after = to->near_leg.rule == REHAB_LIMB_REACH;
  gboolean far_before = from->far_leg.rule == REHAB_LIMB_REACH;
  gboolean far_after = to->far_leg.rule == REHAB_LIMB_REACH;

  if (from->root == REHAB_ROOT_HIP || near_before == near_after || far_before == far_after || near_before == far_before)
    return t;

  return (near ? near_after : far_after) ? MIN (1.0, 2.0 * t) : MAX (0.0, 2.0 * t - 1.0);
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
 * What touches the same thing in both keeps touching it, but for a foot that has to take a step; segments keep their
 * lengths; where nothing holds the body in its place it is lifted so that no foot goes through the floor.
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
  pose.near_leg = mix_legs (&a, &b, &start, &end, 0, is_lifted (&a.near_leg, &b.near_leg, &a.far_leg, &b.far_leg),
                            take_turns (&a, &b, TRUE, t));
  pose.far_leg = mix_legs (&a, &b, &start, &end, 1, is_lifted (&a.far_leg, &b.far_leg, &a.near_leg, &b.near_leg),
                           take_turns (&a, &b, FALSE, t));
  pose.near_arm = mix_arms (&a, &b, &start, &end, 0, t);
  pose.far_arm = mix_arms (&a, &b, &start, &end, 1, t);
  mix_props (&a, &b, t, &pose);
  rehab_pose_solve (&pose, skeleton);
  leave_ground (&pose, skeleton);

  for (guint i = 0; i < 2; i++)
    {
      const RehabLegPose *leg = i == 0 ? &pose.near_leg : &pose.far_leg;
      const RehabLegPose *before = i == 0 ? &a.near_leg : &a.far_leg;

      skeleton->legs[i].toes = mix (start.legs[i].toes, end.legs[i].toes, t);
      if (pose.view == REHAB_VIEW_SIDE && leg->rule == REHAB_LIMB_REACH && leg->surface != before->surface)
        hang_foot (skeleton, &start, &end, i);
    }
}
