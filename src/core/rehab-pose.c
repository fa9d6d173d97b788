/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pose.h"

#include <math.h>

#define MAT_HEIGHT 0.014
#define FAR_SHIFT 0.016
#define FAR_CONTACT_SHIFT 0.034

static RehabPoint
get_unit (double direction)
{
  double radians = direction * G_PI / 180.0;

  return (RehabPoint) { cos (radians), sin (radians) };
}

static RehabPoint
add_scaled (RehabPoint point,
            RehabPoint unit,
            double     length)
{
  return (RehabPoint) { point.x + unit.x * length, point.y + unit.y * length };
}

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

static const RehabProp *
find_prop (const RehabPose *self,
           RehabPropKind    kind)
{
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      if (self->props[i].kind == kind)
        return &self->props[i];
    }

  return NULL;
}

/*
 * Two bones from @start towards @target. @bend is +1 when the middle joint lies to the left of the way there (a knee
 * of a body that faces right), -1 when to the right (an elbow). Out of reach, the limb stretches as far as it goes.
 */
static void
reach (RehabLimb *limb,
       RehabPoint target,
       double     upper,
       double     lower,
       double     bend)
{
  double dx = target.x - limb->start.x;
  double dy = target.y - limb->start.y;
  double distance = hypot (dx, dy);
  double nearest = fabs (upper - lower) + 1e-6;
  double farthest = upper + lower - 1e-6;
  double used = CLAMP (distance, nearest, farthest);
  double direction = atan2 (dy, dx) * 180.0 / G_PI;
  double cosine = (upper * upper + used * used - lower * lower) / (2.0 * upper * used);
  double corner = acos (CLAMP (cosine, -1.0, 1.0)) * 180.0 / G_PI;

  limb->joint = add_scaled (limb->start, get_unit (direction + bend * corner), upper);
  limb->end = add_scaled (limb->start, get_unit (direction), used);
  limb->missing = fabs (distance - used) < 1e-5 ? 0.0 : fabs (distance - used);
  limb->flat = TRUE;
}

/* The ankle and the direction of the sole of a foot that touches something. */
static void
place_foot (const RehabPose    *self,
            const RehabLegPose *leg,
            RehabPoint         *ankle,
            double             *foot,
            double             *toes)
{
  RehabPoint touch = { leg->x, leg->y };
  RehabPoint along;
  RehabPoint up;
  double surface_direction = 0.0;
  double ahead = 0.0;

  if (leg->surface != REHAB_PROP_NONE)
    touch.y = rehab_pose_get_surface_height (self, leg->surface, leg->x);
  if (leg->surface == REHAB_PROP_SLOPE)
    surface_direction = atan (find_prop (self, REHAB_PROP_SLOPE)->h) * 180.0 / G_PI;

  if (leg->part == REHAB_FOOT_HEEL)
    ahead = -REHAB_BODY_HEEL_BACK;
  else if (leg->part == REHAB_FOOT_TOES)
    ahead = REHAB_BODY_BALL_AHEAD;

  *foot = surface_direction + leg->foot;
  *toes = leg->part == REHAB_FOOT_TOES ? -leg->foot : 0.0;
  along = get_unit (*foot);
  up = get_unit (*foot + 90.0);
  *ankle = add_scaled (add_scaled (touch, along, -ahead), up, REHAB_BODY_SOLE);
}

