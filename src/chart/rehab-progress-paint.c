/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"
#include "rehab-i18n.h"

#include <math.h>

#define MARK_RADIUS 3.6
#define HATCH_SPACING 4.0

/* How far the spans of a crowded line let through what is behind them. */
#define COLUMN_ALPHA 0.28

static const RehabPattern group_patterns[REHAB_N_LOAD_GROUPS] = {
  [REHAB_LOAD_GROUP_RUNNING] = REHAB_PATTERN_PLAIN,
  [REHAB_LOAD_GROUP_STRENGTH] = REHAB_PATTERN_RISING,
  [REHAB_LOAD_GROUP_FIELD] = REHAB_PATTERN_FALLING,
  [REHAB_LOAD_GROUP_OTHER] = REHAB_PATTERN_DOTS,
};

static RehabColor
get_tone_color (const RehabChartPalette *palette,
                RehabTone                tone)
{
  switch (tone)
    {
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
    default:
      return palette->text;
    }
}

static RehabColor
fade (RehabColor color,
      double     alpha)
{
  color.alpha *= alpha;

  return color;
}

/* Hair lines on whole pixels are sharp on a screen, and half a unit off at most on paper. */
static double
snap (double place)
{
  return floor (place) + 0.5;
}

static void
paint_rule (cairo_t *cr,
            double   x1,
            double   y1,
            double   x2,
            double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
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
  for (guint i = 1; i < rehab_value_axis_get_n_ticks (&panel->axis); i++)
    {
      double y = snap (rehab_panel_place_value (panel, rehab_value_axis_get_tick (&panel->axis, i)));

      paint_rule (cr, panel->plot.x, y, right, y);
    }
  for (guint i = 0; i < self->ticks->len && !panel->empty; i++)
    {
      double x = snap (g_array_index (self->ticks, double, i));

      if (x > panel->plot.x + 1.0)
        paint_rule (cr, x, panel->plot.y, x, bottom);
    }
  cairo_stroke (cr);

  rehab_pen_set_color (cr, palette->axis);
  paint_rule (cr, panel->plot.x, snap (bottom), right, snap (bottom));
  cairo_stroke (cr);
}

static void
paint_bands (RehabProgressLayout     *self,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  const RehabBox *safe = &self->bands[0];
  const RehabBox *above = &self->bands[1];
  double y = snap (above->height > 0.0 ? above->y : safe->y);

  rehab_pen_set_color (cr, palette->band);
  rehab_pen_fill_boxes (cr, safe, 1, FALSE);
  if (above->height > 0.0)
    {
      rehab_pen_set_color (cr, fade (palette->band, 0.55));
      rehab_pen_fill_boxes (cr, above, 1, FALSE);
    }

  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_set_color (cr, palette->band_edge);
  paint_rule (cr, safe->x, y, safe->x + safe->width, y);
  cairo_stroke (cr);
}

static void
paint_line (const RehabChartLine    *line,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  RehabColor color = get_tone_color (palette, line->tone);

  if (line->columns->len > 0)
    {
      rehab_pen_set_color (cr, fade (color, COLUMN_ALPHA));
      rehab_pen_fill_boxes (cr, (const RehabBox *) line->columns->data, line->columns->len, TRUE);
    }

  rehab_pen_set_color (cr, color);
  rehab_pen_stroke_line (cr, (const RehabPoint *) line->points->data, line->points->len, line->width, line->dash);
}

static void
paint_group (RehabProgressLayout     *self,
             RehabLoadGroup           group,
             const RehabBox          *boxes,
             guint                    n_boxes,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  rehab_pen_set_color (cr, palette->bars[group]);
  rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);

  if (!palette->patterns || group_patterns[group] == REHAB_PATTERN_PLAIN)
    return;

  rehab_pen_set_color (cr, fade (palette->text, 0.75));
  rehab_pen_hatch_boxes (cr, boxes, n_boxes, group_patterns[group], 0.9 * HATCH_SPACING * self->unit, 0.8 * self->unit);

  /* What is hatched on white needs an edge. */
  if (boxes[0].width >= 4.0 * self->unit)
    {
      cairo_set_line_width (cr, 0.6 * self->unit);
      for (guint i = 0; i < n_boxes; i++)
        cairo_rectangle (cr, boxes[i].x + 0.3 * self->unit, boxes[i].y + 0.3 * self->unit,
                         MAX (boxes[i].width - 0.6 * self->unit, 0.0), MAX (boxes[i].height - 0.6 * self->unit, 0.0));
      cairo_stroke (cr);
    }
}

