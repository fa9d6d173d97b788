/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-furniture.h"
#include "rehab-figure-gear.h"
#include "rehab-figure-props.h"

#include <math.h>

#define MAT_SLANT 0.07
#define PAD 0.042
#define CABLE_STAND 0.86

static void
paint_line (RehabPen  *pen,
            RehabTone  tone,
            RehabPoint from,
            RehabPoint to,
            double     width)
{
  const RehabPoint points[] = { from, to };

  rehab_pen_set_colour (pen, tone);
  rehab_pen_line (pen, points, G_N_ELEMENTS (points), width);
}

static void
paint_ground (RehabPen            *pen,
              const RehabSkeleton *skeleton,
              const RehabExtents  *frame)
{
  const RehabProp *slope = NULL;
  gboolean from_above = FALSE;
  double line = MAX (0.006, rehab_pen_get_line (pen));

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      if (skeleton->props[i].kind == REHAB_PROP_SLOPE)
        slope = &skeleton->props[i];
      if (skeleton->props[i].kind == REHAB_PROP_MAT && skeleton->props[i].h > 0.0)
        from_above = TRUE;
    }

  if (from_above)
    return;

  if (slope != NULL)
    {
      double start = MAX (slope->x, frame->left);

      cairo_move_to (pen->cr, start, 0.0);
      cairo_line_to (pen->cr, frame->right, 0.0);
      cairo_line_to (pen->cr, frame->right, (frame->right - slope->x) * slope->h);
      cairo_line_to (pen->cr, start, (start - slope->x) * slope->h);
      cairo_close_path (pen->cr);
      rehab_pen_set_colour (pen, REHAB_TONE_MAT);
      cairo_fill (pen->cr);
      paint_line (pen, REHAB_TONE_GROUND, (RehabPoint) { start, (start - slope->x) * slope->h - line / 2.0 },
                  (RehabPoint) { frame->right, (frame->right - slope->x) * slope->h - line / 2.0 }, line);
    }

  paint_line (pen, REHAB_TONE_GROUND, (RehabPoint) { frame->left + line, -line / 2.0 },
              (RehabPoint) { frame->right - line, -line / 2.0 }, line);
}

/* Under a body that nothing carries, the smaller the higher it is. */
static void
paint_shadow (RehabPen            *pen,
              const RehabSkeleton *skeleton)
{
  double lowest = G_MAXDOUBLE;
  double height;
  double half;

  for (guint i = 0; i < 2; i++)
    {
      lowest = MIN (lowest, rehab_skeleton_get_foot_point (skeleton, i, -REHAB_BODY_HEEL_BACK, 0.0).y);
      lowest = MIN (lowest, rehab_skeleton_get_foot_point (skeleton, i, REHAB_BODY_BALL_AHEAD, 0.0).y);
    }
  height = lowest - rehab_props_get_surface_height (skeleton->props, REHAB_PROP_SLOPE, skeleton->hip.x);
  if (!skeleton->airborne || height < 0.006 || rehab_props_find (skeleton->props, REHAB_PROP_WATER) != NULL)
    return;

  half = MAX (0.10, 0.20 - 0.35 * height);
  cairo_save (pen->cr);
  cairo_translate (pen->cr, skeleton->hip.x, lowest - height - 0.003);
  cairo_scale (pen->cr, half, 0.013);
  cairo_arc (pen->cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_restore (pen->cr);
  rehab_pen_set_colour (pen, REHAB_TONE_SHADOW);
  cairo_fill (pen->cr);
}

/* Ripples behind the body, which tell water from air where it has no colour, too. */
static void
paint_ripples (RehabPen           *pen,
               const RehabProp    *water,
               const RehabExtents *frame)
{
  double width = frame->right - frame->left;
  const RehabPoint places[] = { { 0.16, 0.16 }, { 0.80, 0.26 }, { 0.30, 0.44 }, { 0.88, 0.58 }, { 0.12, 0.70 }, { 0.66, 0.84 } };
  cairo_t *cr = pen->cr;

  rehab_pen_set_colour (pen, REHAB_TONE_WAVE);
  cairo_set_line_width (cr, MAX (0.005, 0.7 * rehab_pen_get_line (pen)));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = frame->left + places[i].x * width - 0.03;
      double y = water->h * (1.0 - places[i].y);

      cairo_move_to (cr, x, y);
      cairo_curve_to (cr, x + 0.010, y + 0.008, x + 0.020, y + 0.008, x + 0.030, y);
      cairo_curve_to (cr, x + 0.040, y - 0.008, x + 0.050, y - 0.008, x + 0.060, y);
      cairo_stroke (cr);
    }
}

