/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-field-stage.h"
#include "rehab-criterion.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"
#include "rehab-planned-session.h"

/* What a gate is read by where a step from phase to phase asks for the same. */
static const struct
{
  RehabFieldGate gate;
  RehabPhase to;
  const char *criterion_key;
} criteria[] = {
  { REHAB_FIELD_GATE_STRENGTH, REHAB_PHASE_DEEP, "deep-symmetry" },
  { REHAB_FIELD_GATE_MONTHS, REHAB_PHASE_SPORT, "sport-loading-months" },
};

void
rehab_field_gate_reading_free (RehabFieldGateReading *self)
{
  g_free (self->label);
  g_free (self->words);
  g_free (self);
}

/* Whether the plan of a session's day had that stage on it, as the kind that was done. */
static gboolean
is_of_stage (const RehabCase       *record,
             const RehabSession    *session,
             const RehabFieldStage *stage)
{
  const RehabRunningSchedule *schedule = rehab_case_find_running_plan (record, session->date);

  if (session->kind != stage->kind || schedule == NULL)
    return FALSE;

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *planned = rehab_running_schedule_get_nth (schedule, i);

      if (g_strcmp0 (planned->stage_key, stage->key) == 0
          && rehab_date_compare (rehab_running_schedule_get_date (schedule, planned), session->date) == 0)
        return TRUE;
    }

  return FALSE;
}

/*
 * How many sessions in a row went well, from the last one backwards: settled by the next morning, and no pain above the pain
 * rule (F89, F90). One whose morning is not known is passed over. Without a stage it is easy flat runs that count.
 */
static void
read_row (RehabFieldGateReading *self,
          const RehabFieldStage *stage,
          const RehabCase       *record,
          RehabDate              today)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (record->episode->pain_rule);
  const RehabSession *bad = NULL;
  g_autofree char *date = NULL;
  guint n = 0;

  for (guint i = rehab_diary_get_n_sessions (record->diary); i > 0 && bad == NULL; i--)
    {
      const RehabSession *session = rehab_diary_get_session (record->diary, i - 1);
      RehabVerdict verdict = rehab_session_verdict (session, today);
      gboolean over = rehab_session_over_limit (session, rule);

      if (rehab_date_compare (session->date, today) > 0
          || (stage != NULL ? !is_of_stage (record, session, stage) : session->kind != REHAB_SESSION_KIND_RUN)
          || (!over && verdict != REHAB_VERDICT_SETTLED && verdict != REHAB_VERDICT_NOT_SETTLED))
        continue;

      if (!rehab_date_is_set (self->measured_on))
        self->measured_on = session->date;
      if (over || verdict == REHAB_VERDICT_NOT_SETTLED)
        bad = session;
      else
        n++;
    }

  if (!rehab_date_is_set (self->measured_on))
    {
      self->words = g_strdup (_("not measured"));
      return;
    }

  self->value = rehab_number (n);
  if (n >= self->limit.value)
    self->state = REHAB_CRITERION_STATE_MET;
  else if (bad != NULL)
    self->state = REHAB_CRITERION_STATE_NOT_MET;

  date = rehab_date_format_short (bad != NULL && self->state == REHAB_CRITERION_STATE_NOT_MET ? bad->date : self->measured_on, today);
  if (self->state == REHAB_CRITERION_STATE_NOT_MET)
    /* Translators: how many sessions in a row settled, how many are asked for, and the day of one that did not */
    self->words = g_strdup_printf (_("%u of %u in a row since %s"), n, (guint) self->limit.value, date);
  else
    /* Translators: how many sessions in a row settled, how many are asked for, and the day of the last one */
    self->words = g_strdup_printf (_("%u of %u in a row, the last on %s"), n, (guint) self->limit.value, date);
}

static RehabFieldGateReading *
read_sessions (RehabFieldGate         gate,
               const RehabFieldStage *previous,
               const RehabCase       *record,
               RehabDate              today,
               const RehabThresholds *thresholds)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (REHAB_THRESHOLD_SETTLED_RUN);
  RehabFieldGateReading *self = g_new0 (RehabFieldGateReading, 1);

  self->gate = gate;
  self->limit = rehab_number (rehab_thresholds_get (thresholds, REHAB_THRESHOLD_SETTLED_RUN));
  self->sources = previous != NULL ? "F96" : "F87 F89 F90";
  self->background = info->background;
  if (previous != NULL)
    /* Translators: a stage of field sport that comes before another one */
    self->label = g_strdup_printf (_("%s: settled, without pain above the pain rule"), _(previous->label));
  else
    self->label = g_strdup (_("Flat runs: settled, without pain above the pain rule"));
  read_row (self, previous, record, today);

  return self;
}

