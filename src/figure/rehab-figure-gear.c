/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-gear.h"

#include <math.h>

#define HANDLE 0.036       /* from the palm to the upper edge of a kettlebell's ball */
#define HURDLE_SLANT 0.045 /* how far the far post stands to the right, and a third of it up */

/* Paints a closed shape with straight sides. */
static void
paint_corners (RehabPen         *pen,
               RehabTone         tone,
               const RehabPoint *corners,
               guint             n_corners)
{
  for (rehab_pen_start (pen, tone); rehab_pen_next_pass (pen);)
    {
      cairo_move_to (pen->cr, corners[0].x, corners[0].y);
      for (guint i = 1; i < n_corners; i++)
        cairo_line_to (pen->cr, corners[i].x, corners[i].y);
      cairo_close_path (pen->cr);
      rehab_pen_apply (pen);
    }
}

/* Where a kettlebell is below or beyond the hand: straight down, or out along the arm where it is swung. */
static double
get_kettlebell_direction (const RehabSkeleton *skeleton,
                          const RehabProp     *kettlebell)
{
  const RehabLimb *arm = &skeleton->arms[kettlebell->hold == REHAB_HOLD_FAR_HAND ? 1 : 0];
  double out = rehab_point_direction (arm->joint, arm->end);

  return -90.0 + CLAMP (kettlebell->h, 0.0, 1.0) * rehab_degrees_wrap (out + 90.0);
}

/* Finds the middle of a kettlebell whose handle is at @held. */
RehabPoint
rehab_figure_kettlebell_find (const RehabSkeleton *skeleton,
                              const RehabProp     *kettlebell,
                              RehabPoint           held)
{
  return rehab_point_along (held, get_kettlebell_direction (skeleton, kettlebell), HANDLE + 0.92 * kettlebell->w / 2.0);
}

void
rehab_figure_kettlebell_paint (RehabPen            *pen,
                               const RehabSkeleton *skeleton,
                               const RehabProp     *kettlebell,
                               RehabPoint           held)
{
  double radius = kettlebell->w / 2.0;
  double direction = get_kettlebell_direction (skeleton, kettlebell);
  cairo_t *cr = pen->cr;

  cairo_save (cr);
  cairo_translate (cr, held.x, held.y);
  cairo_rotate (cr, (direction + 90.0) * G_PI / 180.0);
  for (rehab_pen_start (pen, REHAB_TONE_IRON); rehab_pen_next_pass (pen);)
    {
      const RehabPoint handle[] = {
        { -0.62 * radius, -HANDLE - 0.50 * radius }, { -0.80 * radius, -0.55 * HANDLE }, { -0.56 * radius, 0.20 * HANDLE },
        { 0.0, 0.36 * HANDLE }, { 0.56 * radius, 0.20 * HANDLE }, { 0.80 * radius, -0.55 * HANDLE },
        { 0.62 * radius, -HANDLE - 0.50 * radius }, { 0.40 * radius, -HANDLE - 0.30 * radius },
        { 0.50 * radius, -0.62 * HANDLE }, { 0.34 * radius, -0.30 * HANDLE }, { -0.34 * radius, -0.30 * HANDLE },
        { -0.50 * radius, -0.62 * HANDLE }, { -0.40 * radius, -HANDLE - 0.30 * radius },
      };

      rehab_pen_disc (pen, (RehabPoint) { 0.0, -HANDLE - 0.92 * radius }, radius);
      rehab_pen_curve (pen, handle, G_N_ELEMENTS (handle));
    }
  rehab_pen_start (pen, REHAB_TONE_STEEL);
  rehab_pen_next_pass (pen);
  rehab_pen_next_pass (pen);
  rehab_pen_disc (pen, (RehabPoint) { 0.0, -HANDLE - 0.92 * radius }, 0.42 * radius);
  cairo_restore (cr);
}

