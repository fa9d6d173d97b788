/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-load-digest.h"
#include "rehab-load-group.h"
#include "rehab-load.h"
#include "rehab-planned-session.h"

/* The tracks that are read out of the diary: pain, load, what was run, sitting. */

/* The weekly sums, and what of a day and of a plan they are made of. */
static const struct
{
  RehabSeriesId series;
  RehabSeriesId planned;
  RehabLoadFigure figure;
} sums[] = {
  { REHAB_SERIES_DISTANCE, REHAB_SERIES_DISTANCE_PLANNED, REHAB_LOAD_FIGURE_RUN_KM },
  { REHAB_SERIES_CLIMB, REHAB_SERIES_CLIMB_PLANNED, REHAB_LOAD_FIGURE_CLIMB_M },
  { REHAB_SERIES_SPRINT, REHAB_SERIES_SPRINT_PLANNED, REHAB_LOAD_FIGURE_SPRINT_M },
};

static const struct
{
  RehabSeriesId series;
  RehabLoadMetric metric;
} means[] = {
  { REHAB_SERIES_MEAN_SHORT, REHAB_LOAD_METRIC_MEAN_7 },
  { REHAB_SERIES_MEAN_LONG, REHAB_LOAD_METRIC_MEAN_28 },
  { REHAB_SERIES_EWMA_SHORT, REHAB_LOAD_METRIC_EWMA_7 },
  { REHAB_SERIES_EWMA_LONG, REHAB_LOAD_METRIC_EWMA_28 },
};

/* The means that are carried on with what is planned. */
static const struct
{
  RehabSeriesId series;
  RehabLoadMetric metric;
} planned_means[] = {
  { REHAB_SERIES_MEAN_SHORT_PLANNED, REHAB_LOAD_METRIC_MEAN_7 },
  { REHAB_SERIES_MEAN_LONG_PLANNED, REHAB_LOAD_METRIC_MEAN_28 },
};

static const RehabTrack *
find_track (const RehabProgressData *self,
            RehabTrackId             id)
{
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (self->tracks, i);

      if (track->id == id)
        return track;
    }

  g_return_val_if_reached (NULL);
}

/* Pain */

static void
add_point (RehabSeries        *series,
           const RehabSession *session,
           RehabNumber         value,
           RehabDate           today)
{
  RehabChartPoint point = {
    .date = session->date, .value = value.value, .of = 1, .verdict = rehab_session_verdict (session, today),
  };

  if (value.known)
    g_array_append_val (series->points, point);
}

/* Several sessions of a day stand side by side. */
static void
number_points (RehabSeries *series,
               guint        first)
{
  for (guint i = first; i < series->points->len; i++)
    {
      RehabChartPoint *point = &g_array_index (series->points, RehabChartPoint, i);

      point->nth = i - first;
      point->of = series->points->len - first;
    }
}

static void
read_session_pain (RehabProgressData    *self,
                   const RehabDiaryWalk *walk)
{
  RehabSeries *sessions = self->fixed[REHAB_SERIES_SESSIONS];
  RehabSeries *during = self->fixed[REHAB_SERIES_DURING];
  RehabSeries *after = self->fixed[REHAB_SERIES_AFTER];
  guint n_sessions = sessions->points->len;
  guint n_during = during->points->len;
  guint n_after = after->points->len;

  for (guint i = 0; i < walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, walk->first_session + i);
      RehabNumber peak = rehab_session_peak_pain (session);

      /* One that was not asked for during or after can still tell by the next morning. */
      add_point (sessions, session, peak.known ? peak : session->pain_next_morning, self->today);
      add_point (during, session, session->pain_during, self->today);
      add_point (after, session, session->pain_after, self->today);
    }

  number_points (sessions, n_sessions);
  number_points (during, n_during);
  number_points (after, n_after);
}

