/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-running.h"
#include "rehab-field-stage.h"
#include "rehab-progression.h"
#include "rehab-running-compare.h"

#include <string.h>

#define STRIDE_M 80

/* Weeks on the track. From one to the next one thing rises, but for the fourth, in which the hills begin as the runs grow. */
static const struct
{
  double easy_km;
  double long_km;
  double strides;
  double speed_percent;
  double climb_m;
} track_weeks[] = {
  { 4.0, 5.0, 4, 70, 0 },
  { 4.4, 5.6, 4, 70, 0 },
  { 4.4, 5.6, 6, 70, 0 },
  { 5.0, 6.2, 6, 70, 40 },
  { 5.0, 6.2, 6, 80, 40 },
  { 5.0, 6.2, 6, 80, 60 },
};

/* Weeks on the field: minutes of the run, and the stages of three days. */
static const struct
{
  double run_minutes;
  const char *direction;
  const char *jump;
  const char *kick;
  double strides;
} field_weeks[] = {
  { 20, "direction-curves", NULL, "kick-passing", 4 },
  { 22, "direction-curves", NULL, "kick-passing", 4 },
  { 22, "direction-turns", "jump-landing", "kick-passing", 4 },
  { 24, "direction-turns", "jump-landing", "kick-moving", 4 },
  { 24, "direction-turns", "jump-landing", "kick-moving", 6 },
  { 24, "direction-cuts", "jump-single-leg", "kick-moving", 6 },
};

typedef struct
{
  GPtrArray *sessions; /* RehabRunningSession */
  const char *plan_id;
  int week;
  GError **error;
} Maker;

/* Of @values the day's number is weekday and position in one: two of a day are in the order in which they are added. */
static gboolean
add (Maker              *maker,
     int                 weekday,
     RehabRunningSession values)
{
  RehabRunningSession *session;

  values.plan_id = maker->plan_id;
  values.week = maker->week;
  values.weekday = weekday;
  session = rehab_running_session_new (&values, maker->error);
  if (session == NULL)
    return FALSE;

  g_ptr_array_add (maker->sessions, session);

  return TRUE;
}

static gboolean
add_track_week (Maker *maker)
{
  double easy_km = track_weeks[maker->week].easy_km;
  double climb_m = track_weeks[maker->week].climb_m;
  double speed_percent = track_weeks[maker->week].speed_percent;

  return add (maker, 1, (RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_RUN, .distance_km = rehab_number (easy_km), .effort = rehab_number (3),
    .surface = REHAB_SURFACE_GRASS,
  })
         && add (maker, 3, (RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_STRIDES, .strides = rehab_number (track_weeks[maker->week].strides),
    .stride_m = rehab_number (STRIDE_M), .speed_percent = rehab_number (speed_percent), .surface = REHAB_SURFACE_TRACK,
    .note = "Walk back",
  })
         && add (maker, 4, (RehabRunningSession) {
    .kind = climb_m > 0 ? REHAB_SESSION_KIND_HILLS : REHAB_SESSION_KIND_RUN, .distance_km = rehab_number (easy_km),
    .climb_m = climb_m > 0 ? rehab_number (climb_m) : REHAB_NUMBER_NOT_ASKED, .effort = rehab_number (climb_m > 0 ? 5 : 3),
    .surface = REHAB_SURFACE_GRASS,
  })
         && add (maker, 6, (RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_RUN, .distance_km = rehab_number (track_weeks[maker->week].long_km), .effort = rehab_number (3),
    .surface = REHAB_SURFACE_TRAIL,
  });
}

static gboolean
add_stage (Maker      *maker,
           int         weekday,
           const char *key)
{
  const RehabFieldStage *stage = key != NULL ? rehab_field_stage_lookup (key) : NULL;

  if (stage == NULL)
    return TRUE;

  return add (maker, weekday, (RehabRunningSession) {
    .kind = stage->kind, .stage_key = stage->key, .minutes = rehab_number (20), .effort = rehab_number (4 + stage->order),
    .surface = REHAB_SURFACE_TURF,
  });
}

static gboolean
add_field_week (Maker *maker)
{
  int week = maker->week;

  return add (maker, 0, (RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_RUN, .minutes = rehab_number (field_weeks[week].run_minutes), .effort = rehab_number (3),
    .surface = REHAB_SURFACE_GRASS,
  })
         && add_stage (maker, 1, field_weeks[week].direction)
         && add_stage (maker, 3, field_weeks[week].jump)
         && add_stage (maker, 3, field_weeks[week].kick)
         && add (maker, 5, (RehabRunningSession) {
    .kind = REHAB_SESSION_KIND_STRIDES, .stage_key = "sprint-strides", .strides = rehab_number (field_weeks[week].strides),
    .stride_m = rehab_number (STRIDE_M), .speed_percent = rehab_number (70), .surface = REHAB_SURFACE_TURF,
  });
}

