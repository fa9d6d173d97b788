/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-skeleton.h"

G_BEGIN_DECLS

/*
 * A pose says what touches what, and a few directions; rehab_pose_solve() finds the joints.
 *
 * Lengths are in body heights, x to the right, y up, the floor at y = 0. Directions are in degrees, counterclockwise
 * from +x: 0 points right, 90 up, -90 down. The body faces right when it stands, up when it lies on its back (head to
 * the left), down when it lies on its front (head to the right). The near side is the one towards the reader, and the
 * side that works. In the front view the body faces the reader and its near side is to the right of its own trunk
 * direction, as drawn; limbs are then given as points, because they also point out of the paper.
 */

/* Which point of the body is placed first; the others follow from it. */
typedef enum
{
  REHAB_ROOT_HIP,
  REHAB_ROOT_SHOULDER,
  REHAB_ROOT_UPPER_BACK, /* lies on an edge at (x, y) */
  REHAB_ROOT_KNEE,       /* the near knee */
  REHAB_ROOT_FOOT,       /* the near foot; its leg has a contact and angles */
} RehabRoot;

typedef enum
{
  REHAB_LIMB_LIKE_NEAR, /* only for the far side: the same, a little to the side */
  REHAB_LIMB_ANGLES,
  REHAB_LIMB_REACH,     /* to a contact: the joint between follows */
  REHAB_LIMB_POINTS,    /* joints as drawn, for limbs that leave the plane of the paper */
} RehabLimbRule;

typedef enum
{
  REHAB_FOOT_FLAT,
  REHAB_FOOT_HEEL,
  REHAB_FOOT_TOES,    /* the ball */
} RehabFootPart;

typedef struct
{
  RehabLimbRule rule;
  RehabFootPart part;    /* what touches */
  RehabPropKind surface; /* touches what; REHAB_PROP_NONE: the point (x, y) */
  double x;              /* on a bicycle: the direction of the crank, 0 forwards, 90 up */
  double y;
  double foot;           /* direction of the sole against the surface */
  double thigh;          /* direction, hip to knee */
  double knee;           /* flexion */
  double ankle;          /* dorsiflexion; negative points the foot */
  RehabPoint joint;      /* REHAB_LIMB_POINTS: knee and ankle */
  RehabPoint end;
} RehabLegPose;

/* What a hand's target is measured from. */
typedef enum
{
  REHAB_FROM_ROOM,
  REHAB_FROM_HIP,      /* x along the trunk, y to its front */
  REHAB_FROM_SHOULDER, /* the same */
} RehabFrom;

typedef struct
{
  RehabLimbRule rule;
  RehabFrom from;
  RehabPropKind surface; /* the palm lies on it, at x; a bicycle: holds its handlebar */
  double x;
  double y;
  double upper;          /* direction, shoulder to elbow */
  double elbow;          /* flexion */
  gboolean open;         /* an open hand, not a fist */
  RehabPoint joint;      /* REHAB_LIMB_POINTS: elbow and palm, measured from what `from` says */
  RehabPoint end;
} RehabArmPose;

typedef enum
{
  REHAB_ARROW_NONE,
  REHAB_ARROW_MOVE,  /* along the way of a body point from the pose before */
  REHAB_ARROW_PRESS, /* straight, in a direction */
} RehabArrowKind;

/* An arrow beside the body; (x, y) moves it off the body point. */
typedef struct
{
  RehabArrowKind kind;
  RehabAt at;
  double x;
  double y;
  double direction; /* straight arrows */
  double length;    /* straight arrows; how much of the way is left out at its start, of the others */
} RehabArrow;

typedef struct
{
  RehabView view;
  gboolean airborne;          /* nothing carries the body: it jumps or flies between two strides; root: the hip */
  gboolean left;              /* it is the left leg that works as written here, not the right one */
  RehabRoot root;
  RehabPropKind root_surface; /* REHAB_PROP_NONE: at y */
  double x;
  double y;
  double trunk;               /* direction, hip to shoulder */
  double neck;                /* flexion, chin to chest */
  RehabLegPose near_leg;
  RehabLegPose far_leg;
  RehabArmPose near_arm;
  RehabArmPose far_arm;
  RehabProp props[REHAB_POSE_MAX_PROPS];
  RehabArrow arrow;
} RehabPose;

RehabPose        rehab_pose_spell_out               (const RehabPose *self);
RehabPose        rehab_pose_swap_sides              (const RehabPose *self);
void             rehab_pose_solve                   (const RehabPose *self,
                                                     RehabSkeleton   *skeleton);
void             rehab_pose_interpolate             (const RehabPose *from,
                                                     const RehabPose *to,
                                                     double           t,
                                                     RehabSkeleton   *skeleton);
double           rehab_pose_get_surface_height      (const RehabPose *self,
                                                     RehabPropKind    surface,
                                                     double           x);

G_END_DECLS