static void
read_day (RehabProgressData    *self,
          const RehabDiaryWalk *walk)
{
  guint at = rehab_progress_data_get_index (self, walk->date);

  if (walk->day != NULL)
    {
      self->fixed[REHAB_SERIES_WORST]->values[at] = walk->day->worst_pain;
      self->fixed[REHAB_SERIES_WAKING]->values[at] = walk->day->waking_pain;
      self->fixed[REHAB_SERIES_SITTING_PAIN]->values[at] = walk->day->sitting_pain;
    }
  read_session_pain (self, walk);
}

/* Load */

/* Adds the day to its slot; FALSE when nothing is known of its load. */
static gboolean
read_load (RehabProgressData    *self,
           const RehabDiaryWalk *walk,
           const RehabTrack     *track,
           guint                 slot)
{
  guint n_rated = 0;
  guint n_unrated = 0;

  for (guint i = 0; i < walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, walk->first_session + i);
      RehabNumber load = rehab_session_load (session);

      if (load.known)
        {
          RehabSeriesId id = (RehabSeriesId) (REHAB_SERIES_LOAD_RUNNING + rehab_load_group_of_kind (session->kind));

          self->fixed[id]->values[slot].value += load.value;
          n_rated++;
        }
      else if (rehab_session_kind_is_training (session->kind))
        {
          n_unrated++;
        }
    }

  track->unrated[slot] += n_unrated;

  return rehab_diary_walk_is_kept (walk) && (n_rated > 0 || n_unrated == 0);
}

/* Slots */

/* How many days of a slot have come. */
static guint
count_come (const RehabProgressData *self,
            const RehabSlot         *slot)
{
  int come = rehab_date_days_until (slot->first, self->today) + 1;

  return (guint) CLAMP (come, 0, (int) slot->n_days);
}

/* Makes the sum over a slot the mean of its known days, so that a week half kept is not a light one. */
static void
make_mean (RehabSeries *series,
           guint        slot,
           guint        n_known)
{
  series->values[slot].known = n_known > 0;
  series->values[slot].value = n_known > 0 ? series->values[slot].value / n_known : 0.0;
}

static void
add_to (RehabNumber *sum,
        double       value)
{
  sum->known = TRUE;
  sum->value += value;
}

static void
read_sums (RehabProgressData    *self,
           const RehabDiaryWalk *walk,
           guint                 slot)
{
  RehabLoadDigest digest = rehab_load_digest_of_day (walk, NULL);
  RehabNumber *longest = &self->fixed[REHAB_SERIES_LONGEST_RUN]->values[slot];

  if (!digest.kept)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (sums); i++)
    if (digest.known[sums[i].figure] != REHAB_LOAD_KNOWN_NOT)
      add_to (&self->fixed[sums[i].series]->values[slot], digest.values[sums[i].figure]);

  if (digest.values[REHAB_LOAD_FIGURE_LONGEST_KM] > 0.0)
    *longest = rehab_number (MAX (longest->value, digest.values[REHAB_LOAD_FIGURE_LONGEST_KM]));
}

static void
read_slots (RehabProgressData *self,
            const RehabDiary  *diary)
{
  const RehabTrack *load = find_track (self, REHAB_TRACK_LOAD);
  RehabSeries *sitting = self->fixed[REHAB_SERIES_SITTING];
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, diary, g_array_index (load->slots, RehabSlot, 0).first);
  for (guint i = 0; i < load->slots->len; i++)
    {
      const RehabSlot *slot = &g_array_index (load->slots, RehabSlot, i);
      guint n_loaded = 0;
      guint n_sat = 0;

      for (guint day = 0; day < slot->n_days; day++, rehab_diary_walk_next (&walk))
        {
          n_loaded += read_load (self, &walk, load, i);
          if (walk.day == NULL || !walk.day->sitting_minutes.known)
            continue;
          sitting->values[i].value += walk.day->sitting_minutes.value;
          n_sat++;
        }

      for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
        make_mean (self->fixed[REHAB_SERIES_LOAD_RUNNING + group], i, n_loaded);
      make_mean (sitting, i, n_sat);
    }
}

