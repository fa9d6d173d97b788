/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"
#include "rehab-progress-layout-private.h"

static void
paint_spans (RehabProgressLayout     *self,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      RehabBox box = g_array_index (self->spans, RehabBox, i);

      box.x += self->unit;
      box.width = MAX (box.width - self->unit, self->unit);
      rehab_pen_set_color (cr, palette->phase);
      rehab_pen_fill_boxes (cr, &box, 1, FALSE);

      /* Where a phase begins within the chart is what the band is read for. */
      box.x -= self->unit;
      box.width = 2.0 * self->unit;
      rehab_pen_set_color (cr, palette->phase_edge);
      if (g_array_index (self->data->spans, RehabChartSpan, i).from.julian > self->data->axis.from.julian)
        rehab_pen_fill_boxes (cr, &box, 1, FALSE);
    }
}

static void
paint_flags (RehabProgressLayout     *self,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  double size = 3.5 * self->unit;

  for (guint i = 0; i < self->flags->len; i++)
    {
      double x = rehab_pen_snap (g_array_index (self->flags, double, i));
      double top = self->events.y + self->line / 2.0;

      rehab_pen_set_color (cr, rehab_color_fade (palette->event, 0.6));
      cairo_set_line_width (cr, self->unit);
      cairo_set_dash (cr, (double[]) { self->unit, 3.0 * self->unit }, 2, 0.0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      for (guint n = 0; n < self->panels->len; n++)
        {
          const RehabBox *plot = &((const RehabPanel *) g_ptr_array_index (self->panels, n))->plot;

          rehab_pen_add_rule (cr, x, n == 0 ? top + size : plot->y, x, plot->y + plot->height);
        }
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0.0);

      rehab_pen_set_color (cr, palette->event);
      cairo_move_to (cr, x - size, top - size);
      cairo_line_to (cr, x + size, top - size);
      cairo_line_to (cr, x, top + size);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

static void
paint_today (RehabProgressLayout     *self,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  double x = rehab_pen_snap (rehab_progress_layout_place_date (self, self->data->today));

  if (rehab_date_compare (self->data->today, self->data->axis.to) >= 0
      || !rehab_time_axis_contains (&self->data->axis, self->data->today))
    return;

  rehab_pen_set_color (cr, rehab_color_fade (palette->accent, 0.7));
  cairo_set_line_width (cr, self->unit);
  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabBox *plot = &((const RehabPanel *) g_ptr_array_index (self->panels, i))->plot;

      rehab_pen_add_rule (cr, x, plot->y, x, plot->y + plot->height);
    }
  cairo_stroke (cr);
}

/* A hair before the name of each month or year that begins within the axis. */
static void
paint_contexts (RehabProgressLayout     *self,
                const RehabChartPalette *palette,
                cairo_t                 *cr)
{
  double top = self->bottom + 6.0 * self->unit + self->line;

  rehab_pen_set_color (cr, palette->axis);
  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  for (guint i = 0; i < self->contexts->len; i++)
    {
      double x = rehab_pen_snap (g_array_index (self->contexts, double, i));

      rehab_pen_add_rule (cr, x, top, x, top + self->line * 0.9);
    }
  cairo_stroke (cr);
}

static void
paint_labels (RehabProgressLayout     *self,
              const RehabChartPalette *palette,
              cairo_t                 *cr)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const RehabChartLabel *label = &g_array_index (self->labels, RehabChartLabel, i);

      rehab_chart_text_paint (label->text, &label->box, rehab_tone_get_color (label->tone, palette), cr);
    }
}

/**
 * rehab_progress_layout_paint:
 * @self: a layout
 * @palette: the colours
 * @cr: where to paint, with the chart's top left corner at 0, 0
 *
 * Paints the chart. The background is left as it is.
 */
void
rehab_progress_layout_paint (RehabProgressLayout     *self,
                             const RehabChartPalette *palette,
                             cairo_t                 *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);

  paint_spans (self, palette, cr);
  for (guint i = 0; i < self->panels->len; i++)
    rehab_progress_layout_paint_panel (self, g_ptr_array_index (self->panels, i), palette, cr);
  for (guint state = 0; state < G_N_ELEMENTS (self->days); state++)
    rehab_progress_layout_paint_days (self, (RehabDayState) state, (const RehabBox *) self->days[state]->data,
                                      self->days[state]->len, palette, cr);
  paint_flags (self, palette, cr);
  paint_today (self, palette, cr);
  for (guint i = 0; i < self->panels->len; i++)
    rehab_progress_layout_paint_panel_marks (self, g_ptr_array_index (self->panels, i), palette, cr);
  paint_contexts (self, palette, cr);
  for (guint i = 0; i < self->swatches->len; i++)
    rehab_progress_layout_paint_swatch (self, &g_array_index (self->swatches, RehabSwatch, i), palette, cr);
  paint_labels (self, palette, cr);

  cairo_restore (cr);
}
