/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-layout-private.h"

#include <math.h>

/* Sizes in units. */
#define PANEL_GAP 14.0
#define BELOW_LEGEND 8.0

/* Heights in lines of text. */
#define PHASE_HEIGHT 1.4
#define EVENT_HEIGHT 1.3
#define STRIP_HEIGHT 0.7
#define ROW_OF_TICKS 1.7
#define FOLDED_HEIGHT 2.2 /* the sentence, and above it the name of today */

/* Shares of a plot. */
#define LEAST_FILLED 0.75
#define HEADROOM 1.05

/* Panels */

static void
free_placed (RehabPlacedSeries *placed)
{
  g_array_unref (placed->points);
  g_array_unref (placed->columns);
  g_array_unref (placed->boxes);
  g_array_unref (placed->marks);
  g_free (placed);
}

void
rehab_panel_free (RehabPanel *panel)
{
  g_array_unref (panel->unrated);
  g_ptr_array_unref (panel->placed);
  g_free (panel);
}

/* Bars of weeks are means of 7 days already. */
gboolean
rehab_panel_draws (const RehabPanel  *panel,
                   const RehabSeries *series)
{
  gboolean of_week = series->row == rehab_series_row_get (REHAB_SERIES_MEAN_SHORT)
                     || series->row == rehab_series_row_get (REHAB_SERIES_MEAN_SHORT_PLANNED);

  return series->info.shown && (!of_week || panel->track->span == REHAB_SPAN_DAY);
}

static RehabPlacedSeries *
create_placed (RehabProgressLayout *self,
               const RehabSeries   *series)
{
  RehabPlacedSeries *placed = g_new0 (RehabPlacedSeries, 1);

  placed->series = series;
  placed->width = series->row->width * self->unit;
  placed->dash = series->dash * self->unit;
  placed->points = g_array_new (FALSE, FALSE, sizeof (RehabPoint));
  placed->columns = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  placed->boxes = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  placed->marks = g_array_new (FALSE, FALSE, sizeof (RehabPlacedMark));

  return placed;
}

/* Pain and load are what the page is for. */
static gboolean
is_main (const RehabTrack *track)
{
  return track->id == REHAB_TRACK_PAIN || track->id == REHAB_TRACK_LOAD;
}

static void
add_panel (RehabProgressLayout *self,
           const RehabTrack    *track)
{
  RehabPanel *panel = g_new0 (RehabPanel, 1);

  panel->track = track;
  panel->empty = !rehab_track_has_shown (track, &self->data->axis);
  panel->folded = panel->empty && !is_main (track);
  panel->unrated = g_array_new (FALSE, FALSE, sizeof (RehabBox));
  panel->placed = g_ptr_array_new_with_free_func ((GDestroyNotify) free_placed);
  for (guint i = 0; i < track->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (track->series, i);

      if (rehab_panel_draws (panel, series))
        g_ptr_array_add (panel->placed, create_placed (self, series));
    }
  g_ptr_array_add (self->panels, panel);
}

/* Where nothing was recorded of pain and load they say so, unless they were switched off. */
static gboolean
is_wanted (const RehabTrack *track)
{
  if (rehab_track_has_data (track))
    return TRUE;
  if (!is_main (track))
    return FALSE;

  for (guint i = 0; i < track->series->len; i++)
    if (((const RehabSeries *) g_ptr_array_index (track->series, i))->info.has_data)
      return FALSE;

  return TRUE;
}

void
rehab_progress_layout_choose_panels (RehabProgressLayout *self)
{
  for (guint i = 0; i < self->data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (self->data->tracks, i);

      if ((self->parts & track->row->part) != 0 && is_wanted (track))
        add_panel (self, track);
    }
}

RehabPanel *
rehab_progress_layout_find_panel (RehabProgressLayout *self,
                                  RehabTrackId         id)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabPanel *panel = g_ptr_array_index (self->panels, i);

      if (panel->track->id == id)
        return panel;
    }

  return NULL;
}

RehabPlacedSeries *
rehab_progress_layout_find_placed (RehabProgressLayout *self,
                                   const char          *key)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (self->panels, i);

      for (guint n = 0; n < panel->placed->len; n++)
        {
          RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, n);

          if (g_str_equal (placed->series->info.key, key))
            return placed;
        }
    }

  return NULL;
}

/* From top to bottom */

/* The labels at the ends of its lines must have room, too. */
static double
get_least (RehabProgressLayout *self,
           const RehabPanel    *panel)
{
  if (panel->folded)
    return self->line * FOLDED_HEIGHT;

  return self->line * MAX (panel->track->row->least, rehab_progress_layout_count_end_labels (self, panel));
}