/* Waves all across, water below them. */
static void
paint_water (RehabPen           *pen,
             const RehabProp    *water,
             const RehabExtents *frame)
{
  double left = frame->left + 0.006;
  double right = frame->right - 0.006;
  double wave = (right - left) / MAX (1.0, round ((right - left) / 0.16));
  cairo_t *cr = pen->cr;

  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_move_to (cr, left, water->h);
      for (double x = left; x < right - wave / 2.0; x += wave)
        {
          cairo_curve_to (cr, x + 0.18 * wave, water->h + 0.012, x + 0.32 * wave, water->h + 0.012, x + 0.5 * wave, water->h);
          cairo_curve_to (cr, x + 0.68 * wave, water->h - 0.012, x + 0.82 * wave, water->h - 0.012, x + wave, water->h);
        }
      if (pass == 0)
        {
          cairo_line_to (cr, right, 0.0);
          cairo_line_to (cr, left, 0.0);
          cairo_close_path (cr);
          rehab_pen_set_colour (pen, REHAB_TONE_WATER);
          cairo_fill (cr);
        }
      else
        {
          rehab_pen_set_colour (pen, REHAB_TONE_WAVE);
          cairo_set_line_width (cr, MAX (0.008, rehab_pen_get_line (pen)));
          cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
          cairo_stroke (cr);
        }
    }
}

/* A mat seen from the side, or, where the body lies facing the reader, a little from above. */
static void
paint_mat (RehabPen        *pen,
           const RehabProp *mat)
{
  cairo_t *cr = pen->cr;

  if (mat->h <= 0.0)
    {
      rehab_pen_paint_slab (pen, REHAB_TONE_MAT, mat->x, 0.0, mat->w, REHAB_PROP_MAT_HEIGHT, REHAB_PROP_MAT_HEIGHT / 2.0);
      return;
    }

  for (rehab_pen_start (pen, REHAB_TONE_MAT); rehab_pen_next_pass (pen);)
    {
      cairo_move_to (cr, mat->x + MAT_SLANT, 0.5 * mat->h);
      cairo_line_to (cr, mat->x + mat->w - MAT_SLANT, 0.5 * mat->h);
      cairo_line_to (cr, mat->x + mat->w, -mat->h);
      cairo_line_to (cr, mat->x, -mat->h);
      cairo_close_path (cr);
      rehab_pen_apply (pen);
    }
}

static void
paint_bench (RehabPen        *pen,
             const RehabProp *bench)
{
  double inset = 0.12 * bench->w;

  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, bench->x + inset, 0.0, 0.028, bench->h - PAD / 2.0, 0.004);
  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, bench->x + bench->w - inset - 0.028, 0.0, 0.028, bench->h - PAD / 2.0, 0.004);
  rehab_pen_paint_slab (pen, REHAB_TONE_PAD, bench->x, bench->h - PAD, bench->w, PAD, 0.014);
}

