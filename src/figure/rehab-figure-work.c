/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-work.h"

static void
fill (RehabPen *pen)
{
  rehab_pen_set_colour (pen, REHAB_TONE_WORK);
  cairo_fill (pen->cr);
}

/* The hamstrings, from the sit bone, which goes with the pelvis, to behind the knee. */
static void
trace_hamstrings (RehabPen            *pen,
                  const RehabSkeleton *skeleton)
{
  const RehabLimb *leg = &skeleton->legs[0];
  double thigh = rehab_point_direction (leg->start, leg->joint);
  RehabPoint sit_bone = rehab_point_beside (leg->start, skeleton->trunk, -0.022, 0.030);
  const RehabPoint belly[] = {
    sit_bone,
    rehab_point_beside (leg->start, thigh, 0.040, -0.066),
    rehab_point_beside (leg->start, thigh, 0.110, -0.074),
    rehab_point_beside (leg->start, thigh, 0.180, -0.064),
    rehab_point_beside (leg->start, thigh, 0.226, -0.044),
    rehab_point_beside (leg->start, thigh, 0.232, -0.030),
    rehab_point_beside (leg->start, thigh, 0.214, -0.022),
    rehab_point_beside (leg->start, thigh, 0.165, -0.014),
    rehab_point_beside (leg->start, thigh, 0.110, -0.012),
    rehab_point_beside (leg->start, thigh, 0.055, -0.020),
  };

  rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
}

static void
trace_gluteals (RehabPen            *pen,
                const RehabSkeleton *skeleton)
{
  RehabPoint hip = skeleton->legs[0].start;
  const RehabPoint belly[] = {
    rehab_point_beside (hip, skeleton->trunk, 0.062, 0.034),
    rehab_point_beside (hip, skeleton->trunk, 0.056, 0.070),
    rehab_point_beside (hip, skeleton->trunk, 0.000, 0.084),
    rehab_point_beside (hip, skeleton->trunk, -0.036, 0.062),
    rehab_point_beside (hip, skeleton->trunk, -0.032, 0.026),
    rehab_point_beside (hip, skeleton->trunk, 0.008, 0.006),
    rehab_point_beside (hip, skeleton->trunk, 0.040, 0.014),
  };

  rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
}

/* Paints the muscles of the hip and the thigh, seen from the side; as one shape, so that their tints do not add up. */
void
rehab_figure_work_paint_hip (RehabPen            *pen,
                             const RehabSkeleton *skeleton,
                             guint                work)
{
  if (work & REHAB_WORK_HAMSTRINGS)
    trace_hamstrings (pen, skeleton);
  if (work & REHAB_WORK_GLUTEALS)
    trace_gluteals (pen, skeleton);
  fill (pen);
}

/* Paints the muscles around the waist, seen from the side. */
void
rehab_figure_work_paint_trunk (RehabPen            *pen,
                               const RehabSkeleton *skeleton,
                               guint                work)
{
  const RehabPoint belly[] = {
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.080, -0.070),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.080, 0.024),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.120, 0.034),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.160, 0.010),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.176, -0.070),
  };

  if (work & REHAB_WORK_TRUNK)
    rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
  fill (pen);
}

/* Paints the calf, seen from the side. */
void
rehab_figure_work_paint_calf (RehabPen            *pen,
                              const RehabSkeleton *skeleton,
                              guint                work)
{
  const RehabLimb *leg = &skeleton->legs[0];
  double shin = rehab_point_direction (leg->joint, leg->end);
  const RehabPoint belly[] = {
    rehab_point_beside (leg->joint, shin, 0.022, -0.016), rehab_point_beside (leg->joint, shin, 0.036, -0.060), rehab_point_beside (leg->joint, shin, 0.110, -0.064),
    rehab_point_beside (leg->joint, shin, 0.160, -0.040), rehab_point_beside (leg->joint, shin, 0.205, -0.016), rehab_point_beside (leg->joint, shin, 0.160, -0.012),
    rehab_point_beside (leg->joint, shin, 0.100, -0.006), rehab_point_beside (leg->joint, shin, 0.050, -0.006),
  };

  if (work & REHAB_WORK_CALVES)
    rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
  fill (pen);
}

/* Paints the muscles at the outer side of the hip of a body that faces the reader. */
void
rehab_figure_work_paint_front_hip (RehabPen            *pen,
                                   const RehabSkeleton *skeleton,
                                   guint                work)
{
  const RehabLimb *leg = &skeleton->legs[0];
  double thigh = rehab_point_direction (leg->start, leg->joint);
  const RehabPoint belly[] = {
    rehab_point_beside (leg->start, skeleton->trunk, 0.058, -0.006), rehab_point_beside (leg->start, skeleton->trunk, 0.050, -0.060),
    rehab_point_beside (leg->start, skeleton->trunk, 0.000, -0.070), rehab_point_beside (leg->start, thigh, 0.060, 0.060),
    rehab_point_beside (leg->start, thigh, 0.070, 0.030), rehab_point_beside (leg->start, thigh, 0.030, 0.016),
    rehab_point_beside (leg->start, skeleton->trunk, 0.020, 0.004),
  };

  if (work & REHAB_WORK_GLUTEALS)
    rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
  fill (pen);
}

/* Paints the muscles of the waist of a body that faces the reader; @below: those of the side it lies on. */
void
rehab_figure_work_paint_front_trunk (RehabPen            *pen,
                                     const RehabSkeleton *skeleton,
                                     guint                work,
                                     gboolean             below)
{
  double far = below ? 0.006 : 0.060;
  const RehabPoint belly[] = {
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.076, 0.100), rehab_point_beside (skeleton->hip, skeleton->trunk, 0.076, -far),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.130, -far), rehab_point_beside (skeleton->hip, skeleton->trunk, 0.172, 0.0),
    rehab_point_beside (skeleton->hip, skeleton->trunk, 0.190, 0.100),
  };

  if (work & REHAB_WORK_TRUNK)
    rehab_figure_trace_curve (pen->cr, belly, G_N_ELEMENTS (belly));
  fill (pen);
}
