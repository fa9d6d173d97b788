/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "store-work-steps.h"

#include "rehab-clearance-table.h"
#include "rehab-disclosure-table.h"
#include "rehab-phase-change-table.h"
#include "rehab-return-check-table.h"
#include "rehab-running-plan-table.h"
#include "rehab-set-aside-table.h"
#include "rehab-squad-disclosure-table.h"
#include "rehab-threshold-table.h"

/* The steps of the way back to sport: from phase to phase, the running plan, what is checked, allowed and set aside. */

#define N_CRITERIA 8
#define N_WEEKS 6

static GPtrArray *
make_criteria (guint number)
{
  GPtrArray *criteria = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = 0; i < N_CRITERIA; i++)
    {
      g_autofree char *key = g_strdup_printf ("criterion-%d", i);

      g_ptr_array_add (criteria, rehab_phase_criterion_new (&(RehabPhaseCriterion) {
      /* What it belongs to is set when it is written. */
      .phase_change_id = "00000000-0000-4000-8000-000000000000",
      .criterion_key = key,
      .state = i % 3,
      .value = i % 3 != 0 ? rehab_number (number % 50 + i) : REHAB_NUMBER_NOT_ASKED,
      .limit_value = rehab_number (25),
      .side = i == 1 ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED,
      .measured_on = store_work_get_day (number, i),
      .words = "Einbeinige Brücken – 24 von 25",
    }, NULL));
    }

  return criteria;
}

gboolean
store_work_move_on (RehabStore *store,
                    guint       number,
                    GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (GPtrArray) criteria = make_criteria (number);
  g_autoptr (RehabPhaseChange) change = NULL;

  change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = episode_id, .from_phase = REHAB_PHASE_CALM, .to_phase = REHAB_PHASE_SHALLOW,
    .date = store_work_get_day (number, 40), .reason = "Bridges are one short",
  }, error);

  return change != NULL && rehab_phase_change_table_move (store, change, criteria, error);
}

/* Four sessions a week, walking and running in turns, and each second week goes on with two things raised. */
static RehabRunningSchedule *
make_schedule (guint number,
               int   n_weeks)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (rehab_record_unref);

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = episode_id, .starts_on = rehab_date_get_week_start (store_work_get_day (number, 50)), .weeks = n_weeks,
    .note = "On grass,\nnever two days running",
  }, NULL);

  for (int i = 0; i < 4 * n_weeks; i++)
    g_ptr_array_add (sessions, rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = i / 4, .weekday = i % 4 * 2, .kind = REHAB_SESSION_KIND_RUN,
      .blocks = rehab_number (5), .run_minutes = rehab_number (1 + i / 4), .walk_minutes = rehab_number (2),
      .distance_km = rehab_number (2 + n_weeks + number % 3), .surface = REHAB_SURFACE_GRASS, .note = i == 0 ? "Läuft" : NULL,
    }, NULL));

  for (int week = 1; week < n_weeks; week += 2)
    g_ptr_array_add (reasons, rehab_running_reason_new (&(RehabRunningReason) {
      .plan_id = plan->id, .week = week, .raised = "distance days", .reason = "A day more for the club run", .given_at = 1,
    }, NULL));

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len,
                                     (const RehabRunningReason *const *) reasons->pdata, reasons->len);
}

static gboolean
keep_running (RehabStore *store,
              guint       number,
              int         n_weeks,
              GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (number, n_weeks);

  return rehab_running_plan_table_keep_draft (store, episode_id, schedule, error);
}

gboolean
store_work_plan_running (RehabStore *store,
                         guint       number,
                         GError    **error)
{
  return keep_running (store, number, N_WEEKS, error);
}

gboolean
store_work_change_running (RehabStore *store,
                           guint       number,
                           GError    **error)
{
  return keep_running (store, number, N_WEEKS - 2, error);
}

gboolean
store_work_save_running (RehabStore *store,
                         guint       number,
                         GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabRunningSchedule) schedule = make_schedule (number, N_WEEKS - 1);
  g_autoptr (RehabRunningSchedule) saved = NULL;

  saved = rehab_running_plan_table_save (store, episode_id, schedule, "A week fewer", error);

  return saved != NULL;
}

gboolean
store_work_discard_running (RehabStore *store,
                            guint       number,
                            GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);

  return rehab_running_plan_table_discard_draft (store, episode_id, error);
}

static gboolean
check_return (RehabStore *store,
              guint       number,
              GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *key = g_strdup_printf ("return-%d", i);
      g_autoptr (RehabReturnCheck) check = NULL;

      check = rehab_return_check_new (&(RehabReturnCheck) {
      .episode_id = episode_id, .criterion_key = key, .date = store_work_get_day (number, 60), .state = 1 + i % 2,
      .value = rehab_number (90 + i), .note = "On the field",
    }, error);
      if (check == NULL || !rehab_return_check_table_add (store, check, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
clear_athlete (RehabStore *store,
               guint       number,
               GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autoptr (RehabClearance) clearance = NULL;

  clearance = rehab_clearance_new (&(RehabClearance) {
    .episode_id = episode_id, .date = store_work_get_day (number, 60), .participation = REHAB_PARTICIPATION_MODIFIED,
    .speed_percent = rehab_number (80), .hills = REHAB_ALLOWANCE_GENTLE, .stages = "stage-one stage-two",
    .review_on = store_work_get_day (number, 74), .note = "Tender on the stretch",
  }, error);

  return clearance != NULL && rehab_clearance_table_add (store, clearance, error);
}

static gboolean
set_aside (RehabStore *store,
           guint       number,
           GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);
  g_autofree char *unused = g_strdup_printf ("rule-%u silence", number);
  g_autoptr (RehabSetAside) aside = NULL;
  g_autoptr (RehabThresholds) before = NULL;
  g_autoptr (RehabThresholds) after = NULL;

  aside = rehab_set_aside_new (&(RehabSetAside) {
    .episode_id = episode_id, .rule_key = "not-settled", .set_on = store_work_get_day (number, 61),
    .until = store_work_get_day (number, 68), .reason = "On holiday",
  }, error);
  if (aside == NULL || !rehab_set_aside_table_add (store, aside, error))
    return FALSE;

  before = rehab_threshold_table_load (store, error);
  if (before == NULL)
    return FALSE;

  after = rehab_thresholds_with_unused (before, unused);

  return rehab_threshold_table_save (store, after, error);
}

static gboolean
give_out (RehabStore *store,
          guint       number,
          GError    **error)
{
  g_autofree char *episode_id = store_work_make_id (number, WHO_EPISODE);

  return rehab_disclosure_table_add (store, &(RehabDisclosure) {
    .episode_id = episode_id, .kind = REHAB_DISCLOSURE_KIND_LEAFLET, .way = REHAB_DISCLOSURE_WAY_PRINTED, .part = "running",
    .language = "de",
  }, error)
         && rehab_squad_disclosure_table_add (store, &(RehabSquadDisclosure) {
    .audience = REHAB_SQUAD_AUDIENCE_COACH, .way = REHAB_DISCLOSURE_WAY_PRINTED, .language = "de", .athletes = (int) number,
  }, error);
}

/* What was found on the field, what is allowed for it, what is let rest, a leaflet to take home and a table for the coach. */
gboolean
store_work_return_to_sport (RehabStore *store,
                            guint       number,
                            GError    **error)
{
  return check_return (store, number, error)
         && clear_athlete (store, number, error)
         && set_aside (store, number, error)
         && give_out (store, number, error);
}