static double
get_natural (RehabProgressLayout *self,
             const RehabPanel    *panel)
{
  if (panel->folded)
    return get_least (self, panel);

  return MAX (get_least (self, panel), self->line * panel->track->row->natural);
}

/*
 * Stacks legends, plots and strips from top to bottom. What is left beyond the least heights is shared out as the natural
 * heights want it. The flags of events stand between the first legend and its plot, right above the lines they begin.
 */
void
rehab_progress_layout_stack (RehabProgressLayout *self,
                             double              *least,
                             double              *natural)
{
  gboolean phases = (self->parts & REHAB_PROGRESS_PHASES) != 0 && self->data->spans->len > 0;
  gboolean events = (self->parts & REHAB_PROGRESS_EVENTS) != 0 && self->data->flags->len > 0;
  gboolean coverage = (self->parts & REHAB_PROGRESS_COVERAGE) != 0;
  double gap = (self->narrow ? 0.7 : 1.0) * PANEL_GAP * self->unit;
  double below_legend = BELOW_LEGEND * self->unit;
  double strip = round (self->line * STRIP_HEIGHT);
  double axis = self->line * 2.0 + 6.0 * self->unit;
  double fixed = axis + self->unit;
  double wanted = 0.0;
  double given = 0.0;
  double y = 0.0;
  double share;

  if (phases)
    fixed += self->line * PHASE_HEIGHT + gap * 0.5;
  if (events)
    fixed += self->line * EVENT_HEIGHT;
  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabPanel *panel = g_ptr_array_index (self->panels, i);

      rehab_progress_layout_add_legend (self, panel);
      fixed += panel->legend.height + below_legend + gap;
      given += get_least (self, panel);
      wanted += get_natural (self, panel);
    }
  if (coverage)
    {
      rehab_progress_layout_add_coverage_legend (self);
      fixed += self->coverage_legend.height + 0.5 * below_legend + strip;
    }

  *least = ceil (fixed + given);
  *natural = ceil (fixed + wanted);
  self->height = MAX (self->height, *least);
  share = wanted > given ? (self->height - fixed - given) / (wanted - given) : 0.0;

  if (phases)
    {
      self->phases = (RehabBox) { 0.0, y, 0.0, self->line * PHASE_HEIGHT };
      y += self->phases.height + gap * 0.5;
    }
  if (events && self->panels->len == 0)
    {
      self->events = (RehabBox) { 0.0, y, 0.0, self->line };
      y += self->line * EVENT_HEIGHT;
    }

  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabPanel *panel = g_ptr_array_index (self->panels, i);
      double height = get_least (self, panel);

      rehab_progress_layout_move_legend (self, &panel->legend, y);
      y += panel->legend.height + below_legend;
      if (events && i == 0)
        {
          self->events = (RehabBox) { 0.0, y - below_legend * 0.5, 0.0, self->line };
          y += self->line * EVENT_HEIGHT;
        }
      height += share * (get_natural (self, panel) - height);
      panel->plot.y = round (y);
      panel->plot.height = floor (height);
      y += panel->plot.height + gap;
    }

  if (coverage)
    {
      rehab_progress_layout_move_legend (self, &self->coverage_legend, y);
      y += self->coverage_legend.height + 0.5 * below_legend;
      self->coverage = (RehabBox) { 0.0, round (y), 0.0, strip };
      y += strip;
    }
  self->bottom = MIN (y, self->height - axis);
}

/* Value axes */

static void
widen (double     *lowest,
       double     *highest,
       RehabNumber value)
{
  if (!value.known)
    return;

  *lowest = MIN (*lowest, value.value);
  *highest = MAX (*highest, value.value);
}

/* Bars lie on each other, the planned ones apart from those that were done. */
static double
get_highest_stack (const RehabPanel *panel)
{
  double highest = 0.0;

  for (guint slot = 0; panel->track->slots != NULL && slot < panel->track->slots->len; slot++)
    {
      double sum = 0.0;

      for (guint i = 0; i < panel->placed->len; i++)
        {
          const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, i))->series;

          if (series->row->style == REHAB_STYLE_BARS)
            sum += series->values[slot].value;
          else if (rehab_series_is_bars (series))
            highest = MAX (highest, series->values[slot].value);
        }
      highest = MAX (highest, sum);
    }

  return highest;
}

