/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-fixture.h"
#include "rehab-criterion.h"
#include "rehab-item.h"

/* Cases in one of the phases, and one criterion of them. The clinic has the standard thresholds. */

#define TODAY "2026-04-20"
#define PHASE_DAY "2026-04-01"

static inline RehabCase *
new_case_of (RehabSide  side,
             RehabPhase phase)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = on ("2026-01-05"),
  }, &error);
  RehabCase *record;

  g_assert_no_error (error);
  record = rehab_case_new (episode);

  if (phase != REHAB_PHASE_CALM)
    {
      RehabPhaseChange *change = rehab_phase_change_new (&(RehabPhaseChange) {
      .episode_id = EPISODE_ID, .from_phase = phase - 1, .to_phase = phase, .date = on (PHASE_DAY),
    }, &error);

      g_assert_no_error (error);
      g_ptr_array_add (record->phase_changes, change);
    }

  return record;
}

static inline void
move (RehabCase  *record,
      RehabPhase  to,
      const char *date)
{
  g_autoptr (GError) error = NULL;
  RehabPhaseChange *change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .from_phase = rehab_case_get_phase (record, NULL), .to_phase = to, .date = on (date),
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->phase_changes, change);
}

/* The case before the step that asks for a criterion, of the left side. */
static inline RehabCase *
new_case_for (const char *key)
{
  const RehabCriterion *criterion = rehab_criterion_lookup (key);

  g_assert_nonnull (criterion);

  return new_case_of (REHAB_SIDE_LEFT, rehab_phase_get_previous (criterion->to));
}

static inline RehabCriterionReading *
read_with (const RehabCase       *record,
           const char            *key,
           const char            *today,
           const RehabThresholds *thresholds)
{
  const RehabCriterion *criterion = rehab_criterion_lookup (key);
  g_autoptr (GPtrArray) readings = NULL;

  g_assert_nonnull (criterion);
  readings = rehab_case_read_criteria (record, criterion->to, on (today), thresholds);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (readings, i);

      if (reading->criterion == criterion)
        return rehab_criterion_reading_copy (reading);
    }

  return NULL;
}

static inline RehabCriterionReading *
read_one (const RehabCase *record,
          const char      *key,
          const char      *today)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  RehabCriterionReading *reading = read_with (record, key, today, thresholds);

  g_assert_nonnull (reading);

  return reading;
}

#define MET REHAB_CRITERION_STATE_MET
#define NOT_MET REHAB_CRITERION_STATE_NOT_MET
#define NOT_MEASURED REHAB_CRITERION_STATE_NOT_MEASURED

static inline void
assert_reads_on (const RehabCase    *record,
                 const char         *key,
                 const char         *today,
                 RehabCriterionState state,
                 const char         *words)
{
  g_autoptr (RehabCriterionReading) reading = read_one (record, key, today);

  g_test_message ("%s on %s: %s", key, today, reading->words);
  g_assert_cmpint (reading->state, ==, state);
  if (words != NULL)
    g_assert_cmpstr (reading->words, ==, words);
}

static inline void
assert_reads (const RehabCase    *record,
              const char         *key,
              RehabCriterionState state,
              const char         *words)
{
  assert_reads_on (record, key, TODAY, state, words);
}
