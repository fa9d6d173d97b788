/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"
#include "rehab-planned-session.h"
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
chart_diary_add_whole_day (ChartDiary *self,
                           int         n,
                           RehabNumber waking,
                           RehabNumber worst,
                           RehabNumber sitting_minutes,
                           RehabNumber sitting_pain)
{
  RehabDiaryDay day = {
    .episode_id = CHART_EPISODE, .date = chart_date (n), .waking_pain = waking, .worst_pain = worst,
    .sitting_minutes = sitting_minutes, .sitting_pain = sitting_pain,
  };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->days, rehab_diary_day_new (&day, &error));
  g_assert_no_error (error);
}

static inline void
chart_diary_add_day (ChartDiary *self,
                     int         n,
                     RehabNumber waking,
                     RehabNumber worst)
{
  chart_diary_add_whole_day (self, n, waking, worst, UNASKED, UNASKED);
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

static inline void
chart_diary_add_run (ChartDiary      *self,
                     int              n,
                     RehabSessionKind kind,
                     RehabNumber      distance_km,
                     RehabNumber      climb_m,
                     RehabNumber      sprint_m)
{
  RehabSession session = {
    .episode_id = CHART_EPISODE, .date = chart_date (n), .position = (int) self->sessions->len % 90, .kind = kind,
    .distance_km = distance_km, .climb_m = climb_m, .sprint_m = sprint_m, .origin = REHAB_SESSION_ORIGIN_TYPED,
  };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->sessions, rehab_session_new (&session, &error));
  g_assert_no_error (error);
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

      chart_diary_add_whole_day (&self, n,
                                 g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED,
                                 g_rand_int_range (rand, 0, 5) > 0 ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED,
                                 g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 1441)) : UNASKED,
                                 g_rand_boolean (rand) ? ASKED (g_rand_int_range (rand, 0, 11)) : UNASKED);
      if (g_rand_int_range (rand, 0, 4) == 0)
        chart_diary_add_run (&self, n, REHAB_SESSION_KIND_HILLS, ASKED (g_rand_int_range (rand, 0, 60)),
                             ASKED (g_rand_int_range (rand, 0, 2000)), ASKED (g_rand_int_range (rand, 0, 900)));
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

/* Returns: (transfer none): the assessment, which is the case's */
static inline const RehabAssessment *
chart_assess (RehabCase *record,
              int        n)
{
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = CHART_EPISODE, .date = chart_date (n), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, NULL);

  g_ptr_array_add (record->assessments, assessment);
  g_hash_table_insert (record->findings, g_strdup (assessment->id), g_ptr_array_new_with_free_func (rehab_record_unref));

  return assessment;
}

static inline void
chart_answer (RehabCase             *record,
              const RehabAssessment *assessment,
              const char            *item_key,
              RehabSide              side,
              double                 value)
{
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (g_hash_table_lookup (record->findings, assessment->id), rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = item_key, .side = side, .value = rehab_number (value),
  }, &error));
  g_assert_no_error (error);
}

/* One trial a side, measured the same way each time. */
static inline void
chart_answer_strength (RehabCase             *record,
                       const RehabAssessment *assessment,
                       const char            *item_key,
                       double                 left,
                       double                 right)
{
  g_autofree char *device = g_strconcat (item_key, ".device", NULL);
  g_autofree char *position = g_strconcat (item_key, ".position", NULL);
  g_autofree char *angle = g_strconcat (item_key, ".angle", NULL);
  g_autofree char *trial = g_strconcat (item_key, ".1", NULL);

  chart_answer (record, assessment, device, REHAB_SIDE_NOT_ASKED, 1);
  chart_answer (record, assessment, position, REHAB_SIDE_NOT_ASKED, 1);
  chart_answer (record, assessment, angle, REHAB_SIDE_NOT_ASKED, 15);
  chart_answer (record, assessment, trial, REHAB_SIDE_LEFT, left);
  chart_answer (record, assessment, trial, REHAB_SIDE_RIGHT, right);
}

static inline void
chart_plan (GArray     *planned,
            int         n,
            RehabNumber minutes,
            RehabNumber effort,
            RehabNumber distance_km)
{
  RehabPlannedSession session = {
    .date = chart_date (n), .kind = REHAB_SESSION_KIND_RUN, .minutes = minutes, .effort = effort, .distance_km = distance_km,
  };

  g_array_append_val (planned, session);
}

/* Assessments at random: up to @most of them, each with some of the instruments and tests. */
static inline void
chart_assess_randomly (RehabCase *record,
                       GRand     *rand,
                       int        first,
                       int        last,
                       int        most)
{
  static const char *const outcomes[] = { "outcome-visa-h", "outcome-nprs", "outcome-psfs", "outcome-global-change", "outcome-tsk-11",
                                          "outcome-pcs", "outcome-lefs" };
  static const char *const tests[] = { "strength-knee-flexion-outer", "strength-hip-extension", "strength-hip-abduction",
                                       "strength-gluteal" };
  int n_assessments = g_rand_int_range (rand, 0, most + 1);

  for (int i = 0; i < n_assessments; i++)
    {
      int from = first + (last - first + 1) * i / n_assessments;
      const RehabAssessment *assessment = chart_assess (record, from);

      for (size_t n = 0; n < G_N_ELEMENTS (outcomes); n++)
        if (g_rand_boolean (rand))
          {
            const RehabItem *item = rehab_item_lookup (outcomes[n]);

            chart_answer (record, assessment, outcomes[n], REHAB_SIDE_NOT_ASKED,
                          g_rand_int_range (rand, (int) item->min, (int) item->max + 1));
          }
      for (size_t n = 0; n < G_N_ELEMENTS (tests); n++)
        if (g_rand_boolean (rand))
          chart_answer_strength (record, assessment, tests[n], g_rand_int_range (rand, 0, 1500), g_rand_int_range (rand, 0, 1500));
      if (g_rand_boolean (rand))
        chart_answer (record, assessment, "strength-bridge-count", REHAB_SIDE_LEFT, g_rand_int_range (rand, 0, 200));
    }
}
