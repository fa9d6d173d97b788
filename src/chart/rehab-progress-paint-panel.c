/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#define HATCH_SPACING 4.0
#define PLAN_SPACING 6.0

/* How far the spans of a crowded line let through what is behind them. */
#define COLUMN_ALPHA 0.28

RehabColor
rehab_tone_get_color (RehabTone                tone,
                      const RehabChartPalette *palette)
{
  switch ((guint) tone)
    {
    case REHAB_TONE_MARK:
      return palette->mark;

    case REHAB_TONE_WORST:
      return palette->worst;

    case REHAB_TONE_WAKING:
      return palette->waking;

    case REHAB_TONE_MEAN_SHORT:
      return palette->mean_short;

    case REHAB_TONE_MEAN_LONG:
      return palette->mean_long;

    case REHAB_TONE_EVENT:
      return palette->event;

    case REHAB_TONE_ACCENT:
      return palette->accent;

    case REHAB_TONE_DIM:
      return palette->dim_text;

    case REHAB_TONE_TEXT:
      return palette->text;

    default:
      return palette->bars[tone - REHAB_TONE_BARS];
    }
}

RehabColor
rehab_color_fade (RehabColor color,
                  double     alpha)
{
  color.alpha *= alpha;

  return color;
}

static void
paint_grid (RehabProgressLayout     *self,
            const RehabPanel        *panel,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  double right = panel->plot.x + panel->plot.width;
  double bottom = panel->plot.y + panel->plot.height;

  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_set_color (cr, palette->grid);
  for (guint i = 0; !panel->folded && i < rehab_value_axis_get_n_ticks (&panel->axis); i++)
    {
      double y = rehab_pen_snap (rehab_panel_place_tick (panel, i));

      if (y < bottom - 1.0)
        rehab_pen_add_rule (cr, panel->plot.x, y, right, y);
    }
  for (guint i = 0; i < self->ticks->len && !panel->empty; i++)
    {
      double x = rehab_pen_snap (g_array_index (self->ticks, double, i));

      if (x > panel->plot.x + 1.0)
        rehab_pen_add_rule (cr, x, panel->plot.y, x, bottom);
    }
  cairo_stroke (cr);

  rehab_pen_set_color (cr, palette->axis);
  rehab_pen_add_rule (cr, panel->plot.x, rehab_pen_snap (bottom), right, rehab_pen_snap (bottom));
  cairo_stroke (cr);
}

static void
paint_bands (RehabProgressLayout     *self,
             const RehabPanel        *panel,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  const RehabBox *safe = &panel->bands[0];
  const RehabBox *above = &panel->bands[1];
  double y = rehab_pen_snap (above->height > 0.0 ? above->y : safe->y);

  rehab_pen_set_color (cr, palette->band);
  rehab_pen_fill_boxes (cr, safe, 1, FALSE);
  if (above->height > 0.0)
    {
      rehab_pen_set_color (cr, rehab_color_fade (palette->band, 0.55));
      rehab_pen_fill_boxes (cr, above, 1, FALSE);
    }

  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_set_color (cr, palette->band_edge);
  rehab_pen_add_rule (cr, safe->x, y, safe->x + safe->width, y);
  cairo_stroke (cr);
}