/* As the step from phase to phase reads it; NULL where the clinic does not use it. */
static RehabFieldGateReading *
read_criterion (RehabFieldGate         gate,
                const RehabCase       *record,
                RehabDate              today,
                const RehabThresholds *thresholds)
{
  for (size_t i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      g_autoptr (GPtrArray) readings = NULL;

      if (criteria[i].gate != gate)
        continue;

      readings = rehab_case_read_criteria (record, criteria[i].to, today, thresholds);
      for (guint n = 0; n < readings->len; n++)
        {
          const RehabCriterionReading *reading = g_ptr_array_index (readings, n);
          RehabFieldGateReading *self;

          if (!g_str_equal (reading->criterion->key, criteria[i].criterion_key))
            continue;

          self = g_new0 (RehabFieldGateReading, 1);
          self->gate = gate;
          self->state = reading->state;
          self->value = reading->value;
          self->limit = reading->limit;
          self->measured_on = reading->measured_on;
          /* Translators: a criterion, and what the clinic asks for */
          self->label = g_strdup_printf (C_("field gate", "%s: %s"), _(reading->criterion->label), reading->asked);
          self->words = g_strdup (reading->words);
          self->sources = reading->criterion->sources;
          self->background = reading->criterion->background;

          return self;
        }
    }

  return NULL;
}

/**
 * rehab_field_stage_read_gate:
 * @self: a stage
 * @record: a case
 * @today: the current day
 * @thresholds: the clinic's thresholds
 *
 * Reads what a stage waits for: symptoms in the stage before it, or in flat runs for the first one, strength beside the
 * other side, and months of loading (F92, F96). The article gives no values; strength and months are read as the steps from
 * phase to phase read them, and left out where the clinic does not use them there.
 *
 * A session belongs to a stage when the running plan of its day has the stage on that day, as the same kind of session.
 *
 * Returns: (transfer full) (element-type RehabFieldGateReading): the readings
 */
GPtrArray *
rehab_field_stage_read_gate (const RehabFieldStage *self,
                             const RehabCase       *record,
                             RehabDate              today,
                             const RehabThresholds *thresholds)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_field_gate_reading_free);

  g_return_val_if_fail (self != NULL && record != NULL && thresholds != NULL, list);
  g_return_val_if_fail (rehab_date_is_set (today), list);

  for (guint i = 0; i < REHAB_N_FIELD_GATES; i++)
    {
      RehabFieldGate gate = (RehabFieldGate) (1u << i);
      RehabFieldGateReading *reading;

      if ((self->gates & gate) == 0)
        continue;

      if (gate == REHAB_FIELD_GATE_PREVIOUS || gate == REHAB_FIELD_GATE_RUNNING)
        reading = read_sessions (gate, gate == REHAB_FIELD_GATE_PREVIOUS ? rehab_field_stage_get_previous (self) : NULL, record,
                                 today, thresholds);
      else
        reading = read_criterion (gate, record, today, thresholds);

      if (reading != NULL)
        g_ptr_array_add (list, reading);
    }

  return list;
}

/**
 * rehab_field_gate_sum_up:
 * @readings: (element-type RehabFieldGateReading): what rehab_field_stage_read_gate() made
 *
 * Returns: not met where one is not met, else not measured where one is not measured, else met
 */
RehabCriterionState
rehab_field_gate_sum_up (GPtrArray *readings)
{
  RehabCriterionState state = REHAB_CRITERION_STATE_MET;

  g_return_val_if_fail (readings != NULL, REHAB_CRITERION_STATE_NOT_MEASURED);

  for (guint i = 0; i < readings->len; i++)
    {
      const RehabFieldGateReading *reading = g_ptr_array_index (readings, i);

      if (reading->state == REHAB_CRITERION_STATE_NOT_MET)
        return REHAB_CRITERION_STATE_NOT_MET;
      if (reading->state == REHAB_CRITERION_STATE_NOT_MEASURED)
        state = REHAB_CRITERION_STATE_NOT_MEASURED;
    }

  return state;
}