/* Paints the far post and the bar of a hurdle, or its near post, which comes before the body. */
void
rehab_figure_hurdle_paint (RehabPen        *pen,
                           const RehabProp *hurdle,
                           gboolean         near)
{
  double slant = MIN (HURDLE_SLANT, 0.4 * hurdle->h);
  double x = near ? hurdle->x - slant / 2.0 : hurdle->x + slant / 2.0;
  double foot = near ? 0.0 : slant / 3.0;
  double thin = MIN (0.020, 0.16 * hurdle->h);
  const RehabPoint bar[] = {
    { hurdle->x - slant / 2.0 - 0.012, hurdle->h - thin }, { hurdle->x + slant / 2.0 + 0.012, hurdle->h - thin + slant / 3.0 },
    { hurdle->x + slant / 2.0 + 0.012, hurdle->h + slant / 3.0 }, { hurdle->x - slant / 2.0 - 0.012, hurdle->h },
  };

  for (rehab_pen_start (pen, REHAB_TONE_FRAME); rehab_pen_next_pass (pen);)
    {
      rehab_pen_slab (pen, x - thin / 2.0, foot, thin, hurdle->h - thin / 2.0, thin / 2.0);
      rehab_pen_slab (pen, x - 0.055, foot, 0.080, 0.012, 0.006);
    }
  paint_corners (pen, REHAB_TONE_CONE, bar, G_N_ELEMENTS (bar));
}

void
rehab_figure_cone_paint (RehabPen        *pen,
                         const RehabProp *cone)
{
  double half = 0.34 * cone->h;
  double top = 0.07 * cone->h;
  const RehabPoint body[] = {
    { cone->x - half, 0.010 }, { cone->x + half, 0.010 }, { cone->x + top, cone->h }, { cone->x - top, cone->h },
  };
  const RehabPoint stripe[] = {
    rehab_point_mix (body[0], body[3], 0.42), rehab_point_mix (body[1], body[2], 0.42),
    rehab_point_mix (body[1], body[2], 0.64), rehab_point_mix (body[0], body[3], 0.64),
  };

  for (rehab_pen_start (pen, REHAB_TONE_CONE); rehab_pen_next_pass (pen);)
    rehab_pen_slab (pen, cone->x - half - 0.016, 0.0, 2.0 * half + 0.032, 0.014, 0.006);
  paint_corners (pen, REHAB_TONE_CONE, body, G_N_ELEMENTS (body));
  paint_corners (pen, REHAB_TONE_SOLE, stripe, G_N_ELEMENTS (stripe));
}

/* Paints a ball of patches: one in the middle, five around it that its edge cuts. */
void
rehab_figure_football_paint (RehabPen        *pen,
                             const RehabProp *football)
{
  RehabPoint centre = { football->x, football->h };
  double radius = football->w / 2.0;
  cairo_t *cr = pen->cr;

  for (rehab_pen_start (pen, REHAB_TONE_SOLE); rehab_pen_next_pass (pen);)
    rehab_pen_disc (pen, centre, radius);

  cairo_save (cr);
  cairo_arc (cr, centre.x, centre.y, radius, 0.0, 2.0 * G_PI);
  cairo_clip (cr);
  rehab_pen_set_colour (pen, REHAB_TONE_IRON);
  for (guint i = 0; i < 6; i++)
    {
      double way = 90.0 + 72.0 * i;
      RehabPoint patch = i == 5 ? centre : rehab_point_along (centre, way + 36.0, 0.98 * radius);
      double size = i == 5 ? 0.40 * radius : 0.36 * radius;

      for (guint j = 0; j < 5; j++)
        {
          RehabPoint corner = rehab_point_along (patch, i == 5 ? 90.0 + 72.0 * j : way + 36.0 + 180.0 + 72.0 * j, size);

          if (j == 0)
            cairo_move_to (cr, corner.x, corner.y);
          else
            cairo_line_to (cr, corner.x, corner.y);
        }
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  cairo_restore (cr);

  cairo_arc (cr, centre.x, centre.y, radius, 0.0, 2.0 * G_PI);
  rehab_pen_set_colour (pen, REHAB_TONE_STEP);
  cairo_set_line_width (cr, rehab_pen_get_line (pen));
  cairo_stroke (cr);
}
