/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-text.h"
#include "rehab-settling-layout-private.h"

#include <math.h>

/* Sizes in units. */
#define HATCH_SPACING 4.0
#define HATCH_WIDTH 0.9

/* What is not known is hatched and grey, like a day that was not kept; what is known has one colour, whatever it is. */
static void
paint_bar (RehabSettlingLayout     *self,
           const RehabSettlingBar  *bar,
           const RehabChartPalette *palette,
           cairo_t                 *cr)
{
  if (bar->span != REHAB_SETTLING_SPAN_TO_COME && bar->span != REHAB_SETTLING_SPAN_NOT_ASKED)
    {
      rehab_pen_set_color (cr, palette->kept);
      rehab_pen_fill_boxes (cr, &bar->box, 1, FALSE);
      return;
    }

  rehab_pen_set_color (cr, palette->not_kept);
  rehab_pen_hatch_boxes (cr, &bar->box, 1, REHAB_PATTERN_RISING, HATCH_SPACING * self->unit, HATCH_WIDTH * self->unit);
}

/**
 * rehab_settling_layout_paint:
 * @self: a layout
 * @palette: the colours
 * @cr: where to paint, with the chart's top left corner at 0, 0
 *
 * Paints the chart. The background is left as it is.
 */
void
rehab_settling_layout_paint (RehabSettlingLayout     *self,
                             const RehabChartPalette *palette,
                             cairo_t                 *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (palette != NULL);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);

  for (guint i = 0; i < self->bars->len; i++)
    paint_bar (self, &g_array_index (self->bars, RehabSettlingBar, i), palette, cr);

  cairo_set_line_width (cr, MIN (self->unit, 1.0));
  rehab_pen_set_color (cr, palette->axis);
  for (guint i = 0; i < self->starts->len; i++)
    {
      const RehabBox *start = &g_array_index (self->starts, RehabBox, i);
      double x = floor (start->x) - 0.5;

      rehab_pen_add_rule (cr, x, start->y, x, start->y + start->height - 0.15 * self->line);
    }
  cairo_stroke (cr);

  for (guint i = 0; i < self->labels->len; i++)
    {
      const RehabSettlingLabel *label = &g_array_index (self->labels, RehabSettlingLabel, i);
      gboolean dim = label->role == REHAB_SETTLING_LABEL_NUMBER || label->role == REHAB_SETTLING_LABEL_LIMIT
                     || label->role == REHAB_SETTLING_LABEL_EMPTY;

      rehab_chart_text_paint (label->text, &label->box, dim ? palette->dim_text : palette->text, cr);
    }

  cairo_restore (cr);
}
