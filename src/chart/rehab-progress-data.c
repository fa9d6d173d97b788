/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-choice.h"
#include "rehab-diary-walk.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static RehabDayState
get_day_state (const RehabDiaryWalk *walk,
               RehabDate             today)
{
  if (!rehab_diary_walk_is_kept (walk))
    return rehab_date_compare (walk->date, today) > 0 ? REHAB_DAY_TO_COME : REHAB_DAY_NOT_KEPT;

  return walk->day != NULL && walk->day->rest_day && walk->n_sessions == 0 ? REHAB_DAY_REST : REHAB_DAY_RECORDED;
}

static void
add_days (RehabProgressData *self,
          const RehabDiary  *diary)
{
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, diary, self->axis.from);
  for (guint i = 0; i < self->n_days; i++, rehab_diary_walk_next (&walk))
    self->days[i] = get_day_state (&walk, self->today);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  return rehab_date_compare (((const RehabPhaseChange *) a)->date, ((const RehabPhaseChange *) b)->date);
}

static void
add_span (RehabProgressData *self,
          RehabPhase         phase,
          RehabDate          from,
          RehabDate          to)
{
  RehabChartSpan span = { phase, from, to };

  if (rehab_date_compare (span.from, self->axis.from) < 0)
    span.from = self->axis.from;
  if (rehab_date_compare (span.to, self->axis.to) > 0)
    span.to = self->axis.to;

  if (phase != REHAB_PHASE_NONE && rehab_date_compare (span.from, span.to) <= 0)
    g_array_append_val (self->spans, span);
}

static void
add_spans (RehabProgressData *self,
           GPtrArray         *phase_changes)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; phase_changes != NULL && i < phase_changes->len; i++)
    g_ptr_array_add (changes, g_ptr_array_index (phase_changes, i));
  g_ptr_array_sort_values (changes, compare_changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (changes, i);
      const RehabPhaseChange *next = i + 1 < changes->len ? g_ptr_array_index (changes, i + 1) : NULL;

      if (i == 0)
        add_span (self, change->from_phase, self->axis.from, rehab_date_add_days (change->date, -1));

      /* Two changes on one day: the later one is what counts. */
      add_span (self, change->to_phase, change->date,
                next != NULL ? rehab_date_add_days (next->date, -1) : self->axis.to);
    }
}

static int
compare_flags (gconstpointer a,
               gconstpointer b)
{
  return rehab_date_compare (((const RehabChartFlag *) a)->date, ((const RehabChartFlag *) b)->date);
}

static void
clear_flag (gpointer flag)
{
  g_free (((RehabChartFlag *) flag)->label);
}

static void
add_flags (RehabProgressData *self,
           GPtrArray         *events)
{
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (events, i);
      RehabChartFlag flag = { .date = event->date };

      if (!rehab_time_axis_contains (&self->axis, event->date))
        continue;

      flag.label = g_strdup (event->title != NULL ? event->title
                                                  : rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, event->kind));
      g_array_append_val (self->flags, flag);
    }

  g_array_sort (self->flags, compare_flags);
}

static void
add_tracks (RehabProgressData *self)
{
  RehabTrack *track = NULL;

  for (guint id = 0; id < REHAB_N_FIXED_SERIES; id++)
    {
      const RehabSeriesRow *row = rehab_series_row_get ((RehabSeriesId) id);

      if (track == NULL || track->id != row->track)
        {
          track = rehab_track_new (row->track, &self->axis);
          g_ptr_array_add (self->tracks, track);
        }
      self->fixed[id] = rehab_track_add_series (track, (RehabSeriesId) id, NULL, NULL, &self->axis);
    }
}

static void
hide_series (RehabProgressData *self,
             const char *const *hidden)
{
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (self->tracks, i);

      for (guint n = 0; n < track->series->len; n++)
        {
          RehabSeries *series = g_ptr_array_index (track->series, n);

          series->info.shown = !g_strv_contains (hidden, series->info.key);
        }
    }
}

/**
 * rehab_progress_data_new:
 * @content: what is to be drawn
 * @history: of the record's diary
 * @thresholds: the clinic's
 * @axis: the stretch to show
 *
 * Reads what is to be drawn out of the records.
 *
 * Returns: (transfer full): the data
 */
RehabProgressData *
rehab_progress_data_new (const RehabProgressContent *content,
                         const RehabLoadHistory     *history,
                         const RehabThresholds      *thresholds,
                         RehabTimeAxis               axis)
{
  RehabProgressData *self = g_new0 (RehabProgressData, 1);

  self->axis = axis;
  self->today = content->today;
  self->n_days = rehab_time_axis_get_n_days (&axis);
  self->days = g_new0 (RehabDayState, self->n_days);
  self->spans = g_array_new (FALSE, FALSE, sizeof (RehabChartSpan));
  self->flags = g_array_new (FALSE, FALSE, sizeof (RehabChartFlag));
  g_array_set_clear_func (self->flags, clear_flag);
  self->tracks = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_track_free);

  add_days (self, content->record->diary);
  add_spans (self, content->record->phase_changes);
  add_flags (self, content->record->events);
  add_tracks (self);
  /* What is off need not be worked out; those of the assessments are only known once these are read. */
  if (content->hidden != NULL)
    hide_series (self, content->hidden);
  rehab_progress_data_read_diary (self, content->record->diary, history, content->planned);
  rehab_progress_data_read_assessments (self, content->record, thresholds);
  if (content->hidden != NULL)
    hide_series (self, content->hidden);

  return self;
}

void
rehab_progress_data_free (RehabProgressData *self)
{
  g_ptr_array_unref (self->tracks);
  g_array_unref (self->spans);
  g_array_unref (self->flags);
  g_free (self->days);
  g_free (self);
}

guint
rehab_progress_data_get_index (const RehabProgressData *self,
                               RehabDate                date)
{
  return date.julian - self->axis.from.julian;
}

/**
 * rehab_progress_data_has_track:
 * @self: data
 * @part: one part
 *
 * Returns: whether any track of the part has anything, on whichever days of the record
 */
gboolean
rehab_progress_data_has_track (const RehabProgressData *self,
                               RehabProgressParts       part)
{
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (self->tracks, i);

      if (track->row->part == part && rehab_track_has_data (track))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_progress_data_count_days:
 * @self: data
 * @n_kept: (out): days with anything recorded, rest included
 * @n_days: (out): days of the axis up to today
 *
 * Counts how much of the stretch was kept.
 */
void
rehab_progress_data_count_days (const RehabProgressData *self,
                                guint                   *n_kept,
                                guint                   *n_days)
{
  *n_kept = *n_days = 0;

  for (guint i = 0; i < self->n_days; i++)
    {
      *n_days += self->days[i] != REHAB_DAY_TO_COME;
      *n_kept += self->days[i] == REHAB_DAY_RECORDED || self->days[i] == REHAB_DAY_REST;
    }
}