static void
solve_leg (const RehabPose    *self,
           const RehabLegPose *leg,
           RehabLimb          *limb)
{
  RehabPoint ankle;
  double foot;
  double toes;

  switch (leg->rule)
    {
    case REHAB_LIMB_REACH:
      place_foot (self, leg, &ankle, &foot, &toes);
      reach (limb, ankle, REHAB_BODY_THIGH, REHAB_BODY_SHANK, 1.0);
      limb->foot = foot;
      limb->toes = toes;
      break;

    case REHAB_LIMB_POINTS:
      limb->joint = leg->joint;
      limb->end = leg->end;
      limb->foot = leg->foot;
      break;

    case REHAB_LIMB_ANGLES:
    case REHAB_LIMB_LIKE_NEAR:
    default:
      limb->joint = add_scaled (limb->start, get_unit (leg->thigh), REHAB_BODY_THIGH);
      limb->end = add_scaled (limb->joint, get_unit (leg->thigh - leg->knee), REHAB_BODY_SHANK);
      limb->foot = leg->thigh - leg->knee + 90.0 + leg->ankle;
      limb->flat = TRUE;
      break;
    }
}

static void
solve_arm (const RehabPose     *self,
           const RehabArmPose  *arm,
           const RehabSkeleton *skeleton,
           RehabLimb           *limb)
{
  double lower = REHAB_BODY_FOREARM + REHAB_BODY_GRIP;
  RehabPoint along = get_unit (skeleton->trunk);
  RehabPoint front = get_unit (skeleton->trunk - 90.0);
  RehabPoint target = { arm->x, arm->y };

  limb->open = arm->open;

  switch (arm->rule)
    {
    case REHAB_LIMB_REACH:
      if (arm->surface != REHAB_PROP_NONE)
        target.y = rehab_pose_get_surface_height (self, arm->surface, arm->x) + REHAB_BODY_PALM;
      else if (arm->from == REHAB_FROM_HIP)
        target = add_scaled (add_scaled (skeleton->hip, along, arm->x), front, arm->y);
      else if (arm->from == REHAB_FROM_SHOULDER)
        target = add_scaled (add_scaled (skeleton->shoulder, along, arm->x), front, arm->y);
      reach (limb, target, REHAB_BODY_UPPER_ARM, lower, -1.0);
      break;

    case REHAB_LIMB_POINTS:
      if (arm->from != REHAB_FROM_ROOM)
        {
          RehabPoint origin = arm->from == REHAB_FROM_HIP ? skeleton->hip : skeleton->shoulder;

          limb->joint = add_scaled (add_scaled (origin, along, arm->joint.x), front, arm->joint.y);
          limb->end = add_scaled (add_scaled (origin, along, arm->end.x), front, arm->end.y);
          break;
        }
      limb->joint = arm->joint;
      limb->end = arm->end;
      break;

    case REHAB_LIMB_ANGLES:
    case REHAB_LIMB_LIKE_NEAR:
    default:
      limb->joint = add_scaled (limb->start, get_unit (arm->upper), REHAB_BODY_UPPER_ARM);
      limb->end = add_scaled (limb->joint, get_unit (arm->upper + arm->elbow), lower);
      limb->flat = TRUE;
      break;
    }
}

/* A pose in which the far limbs are spelled out. */
static RehabPose
spell_out (const RehabPose *self)
{
  RehabPose pose = *self;

  if (pose.far_leg.rule == REHAB_LIMB_LIKE_NEAR)
    {
      pose.far_leg = pose.near_leg;
      pose.far_leg.x += FAR_CONTACT_SHIFT;
    }
  if (pose.far_arm.rule == REHAB_LIMB_LIKE_NEAR)
    {
      pose.far_arm = pose.near_arm;
      if (pose.far_arm.from == REHAB_FROM_ROOM)
        pose.far_arm.x += FAR_SHIFT;
    }

  return pose;
}