/* The clinic's threshold: long dashes, as no line of data has. */
void
rehab_paint_threshold (const RehabBox          *box,
                       double                   y,
                       double                   unit,
                       const RehabChartPalette *palette,
                       cairo_t                 *cr)
{
  rehab_pen_set_color (cr, palette->band_edge);
  cairo_set_line_width (cr, unit);
  cairo_set_dash (cr, (double[]) { 9.0 * unit, 3.0 * unit, unit, 3.0 * unit }, 4, 0.0);
  rehab_pen_add_rule (cr, box->x, rehab_pen_snap (y), box->x + box->width, rehab_pen_snap (y));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
paint_line (const RehabPlacedSeries *placed,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  RehabColor color = rehab_tone_get_color (placed->series->tone, palette);

  if (placed->columns->len > 0)
    {
      rehab_pen_set_color (cr, rehab_color_fade (color, COLUMN_ALPHA));
      rehab_pen_fill_boxes (cr, (const RehabBox *) placed->columns->data, placed->columns->len, TRUE);
    }

  rehab_pen_set_color (cr, color);
  rehab_pen_stroke_line (cr, (const RehabPoint *) placed->points->data, placed->points->len, placed->width, placed->dash);
}

/* What is hatched on white needs an edge. */
static void
stroke_edges (const RehabBox *boxes,
              guint           n_boxes,
              double          unit,
              cairo_t        *cr)
{
  double inset = 0.3 * unit;

  if (boxes[0].width < 4.0 * unit)
    return;

  cairo_set_line_width (cr, 0.6 * unit);
  for (guint i = 0; i < n_boxes; i++)
    cairo_rectangle (cr, boxes[i].x + inset, boxes[i].y + inset, MAX (boxes[i].width - 2.0 * inset, 0.0),
                     MAX (boxes[i].height - 2.0 * inset, 0.0));
  cairo_stroke (cr);
}

/* Wider than the hatches of what was done, and within dashes. */
static void
paint_planned (const RehabSeries       *series,
               const RehabBox          *boxes,
               guint                    n_boxes,
               double                   unit,
               const RehabChartPalette *palette,
               cairo_t                 *cr)
{
  rehab_pen_set_color (cr, rehab_color_fade (rehab_tone_get_color (series->tone, palette), 0.75));
  rehab_pen_hatch_boxes (cr, boxes, n_boxes, series->row->pattern, PLAN_SPACING * unit, 0.8 * unit);
  cairo_set_dash (cr, (double[]) { 3.0 * unit, 2.0 * unit }, 2, 0.0);
  stroke_edges (boxes, n_boxes, unit, cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* A level is drawn across bars as well as over nothing: it has the background round it. */
static void
paint_levels (const RehabSeries       *series,
              const RehabBox          *boxes,
              guint                    n_boxes,
              double                   unit,
              const RehabChartPalette *palette,
              cairo_t                 *cr)
{
  double halo = unit;

  rehab_pen_set_color (cr, palette->background);
  for (guint i = 0; i < n_boxes; i++)
    cairo_rectangle (cr, boxes[i].x, boxes[i].y - halo, boxes[i].width, boxes[i].height + 2.0 * halo);
  cairo_fill (cr);

  rehab_pen_set_color (cr, rehab_tone_get_color (series->tone, palette));
  rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
}

void
rehab_series_paint_boxes (const RehabSeries       *series,
                          const RehabBox          *boxes,
                          guint                    n_boxes,
                          double                   unit,
                          const RehabChartPalette *palette,
                          cairo_t                 *cr)
{
  if (n_boxes == 0)
    return;

  if (series->row->style == REHAB_STYLE_PLANNED)
    {
      paint_planned (series, boxes, n_boxes, unit, palette, cr);
      return;
    }
  if (series->row->style == REHAB_STYLE_LEVELS)
    {
      paint_levels (series, boxes, n_boxes, unit, palette, cr);
      return;
    }

  rehab_pen_set_color (cr, rehab_tone_get_color (series->tone, palette));
  rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
  if (!palette->patterns || series->row->pattern == REHAB_PATTERN_PLAIN)
    return;

  rehab_pen_set_color (cr, rehab_color_fade (palette->text, 0.75));
  rehab_pen_hatch_boxes (cr, boxes, n_boxes, series->row->pattern, 0.9 * HATCH_SPACING * unit, 0.8 * unit);
  stroke_edges (boxes, n_boxes, unit, cr);
}

/* Those of one style, the first series on top. */
static void
paint_style (RehabProgressLayout     *self,
             const RehabPanel        *panel,
             RehabSeriesStyle         style,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  for (guint i = panel->placed->len; i-- > 0; )
    {
      const RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, i);

      if (placed->series->row->style != style)
        continue;
      if (rehab_series_is_bars (placed->series))
        rehab_series_paint_boxes (placed->series, (const RehabBox *) placed->boxes->data, placed->boxes->len, self->unit,
                                  palette, cr);
      else
        paint_line (placed, palette, cr);
    }
}

static void
paint_unrated (RehabProgressLayout     *self,
               const RehabPanel        *panel,
               const RehabChartPalette *palette,
               cairo_t                 *cr)
{
  cairo_set_line_width (cr, self->unit);
  rehab_pen_set_color (cr, palette->mark);
  for (guint i = 0; i < panel->unrated->len; i++)
    {
      const RehabBox *box = &g_array_index (panel->unrated, RehabBox, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_stroke (cr);
}

/* What was meant to be done lies behind what was, and bars behind lines. */
void
rehab_progress_layout_paint_panel (RehabProgressLayout     *self,
                                   const RehabPanel        *panel,
                                   const RehabChartPalette *palette,
                                   cairo_t                 *cr)
{
  if (panel->track->id == REHAB_TRACK_PAIN)
    paint_bands (self, panel, palette, cr);
  paint_grid (self, panel, palette, cr);
  if (panel->track->threshold.known && !panel->folded)
    rehab_paint_threshold (&panel->plot, rehab_panel_place_value (panel, panel->track->threshold.value), self->unit, palette, cr);

  paint_style (self, panel, REHAB_STYLE_PLANNED, palette, cr);
  paint_style (self, panel, REHAB_STYLE_BARS, palette, cr);
  paint_style (self, panel, REHAB_STYLE_LEVELS, palette, cr);
  paint_unrated (self, panel, palette, cr);
  paint_style (self, panel, REHAB_STYLE_LINE, palette, cr);
  paint_style (self, panel, REHAB_STYLE_POINTS, palette, cr);
}

void
rehab_progress_layout_paint_panel_marks (RehabProgressLayout     *self,
                                         const RehabPanel        *panel,
                                         const RehabChartPalette *palette,
                                         cairo_t                 *cr)
{
  for (guint i = panel->placed->len; i-- > 0; )
    {
      const RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, i);
      gboolean verdict = placed->series->row->style == REHAB_STYLE_VERDICTS;
      double radius = (verdict ? REHAB_MARK_RADIUS : REHAB_SMALL_MARK_RADIUS) * self->unit;
      RehabColor color = rehab_tone_get_color (placed->series->tone, palette);

      for (guint n = 0; n < placed->marks->len; n++)
        {
          const RehabPlacedMark *mark = &g_array_index (placed->marks, RehabPlacedMark, n);

          rehab_pen_draw_mark (cr, mark->at, radius, mark->shape, color, palette->background);
        }
    }
}
