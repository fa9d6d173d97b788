/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-furniture.h"

#include <math.h>

#define TREAD 0.012  /* how thick the upper edge of a step is drawn */
#define SEAT 0.030
#define TUBE 0.026
#define PEDAL_LENGTH 0.052
#define PEDAL_HEIGHT 0.016
#define FLYWHEEL 0.105

/* A tube of an even thickness, between two passes. */
static void
add_tube (RehabPen  *pen,
          RehabPoint from,
          RehabPoint to,
          double     thickness)
{
  double direction = rehab_point_direction (from, to);
  RehabPoint corners[] = {
    rehab_point_along (from, direction + 90.0, thickness / 2.0), rehab_point_along (to, direction + 90.0, thickness / 2.0),
    rehab_point_along (to, direction - 90.0, thickness / 2.0), rehab_point_along (from, direction - 90.0, thickness / 2.0),
  };

  cairo_move_to (pen->cr, corners[0].x, corners[0].y);
  for (guint i = 1; i < G_N_ELEMENTS (corners); i++)
    cairo_line_to (pen->cr, corners[i].x, corners[i].y);
  cairo_close_path (pen->cr);
  rehab_pen_apply (pen);
}

/* Paints steps that rise to the right, in one piece, with the edge of each tread. */
void
rehab_figure_stairs_paint (RehabPen        *pen,
                           const RehabProp *stairs)
{
  cairo_t *cr = pen->cr;
  double end = stairs->x + (REHAB_PROP_N_STEPS + 0.5) * stairs->w;

  for (rehab_pen_start (pen, REHAB_TONE_FRAME); rehab_pen_next_pass (pen);)
    {
      cairo_move_to (cr, stairs->x, 0.0);
      for (guint i = 0; i < REHAB_PROP_N_STEPS; i++)
        {
          cairo_line_to (cr, stairs->x + i * stairs->w, (i + 1) * stairs->h);
          cairo_line_to (cr, i + 1 < REHAB_PROP_N_STEPS ? stairs->x + (i + 1) * stairs->w : end, (i + 1) * stairs->h);
        }
      cairo_line_to (cr, end, 0.0);
      cairo_close_path (cr);
      rehab_pen_apply (pen);
    }

  for (guint i = 0; i < REHAB_PROP_N_STEPS; i++)
    {
      double left = stairs->x + i * stairs->w;
      double right = i + 1 < REHAB_PROP_N_STEPS ? left + stairs->w : end;

      rehab_pen_paint_slab (pen, REHAB_TONE_PAD, left - 0.008, (i + 1) * stairs->h - TREAD, right - left + 0.008, TREAD, TREAD / 2.0);
    }
}

void
rehab_figure_chair_paint (RehabPen        *pen,
                          const RehabProp *chair)
{
  double back = chair->x - chair->w;
  double top = chair->h + REHAB_PROP_CHAIR_BACK;

  for (rehab_pen_start (pen, REHAB_TONE_FRAME); rehab_pen_next_pass (pen);)
    {
      add_tube (pen, (RehabPoint) { back + 0.026, chair->h }, (RehabPoint) { back + 0.004, 0.0 }, 0.022);
      add_tube (pen, (RehabPoint) { chair->x - 0.026, chair->h }, (RehabPoint) { chair->x - 0.014, 0.0 }, 0.022);
      rehab_pen_slab (pen, back + 0.004, chair->h - SEAT, 0.022, REHAB_PROP_CHAIR_BACK, 0.006);
    }
  rehab_pen_paint_slab (pen, REHAB_TONE_PAD, back, chair->h - SEAT, chair->w, SEAT, 0.012);
  rehab_pen_paint_slab (pen, REHAB_TONE_PAD, back, top - 0.130, REHAB_PROP_CHAIR_BACK_DEPTH, 0.130, 0.012);
}