static RehabPoint
find_hip (const RehabPose *self,
          RehabPoint       along,
          RehabPoint       front)
{
  const RehabLegPose *leg = &self->near_leg;
  RehabPoint root = { self->x, self->y };
  double surface = 0.0;
  double foot;
  double toes;

  if (self->root_surface != REHAB_PROP_NONE)
    surface = rehab_pose_get_surface_height (self, self->root_surface, self->x);

  switch (self->root)
    {
    case REHAB_ROOT_SHOULDER:
      if (self->root_surface != REHAB_PROP_NONE)
        root.y = surface + REHAB_BODY_BACK_RADIUS;
      return add_scaled (root, along, -REHAB_BODY_TRUNK);

    case REHAB_ROOT_UPPER_BACK:
      root = add_scaled (root, front, REHAB_BODY_BACK_RADIUS);
      return add_scaled (root, along, -REHAB_BODY_SCAPULA);

    case REHAB_ROOT_KNEE:
      if (self->root_surface != REHAB_PROP_NONE)
        root.y = surface + REHAB_BODY_KNEE_RADIUS;
      return add_scaled (root, get_unit (leg->thigh), -REHAB_BODY_THIGH);

    case REHAB_ROOT_FOOT:
      place_foot (self, leg, &root, &foot, &toes);
      root = add_scaled (root, get_unit (leg->thigh - leg->knee), -REHAB_BODY_SHANK);
      return add_scaled (root, get_unit (leg->thigh), -REHAB_BODY_THIGH);

    case REHAB_ROOT_HIP:
    default:
      if (self->root_surface != REHAB_PROP_NONE)
        root.y = surface + REHAB_BODY_HIP_RADIUS;
      return root;
    }
}

static RehabPoint
find_hold (const RehabSkeleton *skeleton,
           RehabHold            hold)
{
  RehabPoint along = get_unit (skeleton->trunk);
  RehabPoint front = get_unit (skeleton->trunk - 90.0);

  switch (hold)
    {
    case REHAB_HOLD_NEAR_HAND:
      return skeleton->arms[0].end;
    case REHAB_HOLD_HIPS:
      return add_scaled (add_scaled (skeleton->hip, along, 0.020), front, REHAB_BODY_HIP_RADIUS + 0.012);
    case REHAB_HOLD_UPPER_BACK:
      return add_scaled (add_scaled (skeleton->shoulder, along, 0.018), front, -0.062);
    case REHAB_HOLD_NEAR_ANKLE:
      return skeleton->legs[0].end;
    case REHAB_HOLD_BOTH_KNEES:
      return rehab_point_mix (skeleton->legs[0].start, skeleton->legs[0].joint, 0.8);
    case REHAB_HOLD_NOWHERE:
    default:
      return (RehabPoint) { 0.0, 0.0 };
    }
}

static void
solve (const RehabPose *self,
       RehabSkeleton   *skeleton)
{
  gboolean front_view = self->view == REHAB_VIEW_FRONT;
  RehabPoint along = get_unit (self->trunk);
  RehabPoint front = get_unit (self->trunk - 90.0);
  RehabPoint leg_side = front_view ? front : (RehabPoint) { 1.0, 0.0 };

  *skeleton = (RehabSkeleton) { .view = self->view };
  skeleton->trunk = self->trunk;
  skeleton->hip = find_hip (self, along, front);
  skeleton->shoulder = add_scaled (skeleton->hip, along, REHAB_BODY_TRUNK);
  skeleton->head_direction = self->trunk - self->neck;
  skeleton->head = add_scaled (skeleton->shoulder, get_unit (mix (self->trunk, skeleton->head_direction, 0.7)),
                               REHAB_BODY_HEAD);

  for (guint i = 0; i < 2; i++)
    {
      double side = i == 0 ? 1.0 : -1.0;
      double legs = front_view ? side * REHAB_BODY_HALF_HIPS : i * FAR_SHIFT;
      double arms = front_view ? side * REHAB_BODY_HALF_SHOULDERS : i * FAR_SHIFT;

      skeleton->legs[i].start = add_scaled (skeleton->hip, leg_side, legs);
      skeleton->arms[i].start = add_scaled (skeleton->shoulder, leg_side, arms);
      solve_leg (self, i == 0 ? &self->near_leg : &self->far_leg, &skeleton->legs[i]);
      solve_arm (self, i == 0 ? &self->near_arm : &self->far_arm, skeleton, &skeleton->arms[i]);
    }

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      skeleton->props[i] = self->props[i];
      skeleton->held[i] = find_hold (skeleton, self->props[i].hold);
    }
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

  a.x = mix (a.x, b.x, t);
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
  RehabPropKind ground = find_prop (pose, REHAB_PROP_SLOPE) != NULL ? REHAB_PROP_SLOPE : REHAB_PROP_FLOOR;
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
 * rehab_pose_solve:
 * @self: a pose
 * @skeleton: (out caller-allocates): where to put the joints
 *
 * Finds every joint of a pose from what it touches and which way it points.
 *
 * A limb that cannot reach its contact stretches towards it and says so in its `missing`.
 */