static void
read_weeks (RehabProgressData *self,
            const RehabDiary  *diary)
{
  const RehabTrack *distance = find_track (self, REHAB_TRACK_DISTANCE);
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, diary, g_array_index (distance->slots, RehabSlot, 0).first);
  for (guint i = 0; i < distance->slots->len; i++)
    {
      const RehabSlot *slot = &g_array_index (distance->slots, RehabSlot, i);
      guint n_come = count_come (self, slot);

      for (guint day = 0; day < slot->n_days; day++, rehab_diary_walk_next (&walk))
        read_sums (self, &walk, i);

      for (size_t n = 0; n < G_N_ELEMENTS (sums) && distance->span == REHAB_SPAN_MONTH && n_come > 0; n++)
        self->fixed[sums[n].series]->values[i].value *= 7.0 / n_come;
    }
}

/* Plans */

static void
plan (RehabSeries      *series,
      const RehabTrack *track,
      RehabDate         date,
      RehabNumber       amount)
{
  guint slot = rehab_track_find_slot (track, date);

  if (!amount.known || slot == G_MAXUINT)
    return;

  series->info.has_data = TRUE;
  if (track->row->slots == REHAB_SLOTS_DAY)
    amount.value /= g_array_index (track->slots, RehabSlot, slot).n_days;
  else if (track->span == REHAB_SPAN_MONTH)
    amount.value *= 7.0 / g_array_index (track->slots, RehabSlot, slot).n_days;
  add_to (&series->values[slot], amount.value);
}

static void
read_plan (RehabProgressData *self,
           GArray            *planned)
{
  const RehabTrack *load = find_track (self, REHAB_TRACK_LOAD);
  const RehabTrack *distance = find_track (self, REHAB_TRACK_DISTANCE);

  for (guint i = 0; planned != NULL && i < planned->len; i++)
    {
      const RehabPlannedSession *session = &g_array_index (planned, RehabPlannedSession, i);
      const RehabNumber amounts[] = { session->distance_km, session->climb_m, session->sprint_m };

      G_STATIC_ASSERT (G_N_ELEMENTS (amounts) == G_N_ELEMENTS (sums));
      plan (self->fixed[REHAB_SERIES_LOAD_PLANNED], load, session->date, rehab_planned_session_get_load (session));
      for (size_t n = 0; n < G_N_ELEMENTS (sums); n++)
        plan (self->fixed[sums[n].planned], distance, session->date, amounts[n]);
    }
}

static void
read_means (RehabProgressData      *self,
            const RehabLoadHistory *history)
{
  for (size_t i = 0; i < G_N_ELEMENTS (means); i++)
    {
      RehabSeries *series = self->fixed[means[i].series];

      /* The short one is in the summary, drawn or not. */
      if (!series->info.shown && means[i].series != REHAB_SERIES_MEAN_SHORT)
        continue;

      for (guint day = 0; day < self->n_days; day++)
        {
          RehabDate date = rehab_date_add_days (self->axis.from, (int) day);

          if (rehab_date_compare (date, self->today) > 0)
            break;
          series->values[day] = rehab_load_value_get_number (rehab_load_history_get (history, means[i].metric, date));
        }
    }
}

/* From today, where the line of what was done ends, to the last day planned. Only where a load is planned: a plan that does
 * not say how hard or how long would look like rest. */