void
rehab_figure_cushion_paint (RehabPen            *pen,
                            const RehabSkeleton *skeleton,
                            const RehabProp     *cushion)
{
  double top = rehab_props_get_surface_height (skeleton->props, REHAB_PROP_CUSHION, cushion->x);
  double bottom = top - cushion->h;
  double left = cushion->x - cushion->w / 2.0;
  const RehabPoint seam[] = {
    { left + 0.014, bottom + cushion->h / 2.0 }, { left + cushion->w - 0.014, bottom + cushion->h / 2.0 },
  };

  rehab_pen_paint_slab (pen, REHAB_TONE_CLOTH, left, bottom, cushion->w, cushion->h, cushion->h / 2.0);
  rehab_pen_set_colour (pen, REHAB_TONE_GROUND);
  rehab_pen_line (pen, seam, G_N_ELEMENTS (seam), 0.005);
}

/* Paints what of a stationary bicycle stands between the legs. */
void
rehab_figure_bicycle_paint (RehabPen        *pen,
                            const RehabProp *bicycle)
{
  RehabPoint crank = rehab_prop_get_crank (bicycle);
  RehabPoint saddle = rehab_prop_get_saddle (bicycle);
  RehabPoint grip = rehab_prop_get_handlebar (bicycle);
  RehabPoint wheel = { bicycle->x + 0.215, FLYWHEEL + 0.035 };
  RehabPoint stem = { grip.x - 0.045, grip.y - 0.012 };

  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, saddle.x - 0.060, 0.0, 0.180, 0.020, 0.010);
  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, wheel.x - 0.080, 0.0, 0.180, 0.020, 0.010);
  rehab_pen_paint_disc (pen, REHAB_TONE_STEEL, wheel, FLYWHEEL);
  for (rehab_pen_start (pen, REHAB_TONE_FRAME); rehab_pen_next_pass (pen);)
    {
      rehab_pen_disc (pen, wheel, 0.030);
      add_tube (pen, crank, (RehabPoint) { saddle.x, saddle.y - 0.020 }, TUBE);
      add_tube (pen, crank, (RehabPoint) { saddle.x + 0.020, 0.012 }, TUBE);
      add_tube (pen, crank, wheel, TUBE);
      add_tube (pen, wheel, stem, TUBE);
      add_tube (pen, wheel, (RehabPoint) { wheel.x, 0.012 }, TUBE);
      add_tube (pen, rehab_point_mix (crank, saddle, 0.34), rehab_point_mix (wheel, stem, 0.52), TUBE);
    }
  for (rehab_pen_start (pen, REHAB_TONE_IRON); rehab_pen_next_pass (pen);)
    {
      rehab_pen_slab (pen, stem.x - 0.012, stem.y - 0.011, grip.x - stem.x + 0.040, 0.024, 0.012);
      rehab_pen_slab (pen, stem.x - 0.002, stem.y, 0.024, 0.055, 0.008);
    }
  rehab_pen_paint_slab (pen, REHAB_TONE_IRON, saddle.x - 0.070, saddle.y - 0.034, 0.145, 0.034, 0.016);
  rehab_pen_paint_disc (pen, REHAB_TONE_IRON, crank, 0.040);
}

/* Paints the crank and the pedal of a foot, under the ball of it. */
void
rehab_figure_bicycle_paint_foot (RehabPen            *pen,
                                 const RehabSkeleton *skeleton,
                                 const RehabProp     *bicycle,
                                 guint                leg)
{
  RehabPoint crank = rehab_prop_get_crank (bicycle);
  RehabPoint ball = rehab_skeleton_get_foot_point (skeleton, leg, REHAB_BODY_BALL_AHEAD, -PEDAL_HEIGHT / 2.0);
  RehabPoint pedal = rehab_prop_get_pedal (bicycle, rehab_point_direction (crank, ball));
  double foot = skeleton->legs[leg].foot;

  for (rehab_pen_start (pen, REHAB_TONE_STEEL); rehab_pen_next_pass (pen);)
    {
      add_tube (pen, crank, pedal, 0.020);
      rehab_pen_disc (pen, crank, 0.016);
      rehab_pen_disc (pen, pedal, 0.010);
    }
  for (rehab_pen_start (pen, REHAB_TONE_IRON); rehab_pen_next_pass (pen);)
    add_tube (pen, rehab_point_along (pedal, foot, -PEDAL_LENGTH / 2.0), rehab_point_along (pedal, foot, PEDAL_LENGTH / 2.0),
              PEDAL_HEIGHT);
}