static void
paint_bars (RehabProgressLayout     *self,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    if (self->bars[group]->len > 0)
      paint_group (self, (RehabLoadGroup) group, (const RehabBox *) self->bars[group]->data, self->bars[group]->len,
                   palette, cr);

  cairo_set_line_width (cr, self->unit);
  rehab_pen_set_color (cr, palette->mark);
  for (guint i = 0; i < self->unrated->len; i++)
    {
      const RehabBox *box = &g_array_index (self->unrated, RehabBox, i);

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_stroke (cr);
}

static void
paint_days (RehabProgressLayout     *self,
            RehabDayState            state,
            const RehabBox          *boxes,
            guint                    n_boxes,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  switch (state)
    {
    case REHAB_DAY_RECORDED:
      rehab_pen_set_color (cr, palette->kept);
      rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
      break;

    case REHAB_DAY_REST:
      rehab_pen_set_color (cr, palette->rest);
      rehab_pen_fill_boxes (cr, boxes, n_boxes, FALSE);
      break;

    case REHAB_DAY_NOT_KEPT:
      rehab_pen_set_color (cr, palette->not_kept);
      rehab_pen_hatch_boxes (cr, boxes, n_boxes, REHAB_PATTERN_RISING, HATCH_SPACING * self->unit, 0.9 * self->unit);
      break;

    case REHAB_DAY_TO_COME:
    default:
      break;
    }
}

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
      if (g_array_index (self->series->spans, RehabChartSpan, i).from.julian > self->series->axis.from.julian)
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
      double x = snap (g_array_index (self->flags, double, i));
      double top = self->events.y + self->line / 2.0;

      rehab_pen_set_color (cr, fade (palette->event, 0.6));
      cairo_set_line_width (cr, self->unit);
      cairo_set_dash (cr, (double[]) { self->unit, 3.0 * self->unit }, 2, 0.0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      if (self->pain.shown)
        paint_rule (cr, x, top + size, x, self->pain.plot.y + self->pain.plot.height);
      if (self->load.shown)
        paint_rule (cr, x, self->load.plot.y, x, self->load.plot.y + self->load.plot.height);
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
  const RehabPanel *panels[] = { &self->pain, &self->load };
  double x = snap (rehab_progress_layout_place_date (self, self->series->today));

  if (rehab_date_compare (self->series->today, self->series->axis.to) >= 0
      || !rehab_time_axis_contains (&self->series->axis, self->series->today))
    return;

  rehab_pen_set_color (cr, fade (palette->accent, 0.7));
  cairo_set_line_width (cr, self->unit);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    if (panels[i]->shown)
      paint_rule (cr, x, panels[i]->plot.y, x, panels[i]->plot.y + panels[i]->plot.height);
  cairo_stroke (cr);
}

static void
paint_marks (RehabProgressLayout     *self,
             const RehabChartPalette *palette,
             cairo_t                 *cr)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const RehabPlacedMark *mark = &g_array_index (self->marks, RehabPlacedMark, i);

      rehab_pen_draw_mark (cr, mark->at, MARK_RADIUS * self->unit, mark->shape, palette->mark, palette->background);
    }
}

static void
paint_swatch_line (RehabProgressLayout     *self,
                   RehabLineId              id,
                   const RehabBox          *box,
                   const RehabChartPalette *palette,
                   cairo_t                 *cr)
{
  double y = box->y + box->height / 2.0;
  RehabPoint points[] = { { box->x, y }, { box->x + box->width, y } };
  double dash = self->lines[id].dash > 0.0 ? box->width * 0.36 : 0.0;

  rehab_pen_set_color (cr, get_tone_color (palette, self->lines[id].tone));
  rehab_pen_stroke_line (cr, points, 2, self->lines[id].width, dash);
}

