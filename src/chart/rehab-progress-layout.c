/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include <math.h>

/* Sizes in units, see unit in the layout. */
#define TEXT_SCALE 0.82
#define LEAST_MARK 8.0
#define NARROW 460.0

G_DEFINE_BOXED_TYPE (RehabProgressLayout, rehab_progress_layout, rehab_progress_layout_ref, rehab_progress_layout_unref)

static void
clear_label (gpointer label)
{
  g_object_unref (((RehabChartLabel *) label)->text);
}

static void
progress_layout_clear (RehabProgressLayout *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    g_array_unref (self->days[i]);
  g_ptr_array_unref (self->panels);
  g_array_unref (self->labels);
  g_array_unref (self->swatches);
  g_array_unref (self->ticks);
  g_array_unref (self->contexts);
  g_array_unref (self->spans);
  g_array_unref (self->flags);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  rehab_progress_chart_unref (self->chart);
}

static PangoFontDescription *
dup_small_font (PangoContext *context)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  int size = pango_font_description_get_size (font);

  if (size == 0)
    size = 11 * PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * TEXT_SCALE);
  else
    pango_font_description_set_size (font, (int) lround (size * TEXT_SCALE));

  return font;
}

static RehabProgressLayout *
create_layout (RehabProgressChart *chart,
               PangoContext       *context,
               double              width,
               double              height,
               RehabProgressParts  parts)
{
  RehabProgressLayout *self = g_atomic_rc_box_new0 (RehabProgressLayout);
  g_autoptr (PangoLayout) sample = NULL;
  double ignored;

  self->chart = rehab_progress_chart_ref (chart);
  self->data = rehab_progress_chart_get_data (chart);
  self->context = g_object_ref (context);
  self->font = dup_small_font (context);
  self->parts = parts;
  self->width = width;
  self->height = height;
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_panel_free);
  self->labels = g_array_new (FALSE, FALSE, sizeof (RehabChartLabel));
  g_array_set_clear_func (self->labels, clear_label);
  self->swatches = g_array_new (FALSE, FALSE, sizeof (RehabSwatch));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (double));
  self->contexts = g_array_new (FALSE, FALSE, sizeof (double));
  self->spans = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  self->flags = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    self->days[i] = g_array_new (FALSE, FALSE, sizeof (RehabBox));

  sample = rehab_progress_layout_create_text (self, "0", FALSE);
  rehab_text_get_size (sample, &ignored, &self->line);
  self->line = MAX (self->line, 1.0);
  self->unit = self->line / 16.0;
  self->narrow = width < NARROW * self->unit;

  /* Before the gutters are known; near enough to tell how many marks have room. */
  self->mark_days = (guint) MAX (ceil (LEAST_MARK * self->unit * self->data->n_days / MAX (width * 0.88, 1.0) - 0.5), 1.0);
  rehab_progress_layout_choose_panels (self);

  return self;
}

/**
 * rehab_progress_chart_measure_height:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set
 * @width: the width that it is to be laid out for
 * @parts: what to show
 * @natural: (out) (optional): the height at which it looks best
 *
 * Computes the least height at which the chart can be read.
 *
 * Returns: the height, in the unit of @width
 */
double
rehab_progress_chart_measure_height (RehabProgressChart *chart,
                                     PangoContext       *context,
                                     double              width,
                                     RehabProgressParts  parts,
                                     double             *natural)
{
  g_autoptr (RehabProgressLayout) layout = NULL;
  double least, best;

  g_return_val_if_fail (chart != NULL, 0.0);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0.0);

  layout = create_layout (chart, context, width, 0.0, parts);
  rehab_progress_layout_stack (layout, &least, &best);
  if (natural != NULL)
    *natural = best;

  return least;
}

/**
 * rehab_progress_chart_layout:
 * @chart: a chart
 * @context: the context of the text, with the font of the body text set: a widget's, or a page's
 * @width: in the units it will be painted in: pixels, points
 * @height: in the same units; less than rehab_progress_chart_measure_height() is taken as that
 * @parts: what to show; what the record has nothing of takes no room, but for pain and load, which say so
 *
 * Lays a chart out. All strokes and gaps follow the size of the text, so that it looks the same in points and in pixels.
 *
 * Returns: (transfer full): the layout
 */
RehabProgressLayout *
rehab_progress_chart_layout (RehabProgressChart *chart,
                             PangoContext       *context,
                             double              width,
                             double              height,
                             RehabProgressParts  parts)
{
  RehabProgressLayout *self;
  double least, natural;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = create_layout (chart, context, width, height, parts);
  rehab_progress_layout_stack (self, &least, &natural);
  rehab_progress_layout_set_axes (self);

  self->left = ceil (rehab_progress_layout_measure_values (self) + REHAB_GUTTER_GAP * self->unit);
  self->right = floor (width - MAX (rehab_progress_layout_measure_end_labels (self), 2.0 * self->unit));
  self->right = MAX (self->right, self->left + 1.0);

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabPanel *panel = g_ptr_array_index (self->panels, i);

      panel->plot.x = self->left;
      panel->plot.width = self->right - self->left;
    }
  self->coverage.x = self->left;
  self->coverage.width = self->right - self->left;

  rehab_progress_layout_add_value_labels (self);
  rehab_progress_layout_add_time_labels (self);
  rehab_progress_layout_place_data (self);
  rehab_progress_layout_add_end_labels (self);
  rehab_progress_layout_add_phase_labels (self);
  rehab_progress_layout_add_event_labels (self);
  rehab_progress_layout_add_today_label (self);
  rehab_progress_layout_add_empty_labels (self);

  return self;
}

RehabProgressLayout *
rehab_progress_layout_ref (RehabProgressLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_progress_layout_unref (RehabProgressLayout *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) progress_layout_clear);
}

RehabProgressChart *
rehab_progress_layout_get_chart (RehabProgressLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
}

/**
 * rehab_progress_layout_get_height:
 * @self: a layout
 *
 * Gets how high it came out.
 *
 * Returns: the height asked for, or the least that the chart needs
 */
double
rehab_progress_layout_get_height (RehabProgressLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

/**
 * rehab_progress_layout_get_date_at:
 * @self: a layout
 * @x: a place, inside the chart or outside
 *
 * Finds the day under the pointer.
 *
 * Returns: the day, the nearest one outside of the plots
 */
RehabDate
rehab_progress_layout_get_date_at (RehabProgressLayout *self,
                                   double               x)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return rehab_time_axis_date_at (&self->data->axis, (x - self->left) / (self->right - self->left));
}

/**
 * rehab_progress_layout_get_x:
 * @self: a layout
 * @date: a day of the chart
 *
 * Finds where a day is drawn.
 *
 * Returns: the middle of the day
 */
double
rehab_progress_layout_get_x (RehabProgressLayout *self,
                             RehabDate            date)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return rehab_progress_layout_place_date (self, date);
}
