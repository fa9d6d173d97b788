/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#define HATCH_SPACING 4.0

/* Of a swatch, so that more than one is seen of it. */
#define LONGEST_DASH 0.55

void
rehab_progress_layout_paint_days (RehabProgressLayout     *self,
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

/* Swatches, each drawn as what it stands for */

static void
paint_series_swatch (const RehabSeries       *series,
                     const RehabBox          *box,
                     double                   unit,
                     const RehabChartPalette *palette,
                     cairo_t                 *cr)
{
  double y = box->y + box->height / 2.0;
  RehabPoint points[] = { { box->x, y }, { box->x + box->width, y } };
  RehabPoint middle = { box->x + box->width / 2.0, y };
  RehabColor color = rehab_tone_get_color (series->tone, palette);
  RehabBox level = { box->x, y - unit, box->width, 2.0 * unit };
  gboolean joined = series->row->style == REHAB_STYLE_POINTS;

  if (rehab_series_is_bars (series))
    {
      rehab_series_paint_boxes (series, series->row->style == REHAB_STYLE_LEVELS ? &level : box, 1, unit, palette, cr);
      return;
    }

  if (joined || series->row->style == REHAB_STYLE_LINE)
    {
      rehab_pen_set_color (cr, color);
      rehab_pen_stroke_line (cr, points, 2, series->row->width * unit, MIN (series->dash * unit, box->width * LONGEST_DASH));
    }
  if (joined || series->row->style == REHAB_STYLE_MARKS)
    rehab_pen_draw_mark (cr, middle, REHAB_SMALL_MARK_RADIUS * unit, series->shape, color, palette->background);
}

void
rehab_progress_layout_paint_swatch (RehabProgressLayout     *self,
                                    const RehabSwatch       *swatch,
                                    const RehabChartPalette *palette,
                                    cairo_t                 *cr)
{
  RehabPoint middle = { swatch->box.x + swatch->box.width / 2.0, swatch->box.y + swatch->box.height / 2.0 };
  double radius = REHAB_MARK_RADIUS * self->unit;
  double y = rehab_pen_snap (swatch->box.y);
  RehabBox box = swatch->box;

  switch (swatch->kind)
    {
    case REHAB_SWATCH_SERIES:
      paint_series_swatch (swatch->series, &box, self->unit, palette, cr);
      break;

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
      rehab_pen_add_rule (cr, box.x, y, box.x + box.width, y);
      cairo_stroke (cr);
      break;

    case REHAB_SWATCH_THRESHOLD:
      rehab_paint_threshold (&box, middle.y, self->unit, palette, cr);
      break;

    case REHAB_SWATCH_UNRATED:
      rehab_pen_set_color (cr, palette->mark);
      cairo_set_line_width (cr, self->unit);
      cairo_rectangle (cr, middle.x - 3.0 * self->unit, middle.y - 3.0 * self->unit, 6.0 * self->unit, 6.0 * self->unit);
      cairo_stroke (cr);
      break;

    case REHAB_SWATCH_RECORDED:
      rehab_progress_layout_paint_days (self, REHAB_DAY_RECORDED, &box, 1, palette, cr);
      break;

    case REHAB_SWATCH_REST:
      box.y += box.height / 2.0;
      box.height /= 2.0;
      rehab_progress_layout_paint_days (self, REHAB_DAY_REST, &box, 1, palette, cr);
      break;

    case REHAB_SWATCH_NOT_KEPT:
    default:
      rehab_progress_layout_paint_days (self, REHAB_DAY_NOT_KEPT, &box, 1, palette, cr);
      break;
    }
}
