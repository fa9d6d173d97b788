/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-chart.h"
#include "rehab-chart-range.h"
#include "rehab-progress-data.h"

struct _RehabProgressChart
{
  RehabDiary *diary;
  const RehabPainRule *rule;
  RehabLoadHistory *history;
  GPtrArray *events; /* RehabEvent */
  RehabProgressData *data;
  GPtrArray *series; /* RehabSeries of all tracks, in order */
};

G_DEFINE_BOXED_TYPE (RehabProgressChart, rehab_progress_chart, rehab_progress_chart_ref, rehab_progress_chart_unref)

static void
progress_chart_clear (RehabProgressChart *self)
{
  g_ptr_array_unref (self->series);
  rehab_progress_data_free (self->data);
  g_ptr_array_unref (self->events);
  rehab_load_history_unref (self->history);
  rehab_diary_unref (self->diary);
}

static void
collect_series (RehabProgressChart *self)
{
  for (guint i = 0; i < self->data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (self->data->tracks, i);

      for (guint n = 0; n < track->series->len; n++)
        g_ptr_array_add (self->series, g_ptr_array_index (track->series, n));
    }
}

/**
 * rehab_progress_chart_new:
 * @content: what it is made of: the whole record of the episode, for the means of the first days reach back before @from
 * @from: the first day shown
 * @to: the last day shown, not before @from; may lie after today
 *
 * Makes the chart of a stretch of days.
 *
 * Returns: (transfer full): a new chart, which outlives the record
 */
RehabProgressChart *
rehab_progress_chart_new (const RehabProgressContent *content,
                          RehabDate                   from,
                          RehabDate                   to)
{
  g_autoptr (RehabThresholds) thresholds = NULL;
  const RehabCase *record;
  RehabProgressChart *self;

  g_return_val_if_fail (content != NULL && content->record != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (content->today), NULL);
  g_return_val_if_fail (rehab_date_compare (from, to) <= 0, NULL);

  record = content->record;
  self = g_atomic_rc_box_new0 (RehabProgressChart);
  self->diary = rehab_diary_ref (record->diary);
  self->rule = rehab_pain_rule_lookup (record->episode->pain_rule);
  self->events = g_ptr_array_new_with_free_func (rehab_record_unref);
  for (guint i = 0; i < record->events->len; i++)
    g_ptr_array_add (self->events, rehab_record_ref (g_ptr_array_index (record->events, i)));
  thresholds = content->thresholds != NULL ? rehab_thresholds_ref (content->thresholds) : rehab_thresholds_new ();
  self->history = content->history != NULL ? rehab_load_history_ref (content->history)
                                           : rehab_load_history_new (record->diary, thresholds, content->today);
  self->data = rehab_progress_data_new (content, self->history, thresholds, rehab_time_axis (from, to));
  self->series = g_ptr_array_new ();
  collect_series (self);

  return self;
}

RehabProgressChart *
rehab_progress_chart_ref (RehabProgressChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_progress_chart_unref (RehabProgressChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) progress_chart_clear);
}

RehabDate
rehab_progress_chart_get_from (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->data->axis.from;
}

RehabDate
rehab_progress_chart_get_to (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->data->axis.to;
}

/**
 * rehab_progress_chart_is_empty:
 * @self: a chart
 *
 * Tells whether nothing at all was recorded on the days shown.
 *
 * Returns: %TRUE when no day of the stretch was kept
 */
gboolean
rehab_progress_chart_is_empty (RehabProgressChart *self)
{
  guint n_kept, n_days;

  g_return_val_if_fail (self != NULL, TRUE);

  rehab_progress_data_count_days (self->data, &n_kept, &n_days);

  return n_kept == 0;
}

/**
 * rehab_progress_chart_dup_range:
 * @self: a chart
 *
 * Says which days are shown.
 *
 * Returns: (transfer full): "2 Oct to 22 Nov 2026"
 */
char *
rehab_progress_chart_dup_range (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rehab_chart_range_dup_words (self->data->axis.from, self->data->axis.to);
}

/**
 * rehab_progress_chart_get_parts:
 * @self: a chart
 *
 * Tells what there is to show: parts of which the record holds anything, on whichever days, that is not switched off.
 *
 * Returns: the parts
 */
RehabProgressParts
rehab_progress_chart_get_parts (RehabProgressChart *self)
{
  RehabProgressParts parts = (RehabProgressParts) 0;

  g_return_val_if_fail (self != NULL, parts);

  if (self->data->spans->len > 0)
    parts |= REHAB_PROGRESS_PHASES;
  if (self->events->len > 0)
    parts |= REHAB_PROGRESS_EVENTS;
  if (rehab_date_is_set (rehab_diary_get_first (self->diary)))
    parts |= REHAB_PROGRESS_COVERAGE;
  for (guint part = REHAB_PROGRESS_PAIN; part <= REHAB_PROGRESS_SYMMETRY; part <<= 1)
    if (rehab_progress_data_has_track (self->data, (RehabProgressParts) part))
      parts |= part;

  return parts;
}

/**
 * rehab_progress_chart_get_n_series:
 * @self: a chart
 *
 * Returns: how many series it has, those without data among them
 */
guint
rehab_progress_chart_get_n_series (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

/**
 * rehab_progress_chart_get_series_info:
 * @self: a chart
 * @n: which one, below rehab_progress_chart_get_n_series(), in the order of the page
 *
 * Gets what a list of series shows of one. Without a list of hidden ones, `shown` is what it is at first.
 *
 * Returns: (transfer none): the series
 */
const RehabSeriesInfo *
rehab_progress_chart_get_series_info (RehabProgressChart *self,
                                      guint               n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n < self->series->len, NULL);

  return &((const RehabSeries *) g_ptr_array_index (self->series, n))->info;
}

const RehabProgressData *
rehab_progress_chart_get_data (RehabProgressChart *self)
{
  return self->data;
}

const RehabLoadHistory *
rehab_progress_chart_get_history (RehabProgressChart *self)
{
  return self->history;
}

RehabDiary *
rehab_progress_chart_get_diary (RehabProgressChart *self)
{
  return self->diary;
}

const RehabPainRule *
rehab_progress_chart_get_rule (RehabProgressChart *self)
{
  return self->rule;
}

GPtrArray *
rehab_progress_chart_get_events (RehabProgressChart *self)
{
  return self->events;
}
