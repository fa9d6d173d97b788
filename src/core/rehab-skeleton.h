/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-point.h"
#include "rehab-prop.h"

G_BEGIN_DECLS

/* Segment lengths in body heights, after Winter's anthropometry. */
#define REHAB_BODY_THIGH 0.245
#define REHAB_BODY_SHANK 0.246
#define REHAB_BODY_TRUNK 0.288
#define REHAB_BODY_UPPER_ARM 0.186
#define REHAB_BODY_FOREARM 0.146
#define REHAB_BODY_GRIP 0.045        /* wrist to the middle of the palm */
#define REHAB_BODY_HEAD 0.124        /* shoulder to the middle of the head */

/* Distance from a joint or a centre line to the skin (or the sole) that rests on something. */
#define REHAB_BODY_SOLE 0.042
#define REHAB_BODY_HEEL_BACK 0.034
#define REHAB_BODY_BALL_AHEAD 0.072
#define REHAB_BODY_TOE_AHEAD 0.108
#define REHAB_BODY_KNEE_RADIUS 0.040
#define REHAB_BODY_HIP_RADIUS 0.066
#define REHAB_BODY_BACK_RADIUS 0.064
#define REHAB_BODY_PALM 0.020
#define REHAB_BODY_SCAPULA 0.205     /* hip to the part of the back that lies on a bench's edge */
#define REHAB_BODY_HALF_SHOULDERS 0.088
#define REHAB_BODY_HALF_HIPS 0.052

typedef enum
{
  REHAB_VIEW_SIDE,
  REHAB_VIEW_FRONT,
} RehabView;

typedef enum
{
  REHAB_AT_HIP,
  REHAB_AT_SHOULDER,
  REHAB_AT_NEAR_KNEE,
  REHAB_AT_NEAR_ANKLE,
  REHAB_AT_NEAR_HAND,
} RehabAt;

/* A limb with its joints found: hip, knee, ankle or shoulder, elbow, palm. */
typedef struct
{
  RehabPoint start;
  RehabPoint joint;
  RehabPoint end;
  double foot;      /* leg: direction of the sole, heel to toe */
  double toes;      /* leg: how far the toes are bent up against the sole */
  gboolean open;    /* arm: open hand */
  gboolean flat;    /* drawn in the plane of the paper, at full length */
  double missing;   /* how far the target is out of reach; 0 when reached */
} RehabLimb;

/* A pose with every joint found. Index 0 of legs and arms is the near side. */
typedef struct
{
  RehabView view;
  gboolean airborne;
  RehabPoint hip;
  RehabPoint shoulder;
  RehabPoint head;
  double trunk;
  double head_direction;
  RehabLimb legs[2];
  RehabLimb arms[2];
  RehabProp props[REHAB_POSE_MAX_PROPS];
  RehabPoint held[REHAB_POSE_MAX_PROPS]; /* where each held prop is */
} RehabSkeleton;

void       rehab_limb_reach                   (RehabLimb *self,
                                               RehabPoint target,
                                               double     upper,
                                               double     lower,
                                               gboolean   is_leg);
double     rehab_skeleton_get_hip_flexion     (const RehabSkeleton *self,
                                               guint                leg);
double     rehab_skeleton_get_knee_flexion    (const RehabSkeleton *self,
                                               guint                leg);
double     rehab_skeleton_get_ankle_flexion   (const RehabSkeleton *self,
                                               guint                leg);
double     rehab_skeleton_get_elbow_flexion   (const RehabSkeleton *self,
                                               guint                arm);
RehabPoint rehab_skeleton_get_foot_point      (const RehabSkeleton *self,
                                               guint                leg,
                                               double               ahead,
                                               double               up);
RehabPoint rehab_skeleton_get_point           (const RehabSkeleton *self,
                                               RehabAt              at);

G_END_DECLS
