/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-extent.h"
#include "rehab-progress-layout-private.h"

/**
 * rehab_progress_part_from_key:
 * @key: (nullable): a key as rehab_progress_part_get_key() tells it
 *
 * Returns: the part, or 0 for a key that is none
 */
RehabProgressParts
rehab_progress_part_from_key (const char *key)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    if (g_strcmp0 (key, rehab_progress_part_get_key ((RehabProgressParts) (1u << i))) == 0)
      return (RehabProgressParts) (1u << i);

  return (RehabProgressParts) 0;
}

/**
 * rehab_progress_layout_get_plot:
 * @self: a layout
 * @left: (out): where the first day begins
 * @right: (out): where the last day ends
 *
 * Finds where the days are, which all parts share.
 */
void
rehab_progress_layout_get_plot (RehabProgressLayout *self,
                                double              *left,
                                double              *right)
{
  g_return_if_fail (self != NULL);

  *left = self->left;
  *right = self->right;
}

/* A panel begins with its title. */
static double
get_top (RehabProgressLayout *self,
         const RehabPanel    *panel)
{
  return panel->legend.first_label < panel->legend.end_label
         ? g_array_index (self->labels, RehabChartLabel, panel->legend.first_label).box.y
         : panel->plot.y;
}

/**
 * rehab_progress_layout_get_tracks:
 * @self: a layout
 * @top: (out): below the phases
 * @bottom: (out): above the days kept and the axis
 *
 * Finds the stretch that the charts with values take, from top to bottom: what is above and below of it belongs to all of
 * them, and stays in sight where they are scrolled.
 */
void
rehab_progress_layout_get_tracks (RehabProgressLayout *self,
                                  double              *top,
                                  double              *bottom)
{
  g_return_if_fail (self != NULL);

  *bottom = self->bottom;
  if ((self->parts & REHAB_PROGRESS_COVERAGE) != 0)
    {
      *bottom = self->coverage.y;
      if (self->coverage_legend.first_label < self->coverage_legend.end_label)
        *bottom = g_array_index (self->labels, RehabChartLabel, self->coverage_legend.first_label).box.y;
    }

  *top = self->panels->len > 0 ? get_top (self, g_ptr_array_index (self->panels, 0)) : *bottom;
}

/**
 * rehab_progress_layout_get_axis:
 * @self: a layout
 *
 * Finds where the labels of the axis begin, below everything else.
 *
 * Returns: the place, from the top
 */
double
rehab_progress_layout_get_axis (RehabProgressLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->bottom;
}

/**
 * rehab_progress_layout_get_extent:
 * @self: a layout
 * @part: one part with values of its own
 * @y: (out): where its title is
 * @height: (out): as far as the end of its plots
 *
 * Finds where a chart is. One part may have several plots: one for each outcome measure.
 *
 * Returns: %FALSE when it is not in the layout
 */
gboolean
rehab_progress_layout_get_extent (RehabProgressLayout *self,
                                  RehabProgressParts   part,
                                  double              *y,
                                  double              *height)
{
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  *y = *height = 0.0;
  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (self->panels, i);

      if (panel->track->row->part != part)
        continue;
      if (!found)
        *y = get_top (self, panel);
      *height = panel->plot.y + panel->plot.height - *y;
      found = TRUE;
    }

  return found;
}

static const RehabSeries *
find_series (RehabProgressChart *chart,
             const char         *key)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);

  for (guint i = 0; i < data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);

      for (guint n = 0; n < track->series->len; n++)
        {
          const RehabSeries *series = g_ptr_array_index (track->series, n);

          if (g_str_equal (series->info.key, key))
            return series;
        }
    }

  return NULL;
}

/**
 * rehab_progress_chart_paint_swatch:
 * @chart: a chart
 * @n: one of its series
 * @palette: the colours
 * @width: of the swatch
 * @height: of the swatch
 * @cr: where to paint, with its top left corner at 0, 0
 *
 * Paints a series as a legend does: the same line and dash, the same mark, the same fill as in the chart.
 */
void
rehab_progress_chart_paint_swatch (RehabProgressChart      *chart,
                                   guint                    n,
                                   const RehabChartPalette *palette,
                                   double                   width,
                                   double                   height,
                                   cairo_t                 *cr)
{
  RehabProgressLayout layout = { .chart = chart, .unit = height / REHAB_SWATCH_HEIGHT };
  RehabSwatch swatch = { .kind = REHAB_SWATCH_SERIES, .box = { 0.0, 0.0, width, height } };

  g_return_if_fail (chart != NULL && palette != NULL && cr != NULL);

  swatch.series = find_series (chart, rehab_progress_chart_get_series_info (chart, n)->key);
  g_return_if_fail (swatch.series != NULL);

  /* The shape of these tells more than one thing: the first of them stands for all. */
  if (swatch.series->row->style == REHAB_STYLE_VERDICTS)
    swatch.kind = REHAB_SWATCH_SETTLED;

  cairo_save (cr);
  cairo_new_path (cr);
  rehab_progress_layout_paint_swatch (&layout, &swatch, palette, cr);
  cairo_restore (cr);
}
