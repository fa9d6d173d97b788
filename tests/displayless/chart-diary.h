/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

/* Makes the diaries that the chart tests draw, a day at a time. All days are so many after 2 October 2026, a Friday. */

#define CHART_EPISODE "00000000-0000-4000-8000-000000000001"
#define ASKED(value) rehab_number (value)
#define UNASKED REHAB_NUMBER_NOT_ASKED

#define CHART_PATIENT "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02"

typedef struct
{
  GPtrArray *days;
  GPtrArray *sessions;
} ChartDiary;

static inline RehabDate
chart_date (int n)
{
  return rehab_date_add_days (rehab_date_new (2026, 10, 2, NULL), n);
}

static inline ChartDiary
chart_diary_start (void)
{
  return (ChartDiary) {
    g_ptr_array_new_with_free_func (rehab_record_unref), g_ptr_array_new_with_free_func (rehab_record_unref)
  };
}

static inline void
chart_diary_add_day (ChartDiary *self,
                     int         n,
                     RehabNumber waking,
                     RehabNumber worst)
{
  RehabDiaryDay day = {
    .episode_id = CHART_EPISODE, .date = chart_date (n), .waking_pain = waking, .worst_pain = worst,
  };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->days, rehab_diary_day_new (&day, &error));
  g_assert_no_error (error);
}

static inline void
chart_diary_add_rest (ChartDiary *self,
                      int         n)
{
  RehabDiaryDay day = { .episode_id = CHART_EPISODE, .date = chart_date (n), .rest_day = TRUE };

  g_ptr_array_add (self->days, rehab_diary_day_new (&day, NULL));
}

static inline void
chart_diary_add_session (ChartDiary      *self,
                         int              n,
                         RehabSessionKind kind,
                         RehabNumber      minutes,
                         RehabNumber      effort,
                         RehabNumber      before,
                         RehabNumber      during,
                         RehabNumber      next_morning)
{
  RehabSession session = {
    .episode_id = CHART_EPISODE, .date = chart_date (n), .position = (int) self->sessions->len % 90, .kind = kind,
    .minutes = minutes, .effort = effort, .pain_before = before, .pain_during = during,
    .pain_next_morning = next_morning, .origin = REHAB_SESSION_ORIGIN_TYPED,
  };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->sessions, rehab_session_new (&session, &error));
  g_assert_no_error (error);
}

static inline RehabDiary *
chart_diary_finish (ChartDiary *self)
{
  RehabDiary *diary = rehab_diary_new ((const RehabDiaryDay *const *) self->days->pdata, self->days->len,
                                       (const RehabSession *const *) self->sessions->pdata, self->sessions->len);

  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->sessions);

  return diary;
}

/* A diary at random: days missing, rest, unasked scores, zero to three sessions of any kind. */
static inline RehabDiary *
chart_diary_random (GRand *rand,
                    int    first,
                    int    n_days)
{
  ChartDiary self = chart_diary_start ();

  for (int n = first; n < first + n_days; n++)
    {
      if (g_rand_int_range (rand, 0, 6) == 0)
        continue;
      if (g_rand_int_range (rand, 0, 6) == 0)
        {
          chart_diary_add_rest (&self, n);
          continue;
        }

      chart_diary_add_day (&self, n,
                           g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED,
                           g_rand_int_range (rand, 0, 5) > 0 ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED);
      for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
        chart_diary_add_session (&self, n,
                                 (RehabSessionKind) g_rand_int_range (rand, REHAB_SESSION_KIND_RUN,
                                                                      REHAB_SESSION_KIND_LONG_SIT + 1),
                                 g_rand_int_range (rand, 0, 9) > 0 ? ASKED (g_rand_int_range (rand, 0, 300)) : UNASKED,
                                 g_rand_int_range (rand, 0, 9) > 0 ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED,
                                 ASKED (g_rand_int_range (rand, 0, 11)),
                                 g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED,
                                 g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED);
    }

  return chart_diary_finish (&self);
}

static inline void
chart_add_phase_change (GPtrArray *changes,
                        int        n,
                        RehabPhase from,
                        RehabPhase to)
{
  RehabPhaseChange change = { .episode_id = CHART_EPISODE, .date = chart_date (n), .from_phase = from, .to_phase = to };

  g_ptr_array_add (changes, rehab_phase_change_new (&change, NULL));
}

static inline void
chart_add_event (GPtrArray     *events,
                 int            n,
                 RehabEventKind kind,
                 const char    *title)
{
  RehabEvent event = { .episode_id = CHART_EPISODE, .date = chart_date (n), .kind = kind, .title = title };

  g_ptr_array_add (events, rehab_event_new (&event, NULL));
}

/* Puts a diary and what else there may be into a case; @changes and @events may be NULL. */
static inline RehabCase *
chart_case (RehabDiary       *diary,
            RehabPainRuleKind rule,
            GPtrArray        *changes,
            GPtrArray        *events)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = CHART_EPISODE, .patient_id = CHART_PATIENT, .side = REHAB_SIDE_LEFT, .pain_rule = rule, .opened_on = chart_date (0),
  }, NULL);
  RehabCase *record = rehab_case_new (episode);

  rehab_diary_unref (record->diary);
  record->diary = rehab_diary_ref (diary);
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    g_ptr_array_add (record->phase_changes, rehab_record_ref (g_ptr_array_index (changes, i)));
  for (guint i = 0; events != NULL && i < events->len; i++)
    g_ptr_array_add (record->events, rehab_record_ref (g_ptr_array_index (events, i)));

  return record;
}

/* The chart of a diary, shown from day @from to day @to. */
static inline RehabProgressChart *
chart_new (RehabDiary       *diary,
           RehabPainRuleKind rule,
           GPtrArray        *changes,
           GPtrArray        *events,
           int               from,
           int               to,
           int               today)
{
  g_autoptr (RehabCase) record = chart_case (diary, rule, changes, events);

  return rehab_progress_chart_new (&(RehabProgressContent) { .record = record, .today = chart_date (today) },
                                   chart_date (from), chart_date (to));
}