static void
paint_ball (RehabPen        *pen,
            const RehabProp *ball)
{
  double radius = ball->w / 2.0;
  RehabPoint centre = { ball->x, radius };
  RehabPoint arc[9];

  rehab_pen_paint_disc (pen, REHAB_TONE_BALL, centre, radius);
  for (guint i = 0; i < G_N_ELEMENTS (arc); i++)
    arc[i] = rehab_point_along (centre, 115.0 + 7.5 * i, 0.78 * radius);
  rehab_pen_set_colour (pen, REHAB_TONE_SOLE);
  rehab_pen_line (pen, arc, G_N_ELEMENTS (arc), 0.010);
}

static void
paint_towel (RehabPen        *pen,
             const RehabProp *towel)
{
  double fold = towel->h / 2.0;

  rehab_pen_paint_slab (pen, REHAB_TONE_CLOTH, towel->x - towel->w / 2.0, REHAB_PROP_MAT_HEIGHT, towel->w, fold, fold / 2.0);
  rehab_pen_paint_slab (pen, REHAB_TONE_CLOTH, towel->x - towel->w / 2.0 + 0.006, REHAB_PROP_MAT_HEIGHT + fold, towel->w - 0.012, fold, fold / 2.0);
}

static void
paint_stand (RehabPen        *pen,
             const RehabProp *cable)
{
  /* What stands farther back stands higher on the paper, and is a little smaller. */
  cairo_save (pen->cr);
  cairo_translate (pen->cr, cable->x, cable->w);
  cairo_scale (pen->cr, 1.0 - cable->w, 1.0 - cable->w);
  cairo_translate (pen->cr, -cable->x, 0.0);
  if (cable->w > 0.0)
    paint_line (pen, REHAB_TONE_GROUND, (RehabPoint) { cable->x - 0.13, -0.003 }, (RehabPoint) { cable->x + 0.13, -0.003 }, 0.006);
  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, cable->x - 0.075, 0.0, 0.15, 0.022, 0.008);
  rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, cable->x - 0.020, 0.0, 0.04, MAX (CABLE_STAND, cable->h + 0.08), 0.012);
  for (guint i = 0; i < 4; i++)
    rehab_pen_paint_slab (pen, REHAB_TONE_IRON, cable->x - 0.050, 0.030 + 0.030 * i, 0.10, 0.024, 0.004);
  rehab_pen_paint_disc (pen, REHAB_TONE_IRON, (RehabPoint) { cable->x + 0.026, cable->h }, 0.026);
  rehab_pen_paint_disc (pen, REHAB_TONE_STEEL, (RehabPoint) { cable->x + 0.026, cable->h }, 0.009);
  cairo_restore (pen->cr);
}

static void
paint_back (RehabPen            *pen,
            const RehabSkeleton *skeleton,
            const RehabProp     *prop)
{
  switch ((int) prop->kind)
    {
    case REHAB_PROP_MAT:
      paint_mat (pen, prop);
      break;
    case REHAB_PROP_BENCH:
      paint_bench (pen, prop);
      break;
    case REHAB_PROP_BOX:
      rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x, 0.0, prop->w, prop->h, 0.010);
      break;
    case REHAB_PROP_BALL:
      paint_ball (pen, prop);
      break;
    case REHAB_PROP_TOWEL:
      paint_towel (pen, prop);
      break;
    case REHAB_PROP_SLIDER:
      rehab_pen_paint_slab (pen, REHAB_TONE_IRON, prop->x - prop->w / 2.0, 0.0, prop->w, prop->h, prop->h / 2.0);
      break;
    case REHAB_PROP_WALL:
      rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x, 0.0, 0.05, prop->h, 0.004);
      break;
    case REHAB_PROP_RAIL:
      rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x - 0.080, 0.0, 0.160, 0.016, 0.008);
      rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x - 0.011, 0.0, 0.022, prop->h, 0.010);
      rehab_pen_paint_slab (pen, REHAB_TONE_IRON, prop->x - 0.055, prop->h - 0.012, 0.110, 0.024, 0.012);
      break;
    case REHAB_PROP_ROLLER:
      rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x - 0.012, 0.0, 0.024, prop->h, 0.004);
      break;
    case REHAB_PROP_CABLE:
      paint_stand (pen, prop);
      break;
    case REHAB_PROP_STAIRS:
      rehab_figure_stairs_paint (pen, prop);
      break;
    case REHAB_PROP_CHAIR:
      rehab_figure_chair_paint (pen, prop);
      break;
    case REHAB_PROP_CUSHION:
      rehab_figure_cushion_paint (pen, skeleton, prop);
      break;
    case REHAB_PROP_BICYCLE:
      rehab_figure_bicycle_paint_foot (pen, skeleton, prop, 1);
      break;
    case REHAB_PROP_HURDLE:
      rehab_figure_hurdle_paint (pen, prop, FALSE);
      break;
    case REHAB_PROP_CONE:
      rehab_figure_cone_paint (pen, prop);
      break;
    case REHAB_PROP_BAND:
      if (prop->hold != REHAB_HOLD_BOTH_KNEES)
        rehab_pen_paint_slab (pen, REHAB_TONE_FRAME, prop->x - 0.018, 0.0, 0.036, prop->h + 0.05, 0.008);
      break;
    default:
      break;
    }
}

