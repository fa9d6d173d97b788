/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-chart.h"
#include "rehab-body-contour.h"
#include "rehab-body-outline.h"
#include "rehab-body-skin.h"

#include <math.h>

#define REAR_HALF 200.0
#define SIDE_BACK 136.0
#define SIDE_FRONT 116.0
#define GAP 24.0 /* between the three pictures */
#define HATCH 10.0 /* between two lines */

/* Lines that rise to the right of the picture, whichever way the body faces, all over what is not clipped away. */
static void
trace_hatch (RehabBodyPen *self)
{
  double step = MAX (HATCH, 2.4 * self->unit) * G_SQRT2;
  double slope = self->turned ? -1.0 : 1.0;
  double left, bottom, right, top;
  double first;

  cairo_clip_extents (self->cr, &left, &bottom, &right, &top);

  /* Where they cross y = 0 is the same for every patch, so that none of them shifts while somebody paints. */
  first = slope > 0.0 ? left - top : left + bottom;
  for (double x = ceil (first / step) * step; x < first + right - left + top - bottom; x += step)
    {
      cairo_move_to (self->cr, x + slope * bottom, bottom);
      cairo_line_to (self->cr, x + slope * top, top);
    }
}

static void
paint_current (RehabBodyPen        *self,
               const RehabBodyArea *area)
{
  cairo_path_t *path;
  cairo_t *cr = self->cr;

  rehab_body_contour_trace (cr, area, self->view);
  path = cairo_copy_path (cr);
  cairo_save (cr);
  cairo_clip (cr);
  if (self->palette->tint != 0)
    {
      rehab_body_pen_set_rgba (self, self->palette->tint);
      cairo_paint (cr);
    }
  trace_hatch (self);
  rehab_body_pen_set_rgba (self, self->palette->hatch);
  rehab_body_pen_set_line (self, 1.6);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_append_path (cr, path);
  cairo_path_destroy (path);
  rehab_body_pen_set_rgba (self, self->palette->rim);
  rehab_body_pen_set_line (self, 3.0);
  cairo_stroke (cr);
}

static void
paint_previous (RehabBodyPen        *self,
                const RehabBodyArea *area)
{
  double width;
  cairo_t *cr = self->cr;

  rehab_body_contour_trace (cr, area, self->view);
  rehab_body_pen_set_line (self, 3.2);
  width = cairo_get_line_width (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  rehab_body_pen_set_rgba (self, self->palette->halo);
  cairo_set_line_width (cr, 1.6 * width);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, (double[]) { 4.2 * width, 2.6 * width }, 2, 0.0);
  rehab_body_pen_set_rgba (self, self->palette->before);
  cairo_stroke (cr);
}

/**
 * rehab_body_chart_get_size:
 * @view: a view
 * @width: (out): the width of the picture
 * @height: (out): its height, the same for each view
 *
 * Gets the proportions of a picture, in mm of an adult of 1.75 m.
 */
void
rehab_body_chart_get_size (RehabBodyView view,
                           double       *width,
                           double       *height)
{
  *width = view == REHAB_BODY_VIEW_REAR ? 2.0 * REAR_HALF : SIDE_BACK + SIDE_FRONT;
  *height = REHAB_BODY_PEN_TOP - REHAB_BODY_PEN_BOTTOM;
}

/**
 * rehab_body_chart_get_matrix:
 * @view: a view
 * @width: the width of the box the picture is drawn in, above 0
 * @height: its height, above 0
 * @matrix: (out): what brings body coordinates into the box
 *
 * Gets where the body is in the picture: as large as fits, in the middle. The left side of the body faces the left of the
 * picture, the right one the right.
 */
void
rehab_body_chart_get_matrix (RehabBodyView   view,
                             double          width,
                             double          height,
                             cairo_matrix_t *matrix)
{
  double body_width;
  double body_height;
  double middle = view == REHAB_BODY_VIEW_REAR ? 0.0 : (SIDE_FRONT - SIDE_BACK) / 2.0;
  double way = view == REHAB_BODY_VIEW_LEFT ? -1.0 : 1.0;
  double scale;

  rehab_body_chart_get_size (view, &body_width, &body_height);
  scale = MAX (MIN (width / body_width, height / body_height), 1e-6);

  cairo_matrix_init (matrix, way * scale, 0.0, 0.0, -scale,
                     width / 2.0 - way * scale * middle, height / 2.0 + scale * (REHAB_BODY_PEN_BOTTOM + REHAB_BODY_PEN_TOP) / 2.0);
}

/**
 * rehab_body_chart_find_point:
 * @view: a view
 * @width: the width of the box the picture is drawn in
 * @height: its height
 * @x: a place in the box
 * @y: from its top
 *
 * Finds out which place of the body is shown somewhere.
 *
 * Returns: a point in body coordinates, not necessarily on the body
 */
RehabPoint
rehab_body_chart_find_point (RehabBodyView view,
                             double        width,
                             double        height,
                             double        x,
                             double        y)
{
  cairo_matrix_t matrix;

  rehab_body_chart_get_matrix (view, width, height, &matrix);

  return (RehabPoint) { (x - matrix.x0) / matrix.xx, (y - matrix.y0) / matrix.yy };
}

