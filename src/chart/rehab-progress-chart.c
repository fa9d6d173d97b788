/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-chart.h"
#include "rehab-i18n.h"
#include "rehab-progress-series.h"

struct _RehabProgressChart
{
  RehabDiary *diary;
  const RehabPainRule *rule;
  GPtrArray *events; /* RehabEvent */
  RehabProgressSeries *series;
};

G_DEFINE_BOXED_TYPE (RehabProgressChart, rehab_progress_chart, rehab_progress_chart_ref, rehab_progress_chart_unref)

static void
progress_chart_clear (RehabProgressChart *self)
{
  rehab_progress_series_free (self->series);
  g_ptr_array_unref (self->events);
  rehab_diary_unref (self->diary);
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
  self->series = rehab_progress_series_new (record->diary, record->phase_changes, record->events,
                                            rehab_time_axis (from, to), content->today);

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

  return self->series->axis.from;
}

RehabDate
rehab_progress_chart_get_to (RehabProgressChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->series->axis.to;
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

  rehab_progress_series_count_days (self->series, &n_kept, &n_days);

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
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  RehabTimeAxis axis;
  int from_year, to_year, month, day;

  g_return_val_if_fail (self != NULL, NULL);

  axis = self->series->axis;
  rehab_date_get_ymd (axis.from, &from_year, &month, &day);
  rehab_date_get_ymd (axis.to, &to_year, &month, &day);

  last = rehab_date_format (axis.to, C_("chart range", "%-d %b %Y"));
  if (rehab_time_axis_is_degenerate (&axis))
    return g_steal_pointer (&last);

  first = rehab_date_format (axis.from, from_year == to_year ? C_("chart range, year follows", "%-d %b")
                                                             : C_("chart range", "%-d %b %Y"));

  /* Translators: a stretch of days, such as "2 Oct to 22 Nov 2026". */
  return g_strdup_printf (_("%s to %s"), first, last);
}

const RehabProgressSeries *
rehab_progress_chart_get_series (RehabProgressChart *self)
{
  return self->series;
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
