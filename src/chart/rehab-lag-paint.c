/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"
#include "rehab-lag-layout-private.h"

/* Sizes in units. */
#define MEDIAN_WIDTH 2.0
#define RING_GAP 2.0
#define HALO 0.8

/* Pain has the colour that it has over time: of the morning, or the worst. */
static RehabColor
get_pain_color (RehabLagLayout          *self,
                const RehabChartPalette *palette)
{
  return rehab_lag_chart_get_pain (self->chart) == REHAB_LOAD_LAG_NEXT_MORNING ? palette->waking : palette->worst;
}

static void
add_circle (cairo_t   *cr,
            RehabPoint at,
            double     radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, at.x, at.y, radius, 0.0, 2.0 * G_PI);
}

static void
paint_break (RehabLagLayout          *self,
             double                   x,
             double                   y,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  RehabBox gap = { x - 2.0 * self->unit, y - self->unit, 4.0 * self->unit, 2.0 * self->unit };

  rehab_pen_set_color (cr, palette->background);
  rehab_pen_fill_boxes (cr, &gap, 1, FALSE);

  rehab_pen_set_color (cr, palette->axis);
  for (int side = -1; side <= 1; side += 2)
    rehab_pen_add_rule (cr, x + (2.0 * side - 1.5) * self->unit, y + 3.0 * self->unit, x + (2.0 * side + 1.5) * self->unit,
                        y - 3.0 * self->unit);
  cairo_stroke (cr);
}

static void
paint_frame (RehabLagLayout          *self,
             const RehabLagPanel     *panel,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  const RehabBox *plot = &panel->plot;
  double bottom = plot->y + plot->height;
  double right = plot->x + plot->width;

  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_set_color (cr, palette->grid);
  for (guint i = 0; i < rehab_value_axis_get_n_ticks (&self->pain); i++)
    {
      double y = rehab_pen_snap (rehab_lag_panel_place_pain (self, panel, rehab_value_axis_get_tick (&self->pain, i)));

      rehab_pen_add_rule (cr, plot->x, y, right, y);
    }
  for (guint i = 0; i < panel->ticks->len; i++)
    {
      double x = rehab_pen_snap (g_array_index (panel->ticks, double, i));

      rehab_pen_add_rule (cr, x, plot->y, x, bottom);
    }
  cairo_stroke (cr);

  rehab_pen_set_color (cr, palette->axis);
  rehab_pen_add_rule (cr, plot->x, rehab_pen_snap (bottom), right, rehab_pen_snap (bottom));
  cairo_stroke (cr);

  /* The axis of load is broken between the days without and the others, and before loads that are off the scale. */
  if (panel->enough)
    paint_break (self, (panel->rest_x + panel->left) / 2.0, rehab_pen_snap (bottom), palette, cr);
  if (panel->enough && panel->beyond > 0.0)
    paint_break (self, (panel->right + panel->beyond_x) / 2.0, rehab_pen_snap (bottom), palette, cr);
}

/* What lies behind a mark does not show through it. */
static void
paint_mark (RehabLagLayout          *self,
            RehabPoint               at,
            double                   radius,
            gboolean                 resting,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  double stroke = MIN (1.3 * self->unit, 0.6 * radius);

  rehab_pen_set_color (cr, palette->background);
  add_circle (cr, at, radius + HALO * self->unit);
  cairo_fill (cr);

  rehab_pen_set_color (cr, get_pain_color (self, palette));
  cairo_set_line_width (cr, stroke);
  add_circle (cr, at, resting ? radius - stroke / 2.0 : radius);
  if (resting)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
paint_median (RehabLagLayout          *self,
              const RehabBox          *line,
              const RehabChartPalette *palette,
              cairo_t                 *cr)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, MEDIAN_WIDTH * self->unit);
  rehab_pen_set_color (cr, palette->mean_short);
  rehab_pen_add_rule (cr, line->x, line->y, line->x + line->width, line->y);
  cairo_stroke (cr);
}

static void
paint_panel (RehabLagLayout          *self,
             const RehabLagPanel     *panel,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  paint_frame (self, panel, palette, cr);

  for (guint i = 0; i < panel->medians->len; i++)
    paint_median (self, &g_array_index (panel->medians, RehabBox, i), palette, cr);
  for (guint i = 0; i < panel->marks->len; i++)
    {
      const RehabLagMark *mark = &g_array_index (panel->marks, RehabLagMark, i);

      paint_mark (self, mark->at, mark->radius, mark->resting, palette, cr);
    }
}

