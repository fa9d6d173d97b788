/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-day-spark.h"

#include "rehab-chart-pen.h"

/* A line is thinner, and its last dot smaller, in a row of a printed table than on the screen. */
#define LINE_SHARE 0.055
#define LEAST_LINE 0.7
#define MOST_LINE 1.6
#define DOT_SHARE 1.5

#define BAR_SHARE 0.7
#define BASE 1.0

static double
get_line_width (double height)
{
  return CLAMP (height * LINE_SHARE, LEAST_LINE, MOST_LINE);
}

/* Whole below the days that were kept, and nothing below the others: nobody knows what was done there. */
static void
paint_base (const RehabDaySpark     *self,
            const RehabChartPalette *palette,
            cairo_t                 *cr,
            double                   width,
            double                   height)
{
  double cell = width / self->n_days;
  double thick = MIN (BASE, height * 0.1);

  for (guint i = 0; i < self->n_days; i++)
    if (self->kept[i])
      cairo_rectangle (cr, i * cell, height - thick, cell, thick);
  rehab_pen_set_color (cr, palette->dim_text);
  cairo_fill (cr);
}

/**
 * rehab_day_spark_paint_line:
 * @self: the days
 * @palette: the colours
 * @cr: where to paint, with its top left corner at 0, 0
 * @width: of the drawing
 * @height: of the drawing
 *
 * Paints a line, broken where a day is not known, with a dot at the last known one.
 */
void
rehab_day_spark_paint_line (const RehabDaySpark     *self,
                            const RehabChartPalette *palette,
                            cairo_t                 *cr,
                            double                   width,
                            double                   height)
{
  g_autofree RehabPoint *points = NULL;
  RehabPoint latest = REHAB_POINT_GAP;
  double line, padding;

  g_return_if_fail (self != NULL && self->n_days > 0 && self->highest > 0.0);

  line = get_line_width (height);
  padding = line * DOT_SHARE;
  points = g_new (RehabPoint, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    {
      points[i] = REHAB_POINT_GAP;
      if (!self->values[i].known)
        continue;
      points[i].x = (i + 0.5) * width / self->n_days;
      points[i].y = padding + (height - BASE - 2.0 * padding) * (1.0 - MIN (self->values[i].value / self->highest, 1.0));
      latest = points[i];
    }

  cairo_save (cr);
  cairo_new_path (cr);
  paint_base (self, palette, cr, width, height);
  rehab_pen_set_color (cr, palette->worst);
  rehab_pen_stroke_line (cr, points, self->n_days, line, 0.0);
  if (!rehab_point_is_gap (latest))
    {
      cairo_arc (cr, MIN (latest.x, width - padding), latest.y, padding, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * rehab_day_spark_paint_bars:
 * @self: the days
 * @palette: the colours
 * @cr: where to paint, with its top left corner at 0, 0
 * @width: of the drawing
 * @height: of the drawing
 *
 * Paints a bar for each day that is known and above nothing.
 */
void
rehab_day_spark_paint_bars (const RehabDaySpark     *self,
                            const RehabChartPalette *palette,
                            cairo_t                 *cr,
                            double                   width,
                            double                   height)
{
  g_autofree RehabBox *boxes = NULL;
  guint n_boxes = 0;
  double cell;

  g_return_if_fail (self != NULL && self->n_days > 0 && self->highest > 0.0);

  cell = width / self->n_days;
  boxes = g_new (RehabBox, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    {
      double tall = MIN (self->values[i].value / self->highest, 1.0) * (height - BASE);

      if (self->values[i].known && self->values[i].value > 0.0)
        boxes[n_boxes++] = (RehabBox) {
          i *cell + cell *(1.0 - BAR_SHARE) / 2.0, height - BASE - tall, cell *BAR_SHARE, tall
        };
    }

  cairo_save (cr);
  cairo_new_path (cr);
  paint_base (self, palette, cr, width, height);
  rehab_pen_set_color (cr, palette->bars[REHAB_LOAD_GROUP_RUNNING]);
  rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
  cairo_restore (cr);
}