static void
paint_swatch (RehabProgressLayout     *self,
              const RehabSwatch       *swatch,
              const RehabChartPalette *palette,
              cairo_t                 *cr)
{
  RehabPoint middle = { swatch->box.x + swatch->box.width / 2.0, swatch->box.y + swatch->box.height / 2.0 };
  double radius = MARK_RADIUS * self->unit;
  RehabBox box = swatch->box;

  switch (swatch->kind)
    {
    case REHAB_SWATCH_SETTLED:
      rehab_pen_draw_mark (cr, middle, radius, REHAB_MARK_CIRCLE, palette->mark, palette->background);
      break;

    case REHAB_SWATCH_NOT_SETTLED:
      rehab_pen_draw_mark (cr, middle, radius, REHAB_MARK_CROSS, palette->mark, palette->background);
      break;

    case REHAB_SWATCH_NOT_KNOWN:
      rehab_pen_draw_mark (cr, middle, radius, REHAB_MARK_TICK, palette->mark, palette->background);
      break;

    case REHAB_SWATCH_BAND:
      rehab_pen_set_color (cr, palette->band);
      rehab_pen_fill_boxes (cr, &box, 1, FALSE);
      rehab_pen_set_color (cr, palette->band_edge);
      cairo_set_line_width (cr, MIN (self->unit, 1.0));
      paint_rule (cr, box.x, snap (box.y), box.x + box.width, snap (box.y));
      cairo_stroke (cr);
      break;

    case REHAB_SWATCH_WORST:
    case REHAB_SWATCH_WAKING:
    case REHAB_SWATCH_MEAN_SHORT:
    case REHAB_SWATCH_MEAN_LONG:
      paint_swatch_line (self, (RehabLineId) (swatch->kind - REHAB_SWATCH_WORST), &box, palette, cr);
      break;

    case REHAB_SWATCH_UNRATED:
      rehab_pen_set_color (cr, palette->mark);
      cairo_set_line_width (cr, self->unit);
      cairo_rectangle (cr, middle.x - 3.0 * self->unit, middle.y - 3.0 * self->unit, 6.0 * self->unit, 6.0 * self->unit);
      cairo_stroke (cr);
      break;

    case REHAB_SWATCH_RECORDED:
      paint_days (self, REHAB_DAY_RECORDED, &box, 1, palette, cr);
      break;

    case REHAB_SWATCH_REST:
      box.y += box.height / 2.0;
      box.height /= 2.0;
      paint_days (self, REHAB_DAY_REST, &box, 1, palette, cr);
      break;

    case REHAB_SWATCH_NOT_KEPT:
      paint_days (self, REHAB_DAY_NOT_KEPT, &box, 1, palette, cr);
      break;

    case REHAB_SWATCH_GROUP:
    default:
      paint_group (self, (RehabLoadGroup) (swatch->kind - REHAB_SWATCH_GROUP), &box, 1, palette, cr);
      break;
    }
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
      double x = snap (g_array_index (self->contexts, double, i));

      paint_rule (cr, x, top, x, top + self->line * 0.9);
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

      rehab_pen_set_color (cr, get_tone_color (palette, label->tone));
      cairo_move_to (cr, label->box.x, label->box.y);
      pango_cairo_show_layout (cr, label->text);
    }
}

static void
paint_pain (RehabProgressLayout     *self,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  paint_bands (self, palette, cr);
  paint_grid (self, &self->pain, palette, cr);
  paint_line (&self->lines[REHAB_LINE_WAKING], palette, cr);
  paint_line (&self->lines[REHAB_LINE_WORST], palette, cr);
}

static void
paint_load (RehabProgressLayout     *self,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  paint_grid (self, &self->load, palette, cr);
  paint_bars (self, palette, cr);
  paint_line (&self->lines[REHAB_LINE_MEAN_LONG], palette, cr);
  paint_line (&self->lines[REHAB_LINE_MEAN_SHORT], palette, cr);
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
  if (self->pain.shown)
    paint_pain (self, palette, cr);
  if (self->load.shown)
    paint_load (self, palette, cr);
  for (guint state = 0; state < G_N_ELEMENTS (self->days); state++)
    paint_days (self, (RehabDayState) state, (const RehabBox *) self->days[state]->data, self->days[state]->len, palette, cr);
  paint_flags (self, palette, cr);
  paint_today (self, palette, cr);
  paint_marks (self, palette, cr);
  paint_contexts (self, palette, cr);
  for (guint i = 0; i < self->swatches->len; i++)
    paint_swatch (self, &g_array_index (self->swatches, RehabSwatch, i), palette, cr);
  paint_labels (self, palette, cr);

  cairo_restore (cr);
}

static void
paint_ring (RehabProgressLayout     *self,
            const RehabPanel        *panel,
            RehabLineId              id,
            RehabNumber              value,
            double                   x,
            const RehabChartPalette *palette,
            cairo_t                 *cr)
{
  if (!panel->shown || !value.known)
    return;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x, rehab_panel_place_value (panel, value.value), 4.5 * self->unit, 0.0, 2.0 * G_PI);
  rehab_pen_set_color (cr, palette->background);
  cairo_fill_preserve (cr);
  rehab_pen_set_color (cr, get_tone_color (palette, self->lines[id].tone));
  cairo_set_line_width (cr, 2.0 * self->unit);
  cairo_stroke (cr);
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
  guint at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  if (!rehab_date_is_set (date) || !rehab_time_axis_contains (&self->series->axis, date))
    return;

  x = rehab_progress_layout_place_date (self, date);
  at = date.julian - self->series->axis.from.julian;
  top = self->pain.shown ? self->pain.plot.y : self->load.shown ? self->load.plot.y : self->coverage.y;

  cairo_save (cr);
  cairo_new_path (cr);
  rehab_pen_set_color (cr, palette->accent);
  cairo_set_line_width (cr, self->unit);
  paint_rule (cr, snap (x), top, snap (x), self->bottom);
  cairo_stroke (cr);

  paint_ring (self, &self->pain, REHAB_LINE_WAKING, self->series->waking[at], x, palette, cr);
  paint_ring (self, &self->pain, REHAB_LINE_WORST, self->series->worst[at], x, palette, cr);
  paint_ring (self, &self->load, REHAB_LINE_MEAN_SHORT, self->series->mean_short[at], x, palette, cr);
  paint_date_tag (self, date, x, palette, cr);
  cairo_restore (cr);
}