void
rehab_pose_solve (const RehabPose *self,
                  RehabSkeleton   *skeleton)
{
  RehabPose pose;

  g_return_if_fail (self != NULL);
  g_return_if_fail (skeleton != NULL);

  pose = spell_out (self);
  solve (&pose, skeleton);
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

  a = spell_out (from);
  b = spell_out (to);
  solve (&a, &start);
  solve (&b, &end);
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
  pose.neck = mix (a.neck, b.neck, t);
  pose.near_leg = mix_legs (&a.near_leg, &b.near_leg, &start, &end, 0, t);
  pose.far_leg = mix_legs (&a.far_leg, &b.far_leg, &start, &end, 1, t);
  pose.near_arm = mix_arms (&a.near_arm, &b.near_arm, &start, &end, 0, t);
  pose.far_arm = mix_arms (&a.far_arm, &b.far_arm, &start, &end, 1, t);
  mix_props (&a, &b, t, &pose);
  solve (&pose, skeleton);

  depth = pose.view == REHAB_VIEW_SIDE && pose.root == REHAB_ROOT_HIP ? get_depth (&pose, skeleton) : 0.0;
  if (depth > 0.0 && pose.root_surface == REHAB_PROP_NONE)
    {
      pose.y += depth;
      solve (&pose, skeleton);
    }

  for (guint i = 0; i < 2; i++)
    skeleton->legs[i].toes = mix (start.legs[i].toes, end.legs[i].toes, t);
}

/**
 * rehab_pose_get_surface_height:
 * @self: a pose
 * @surface: a kind of prop that the pose has, or the floor
 * @x: where
 *
 * Gets how high the top of a surface is.
 *
 * Returns: the height in body heights; 0, the floor's, where the pose has no such prop
 */
double
rehab_pose_get_surface_height (const RehabPose *self,
                               RehabPropKind    surface,
                               double           x)
{
  const RehabProp *prop;
  double radius;
  double off;

  g_return_val_if_fail (self != NULL, 0.0);

  prop = find_prop (self, surface);
  if (prop == NULL)
    return 0.0;

  switch (surface)
    {
    case REHAB_PROP_MAT:
      return MAT_HEIGHT;
    case REHAB_PROP_BENCH:
    case REHAB_PROP_BOX:
    case REHAB_PROP_SLIDER:
    case REHAB_PROP_RAIL:
      return prop->h;
    case REHAB_PROP_TOWEL:
      return MAT_HEIGHT + prop->h;
    case REHAB_PROP_BALL:
      radius = prop->w / 2.0;
      off = CLAMP (x - prop->x, -radius, radius);
      return radius + sqrt (radius * radius - off * off);
    case REHAB_PROP_SLOPE:
      return MAX (0.0, (x - prop->x) * prop->h);
    case REHAB_PROP_NONE:
    case REHAB_PROP_FLOOR:
    case REHAB_PROP_WALL:
    case REHAB_PROP_ROLLER:
    case REHAB_PROP_BAND:
    case REHAB_PROP_CABLE:
    case REHAB_PROP_BARBELL:
    case REHAB_PROP_DUMBBELL:
    case REHAB_PROP_PLATE:
    default:
      return 0.0;
    }
}
