/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pose.h"

#include <math.h>

#define PEDAL 0.008 /* half as thick as a pedal is */
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

/* The top of a pedal. */
static RehabPoint
get_pedal (const RehabPose *self,
           double           direction)
{
  const RehabProp *bicycle = rehab_props_find (self->props, REHAB_PROP_BICYCLE);
  RehabPoint pedal = { 0.0, 0.0 };

  if (bicycle != NULL)
    pedal = rehab_prop_get_pedal (bicycle, direction);
  pedal.y += PEDAL;

  return pedal;
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
    surface_direction = atan (rehab_props_find (self->props, REHAB_PROP_SLOPE)->h) * 180.0 / G_PI;

  if (leg->part == REHAB_FOOT_HEEL)
    ahead = -REHAB_BODY_HEEL_BACK;
  else if (leg->part == REHAB_FOOT_TOES)
    ahead = REHAB_BODY_BALL_AHEAD;

  if (leg->surface == REHAB_PROP_BICYCLE)
    touch = get_pedal (self, leg->x);

  *foot = surface_direction + leg->foot;
  /* Toes bend on what is wide enough to carry them. */
  *toes = leg->part == REHAB_FOOT_TOES && leg->surface != REHAB_PROP_BICYCLE ? -leg->foot : 0.0;
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
      rehab_limb_reach (limb, ankle, REHAB_BODY_THIGH, REHAB_BODY_SHANK, TRUE);
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
      if (arm->surface == REHAB_PROP_BICYCLE && rehab_props_find (self->props, REHAB_PROP_BICYCLE) != NULL)
        target = rehab_prop_get_handlebar (rehab_props_find (self->props, REHAB_PROP_BICYCLE));
      else if (arm->surface != REHAB_PROP_NONE)
        target.y = rehab_pose_get_surface_height (self, arm->surface, arm->x) + REHAB_BODY_PALM;
      else if (arm->from == REHAB_FROM_HIP)
        target = add_scaled (add_scaled (skeleton->hip, along, arm->x), front, arm->y);
      else if (arm->from == REHAB_FROM_SHOULDER)
        target = add_scaled (add_scaled (skeleton->shoulder, along, arm->x), front, arm->y);
      rehab_limb_reach (limb, target, REHAB_BODY_UPPER_ARM, lower, FALSE);
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
      if (self->root_surface == REHAB_PROP_BICYCLE && rehab_props_find (self->props, REHAB_PROP_BICYCLE) != NULL)
        root.x = rehab_prop_get_saddle (rehab_props_find (self->props, REHAB_PROP_BICYCLE)).x;
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
    case REHAB_HOLD_FAR_HAND:
      return skeleton->arms[1].end;
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
  skeleton->airborne = self->airborne;
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

/**
 * rehab_pose_spell_out:
 * @self: a pose
 *
 * Gets the same pose with the far limbs spelled out where they only say that they do as the near ones.
 *
 * Returns: the pose
 */
RehabPose
rehab_pose_spell_out (const RehabPose *self)
{
  RehabPose pose = *self;

  if (pose.far_leg.rule == REHAB_LIMB_LIKE_NEAR)
    {
      pose.far_leg = pose.near_leg;
      /* The other pedal is half a turn away. */
      pose.far_leg.x += pose.near_leg.surface == REHAB_PROP_BICYCLE ? 180.0 : FAR_CONTACT_SHIFT;
    }
  if (pose.far_arm.rule == REHAB_LIMB_LIKE_NEAR)
    {
      pose.far_arm = pose.near_arm;
      if (pose.far_arm.from == REHAB_FROM_ROOM)
        pose.far_arm.x += FAR_SHIFT;
    }

  return pose;
}

/**
 * rehab_pose_swap_sides:
 * @self: a pose in the side view
 *
 * Gets a pose in which the far limbs do what the near ones did, and the other way round: the other step of a gait. The
 * body stays where it was.
 *
 * Returns: the pose
 */
RehabPose
rehab_pose_swap_sides (const RehabPose *self)
{
  RehabPose pose = rehab_pose_spell_out (self);
  RehabLegPose leg = pose.near_leg;
  RehabArmPose arm = pose.near_arm;
  RehabSkeleton skeleton;

  rehab_pose_solve (self, &skeleton);
  pose.root = REHAB_ROOT_HIP;
  pose.root_surface = REHAB_PROP_NONE;
  pose.x = skeleton.hip.x;
  pose.y = skeleton.hip.y;
  pose.near_leg = pose.far_leg;
  pose.far_leg = leg;
  pose.near_arm = pose.far_arm;
  pose.far_arm = arm;

  return pose;
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

  pose = rehab_pose_spell_out (self);
  solve (&pose, skeleton);
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
  g_return_val_if_fail (self != NULL, 0.0);

  return rehab_props_get_surface_height (self->props, surface, x);
}