static void
read_planned_means (RehabProgressData      *self,
                    const RehabDiary       *diary,
                    const RehabLoadHistory *history,
                    const GArray           *planned)
{
  g_autoptr (RehabLoadHistory) ahead = NULL;
  RehabDate last = REHAB_DATE_NONE;
  gboolean today_is_planned = FALSE;
  guint n_today;

  for (guint i = 0; planned != NULL && i < planned->len; i++)
    {
      const RehabPlannedSession *session = &g_array_index (planned, RehabPlannedSession, i);

      today_is_planned = today_is_planned || rehab_date_compare (session->date, self->today) == 0;
      if (rehab_planned_session_get_load (session).known
          && (!rehab_date_is_set (last) || rehab_date_compare (session->date, last) > 0))
        last = session->date;
    }
  if (!rehab_date_is_set (last) || rehab_date_compare (last, self->today) <= 0)
    return;

  /* What was trained today is no longer planned for it. */
  (void) rehab_diary_find_sessions (diary, self->today, &n_today);
  ahead = rehab_load_history_planned (history, planned,
                                      rehab_date_add_days (self->today, today_is_planned && n_today == 0 ? 0 : 1), last);
  for (guint i = 0; i < self->n_days; i++)
    {
      RehabDate date = rehab_date_add_days (self->axis.from, (int) i);
      gboolean is_today = rehab_date_compare (date, self->today) == 0;

      if (rehab_date_compare (date, self->today) < 0 || rehab_date_compare (date, last) > 0)
        continue;

      for (size_t n = 0; n < G_N_ELEMENTS (planned_means); n++)
        {
          RehabSeries *series = self->fixed[planned_means[n].series];

          if (series->info.shown)
            series->values[i] = rehab_load_value_get_number (rehab_load_history_get (is_today ? history : ahead,
                                                                                     planned_means[n].metric, date));
        }
    }

  for (size_t n = 0; n < G_N_ELEMENTS (planned_means); n++)
    self->fixed[planned_means[n].series]->info.has_data = TRUE;
}

/* What the record holds, on whichever days */

static void
note (RehabProgressData *self,
      RehabSeriesId      id,
      gboolean           holds)
{
  if (holds)
    self->fixed[id]->info.has_data = TRUE;
}

static void
note_session (RehabProgressData  *self,
              const RehabSession *session)
{
  RehabNumber load = rehab_session_load (session);
  gboolean runs = rehab_session_kind_is_run (session->kind);

  note (self, REHAB_SERIES_SESSIONS, rehab_session_peak_pain (session).known || session->pain_next_morning.known);
  note (self, REHAB_SERIES_DURING, session->pain_during.known);
  note (self, REHAB_SERIES_AFTER, session->pain_after.known);
  note (self, REHAB_SERIES_LONGEST_RUN, runs && session->distance_km.value > 0.0);
  note (self, REHAB_SERIES_DISTANCE, (runs || session->kind == REHAB_SESSION_KIND_STRIDES
                                      || session->kind == REHAB_SESSION_KIND_SPRINT) && session->distance_km.value > 0.0);
  note (self, REHAB_SERIES_CLIMB, runs && session->climb_m.value > 0.0);
  note (self, REHAB_SERIES_SPRINT, session->sprint_m.value > 0.0);

  if (!rehab_session_kind_is_training (session->kind))
    return;

  note (self, (RehabSeriesId) (REHAB_SERIES_LOAD_RUNNING + rehab_load_group_of_kind (session->kind)), load.value > 0.0);
  for (size_t i = 0; i < G_N_ELEMENTS (means); i++)
    note (self, means[i].series, load.known);
}

static void
note_record (RehabProgressData *self,
             const RehabDiary  *diary)
{
  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i);

      note (self, REHAB_SERIES_WORST, day->worst_pain.known);
      note (self, REHAB_SERIES_WAKING, day->waking_pain.known);
      note (self, REHAB_SERIES_SITTING, day->sitting_minutes.known);
      note (self, REHAB_SERIES_SITTING_PAIN, day->sitting_pain.known);
    }

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    note_session (self, rehab_diary_get_session (diary, i));
}

/**
 * rehab_progress_data_read_diary:
 * @self: data, with its tracks and no values in them
 * @diary: the diary, with the days before the axis that its means reach back to
 * @history: its load
 * @planned: (nullable) (element-type RehabPlannedSession): what was meant to be done
 *
 * Reads pain, load, what was run and sitting. The load history is asked for the days shown and no others.
 */
void
rehab_progress_data_read_diary (RehabProgressData      *self,
                                const RehabDiary       *diary,
                                const RehabLoadHistory *history,
                                GArray                 *planned)
{
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, diary, self->axis.from);
  for (guint i = 0; i < self->n_days; i++, rehab_diary_walk_next (&walk))
    read_day (self, &walk);

  read_slots (self, diary);
  read_weeks (self, diary);
  read_means (self, history);
  read_plan (self, planned);
  read_planned_means (self, diary, history, planned);
  note_record (self, diary);
}
