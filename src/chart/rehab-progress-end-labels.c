/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

/* The names of lines and the last values of points, right of the plots. */

typedef struct
{
  const RehabSeries *series;
  char *text;
  double wanted; /* top of the label, where its line ends */
  double y;
} EndLabel;

static void
clear_end_label (gpointer label)
{
  g_free (((EndLabel *) label)->text);
}

/* A line that is alone in its track has the track's name. */
static gboolean
has_name (const RehabTrack  *track,
          const RehabSeries *series)
{
  if (series->row->style != REHAB_STYLE_LINE || series->name == NULL)
    return FALSE;

  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *other = g_ptr_array_index (track->series, i);

      if (other != series && other->row->style == REHAB_STYLE_LINE)
        return TRUE;
    }

  return FALSE;
}

static GArray *
list_labels (RehabProgressLayout *self,
             const RehabPanel    *panel)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (EndLabel));

  g_array_set_clear_func (labels, clear_end_label);
  for (guint i = 0; i < panel->placed->len; i++)
    {
      const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, i))->series;
      RehabNumber last = rehab_series_get_last (series, panel->track, &self->data->axis, NULL);
      EndLabel label = { .series = series };

      if (!last.known)
        continue;
      if (has_name (panel->track, series))
        label.text = g_strdup (series->name);
      else if (series->row->style == REHAB_STYLE_POINTS)
        label.text = rehab_series_dup_value (series, last.value);
      else
        continue;

      label.wanted = rehab_panel_place_value (panel, last.value) - self->line / 2.0;
      g_array_append_val (labels, label);
    }

  return labels;
}

guint
rehab_progress_layout_count_end_labels (RehabProgressLayout *self,
                                        const RehabPanel    *panel)
{
  g_autoptr (GArray) labels = list_labels (self, panel);

  return labels->len;
}

double
rehab_progress_layout_measure_end_labels (RehabProgressLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      g_autoptr (GArray) labels = list_labels (self, g_ptr_array_index (self->panels, i));

      for (guint n = 0; n < labels->len; n++)
        widest = MAX (widest, rehab_progress_layout_measure (g_array_index (labels, EndLabel, n).text, self));
    }

  return widest > 0.0 ? widest + (REHAB_SWATCH_WIDTH + REHAB_SWATCH_GAP + REHAB_GUTTER_GAP) * self->unit : 0.0;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  double one = ((const EndLabel *) a)->wanted;
  double other = ((const EndLabel *) b)->wanted;

  return (one > other) - (one < other);
}

/* Labels that are pushed together, at the mean of the places that they want. */
typedef struct
{
  double sum;
  guint n;
} Step;

static double
get_mean (const Step *step)
{
  return step->sum / step->n;
}

/*
 * Pushes labels apart: less its turn times the height of a line, no label may lie above the one before it, which is a fit of
 * steps that only rise: neighbours that are out of order share their mean. A panel is never lower than its labels together.
 */
static void
push_apart (GArray *labels,
            double  line,
            double  top,
            double  bottom)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  double highest = MAX (bottom - (labels->len - 1.0) * line, top);
  guint nth = 0;

  g_array_sort (labels, compare_places);
  for (guint i = 0; i < labels->len; i++)
    {
      Step step = { g_array_index (labels, EndLabel, i).wanted - i * line, 1 };

      while (steps->len > 0 && get_mean (&g_array_index (steps, Step, steps->len - 1)) > get_mean (&step))
        {
          step.sum += g_array_index (steps, Step, steps->len - 1).sum;
          step.n += g_array_index (steps, Step, steps->len - 1).n;
          g_array_set_size (steps, steps->len - 1);
        }
      g_array_append_val (steps, step);
    }

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      for (guint n = 0; n < step->n; n++, nth++)
        g_array_index (labels, EndLabel, nth).y = CLAMP (get_mean (step), top, highest) + nth * line;
    }
}

static void
add_labels (RehabProgressLayout *self,
            const RehabPanel    *panel)
{
  g_autoptr (GArray) labels = list_labels (self, panel);

  push_apart (labels, self->line, panel->plot.y - self->line / 2.0,
              panel->plot.y + panel->plot.height - self->line / 2.0);

  for (guint i = 0; i < labels->len; i++)
    {
      const EndLabel *label = &g_array_index (labels, EndLabel, i);
      double x = self->right + REHAB_GUTTER_GAP * self->unit;
      RehabSwatch swatch = {
        .kind = REHAB_SWATCH_SERIES, .series = label->series,
        .box = { x, label->y + (self->line - REHAB_SWATCH_HEIGHT * self->unit) / 2.0,
                 REHAB_SWATCH_WIDTH * self->unit, REHAB_SWATCH_HEIGHT * self->unit },
      };

      g_array_append_val (self->swatches, swatch);
      rehab_progress_layout_add_label (self, REHAB_LABEL_END, label->series->tone, label->text,
                                       x + (REHAB_SWATCH_WIDTH + REHAB_SWATCH_GAP) * self->unit, label->y);
    }
}

void
rehab_progress_layout_add_end_labels (RehabProgressLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    add_labels (self, g_ptr_array_index (self->panels, i));
}
