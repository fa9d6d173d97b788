/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-skin.h"
#include "rehab-body-outline.h"
#include "rehab-i18n.h"

#include <math.h>

#define SHADE_WIDTH 92.0 /* twice how far the shading reaches from the skin */
#define N_SHADES 14
#define BADGE_RADIUS 17.0
#define BADGE_X_REAR 171.0
#define BADGE_X_SIDE -100.0

typedef void (*TraceFunc) (RehabBodyPen *self,
                           const void   *what);

/*
 * Strokes what @trace adds to the path with a soft brush: many lines on each other, the widest @width. They are gathered as
 * a mask, since colours so faint would lose their hue to rounding.
 */
static void
paint_soft (RehabBodyPen *self,
            TraceFunc     trace,
            const void   *what,
            double        width,
            double        strength)
{
  cairo_pattern_t *mask;
  cairo_t *cr = self->cr;

  cairo_push_group_with_content (cr, CAIRO_CONTENT_ALPHA);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, strength / N_SHADES);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  for (guint i = 1; i <= N_SHADES; i++)
    {
      trace (self, what);
      rehab_body_pen_set_line (self, width * pow ((double) i / N_SHADES, 1.6));
      cairo_stroke (cr);
    }
  mask = cairo_pop_group (cr);
  rehab_body_pen_set_fading (self, self->palette->shade);
  cairo_mask (cr, mask);
  cairo_pattern_destroy (mask);
}

static void
trace_skin (RehabBodyPen *self,
            const void   *unused)
{
  rehab_body_outline_trace_skin (self->cr, self->view);
}

static void
trace_mark (RehabBodyPen *self,
            const void   *mark)
{
  rehab_body_outline_trace_mark (self->cr, mark);
}

static void
paint_light (RehabBodyPen *self,
             double        x,
             double        y,
             double        radius,
             double        strength)
{
  if (self->palette->light == 0)
    return;

  rehab_body_pen_set_glow (self, self->palette->light, x, y, radius, strength);
  cairo_arc (self->cr, x, y, radius, 0.0, 2.0 * G_PI);
  cairo_fill (self->cr);
}

/* Where the body comes towards the reader. */
static void
paint_lights (RehabBodyPen *self)
{
  if (self->view == REHAB_BODY_VIEW_REAR)
    {
      for (int side = -1; side <= 1; side += 2)
        {
          paint_light (self, side * 84.0, 912.0, 78.0, 1.0);
          paint_light (self, side * 84.0, 740.0, 62.0, 0.55);
        }
      return;
    }

  paint_light (self, -62.0, 910.0, 66.0, 1.0);
  paint_light (self, 24.0, 740.0, 62.0, 0.6);
}

static void
paint_mark (RehabBodyPen        *self,
            const RehabBodyMark *mark)
{
  const RehabBodyPalette *palette = self->palette;
  cairo_t *cr = self->cr;

  if (mark->kind == REHAB_BODY_MARK_SHADOW)
    {
      if (palette->shade != 0)
        paint_soft (self, trace_mark, mark, mark->width, 0.30);
      return;
    }

  rehab_body_outline_trace_mark (cr, mark);
  switch (mark->kind)
    {
    case REHAB_BODY_MARK_CREASE:
      rehab_body_pen_set_rgba (self, palette->crease);
      cairo_fill (cr);
      break;

    case REHAB_BODY_MARK_GROOVE:
      rehab_body_pen_set_fading (self, palette->groove);
      cairo_fill (cr);
      break;

    case REHAB_BODY_MARK_SHADOW:
    case REHAB_BODY_MARK_BONE:
    case REHAB_BODY_MARK_TENDON:
    default:
      rehab_body_pen_set_fading (self, palette->hint);
      rehab_body_pen_set_line (self, mark->width);
      cairo_set_dash (cr, (double[]) { 0.0, MAX (7.0, 3.0 * cairo_get_line_width (cr)) }, 2, 0.0);
      cairo_stroke (cr);
      break;
    }
}

static void
paint_marks (RehabBodyPen *self)
{
  guint n_marks;
  const RehabBodyMark *marks = rehab_body_outline_get_marks (self->view, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      paint_mark (self, &marks[i]);
      if (self->view == REHAB_BODY_VIEW_REAR)
        {
          cairo_save (self->cr);
          cairo_scale (self->cr, -1.0, 1.0);
          paint_mark (self, &marks[i]);
          cairo_restore (self->cr);
        }
    }
}

/* The letter of a side, beside the thigh. */
static void
paint_badge (RehabBodyPen *self,
             RehabSide     side,
             RehabSide     involved,
             double        x)
{
  const char *letter = side == REHAB_SIDE_LEFT ? C_("side of the body", "L") : C_("side of the body", "R");
  gboolean marked = involved == side || involved == REHAB_SIDE_BOTH;
  double radius = MAX (BADGE_RADIUS, MIN (5.5 * self->unit, 24.0));
  double y = REHAB_BODY_PEN_BOTTOM + radius + 8.0;
  cairo_text_extents_t extents;
  cairo_t *cr = self->cr;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->turned ? -1.0 : 1.0, -1.0);

  rehab_body_pen_set_rgba (self, self->palette->letter);
  if (marked)
    {
      cairo_arc (cr, 0.0, 0.0, radius, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }

  rehab_body_pen_set_rgba (self, marked ? self->palette->involved_letter : self->palette->letter);
  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, marked ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, radius * 1.35);
  cairo_text_extents (cr, letter, &extents);
  cairo_move_to (cr, -extents.width / 2.0 - extents.x_bearing, -extents.height / 2.0 - extents.y_bearing);
  cairo_show_text (cr, letter);
  cairo_new_path (cr); /* text leaves a point from which the next arc would draw a line */
  cairo_restore (cr);
}

static void
paint_badges (RehabBodyPen *self,
              RehabSide     involved)
{
  switch (self->view)
    {
    case REHAB_BODY_VIEW_LEFT:
      paint_badge (self, REHAB_SIDE_LEFT, involved, BADGE_X_SIDE);
      break;

    case REHAB_BODY_VIEW_RIGHT:
      paint_badge (self, REHAB_SIDE_RIGHT, involved, BADGE_X_SIDE);
      break;

    case REHAB_BODY_VIEW_REAR:
    case REHAB_N_BODY_VIEWS:
    default:
      paint_badge (self, REHAB_SIDE_LEFT, involved, -BADGE_X_REAR);
      paint_badge (self, REHAB_SIDE_RIGHT, involved, BADGE_X_REAR);
      break;
    }
}

/* Paints the body and the letters of its sides, without what hurts. */
void
rehab_body_skin_paint (RehabBodyPen *self,
                       RehabSide     involved)
{
  cairo_t *cr = self->cr;

  rehab_body_outline_trace (cr, self->view);
  rehab_body_pen_set_fading (self, self->palette->skin);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  paint_lights (self);
  if (self->palette->shade != 0)
    paint_soft (self, trace_skin, NULL, SHADE_WIDTH, 0.42);
  paint_marks (self);
  cairo_restore (cr);
  rehab_body_outline_trace_skin (cr, self->view);
  rehab_body_pen_set_fading (self, self->palette->edge);
  rehab_body_pen_set_line (self, self->palette->edge_width);
  cairo_stroke (cr);
  paint_badges (self, involved);
}
