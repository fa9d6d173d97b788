/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-pen.h"

#include <math.h>

/* A path of thousands of points costs the image surface far more than the same points in short strokes. */
#define CHUNK 64

gboolean
rehab_point_is_gap (RehabPoint point)
{
  return point.x >= G_MAXDOUBLE;
}

void
rehab_pen_set_color (cairo_t   *cr,
                     RehabColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

/**
 * rehab_pen_snap:
 * @place: where a hair line should be, across its direction
 *
 * Hair lines on whole pixels are sharp on a screen, and half a unit off at most on paper.
 *
 * Returns: the middle of the pixel that it is in
 */
double
rehab_pen_snap (double place)
{
  return floor (place) + 0.5;
}

/**
 * rehab_pen_add_rule:
 * @cr: where to draw
 * @x1: one end
 * @y1: of it
 * @x2: the other end
 * @y2: of it
 *
 * Adds a straight line to the path, to be stroked with others.
 */
void
rehab_pen_add_rule (cairo_t *cr,
                    double   x1,
                    double   y1,
                    double   x2,
                    double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

static void
stroke_run (cairo_t          *cr,
            const RehabPoint *points,
            guint             n_points,
            double            width,
            double            dash)
{
  double drawn = 0.0;

  if (n_points == 1)
    {
      /* A day between two that are missing is a dot: a line of one point would be invisible. */
      cairo_arc (cr, points[0].x, points[0].y, MAX (width, 2.0 * 0.9), 0.0, 2.0 * G_PI);
      cairo_fill (cr);
      return;
    }

  for (guint first = 0; first + 1 < n_points; first += CHUNK - 1)
    {
      guint last = MIN (first + CHUNK - 1, n_points - 1);

      /* The dashes go on where the stroke before stopped. */
      if (dash > 0.0)
        cairo_set_dash (cr, (double[]) { dash, dash * 0.75 }, 2, drawn);

      cairo_move_to (cr, points[first].x, points[first].y);
      for (guint i = first + 1; i <= last; i++)
        {
          cairo_line_to (cr, points[i].x, points[i].y);
          drawn += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
        }
      cairo_stroke (cr);
    }
}

/**
 * rehab_pen_stroke_line:
 * @cr: where to draw, with its source set
 * @points: (array length=n_points): points, with `REHAB_POINT_GAP` where the line is broken
 * @n_points: how many
 * @width: of the line
 * @dash: length of a dash, or 0 for a solid line
 *
 * Strokes a line with gaps. A point that stands alone between two gaps becomes a dot.
 */
void
rehab_pen_stroke_line (cairo_t          *cr,
                       const RehabPoint *points,
                       guint             n_points,
                       double            width,
                       double            dash)
{
  guint first = 0;

  cairo_save (cr);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_cap (cr, dash > 0.0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  if (n_points > 4 * CHUNK)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);

  for (guint i = 0; i <= n_points; i++)
    {
      if (i < n_points && !rehab_point_is_gap (points[i]))
        continue;
      if (i > first)
        stroke_run (cr, points + first, i - first, width, dash);
      first = i + 1;
    }

  cairo_restore (cr);
}

/**
 * rehab_pen_fill_boxes:
 * @cr: where to draw, with its source set
 * @boxes: (array length=n_boxes): boxes
 * @n_boxes: how many
 * @crisp: whether edges fall on whole pixels anyway, so that smoothing them is waste
 *
 * Fills boxes of one colour in few fills.
 */
void
rehab_pen_fill_boxes (cairo_t        *cr,
                      const RehabBox *boxes,
                      guint           n_boxes,
                      gboolean        crisp)
{
  cairo_save (cr);
  if (crisp)
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);

  for (guint i = 0; i < n_boxes; i++)
    {
      cairo_rectangle (cr, boxes[i].x, boxes[i].y, boxes[i].width, boxes[i].height);
      if (i % CHUNK == CHUNK - 1)
        cairo_fill (cr);
    }
  cairo_fill (cr);

  cairo_restore (cr);
}

/* The lines x + y = n * spacing, or x - y = n * spacing, as far as they run through @box. */
static void
add_hatch (cairo_t        *cr,
           const RehabBox *box,
           gboolean        rising,
           double          spacing)
{
  double top = rising ? box->y : -(box->y + box->height);
  double first = floor ((box->x + top) / spacing) * spacing;
  double last = box->x + box->width + top + box->height;

  for (double sum = first; sum < last; sum += spacing)
    {
      double from = MAX (box->x, sum - top - box->height);
      double to = MIN (box->x + box->width, sum - top);

      if (to <= from)
        continue;
      cairo_move_to (cr, from, rising ? sum - from : from - sum);
      cairo_line_to (cr, to, rising ? sum - to : to - sum);
    }
}

static void
add_dots (cairo_t        *cr,
          const RehabBox *box,
          double          spacing,
          double          radius)
{
  for (double y = ceil ((box->y + radius) / spacing) * spacing; y <= box->y + box->height - radius; y += spacing)
    for (double x = ceil ((box->x + radius) / spacing) * spacing; x <= box->x + box->width - radius; x += spacing)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
      }
}

