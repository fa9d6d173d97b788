/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-body.h"
#include "rehab-figure-work.h"

#include <math.h>

/* The thicknesses of the body in the side view; a leg's front is its shin and kneecap. */
static const RehabProfile thigh_rows[] = {
  { 0.00, 0.054, 0.060 }, { 0.25, 0.058, 0.060 }, { 0.50, 0.054, 0.054 }, { 0.75, 0.046, 0.044 }, { 1.00, 0.038, 0.036 },
};
static const RehabProfile shank_rows[] = {
  { 0.00, 0.036, 0.036 }, { 0.12, 0.034, 0.041 }, { 0.30, 0.031, 0.049 }, { 0.48, 0.028, 0.044 }, { 0.72, 0.024, 0.028 },
  { 0.90, 0.022, 0.022 }, { 1.00, 0.022, 0.022 },
};
static const RehabProfile shorts_rows[] = {
  { 0.00, 0.060, 0.064 }, { 0.25, 0.063, 0.064 }, { 0.45, 0.061, 0.062 }, { 0.60, 0.059, 0.060 },
};
static const RehabProfile upper_arm_rows[] = {
  { 0.00, 0.034, 0.034 }, { 0.35, 0.034, 0.033 }, { 0.75, 0.028, 0.029 }, { 1.00, 0.025, 0.025 },
};
static const RehabProfile forearm_rows[] = {
  { 0.00, 0.024, 0.025 }, { 0.22, 0.027, 0.028 }, { 0.60, 0.021, 0.021 }, { 0.80, 0.017, 0.017 }, { 0.95, 0.017, 0.017 },
};
static const RehabProfile sleeve_rows[] = {
  { 0.00, 0.040, 0.041 }, { 0.25, 0.041, 0.041 }, { 0.50, 0.039, 0.039 },
};
/* From the hip to the shoulder; "front" is the left of that way: the back of the body. */
static const RehabProfile shirt_rows[] = {
  { 0.10, 0.052, 0.056 }, { 0.35, 0.048, 0.056 }, { 0.60, 0.055, 0.063 }, { 0.80, 0.062, 0.064 }, { 0.95, 0.054, 0.048 },
  { 1.04, 0.036, 0.032 },
};
static const RehabProfile waist_rows[] = {
  { 0.00, 0.062, 0.058 }, { 0.12, 0.057, 0.058 }, { 0.28, 0.051, 0.058 },
};
static const RehabProfile neck_rows[] = {
  { 0.00, 0.030, 0.030 }, { 0.60, 0.028, 0.026 }, { 1.00, 0.030, 0.028 },
};

/* The outline of a shoe: along the sole from under the ankle, and up from it. */
static const RehabPoint shoe_outline[] = {
  { -0.036, 0.000 }, { 0.000, 0.000 }, { 0.036, 0.000 }, { 0.072, 0.000 }, { 0.098, 0.001 }, { 0.111, 0.012 },
  { 0.104, 0.028 }, { 0.074, 0.042 }, { 0.046, 0.054 }, { 0.030, 0.070 }, { 0.000, 0.074 }, { -0.030, 0.072 },
  { -0.042, 0.046 }, { -0.047, 0.018 },
};
static const RehabPoint sole_outline[] = {
  { -0.046, 0.013 }, { -0.036, 0.000 }, { 0.000, 0.000 }, { 0.036, 0.000 }, { 0.072, 0.000 }, { 0.098, 0.001 },
  { 0.111, 0.013 }, { 0.072, 0.012 }, { 0.036, 0.013 }, { 0.000, 0.013 },
};

/* The head in profile: towards the face, and towards the crown. */
static const RehabPoint head_outline[] = {
  { -0.054, 0.010 }, { -0.040, 0.050 }, { 0.000, 0.069 }, { 0.038, 0.056 }, { 0.053, 0.024 }, { 0.056, 0.008 },
  { 0.065, -0.010 }, { 0.055, -0.021 }, { 0.053, -0.038 }, { 0.044, -0.062 }, { 0.018, -0.060 }, { -0.012, -0.040 },
  { -0.040, -0.030 },
};
static const RehabPoint hair_outline[] = {
  { -0.060, 0.008 }, { -0.046, 0.054 }, { -0.002, 0.077 }, { 0.042, 0.062 }, { 0.050, 0.040 }, { 0.022, 0.036 },
  { 0.008, 0.020 }, { 0.000, -0.006 }, { -0.018, -0.004 }, { -0.026, -0.030 }, { -0.042, -0.046 }, { -0.053, -0.028 },
};