/* What is between the legs. */
static void
paint_between (RehabPen            *pen,
               const RehabSkeleton *skeleton,
               const RehabProp     *prop,
               RehabPoint           held)
{
  switch ((int) prop->kind)
    {
    case REHAB_PROP_CABLE:
      paint_line (pen, REHAB_TONE_WIRE,
                  (RehabPoint) { prop->x + 0.030 * (1.0 - prop->w), prop->w + prop->h * (1.0 - prop->w) }, held, 0.008);
      break;
    case REHAB_PROP_BICYCLE:
      rehab_figure_bicycle_paint (pen, prop);
      rehab_figure_bicycle_paint_foot (pen, skeleton, prop, 0);
      break;
    default:
      break;
    }
}

static void
paint_middle (RehabPen            *pen,
              const RehabSkeleton *skeleton,
              const RehabProp     *prop,
              RehabPoint           held)
{
  const RehabLimb *legs = skeleton->legs;

  switch ((int) prop->kind)
    {
    case REHAB_PROP_BAND:
      if (prop->hold == REHAB_HOLD_BOTH_KNEES)
        {
          RehabPoint near = rehab_point_mix (legs[0].start, legs[0].joint, 0.72);
          RehabPoint far = rehab_point_mix (legs[1].start, legs[1].joint, 0.72);

          paint_line (pen, REHAB_TONE_BAND, rehab_point_along (near, rehab_point_direction (far, near), 0.040),
                      rehab_point_along (far, rehab_point_direction (near, far), 0.040), 0.022);
          break;
        }
      paint_line (pen, REHAB_TONE_BAND, (RehabPoint) { prop->x, prop->h }, held, 0.014);
      paint_line (pen, REHAB_TONE_BAND,
                  rehab_point_along (held, rehab_point_direction (legs[0].joint, legs[0].end) + 90.0, 0.024),
                  rehab_point_along (held, rehab_point_direction (legs[0].joint, legs[0].end) - 90.0, 0.024), 0.020);
      break;
    case REHAB_PROP_ROLLER:
      rehab_pen_paint_disc (pen, REHAB_TONE_PAD, (RehabPoint) { prop->x, prop->h }, prop->w / 2.0);
      rehab_pen_paint_disc (pen, REHAB_TONE_STEEL, (RehabPoint) { prop->x, prop->h }, prop->w / 7.0);
      break;
    default:
      break;
    }
}