/**
 * rehab_pen_hatch_boxes:
 * @cr: where to draw, with its source set
 * @boxes: (array length=n_boxes): boxes
 * @n_boxes: how many
 * @pattern: what to draw in them
 * @spacing: between two lines or dots
 * @width: of the lines or dots
 *
 * Hatches boxes. The lines run through from box to box, so that neighbours read as one area; they are cut to the boxes
 * by arithmetic, as a clip of many boxes is slow on a screen and large on paper.
 */
void
rehab_pen_hatch_boxes (cairo_t        *cr,
                       const RehabBox *boxes,
                       guint           n_boxes,
                       RehabPattern    pattern,
                       double          spacing,
                       double          width)
{
  if (pattern == REHAB_PATTERN_PLAIN)
    return;

  cairo_save (cr);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  for (guint i = 0; i < n_boxes; i++)
    {
      if (pattern == REHAB_PATTERN_DOTS)
        add_dots (cr, &boxes[i], spacing, width * 0.8);
      else
        add_hatch (cr, &boxes[i], pattern == REHAB_PATTERN_RISING, spacing);

      if (i % CHUNK == CHUNK - 1 || i == n_boxes - 1)
        {
          if (pattern == REHAB_PATTERN_DOTS)
            cairo_fill (cr);
          else
            cairo_stroke (cr);
        }
    }

  cairo_restore (cr);
}

static void
add_triangle (cairo_t   *cr,
              RehabPoint at,
              double     radius,
              gboolean   up)
{
  double tip = up ? -radius : radius;

  cairo_move_to (cr, at.x, at.y + tip);
  cairo_line_to (cr, at.x + radius, at.y - 0.75 * tip);
  cairo_line_to (cr, at.x - radius, at.y - 0.75 * tip);
  cairo_close_path (cr);
}

/* Fills with the halo and strokes, or fills with the colour and strokes with the halo round it. */
static void
fill_mark (cairo_t   *cr,
           double     radius,
           gboolean   hollow,
           RehabColor color,
           RehabColor halo)
{
  if (hollow)
    {
      rehab_pen_set_color (cr, halo);
      cairo_fill_preserve (cr);
      rehab_pen_set_color (cr, color);
      cairo_set_line_width (cr, radius * 0.42);
      cairo_stroke (cr);
      return;
    }

  rehab_pen_set_color (cr, halo);
  cairo_set_line_width (cr, radius * 0.6);
  cairo_stroke_preserve (cr);
  rehab_pen_set_color (cr, color);
  cairo_fill (cr);
}

/* Strokes lines from the middle outwards, first wide in the halo's colour. */
static void
stroke_mark (cairo_t          *cr,
             RehabPoint        at,
             const RehabPoint *arms,
             guint             n_arms,
             double            radius,
             RehabColor        color,
             RehabColor        halo)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n_arms; i++)
        {
          cairo_move_to (cr, at.x - arms[i].x, at.y - arms[i].y);
          cairo_line_to (cr, at.x + arms[i].x, at.y + arms[i].y);
        }
      rehab_pen_set_color (cr, pass == 0 ? halo : color);
      cairo_set_line_width (cr, radius * (pass == 0 ? 1.25 : 0.6));
      cairo_stroke (cr);
    }
}

/**
 * rehab_pen_draw_mark:
 * @cr: where to draw
 * @at: its middle
 * @radius: of the circle; the cross is as large
 * @shape: which mark
 * @color: of the mark
 * @halo: what lies behind the chart, to keep the mark off the lines it crosses
 *
 * Draws one mark.
 */
void
rehab_pen_draw_mark (cairo_t       *cr,
                     RehabPoint     at,
                     double         radius,
                     RehabMarkShape shape,
                     RehabColor     color,
                     RehabColor     halo)
{
  double arm = radius * 0.95;

  switch (shape)
    {
    case REHAB_MARK_CIRCLE:
    case REHAB_MARK_DOT:
      cairo_new_sub_path (cr);
      cairo_arc (cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
      fill_mark (cr, radius, shape == REHAB_MARK_CIRCLE, color, halo);
      break;

    case REHAB_MARK_SQUARE:
      cairo_rectangle (cr, at.x - 0.85 * radius, at.y - 0.85 * radius, 1.7 * radius, 1.7 * radius);
      fill_mark (cr, radius, TRUE, color, halo);
      break;

    case REHAB_MARK_UP:
    case REHAB_MARK_DOWN:
      add_triangle (cr, at, radius, shape == REHAB_MARK_UP);
      fill_mark (cr, radius, FALSE, color, halo);
      break;

    case REHAB_MARK_CROSS:
      stroke_mark (cr, at, (RehabPoint[]) { { arm, arm }, { arm, -arm } }, 2, radius, color, halo);
      break;

    case REHAB_MARK_TICK:
    default:
      stroke_mark (cr, at, (RehabPoint[]) { { 0.0, arm } }, 1, radius, color, halo);
      break;
    }
}