static void
paint_outline (RehabPen         *pen,
               RehabTone         tone,
               const RehabPoint *outline,
               guint             n_points,
               RehabPoint        origin,
               double            direction)
{
  RehabPoint points[G_N_ELEMENTS (shoe_outline)];

  g_return_if_fail (n_points <= G_N_ELEMENTS (points));

  for (guint i = 0; i < n_points; i++)
    points[i] = rehab_point_beside (origin, direction, outline[i].x, outline[i].y);

  for (rehab_pen_start (pen, tone); rehab_pen_next_pass (pen);)
    rehab_pen_curve (pen, points, n_points);
}

static void
paint_head (RehabPen            *pen,
            const RehabSkeleton *skeleton)
{
  double face = skeleton->head_direction - 90.0;
  RehabPoint nape = rehab_point_along (skeleton->shoulder, skeleton->trunk, -0.01);

  for (rehab_pen_start (pen, REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    rehab_pen_limb (pen, nape, rehab_point_beside (skeleton->head, face, -0.012, -0.020), neck_rows, G_N_ELEMENTS (neck_rows), FALSE);

  paint_outline (pen, REHAB_TONE_SKIN, head_outline, G_N_ELEMENTS (head_outline), skeleton->head, face);
  paint_outline (pen, REHAB_TONE_HAIR, hair_outline, G_N_ELEMENTS (hair_outline), skeleton->head, face);
  for (rehab_pen_start (pen, REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    rehab_pen_disc (pen, rehab_point_beside (skeleton->head, face, -0.008, -0.010), 0.011);
  rehab_figure_eye_paint (pen, rehab_point_beside (skeleton->head, face, 0.039, 0.004), face);
}

static void
paint_arm (RehabPen            *pen,
           const RehabSkeleton *skeleton,
           guint                index)
{
  const RehabLimb *arm = &skeleton->arms[index];
  gboolean far = index == 1;

  for (rehab_pen_start (pen, far ? REHAB_TONE_SKIN_FAR : REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, arm->start, arm->joint, upper_arm_rows, G_N_ELEMENTS (upper_arm_rows), FALSE);
      rehab_pen_limb (pen, arm->joint, arm->end, forearm_rows, G_N_ELEMENTS (forearm_rows), FALSE);
      rehab_pen_disc (pen, arm->joint, 0.0255);
      rehab_figure_hand_paint (pen, arm, 1.0);
    }
  rehab_figure_thumb_paint (pen, arm, far ? REHAB_TONE_SKIN_FAR : REHAB_TONE_SKIN);
  for (rehab_pen_start (pen, far ? REHAB_TONE_SHIRT_FAR : REHAB_TONE_SHIRT); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, arm->start, arm->joint, sleeve_rows, G_N_ELEMENTS (sleeve_rows), TRUE);
      rehab_pen_disc (pen, arm->start, 0.040);
    }
}

/* Paints a shoe, its toes bent up as far as the skeleton says. */
static void
paint_shoe (RehabPen            *pen,
            const RehabSkeleton *skeleton,
            guint                leg,
            RehabTone            tone)
{
  const struct
  {
    RehabTone tone;
    const RehabPoint *outline;
    guint n_points;
  } parts[] = {
    { tone, shoe_outline, G_N_ELEMENTS (shoe_outline) },
    { REHAB_TONE_SOLE, sole_outline, G_N_ELEMENTS (sole_outline) },
  };
  const RehabLimb *limb = &skeleton->legs[leg];
  RehabPoint ball = rehab_skeleton_get_foot_point (skeleton, leg, REHAB_BODY_BALL_AHEAD, 0.0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      RehabPoint points[G_N_ELEMENTS (shoe_outline)];

      for (guint j = 0; j < parts[i].n_points; j++)
        {
          const RehabPoint *at = &parts[i].outline[j];

          if (at->x > REHAB_BODY_BALL_AHEAD)
            points[j] = rehab_point_beside (ball, limb->foot + limb->toes, at->x - REHAB_BODY_BALL_AHEAD, at->y);
          else
            points[j] = rehab_skeleton_get_foot_point (skeleton, leg, at->x, at->y);
        }
      rehab_pen_start (pen, parts[i].tone);
      if (i > 0)
        rehab_pen_next_pass (pen);
      while (rehab_pen_next_pass (pen))
        rehab_pen_curve (pen, points, parts[i].n_points);
    }
}

static void
paint_leg (RehabPen            *pen,
           const RehabSkeleton *skeleton,
           guint                index)
{
  const RehabLimb *leg = &skeleton->legs[index];
  gboolean far = index == 1;
  RehabPoint waist = rehab_point_along (leg->start, skeleton->trunk, REHAB_BODY_TRUNK);
  RehabPoint seat = rehab_point_along (leg->start, skeleton->trunk + 90.0, 0.005);

  for (rehab_pen_start (pen, far ? REHAB_TONE_SKIN_FAR : REHAB_TONE_SKIN); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, leg->start, leg->joint, thigh_rows, G_N_ELEMENTS (thigh_rows), FALSE);
      rehab_pen_limb (pen, leg->joint, leg->end, shank_rows, G_N_ELEMENTS (shank_rows), FALSE);
      rehab_pen_disc (pen, leg->joint, 0.0375);
    }
  paint_shoe (pen, skeleton, index, far ? REHAB_TONE_SHOE_FAR : REHAB_TONE_SHOE);
  for (rehab_pen_start (pen, far ? REHAB_TONE_SHORTS_FAR : REHAB_TONE_SHORTS); rehab_pen_next_pass (pen);)
    {
      rehab_pen_limb (pen, leg->start, leg->joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);
      rehab_pen_disc (pen, seat, 0.059);
      rehab_pen_limb (pen, leg->start, waist, waist_rows, G_N_ELEMENTS (waist_rows), TRUE);
    }
}

/* Paints an eye that is about to look down, on a face towards @direction; it tells which way a small head looks. */
void
rehab_figure_eye_paint (RehabPen  *pen,
                        RehabPoint at,
                        double     direction)
{
  const RehabPoint lid[] = { rehab_point_beside (at, direction, -0.004, 0.006), at, rehab_point_beside (at, direction, -0.002, -0.005) };

  rehab_pen_set_edge_colour (pen, REHAB_TONE_HAIR);
  rehab_pen_line (pen, lid, G_N_ELEMENTS (lid), 0.007);
}

/*
 * Paints a hand: open along the forearm, or closed around what it holds. Goes between two passes of
 * its arm. @closer is how much larger it looks where it comes towards the reader.
 */
void
rehab_figure_hand_paint (RehabPen        *pen,
                         const RehabLimb *arm,
                         double           closer)
{
  static const RehabProfile palm_rows[] = {
    { 0.00, 0.018, 0.018 }, { 0.45, 0.019, 0.020 }, { 1.00, 0.011, 0.012 },
  };
  static const RehabProfile thumb_rows[] = {
    { 0.00, 0.010, 0.010 }, { 1.00, 0.007, 0.007 },
  };
  static const RehabPoint fist[] = {
    { -0.028, 0.015 }, { -0.010, 0.023 }, { 0.012, 0.024 }, { 0.026, 0.013 }, { 0.028, -0.006 }, { 0.016, -0.021 },
    { -0.008, -0.022 }, { -0.028, -0.015 },
  };
  double direction = rehab_point_direction (arm->joint, arm->end);

  if (arm->open)
    {
      rehab_pen_limb (pen, rehab_point_along (arm->end, direction, -0.036), rehab_point_along (arm->end, direction, 0.042),
                      palm_rows, G_N_ELEMENTS (palm_rows), FALSE);
      rehab_pen_limb (pen, rehab_point_beside (arm->end, direction, -0.016, 0.010), rehab_point_beside (arm->end, direction, 0.014, 0.024),
                      thumb_rows, G_N_ELEMENTS (thumb_rows), FALSE);
    }
  else
    {
      RehabPoint points[G_N_ELEMENTS (fist)];

      for (guint i = 0; i < G_N_ELEMENTS (fist); i++)
        points[i] = rehab_point_beside (arm->end, direction, closer * fist[i].x, closer * fist[i].y);
      rehab_pen_curve (pen, points, G_N_ELEMENTS (points));
    }
}

/* Paints the thumb that lies over the fingers of a closed hand. Goes after its arm. */
void
rehab_figure_thumb_paint (RehabPen        *pen,
                          const RehabLimb *arm,
                          RehabTone        tone)
{
  double direction = rehab_point_direction (arm->joint, arm->end);
  const RehabPoint thumb[] = {
    rehab_point_beside (arm->end, direction, -0.010, 0.012), rehab_point_beside (arm->end, direction, 0.004, 0.008),
    rehab_point_beside (arm->end, direction, 0.012, -0.002), rehab_point_beside (arm->end, direction, 0.010, -0.010),
  };

  if (arm->open)
    return;

  rehab_pen_set_edge_colour (pen, tone);
  rehab_pen_line (pen, thumb, G_N_ELEMENTS (thumb), 0.0045);
}

/* Tints what works, up to the edge of the clothes and the skin that cover it. */
static void
paint_work (RehabPen            *pen,
            const RehabSkeleton *skeleton,
            guint                work)
{
  const RehabLimb *leg = &skeleton->legs[0];
  RehabPoint waist = rehab_point_along (leg->start, skeleton->trunk, REHAB_BODY_TRUNK);
  RehabPoint seat = rehab_point_along (leg->start, skeleton->trunk + 90.0, 0.005);

  cairo_save (pen->cr);
  rehab_pen_trace (pen);
  rehab_pen_limb (pen, leg->start, leg->joint, thigh_rows, G_N_ELEMENTS (thigh_rows), FALSE);
  rehab_pen_limb (pen, leg->start, leg->joint, shorts_rows, G_N_ELEMENTS (shorts_rows), TRUE);
  rehab_pen_limb (pen, leg->start, waist, waist_rows, G_N_ELEMENTS (waist_rows), TRUE);
  cairo_new_sub_path (pen->cr);
  cairo_arc_negative (pen->cr, seat.x, seat.y, 0.059, 0.0, -2.0 * G_PI);
  cairo_close_path (pen->cr);
  cairo_clip (pen->cr);
  rehab_figure_work_paint_hip (pen, skeleton, work);
  cairo_restore (pen->cr);

  cairo_save (pen->cr);
  rehab_pen_trace (pen);
  rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, shirt_rows, G_N_ELEMENTS (shirt_rows), FALSE);
  cairo_clip (pen->cr);
  rehab_figure_work_paint_trunk (pen, skeleton, work);
  cairo_restore (pen->cr);

  cairo_save (pen->cr);
  rehab_pen_trace (pen);
  rehab_pen_limb (pen, leg->joint, leg->end, shank_rows, G_N_ELEMENTS (shank_rows), FALSE);
  cairo_clip (pen->cr);
  rehab_figure_work_paint_calf (pen, skeleton, work);
  cairo_restore (pen->cr);
}

/* Paints the far limbs of a body in the side view. */
void
rehab_figure_body_paint_back (RehabPen            *pen,
                              const RehabSkeleton *skeleton)
{
  paint_arm (pen, skeleton, 1);
  paint_leg (pen, skeleton, 1);
}

/* Paints the rest, but for the near arm, which comes in front of what it holds. */
void
rehab_figure_body_paint_middle (RehabPen            *pen,
                                const RehabSkeleton *skeleton,
                                guint                work)
{
  paint_head (pen, skeleton);
  for (rehab_pen_start (pen, REHAB_TONE_SHIRT); rehab_pen_next_pass (pen);)
    rehab_pen_limb (pen, skeleton->hip, skeleton->shoulder, shirt_rows, G_N_ELEMENTS (shirt_rows), FALSE);
  paint_leg (pen, skeleton, 0);
  paint_work (pen, skeleton, work);
}

/* Paints the near arm. */
void
rehab_figure_body_paint_front (RehabPen            *pen,
                               const RehabSkeleton *skeleton)
{
  paint_arm (pen, skeleton, 0);
}