static void
get_range (RehabProgressLayout *self,
           const RehabPanel    *panel,
           double              *lowest,
           double              *highest)
{
  *lowest = G_MAXDOUBLE;
  *highest = -G_MAXDOUBLE;

  for (guint i = 0; i < panel->placed->len; i++)
    {
      const RehabSeries *series = ((const RehabPlacedSeries *) g_ptr_array_index (panel->placed, i))->series;

      if (series->row->style == REHAB_STYLE_LINE)
        for (guint day = 0; day < self->data->n_days; day++)
          widen (lowest, highest, series->values[day]);
      /* Those just outside of the axis count: the line to them is drawn as far as its edge. */
      for (guint n = 0; series->points != NULL && n < series->points->len; n++)
        widen (lowest, highest, rehab_number (g_array_index (series->points, RehabChartPoint, n).value));
    }
}

/*
 * An axis that ends at a round number, unless that would leave much of the plot empty: then it ends just above the highest
 * value, and its ticks are round all the same.
 */
static RehabValueAxis
make_amount_axis (double highest,
                  guint  most_ticks)
{
  RehabValueAxis axis = rehab_value_axis (0.0, highest, most_ticks);

  if (rehab_value_axis_is_degenerate (&axis) || highest >= LEAST_FILLED * axis.max)
    return axis;

  return rehab_value_axis_scale (0.0, HEADROOM * highest, most_ticks);
}

static RehabValueAxis
make_axis (RehabProgressLayout *self,
           const RehabPanel    *panel)
{
  guint most_ticks = (guint) MAX (floor (panel->plot.height / (self->line * ROW_OF_TICKS)) + 1.0, 2.0);
  RehabUnitKind measure = panel->track->measure;
  double lowest, highest;

  get_range (self, panel, &lowest, &highest);

  switch (panel->track->row->axis)
    {
    case REHAB_AXIS_PAIN:
      return rehab_value_axis_pain (most_ticks);

    case REHAB_AXIS_SCALE:
      return rehab_value_axis_scale (panel->track->min, panel->track->max, most_ticks);

    case REHAB_AXIS_SHARE:
      widen (&lowest, &highest, rehab_number (100.0));
      widen (&lowest, &highest, panel->track->threshold);
      return rehab_value_axis (lowest, highest, most_ticks);

    case REHAB_AXIS_AMOUNT:
    default:
      /* Round in what is read. */
      return make_amount_axis (rehab_units_show (measure, MAX (MAX (highest, 0.0), get_highest_stack (panel))), most_ticks);
    }
}

void
rehab_progress_layout_set_axes (RehabProgressLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      RehabPanel *panel = g_ptr_array_index (self->panels, i);

      panel->axis = make_axis (self, panel);
    }
}

double
rehab_progress_layout_measure_values (RehabProgressLayout *self)
{
  double widest = 0.0;

  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (self->panels, i);

      for (guint n = 0; !panel->folded && n < rehab_value_axis_get_n_ticks (&panel->axis); n++)
        {
          g_autofree char *label = rehab_value_axis_dup_label (&panel->axis, rehab_value_axis_get_tick (&panel->axis, n));

          widest = MAX (widest, rehab_progress_layout_measure (label, self));
        }
    }

  return widest;
}

void
rehab_progress_layout_add_value_labels (RehabProgressLayout *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const RehabPanel *panel = g_ptr_array_index (self->panels, i);

      for (guint n = 0; !panel->folded && n < rehab_value_axis_get_n_ticks (&panel->axis); n++)
        {
          double value = rehab_value_axis_get_tick (&panel->axis, n);
          g_autofree char *text = rehab_value_axis_dup_label (&panel->axis, value);
          RehabChartLabel *label = rehab_progress_layout_take_label (self, REHAB_LABEL_VALUE, REHAB_TONE_DIM,
                                                                     rehab_progress_layout_create_text (self, text, FALSE),
                                                                     0.0, rehab_panel_place_tick (panel, n));

          label->box.x = self->left - REHAB_GUTTER_GAP * self->unit - label->box.width;
          label->box.y -= label->box.height / 2.0;
        }
    }
}

void
rehab_progress_layout_add_time_labels (RehabProgressLayout *self)
{
  g_autoptr (GPtrArray) ticks = rehab_time_axis_dup_ticks (&self->data->axis, self->right - self->left,
                                                           10.0 * self->unit, rehab_progress_layout_measure, self);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RehabTimeTick *tick = g_ptr_array_index (ticks, i);
      double x = self->left + tick->at * (self->right - self->left);

      if (tick->row == 0)
        g_array_append_val (self->ticks, x);
      else if (tick->at > 0.0)
        g_array_append_val (self->contexts, x);
      if (tick->label != NULL)
        rehab_progress_layout_add_label (self, REHAB_LABEL_TIME, tick->row == 0 ? REHAB_TONE_DIM : REHAB_TONE_TEXT,
                                         tick->label, self->left + tick->label_left,
                                         self->bottom + 5.0 * self->unit + tick->row * self->line);
    }
}