static RehabRunningSchedule *
fill_weeks (const RehabSamplePlan      *told,
            const RehabRunningSchedule *empty,
            GError                    **error)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (empty);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int week = 0; week < plan->weeks; week++)
    {
      Maker maker = { .sessions = sessions, .plan_id = plan->id, .week = week, .error = error };

      if (!(told->kind == REHAB_SAMPLE_PLAN_FIELD ? add_field_week (&maker) : add_track_week (&maker)))
        return NULL;
    }

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);
}

/* An afternoon before the plan begins, or today's. */
static gint64
get_moment (const RehabRunningSchedule *schedule,
            RehabDate                   today)
{
  RehabDate eve = rehab_date_add_days (rehab_running_schedule_get_plan (schedule)->starts_on, -1);
  RehabDate date = rehab_date_compare (eve, today) < 0 ? eve : today;
  g_autoptr (GDateTime) afternoon = NULL;
  int year, month, day;

  rehab_date_get_ymd (date, &year, &month, &day);
  afternoon = g_date_time_new_utc (year, month, day, 16, 0, 0);

  return g_date_time_to_unix (afternoon) * G_USEC_PER_SEC;
}

/* As the clinician does: each week in which more than one thing rises is gone on with for the same reason. */
static RehabRunningSchedule *
answer_raised (const RehabSamplePlan      *told,
               const RehabRunningSchedule *schedule,
               const char                 *clinician_id,
               const RehabDiary           *diary,
               RehabDate                   today,
               GError                    **error)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) raised = rehab_running_schedule_find_raised (schedule, diary, thresholds);
  RehabRunningSchedule *answered = rehab_running_schedule_ref (schedule);

  for (guint i = 0; i < raised->len; i++)
    {
      const RehabRunningRaised *week = g_ptr_array_index (raised, i);
      g_autofree char *keys = rehab_running_variables_dup_keys (week->comparison->raised);
      g_autoptr (RehabRunningSchedule) before = answered;
      g_autoptr (RehabRunningReason) reason = NULL;

      reason = rehab_running_reason_new (&(RehabRunningReason) {
      .plan_id = rehab_running_schedule_get_plan (schedule)->id, .week = week->week, .raised = keys, .reason = told->going_on,
      .clinician_id = clinician_id, .given_at = get_moment (schedule, today),
    }, error);
      if (reason == NULL)
        return NULL;

      answered = rehab_running_schedule_with_reason (before, reason);
    }

  return answered;
}

/**
 * rehab_sample_running_new:
 * @told: what the plan is
 * @episode_id: the episode that it is for
 * @clinician_id: who made it
 * @diary: what was done before
 * @today: the day that the stories are told on
 * @error: where to put what is wrong with it
 *
 * Makes a running plan with its sessions, and a reason for each week that wants one.
 *
 * Returns: (transfer full): the plan, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_sample_running_new (const RehabSamplePlan *told,
                          const char            *episode_id,
                          const char            *clinician_id,
                          const RehabDiary      *diary,
                          RehabDate              today,
                          GError               **error)
{
  const RehabProgression *progression = rehab_progression_lookup (told->progression_key);
  g_autoptr (RehabRunningSchedule) begun = NULL;
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (RehabRunningSchedule) noted = NULL;
  g_autoptr (RehabRunningSchedule) filled = NULL;
  RehabRunningPlan values;

  begun = rehab_progression_make (progression, episode_id, rehab_date_add_days (today, -told->days_ago), clinician_id, error);
  if (begun == NULL)
    return NULL;

  values = *rehab_running_schedule_get_plan (begun);
  values.note = told->note;
  plan = rehab_running_plan_new (&values, error);
  if (plan == NULL)
    return NULL;

  noted = rehab_running_schedule_with_plan (begun, plan);
  filled = told->kind == REHAB_SAMPLE_PLAN_PUBLISHED ? rehab_running_schedule_ref (noted) : fill_weeks (told, noted, error);
  if (filled == NULL)
    return NULL;

  return told->going_on != NULL ? answer_raised (told, filled, clinician_id, diary, today, error) : g_steal_pointer (&filled);
}