static void
paint_swatch (RehabLagLayout          *self,
              const RehabLagSwatch    *swatch,
              const RehabChartPalette *palette,
              cairo_t                 *cr)
{
  RehabPoint middle = { swatch->box.x + swatch->box.width / 2.0, swatch->box.y + swatch->box.height / 2.0 };
  RehabBox line = { swatch->box.x, middle.y, swatch->box.width, 0.0 };

  if (swatch->kind == REHAB_LAG_SWATCH_MEDIAN)
    {
      paint_median (self, &line, palette, cr);
      return;
    }

  paint_mark (self, middle, swatch->radius, swatch->kind == REHAB_LAG_SWATCH_RESTING, palette, cr);
}

/**
 * rehab_lag_layout_paint:
 * @self: a layout
 * @palette: the colours
 * @cr: where to paint, with the chart's top left corner at 0, 0
 *
 * Paints the chart. The background is left as it is.
 */
void
rehab_lag_layout_paint (RehabLagLayout          *self,
                        const RehabChartPalette *palette,
                        cairo_t                 *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);

  for (guint i = 0; i < self->panels->len; i++)
    paint_panel (self, &g_array_index (self->panels, RehabLagPanel, i), palette, cr);
  for (guint i = 0; i < self->swatches->len; i++)
    paint_swatch (self, &g_array_index (self->swatches, RehabLagSwatch, i), palette, cr);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const RehabLagLabel *label = &g_array_index (self->labels, RehabLagLabel, i);

      rehab_chart_text_paint (label->text, &label->box, label->dim ? palette->dim_text : palette->text, cr);
    }

  cairo_restore (cr);
}

static gboolean
mark_has_date (const RehabLagPanel *panel,
               const RehabLagMark  *mark,
               RehabDate            date)
{
  for (guint i = mark->first; i < mark->first + mark->n; i++)
    if (rehab_date_compare (g_array_index (panel->pairs, RehabLoadPair, i).date, date) == 0)
      return TRUE;

  return FALSE;
}

static void
paint_ring (RehabLagLayout     *self,
            const RehabLagMark *mark,
            double              width,
            cairo_t            *cr)
{
  cairo_set_line_width (cr, width);
  add_circle (cr, mark->at, mark->radius + RING_GAP * self->unit);
  cairo_stroke (cr);
}

/**
 * rehab_lag_layout_paint_crosshair:
 * @self: a layout
 * @palette: the colours
 * @place: the mark that is pointed at; none paints nothing
 * @cr: where to paint, with the chart's top left corner at 0, 0
 *
 * Paints the crosshair of a mark, and a ring round the same day in the other panels when the mark is of one day.
 */
void
rehab_lag_layout_paint_crosshair (RehabLagLayout          *self,
                                  const RehabChartPalette *palette,
                                  RehabLagPlace            place,
                                  cairo_t                 *cr)
{
  const RehabLagPanel *panel;
  const RehabLagMark *mark;
  double x, y, ring;

  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  if (place.panel >= self->panels->len)
    return;
  panel = &g_array_index (self->panels, RehabLagPanel, place.panel);
  if (place.mark >= panel->marks->len)
    return;
  mark = &g_array_index (panel->marks, RehabLagMark, place.mark);
  x = rehab_pen_snap (mark->at.x);
  y = rehab_pen_snap (mark->at.y);
  ring = mark->radius + RING_GAP * self->unit;

  cairo_save (cr);
  cairo_new_path (cr);
  rehab_pen_set_color (cr, palette->accent);

  for (guint i = 0; i < self->panels->len && mark->n == 1; i++)
    {
      const RehabLagPanel *other = &g_array_index (self->panels, RehabLagPanel, i);
      RehabDate date = g_array_index (panel->pairs, RehabLoadPair, mark->first).date;

      for (guint n = 0; n < other->marks->len; n++)
        if (mark_has_date (other, &g_array_index (other->marks, RehabLagMark, n), date))
          paint_ring (self, &g_array_index (other->marks, RehabLagMark, n), self->unit, cr);
    }

  /* To both axes, as far as the mark. */
  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_add_rule (cr, panel->plot.x, y, mark->at.x - ring, y);
  rehab_pen_add_rule (cr, x, mark->at.y + ring, x, panel->plot.y + panel->plot.height);
  cairo_stroke (cr);
  paint_ring (self, mark, 2.0 * self->unit, cr);

  cairo_restore (cr);
}
