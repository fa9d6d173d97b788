/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-sport.h"
#include "rehab-case-load.h"
#include "rehab-clearance-table.h"
#include "rehab-criterion.h"
#include "rehab-phase-change-table.h"
#include "rehab-return-check-table.h"
#include "rehab-running-plan-table.h"
#include "rehab-sample-decision.h"
#include "rehab-sample-running.h"
#include "rehab-set-aside-table.h"

/* What all decisions of an athlete share. */
typedef struct
{
  RehabStore *store;
  const RehabSampleStory *story;
  const RehabSampleDecisions *decisions; /* NULL for none but the steps */
  const RehabEpisode *episode;
  const char *clinician_id;
  RehabDate today;
  RehabSampleRandom *ids;
} Sport;

static RehabDate
get_date (const Sport *sport,
          int          days_ago)
{
  return rehab_date_add_days (sport->today, -days_ago);
}

static RehabNumber
get_said (double value)
{
  return value > 0.0 ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

static gboolean
add_checks (const Sport *sport,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sport->decisions->checks) && sport->decisions->checks[i].days_ago > 0; i++)
    {
      const RehabSampleCheck *told = &sport->decisions->checks[i];
      g_autofree char *id = rehab_sample_random_dup_uuid (sport->ids);
      g_autoptr (RehabReturnCheck) check = NULL;

      check = rehab_return_check_new (&(RehabReturnCheck) {
      .id = id, .episode_id = sport->episode->id, .criterion_key = told->key, .date = get_date (sport, told->days_ago),
      .clinician_id = sport->clinician_id, .state = told->state, .value = get_said (told->value), .note = told->note,
    }, error);
      if (check == NULL || !rehab_return_check_table_add (sport->store, check, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_clearances (const Sport *sport,
                GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sport->decisions->clearances) && sport->decisions->clearances[i].days_ago > 0; i++)
    {
      const RehabSampleClearance *told = &sport->decisions->clearances[i];
      g_autofree char *id = rehab_sample_random_dup_uuid (sport->ids);
      g_autoptr (RehabClearance) clearance = NULL;

      clearance = rehab_clearance_new (&(RehabClearance) {
      .id = id, .episode_id = sport->episode->id, .date = get_date (sport, told->days_ago), .clinician_id = sport->clinician_id,
      .participation = told->participation, .speed_percent = get_said (told->speed_percent),
      .distance_km = get_said (told->distance_km), .hills = told->hills,
      .match_minutes = told->no_match ? rehab_number (0) : get_said (told->match_minutes), .stages = told->stages,
      .review_on = told->review != 0 ? get_date (sport, told->review) : REHAB_DATE_NONE, .note = told->note,
    }, error);
      if (clearance == NULL || !rehab_clearance_table_add (sport->store, clearance, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_asides (const Sport *sport,
            GError     **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sport->decisions->asides) && sport->decisions->asides[i].days_ago > 0; i++)
    {
      const RehabSampleAside *told = &sport->decisions->asides[i];
      g_autofree char *id = rehab_sample_random_dup_uuid (sport->ids);
      g_autoptr (RehabSetAside) aside = NULL;

      aside = rehab_set_aside_new (&(RehabSetAside) {
      .id = id, .episode_id = sport->episode->id, .rule_key = told->rule_key, .set_on = get_date (sport, told->days_ago),
      .until = get_date (sport, told->days_ago - told->days), .reason = told->reason, .clinician_id = sport->clinician_id,
    }, error);
      if (aside == NULL || !rehab_set_aside_table_add (sport->store, aside, error))
        return FALSE;
    }

  return TRUE;
}

/* The diary as it was on the evening of a day. */
static RehabDiary *
cut_diary (const RehabDiary *diary,
           RehabDate         date)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    if (rehab_date_compare (rehab_diary_get_day (diary, i)->date, date) <= 0)
      g_ptr_array_add (days, (gpointer) rehab_diary_get_day (diary, i));
  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    if (rehab_date_compare (rehab_diary_get_session (diary, i)->date, date) <= 0)
      g_ptr_array_add (sessions, (gpointer) rehab_diary_get_session (diary, i));

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/* Takes what is dated after a day off the end of records of a case. */
#define CUT(Type, records, after)                                                                                  \
  while ((records)->len > 0                                                                                        \
         && rehab_date_compare (((const Type *) g_ptr_array_index (records, (records)->len - 1))->date, after) > 0) \
  g_ptr_array_remove_index (records, (records)->len - 1)

/* What was known on a day, of all that the story tells. */
static RehabCase *
load_as_of (const Sport *sport,
            RehabDate    date,
            GError     **error)
{
  RehabCase *self = rehab_case_load (sport->store, sport->episode, error);
  RehabDiary *diary;

  if (self == NULL)
    return NULL;

  CUT (RehabAssessment, self->assessments, date);
  CUT (RehabFlagAction, self->flag_actions, date);
  CUT (RehabProgrammeVersion, self->versions, date);
  CUT (RehabReturnCheck, self->return_checks, date);
  CUT (RehabClearance, self->clearances, date);
  g_ptr_array_set_size (self->regimens, (int) self->versions->len);

  diary = cut_diary (self->diary, date);
  rehab_diary_unref (self->diary);
  self->diary = diary;

  return self;
}

static gboolean
add_step (const Sport           *sport,
          const RehabSampleStep *step,
          RehabPhase             from,
          GError               **error)
{
  RehabDate date = get_date (sport, step->days_ago);
  g_autofree char *id = rehab_sample_random_dup_uuid (sport->ids);
  g_autoptr (RehabCase) as_of = load_as_of (sport, date, error);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabPhaseChange) change = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  g_autoptr (GPtrArray) frozen = NULL;

  if (as_of == NULL)
    return FALSE;

  change = rehab_phase_change_new (&(RehabPhaseChange) {
    .id = id, .episode_id = sport->episode->id, .from_phase = from, .to_phase = step->phase, .date = date,
    .clinician_id = sport->clinician_id, .reason = step->reason,
  }, error);
  if (change == NULL)
    return FALSE;

  readings = rehab_case_read_criteria (as_of, step->phase, date, thresholds);
  frozen = rehab_criteria_freeze (readings);

  return rehab_phase_change_table_move (sport->store, change, frozen, error);
}

static gboolean
add_steps (const Sport *sport,
           GError     **error)
{
  RehabPhase from = REHAB_PHASE_CALM;

  for (guint i = 0; i < G_N_ELEMENTS (sport->story->steps) && sport->story->steps[i].days_ago > 0; i++)
    {
      if (!add_step (sport, &sport->story->steps[i], from, error))
        return FALSE;

      from = sport->story->steps[i].phase;
    }

  return TRUE;
}

static gboolean
add_plan (const Sport           *sport,
          const RehabSamplePlan *told,
          RehabDiary            *diary,
          GError               **error)
{
  g_autoptr (RehabRunningSchedule) schedule = NULL;
  g_autoptr (RehabRunningSchedule) saved = NULL;

  schedule = rehab_sample_running_new (told, sport->episode->id, sport->clinician_id, diary, sport->today, error);
  if (schedule == NULL)
    return FALSE;

  if (told->is_draft)
    return rehab_running_plan_table_keep_draft (sport->store, sport->episode->id, schedule, error);

  saved = rehab_running_plan_table_save (sport->store, sport->episode->id, schedule, told->reason, error);

  return saved != NULL;
}

static gboolean
add_plans (const Sport *sport,
           GError     **error)
{
  g_autoptr (RehabCase) self = rehab_case_load (sport->store, sport->episode, error);

  if (self == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sport->decisions->plans) && sport->decisions->plans[i].days_ago != 0; i++)
    if (!add_plan (sport, &sport->decisions->plans[i], self->diary, error))
      return FALSE;

  return TRUE;
}

/**
 * rehab_sample_sport_add:
 * @store: a store with the visits, programmes and the diary of the athlete in it
 * @story: the athlete
 * @episode: the episode
 * @clinician_id: who decided
 * @today: the day that the stories are told on
 * @ids: where identities come from
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Adds what was decided on the way back to sport: checks, clearances, steps from phase to phase, each with what was known of
 * its criteria on its day, running plans, and what is set aside.
 *
 * Returns: whether it is in the store
 */
gboolean
rehab_sample_sport_add (RehabStore             *store,
                        const RehabSampleStory *story,
                        const RehabEpisode     *episode,
                        const char             *clinician_id,
                        RehabDate               today,
                        RehabSampleRandom      *ids,
                        GError                **error)
{
  const Sport sport = {
    .store = store, .story = story, .decisions = rehab_sample_decisions_lookup (story), .episode = episode,
    .clinician_id = clinician_id, .today = today, .ids = ids,
  };

  if (sport.decisions == NULL)
    return add_steps (&sport, error);

  return add_checks (&sport, error)
         && add_clearances (&sport, error)
         && add_steps (&sport, error)
         && add_plans (&sport, error)
         && add_asides (&sport, error);
}