/**
 * rehab_body_chart_draw:
 * @cr: a context, in any unit
 * @view: which picture
 * @current: (nullable): what hurts
 * @previous: (nullable): what hurt last time
 * @style: for what the picture is drawn
 * @width: of the box, from (0, 0)
 * @height: of the box
 *
 * Draws one picture with all that is on it.
 */
void
rehab_body_chart_draw (cairo_t                   *cr,
                       RehabBodyView              view,
                       const RehabBodyArea       *current,
                       const RehabBodyArea       *previous,
                       const RehabBodyChartStyle *style,
                       double                     width,
                       double                     height)
{
  rehab_body_chart_draw_body (cr, view, style, width, height);
  rehab_body_chart_draw_area (cr, view, current, previous, style, width, height);
}

/* Draws the body and the letters of the sides, without paint: what stays while somebody paints. */
void
rehab_body_chart_draw_body (cairo_t                   *cr,
                            RehabBodyView              view,
                            const RehabBodyChartStyle *style,
                            double                     width,
                            double                     height)
{
  RehabBodyPen pen;

  g_return_if_fail (view < REHAB_N_BODY_VIEWS);

  rehab_body_pen_begin (&pen, cr, view, style, width, height);
  rehab_body_skin_paint (&pen, style->involved);
  rehab_body_pen_end (&pen);
}

/* Draws the paint alone. */
void
rehab_body_chart_draw_area (cairo_t                   *cr,
                            RehabBodyView              view,
                            const RehabBodyArea       *current,
                            const RehabBodyArea       *previous,
                            const RehabBodyChartStyle *style,
                            double                     width,
                            double                     height)
{
  RehabBodyPen pen;

  g_return_if_fail (view < REHAB_N_BODY_VIEWS);

  rehab_body_pen_begin (&pen, cr, view, style, width, height);
  rehab_body_outline_trace (cr, view);
  cairo_clip (cr);
  if (current != NULL)
    paint_current (&pen, current);
  if (previous != NULL)
    paint_previous (&pen, previous);
  rehab_body_pen_end (&pen);
}

/**
 * rehab_body_chart_draw_brush:
 * @cr: a context
 * @view: which picture
 * @point: where the brush is, in body coordinates
 * @radius: of the brush, in mm of the body
 * @cross: whether its middle is shown as well, as for a cursor that keys move
 * @style: for what the picture is drawn
 * @width: of the box, from (0, 0)
 * @height: of the box
 *
 * Draws the edge of a brush over a picture, to be seen on skin, paint and background.
 */
void
rehab_body_chart_draw_brush (cairo_t                   *cr,
                             RehabBodyView              view,
                             RehabPoint                 point,
                             double                     radius,
                             gboolean                   cross,
                             const RehabBodyChartStyle *style,
                             double                     width,
                             double                     height)
{
  RehabBodyPen pen;
  double arm;

  g_return_if_fail (view < REHAB_N_BODY_VIEWS);

  rehab_body_pen_begin (&pen, cr, view, style, width, height);
  arm = radius + 7.0 * pen.unit;
  cairo_arc (cr, point.x, point.y, radius, 0.0, 2.0 * G_PI);
  for (int i = 0; cross && i < 4; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, point.x, point.y);
      cairo_rotate (cr, i * G_PI_2);
      cairo_move_to (cr, radius, 0.0);
      cairo_line_to (cr, arm, 0.0);
      cairo_restore (cr);
    }

  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_width (cr, 3.6 * pen.unit);
  cairo_set_source_rgba (cr, 1.0, 1.0, 1.0, 0.85);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.6 * pen.unit);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.9);
  cairo_stroke (cr);
  rehab_body_pen_end (&pen);
}

/**
 * rehab_body_chart_draw_all:
 * @cr: a context, in any unit
 * @current: (nullable): what hurts
 * @previous: (nullable): what hurt last time
 * @style: for what the pictures are drawn
 * @width: of the box, from (0, 0)
 * @height: of the box
 *
 * Draws the three pictures beside each other as if the skin were unrolled: the left side, the back, the right side. They
 * are as large as fits, which is best made use of by a box half as wide again as it is high.
 */
void
rehab_body_chart_draw_all (cairo_t                   *cr,
                           const RehabBodyArea       *current,
                           const RehabBodyArea       *previous,
                           const RehabBodyChartStyle *style,
                           double                     width,
                           double                     height)
{
  static const RehabBodyView views[] = { REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_REAR, REHAB_BODY_VIEW_RIGHT };
  double widths[G_N_ELEMENTS (views)];
  double total = (G_N_ELEMENTS (views) - 1) * GAP;
  double body_height = REHAB_BODY_PEN_TOP - REHAB_BODY_PEN_BOTTOM;
  double scale;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      rehab_body_chart_get_size (views[i], &widths[i], &body_height);
      total += widths[i];
    }
  scale = MIN (width / total, height / body_height);

  cairo_save (cr);
  cairo_translate (cr, (width - scale * total) / 2.0, (height - scale * body_height) / 2.0);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      rehab_body_chart_draw (cr, views[i], current, previous, style, scale * widths[i], scale * body_height);
      cairo_translate (cr, scale * (widths[i] + GAP), 0.0);
    }
  cairo_restore (cr);
}
