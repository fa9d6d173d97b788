/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-body.h"
#include "rehab-figure-work.h"

#include <math.h>

/* The thicknesses of limbs in the front view; they are as wide to the left as to the right. */
static const RehabProfile thigh_rows[] = {
  { 0.00, 0.036, 0.036 }, { 0.30, 0.046, 0.046 }, { 0.60, 0.044, 0.044 }, { 1.00, 0.036, 0.036 },
};
static const RehabProfile shank_rows[] = {
  { 0.00, 0.034, 0.034 }, { 0.30, 0.039, 0.039 }, { 0.60, 0.032, 0.032 }, { 1.00, 0.022, 0.022 },
};
static const RehabProfile shorts_rows[] = {
  { 0.00, 0.036, 0.036 }, { 0.25, 0.048, 0.048 }, { 0.58, 0.052, 0.052 },
};
static const RehabProfile upper_arm_rows[] = {
  { 0.00, 0.032, 0.032 }, { 0.40, 0.031, 0.031 }, { 1.00, 0.025, 0.025 },
};
static const RehabProfile forearm_rows[] = {
  { 0.00, 0.025, 0.025 }, { 0.30, 0.026, 0.026 }, { 0.95, 0.017, 0.017 },
};
static const RehabProfile sleeve_rows[] = {
  { 0.00, 0.034, 0.034 }, { 0.30, 0.037, 0.037 }, { 0.55, 0.037, 0.037 },
};
static const RehabProfile shirt_rows[] = {
  { 0.08, 0.080, 0.080 }, { 0.30, 0.072, 0.072 }, { 0.60, 0.084, 0.084 }, { 0.82, 0.092, 0.092 }, { 0.96, 0.096, 0.096 },
  { 1.06, 0.074, 0.074 }, { 1.12, 0.034, 0.034 },
};
static const RehabProfile waist_rows[] = {
  { -0.16, 0.030, 0.030 }, { -0.06, 0.090, 0.090 }, { 0.08, 0.088, 0.088 }, { 0.28, 0.076, 0.076 },
};
static const RehabProfile neck_rows[] = {
  { 0.00, 0.032, 0.032 }, { 1.00, 0.028, 0.028 },
};
/* A shoe from in front: across, and up from the sole. */
static const RehabPoint shoe_outline[] = {
  { -0.028, 0.001 }, { 0.000, 0.000 }, { 0.028, 0.001 }, { 0.036, 0.016 }, { 0.030, 0.045 }, { 0.024, 0.072 },
  { -0.024, 0.072 }, { -0.030, 0.045 }, { -0.036, 0.016 },
};
/* Seen from the front: across the face, and towards the crown. */
static const RehabPoint head_outline[] = {
  { -0.053, 0.005 }, { -0.043, 0.050 }, { 0.000, 0.070 }, { 0.043, 0.050 }, { 0.053, 0.005 }, { 0.043, -0.042 },
  { 0.018, -0.066 }, { -0.018, -0.066 }, { -0.043, -0.042 },
};
static const RehabPoint hair_outline[] = {
  { -0.057, 0.004 }, { -0.050, 0.052 }, { 0.000, 0.078 }, { 0.050, 0.052 }, { 0.057, 0.004 }, { 0.046, 0.020 },
  { 0.030, 0.040 }, { -0.010, 0.036 }, { -0.040, 0.028 },
};

static RehabPoint
place (RehabPoint origin,
       double     direction,
       double     across,
       double     up)
{
  return rehab_point_along (rehab_point_along (origin, direction, up), direction - 90.0, across);
}

static void
paint_outline (RehabPen            *pen,
               RehabTone            tone,
               const RehabPoint    *outline,
               guint                n_points,
               const RehabSkeleton *skeleton)
{
  RehabPoint points[G_N_ELEMENTS (head_outline)];

  g_return_if_fail (n_points <= G_N_ELEMENTS (points));

  for (guint i = 0; i < n_points; i++)
    points[i] = place (skeleton->head, skeleton->head_direction, outline[i].x, outline[i].y);

  for (rehab_pen_start (pen, tone); rehab_pen_next_pass (pen);)
    rehab_pen_curve (pen, points, n_points);
}

/* Upright, both legs are as near; on the side, one lies behind the other. */
static gboolean
is_far (const RehabSkeleton *skeleton,
        guint                leg)
{
  return leg == 1 && fabs (skeleton->trunk - 90.0) > 30.0;
}

static void
paint_leg (RehabPen            *pen,
           const RehabSkeleton *skeleton,
           guint                index)
{
  const RehabLimb *leg = &skeleton->legs[index];
  gboolean far = is_far (skeleton, index);
  double shin = rehab_point_direction (leg->joint, leg->end);
  RehabPoint sole = rehab_point_along (leg->end, shin, REHAB_BODY_SOLE);
  RehabPoint shoe[G_N_ELEMENTS (shoe_outline)];

  for (rehab_pen_start (pen, far ? REHAB_TONE_SKIN_FAR : REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, leg->start, leg->joint, thigh_rows, G_N_ELEMENTS (thigh_rows), FALSE);
      rehab_pen_limb (pen, leg->joint, leg->end, shank_rows, G_N_ELEMENTS (shank_rows), FALSE);
      rehab_pen_disc (pen, leg->joint, 0.036);
    }
  for (guint i = 0; i < G_N_ELEMENTS (shoe); i++)
    shoe[i] = place (sole, shin + 180.0, shoe_outline[i].x, shoe_outline[i].y);
  for (rehab_pen_start (pen, far ? REHAB_TONE_SHOE_FAR : REHAB_TONE_SHOE); rehab_pen_next_pass (pen);)
    rehab_pen_curve (pen, shoe, G_N_ELEMENTS (shoe));
}

