/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"
#include "rehab-i18n.h"

static void
paint_ring (RehabProgressLayout     *self,
            const RehabPanel        *panel,
            const RehabSeries       *series,
            double                   value,
            double                   x,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, rehab_panel_place_value (panel, value), 4.5 * self->unit, 0.0, 2.0 * G_PI);
  rehab_pen_set_color (cr, palette->background);
  cairo_fill_preserve (cr);
  rehab_pen_set_color (cr, rehab_tone_get_color (series->tone, palette));
  cairo_set_line_width (cr, 2.0 * self->unit);
  cairo_stroke (cr);
}

/* A ring on each line and on each point of the day; bars and marks stand in the crosshair themselves. */
static void
paint_rings (RehabProgressLayout     *self,
             const RehabPanel        *panel,
             RehabDate                date,
             double                   x,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  guint at = rehab_progress_data_get_index (self->data, date);

  /* The first series lies on top, as its line does. */
  for (guint i = panel->placed->len; i-- > 0; )
    {
      const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, i))->series;

      if (series->row->style == REHAB_STYLE_LINE && series->values[at].known)
        paint_ring (self, panel, series, series->values[at].value, x, palette, cr);

      for (guint n = 0; series->row->style == REHAB_STYLE_POINTS && n < series->points->len; n++)
        if (rehab_date_compare (g_array_index (series->points, RehabChartPoint, n).date, date) == 0)
          paint_ring (self, panel, series, g_array_index (series->points, RehabChartPoint, n).value, x, palette, cr);
    }
}

/* The date stands below the line, over the labels of the axis, and never leaves the chart. */
static void
paint_date_tag (RehabProgressLayout     *self,
                RehabDate                date,
                double                   x,
                const RehabChartPalette *palette,
                cairo_t                 *cr)
{
  g_autofree char *text = rehab_date_format (date, C_("chart crosshair", "%a %-d %b"));
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  double padding = 6.0 * self->unit;
  PangoRectangle extents;
  RehabBox box;

  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &extents);

  box.width = extents.width / (double) PANGO_SCALE + 2.0 * padding;
  box.height = extents.height / (double) PANGO_SCALE + 0.4 * padding;
  box.x = CLAMP (x - box.width / 2.0, 0.0, MAX (self->width - box.width, 0.0));
  box.y = self->bottom + 4.0 * self->unit;

  rehab_pen_set_color (cr, palette->accent);
  cairo_new_sub_path (cr);
  cairo_arc (cr, box.x + padding, box.y + box.height / 2.0, box.height / 2.0, G_PI / 2.0, 1.5 * G_PI);
  cairo_arc (cr, box.x + box.width - padding, box.y + box.height / 2.0, box.height / 2.0, 1.5 * G_PI, 0.5 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);

  rehab_pen_set_color (cr, palette->background);
  cairo_move_to (cr, box.x + padding, box.y + 0.2 * padding);
  pango_cairo_show_layout (cr, layout);
}

/**
 * rehab_progress_layout_paint_crosshair:
 * @self: a layout
 * @palette: the colours
 * @date: the day that is pointed at; off the chart paints nothing
 * @cr: where to paint, with the chart's top left corner at 0, 0
 *
 * Paints the crosshair, which lies on a sheet of its own above the chart: moving it paints no more than this.
 */
void
rehab_progress_layout_paint_crosshair (RehabProgressLayout     *self,
                                       const RehabChartPalette *palette,
                                       RehabDate                date,
                                       cairo_t                 *cr)
{
  double x, top;

  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  if (!rehab_date_is_set (date) || !rehab_time_axis_contains (&self->data->axis, date))
    return;

  x = rehab_progress_layout_place_date (self, date);
  top = self->panels->len > 0 ? ((const RehabPanel *) g_ptr_array_index (self->panels, 0))->plot.y : self->coverage.y;

  cairo_save (cr);
  cairo_new_path (cr);
  rehab_pen_set_color (cr, palette->accent);
  cairo_set_line_width (cr, self->unit);
  rehab_pen_add_rule (cr, rehab_pen_snap (x), top, rehab_pen_snap (x), self->bottom);
  cairo_stroke (cr);

  for (guint i = 0; i < self->panels->len; i++)
    paint_rings (self, g_ptr_array_index (self->panels, i), date, x, palette, cr);
  paint_date_tag (self, date, x, palette, cr);
  cairo_restore (cr);
}