static void
paint_front (RehabPen            *pen,
             const RehabSkeleton *skeleton,
             const RehabProp     *prop,
             RehabPoint           held)
{
  const RehabPoint stripe[] = { { -0.40 * prop->w, 0.010 }, { 0.40 * prop->w, 0.010 } };

  switch ((int) prop->kind)
    {
    case REHAB_PROP_BARBELL:
      rehab_pen_paint_disc (pen, REHAB_TONE_IRON, held, prop->w / 2.0);
      rehab_pen_paint_disc (pen, REHAB_TONE_STEEL, held, 0.36 * prop->w / 2.0);
      rehab_pen_paint_disc (pen, REHAB_TONE_IRON, held, 0.012);
      break;
    case REHAB_PROP_DUMBBELL:
      rehab_pen_paint_slab (pen, REHAB_TONE_STEEL, held.x - 0.060, held.y - 0.009, 0.120, 0.018, 0.004);
      rehab_pen_paint_slab (pen, REHAB_TONE_IRON, held.x - 0.072, held.y - 0.036, 0.034, 0.072, 0.010);
      rehab_pen_paint_slab (pen, REHAB_TONE_IRON, held.x + 0.038, held.y - 0.036, 0.034, 0.072, 0.010);
      break;
    case REHAB_PROP_KETTLEBELL:
      rehab_figure_kettlebell_paint (pen, skeleton, prop, held);
      break;
    case REHAB_PROP_FOOTBALL:
      rehab_figure_football_paint (pen, prop);
      break;
    case REHAB_PROP_HURDLE:
      rehab_figure_hurdle_paint (pen, prop, TRUE);
      break;
    case REHAB_PROP_PLATE:
      cairo_save (pen->cr);
      cairo_translate (pen->cr, held.x, held.y);
      cairo_rotate (pen->cr, skeleton->trunk * G_PI / 180.0);
      rehab_pen_paint_slab (pen, REHAB_TONE_IRON, -prop->w / 2.0, -0.018, prop->w, 0.040, 0.012);
      rehab_pen_set_colour (pen, REHAB_TONE_STEEL);
      rehab_pen_line (pen, stripe, G_N_ELEMENTS (stripe), 0.008);
      cairo_restore (pen->cr);
      break;
    default:
      break;
    }
}

/* Paints the props of one layer. @frame is how far the ground goes. */
void
rehab_figure_props_paint (RehabPen            *pen,
                          const RehabSkeleton *skeleton,
                          RehabLayer           layer,
                          const RehabExtents  *frame)
{
  if (layer == REHAB_LAYER_BACK)
    {
      paint_ground (pen, skeleton, frame);
      paint_shadow (pen, skeleton);
    }

  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &skeleton->props[i];

      if (layer == REHAB_LAYER_BACK && prop->kind == REHAB_PROP_WATER)
        paint_ripples (pen, prop, frame);
      else if (layer == REHAB_LAYER_BACK)
        paint_back (pen, skeleton, prop);
      else if (layer == REHAB_LAYER_BETWEEN)
        paint_between (pen, skeleton, prop, skeleton->held[i]);
      else if (layer == REHAB_LAYER_MIDDLE)
        paint_middle (pen, skeleton, prop, skeleton->held[i]);
      else if (layer == REHAB_LAYER_FRONT)
        paint_front (pen, skeleton, prop, skeleton->held[i]);
      else if (layer == REHAB_LAYER_OVER && prop->kind == REHAB_PROP_WATER)
        paint_water (pen, prop, frame);
    }
}