/* The pelvis is one with each leg of the shorts that has its tone. */
static void
paint_shorts (RehabPen            *pen,
              const RehabSkeleton *skeleton)
{
  const RehabLimb *legs = skeleton->legs;
  gboolean far = is_far (skeleton, 1);

  for (rehab_pen_start (pen, REHAB_TONE_SHORTS_FAR); far && rehab_pen_next_pass (pen);)
    rehab_pen_limb (pen, legs[1].start, legs[1].joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);

  for (rehab_pen_start (pen, REHAB_TONE_SHORTS); rehab_pen_next_pass (pen);)
    {
      if (!far)
        rehab_pen_limb (pen, legs[1].start, legs[1].joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);
      rehab_pen_limb (pen, legs[0].start, legs[0].joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);
      rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, waist_rows, G_N_ELEMENTS (waist_rows), TRUE);
    }
}

/* How much larger a hand looks because its arm comes towards the reader: 1 for an arm in the plane of the paper. */
static double
get_closeness (const RehabLimb *arm)
{
  double drawn = hypot (arm->joint.x - arm->start.x, arm->joint.y - arm->start.y)
                 + hypot (arm->end.x - arm->joint.x, arm->end.y - arm->joint.y);
  double whole = REHAB_BODY_UPPER_ARM + REHAB_BODY_FOREARM + REHAB_BODY_GRIP;

  return 1.0 + 0.8 * MAX (0.0, 0.80 - drawn / whole);
}

static void
paint_arm (RehabPen            *pen,
           const RehabSkeleton *skeleton,
           guint                index)
{
  const RehabLimb *arm = &skeleton->arms[index];

  for (rehab_pen_start (pen, REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, arm->start, arm->joint, upper_arm_rows, G_N_ELEMENTS (upper_arm_rows), FALSE);
      rehab_pen_limb (pen, arm->joint, arm->end, forearm_rows, G_N_ELEMENTS (forearm_rows), FALSE);
      rehab_pen_disc (pen, arm->joint, 0.0255);
      rehab_figure_hand_paint (pen, arm, get_closeness (arm));
    }
  rehab_figure_thumb_paint (pen, arm, REHAB_TONE_SKIN);
  for (rehab_pen_start (pen, REHAB_TONE_SHIRT); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, arm->start, arm->joint, sleeve_rows, G_N_ELEMENTS (sleeve_rows), TRUE);
      rehab_pen_disc (pen, arm->start, 0.034);
    }
}

/* Tints what works: the outer side of the hip, and the waist, up to the edge of the clothes. */
static void
paint_work (RehabPen            *pen,
            const RehabSkeleton *skeleton,
            guint                work)
{
  const RehabLimb *leg = &skeleton->legs[0];

  cairo_save (pen->cr);
  rehab_pen_trace (pen);
  rehab_pen_limb (pen, leg->start, leg->joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);
  rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, waist_rows, G_N_ELEMENTS (waist_rows), TRUE);
  cairo_clip (pen->cr);
  rehab_figure_work_paint_front_hip (pen, skeleton, work);
  cairo_restore (pen->cr);

  cairo_save (pen->cr);
  rehab_pen_trace (pen);
  rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, shirt_rows, G_N_ELEMENTS (shirt_rows), TRUE);
  cairo_clip (pen->cr);
  /* On the side, it is the side below that holds the body up. */
  rehab_figure_work_paint_front_trunk (pen, skeleton, work, is_far (skeleton, 1));
  cairo_restore (pen->cr);
}

/* Paints a body that faces the reader: all of it but the arms, or, with @arms, the arms alone. */
void
rehab_figure_frontal_paint (RehabPen            *pen,
                            const RehabSkeleton *skeleton,
                            guint                work,
                            gboolean             arms)
{
  if (arms)
    {
      paint_arm (pen, skeleton, 1);
      paint_arm (pen, skeleton, 0);
      return;
    }

  paint_leg (pen, skeleton, 1);
  for (rehab_pen_start (pen, REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    rehab_pen_limb (pen, skeleton->shoulder, skeleton->head, neck_rows, G_N_ELEMENTS (neck_rows), FALSE);
  for (rehab_pen_start (pen, REHAB_TONE_SHIRT); rehab_pen_next_pass (pen);)
    rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, shirt_rows, G_N_ELEMENTS (shirt_rows), TRUE);
  paint_leg (pen, skeleton, 0);
  paint_shorts (pen, skeleton);
  for (rehab_pen_start (pen, REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    {
      rehab_pen_disc (pen, place (skeleton->head, skeleton->head_direction, -0.054, -0.008), 0.011);
      rehab_pen_disc (pen, place (skeleton->head, skeleton->head_direction, 0.054, -0.008), 0.011);
    }
  paint_outline (pen, REHAB_TONE_SKIN, head_outline, G_N_ELEMENTS (head_outline), skeleton);
  paint_outline (pen, REHAB_TONE_HAIR, hair_outline, G_N_ELEMENTS (hair_outline), skeleton);
  for (int side = -1; side <= 1; side += 2)
    rehab_figure_eye_paint (pen, place (skeleton->head, skeleton->head_direction, side * 0.020, 0.000),
                            skeleton->head_direction - 90.0);
  paint_work (pen, skeleton, work);
}
