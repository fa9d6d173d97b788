/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-point.h"

G_BEGIN_DECLS

#define REHAB_POSE_MAX_PROPS 6

#define REHAB_PROP_MAT_HEIGHT 0.014
#define REHAB_PROP_N_STEPS 3             /* of stairs; the last one is a landing, half as deep again */
#define REHAB_PROP_CHAIR_BACK 0.255      /* how far the back of a chair goes above its seat */
#define REHAB_PROP_CHAIR_BACK_DEPTH 0.03 /* how deep its upper edge is, for a hand */
#define REHAB_PROP_CRANK 0.085           /* from the middle of a bicycle's crank to a pedal */

/* What the figure meets; each of them can also be the surface of a contact. The floor is always there. */
typedef enum
{
  REHAB_PROP_NONE,
  REHAB_PROP_FLOOR,
  REHAB_PROP_MAT,      /* x: left end, w: length; h, in the front view: how deep it looks */
  REHAB_PROP_BENCH,    /* x: left end, w: length, h: height of the top */
  REHAB_PROP_BOX,      /* the same */
  REHAB_PROP_BALL,     /* x: middle, w: diameter */
  REHAB_PROP_TOWEL,    /* x: middle, w: length, h: height; lies on the mat */
  REHAB_PROP_SLIDER,   /* x: middle, w: length, h: height */
  REHAB_PROP_SLOPE,    /* x: where it starts to rise from the floor, h: rise per unit of x */
  REHAB_PROP_WALL,     /* x: its face, to the right; h: height */
  REHAB_PROP_RAIL,     /* x: middle, h: height; stands behind the body */
  REHAB_PROP_ROLLER,   /* x: middle, w: diameter, h: height of the middle */
  REHAB_PROP_BAND,     /* from (x, h) to where it is held */
  REHAB_PROP_CABLE,    /* the same, with a stand at x; w: how far behind the body it stands, as drawn */
  REHAB_PROP_BARBELL,  /* held; w: diameter of the plates */
  REHAB_PROP_DUMBBELL, /* held */
  REHAB_PROP_PLATE,    /* held; w: diameter */
  REHAB_PROP_KETTLEBELL, /* held by its handle; w: diameter; h: 0 where it hangs down, 1 where it flies out along the arm */
  REHAB_PROP_STAIRS,   /* x: front of the first step, w: depth of a step, h: height of a step; they rise to the right */
  REHAB_PROP_CHAIR,    /* x: front of the seat, w: depth of the seat, h: height of the seat; its back is to the left */
  REHAB_PROP_CUSHION,  /* x: middle, w: length, h: height; lies on what is below it */
  REHAB_PROP_BICYCLE,  /* stationary; x: middle of the crank, h: height of the saddle, about 0.53; it faces right */
  REHAB_PROP_WATER,    /* h: height of its surface; the whole width, painted over the body */
  REHAB_PROP_HURDLE,   /* x: middle, h: height; stepped over to the right */
  REHAB_PROP_CONE,     /* x: middle, h: height */
  REHAB_PROP_FOOTBALL, /* x: middle, w: diameter, about 0.125, h: height of the middle */
} RehabPropKind;

typedef enum
{
  REHAB_HOLD_NOWHERE,
  REHAB_HOLD_NEAR_HAND,
  REHAB_HOLD_HIPS,       /* on the fold of the hips */
  REHAB_HOLD_UPPER_BACK,
  REHAB_HOLD_NEAR_ANKLE,
  REHAB_HOLD_BOTH_KNEES, /* a loop around both thighs */
  REHAB_HOLD_FAR_HAND,
} RehabHold;

typedef struct
{
  RehabPropKind kind;
  double x;
  double w;
  double h;
  RehabHold hold;
} RehabProp;

const RehabProp *rehab_props_find               (const RehabProp *props,
                                                 RehabPropKind    kind);
double           rehab_props_get_surface_height (const RehabProp *props,
                                                 RehabPropKind    surface,
                                                 double           x);
double           rehab_props_get_ground         (const RehabProp *props,
                                                 double           x);
RehabPoint       rehab_prop_get_crank           (const RehabProp *self);
RehabPoint       rehab_prop_get_pedal           (const RehabProp *self,
                                                 double           direction);
RehabPoint       rehab_prop_get_saddle          (const RehabProp *self);
RehabPoint       rehab_prop_get_handlebar       (const RehabProp *self);

G_END_DECLS