/* Widens @extents so that all props are inside. */
void
rehab_figure_props_measure (const RehabSkeleton *skeleton,
                            RehabExtents        *extents)
{
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      const RehabProp *prop = &skeleton->props[i];
      RehabPoint held = skeleton->held[i];

      switch (prop->kind)
        {
        case REHAB_PROP_MAT:
          rehab_extents_add (extents, prop->x, -prop->h, 0.0);
          rehab_extents_add (extents, prop->x + prop->w, REHAB_PROP_MAT_HEIGHT, 0.0);
          break;
        case REHAB_PROP_BENCH:
        case REHAB_PROP_BOX:
          rehab_extents_add (extents, prop->x, 0.0, 0.0);
          rehab_extents_add (extents, prop->x + prop->w, prop->h, 0.0);
          break;
        case REHAB_PROP_BALL:
          rehab_extents_add (extents, prop->x, prop->w / 2.0, prop->w / 2.0);
          break;
        case REHAB_PROP_TOWEL:
        case REHAB_PROP_SLIDER:
        case REHAB_PROP_ROLLER:
          rehab_extents_add (extents, prop->x - prop->w / 2.0, prop->h, 0.0);
          rehab_extents_add (extents, prop->x + prop->w / 2.0, prop->h, 0.0);
          break;
        case REHAB_PROP_WALL:
        case REHAB_PROP_RAIL:
          rehab_extents_add (extents, prop->x, prop->h, 0.08);
          break;
        case REHAB_PROP_CABLE:
          rehab_extents_add (extents, prop->x, MAX (CABLE_STAND, prop->h + 0.08) - 0.08, 0.08);
          break;
        case REHAB_PROP_BAND:
          if (prop->hold != REHAB_HOLD_BOTH_KNEES)
            rehab_extents_add (extents, prop->x, prop->h + 0.05, 0.02);
          break;
        case REHAB_PROP_BARBELL:
        case REHAB_PROP_PLATE:
          rehab_extents_add (extents, held.x, held.y, prop->w / 2.0);
          break;
        case REHAB_PROP_DUMBBELL:
          rehab_extents_add (extents, held.x, held.y, 0.075);
          break;
        case REHAB_PROP_KETTLEBELL:
          held = rehab_figure_kettlebell_find (skeleton, prop, held);
          rehab_extents_add (extents, held.x, held.y, prop->w / 2.0);
          break;
        case REHAB_PROP_STAIRS:
          rehab_extents_add (extents, prop->x - 0.008, 0.0, 0.0);
          rehab_extents_add (extents, prop->x + (REHAB_PROP_N_STEPS + 0.5) * prop->w, REHAB_PROP_N_STEPS * prop->h, 0.0);
          break;
        case REHAB_PROP_CHAIR:
          rehab_extents_add (extents, prop->x - prop->w, prop->h + REHAB_PROP_CHAIR_BACK, 0.01);
          rehab_extents_add (extents, prop->x, prop->h, 0.01);
          break;
        case REHAB_PROP_CUSHION:
          rehab_extents_add (extents, prop->x - prop->w / 2.0, prop->h, 0.0);
          rehab_extents_add (extents, prop->x + prop->w / 2.0, prop->h, 0.0);
          break;
        case REHAB_PROP_BICYCLE:
          rehab_extents_add (extents, rehab_prop_get_saddle (prop).x, prop->h, 0.08);
          rehab_extents_add (extents, prop->x + 0.32, rehab_prop_get_handlebar (prop).y, 0.06);
          break;
        case REHAB_PROP_WATER:
          rehab_extents_add (extents, skeleton->hip.x, prop->h, 0.02);
          break;
        case REHAB_PROP_HURDLE:
          rehab_extents_add (extents, prop->x, prop->h, 0.08);
          break;
        case REHAB_PROP_CONE:
          rehab_extents_add (extents, prop->x, prop->h, 0.0);
          rehab_extents_add (extents, prop->x, 0.1, 0.34 * prop->h + 0.02);
          break;
        case REHAB_PROP_FOOTBALL:
          rehab_extents_add (extents, prop->x, prop->h, prop->w / 2.0);
          break;
        case REHAB_PROP_NONE:
        case REHAB_PROP_FLOOR:
        case REHAB_PROP_SLOPE:
        default:
          break;
        }
    }
}

void
rehab_extents_add (RehabExtents *self,
                   double        x,
                   double        y,
                   double        margin)
{
  self->left = MIN (self->left, x - margin);
  self->right = MAX (self->right, x + margin);
  self->bottom = MIN (self->bottom, y - margin);
  self->top = MAX (self->top, y + margin);
}
