/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core-fixture.h"
#include "rehab-running-schedule.h"

/* Running plans that read well: a plan of so many weeks from a Monday on, and sessions put into it one by one. */

/* A Monday, in the week after the diaries of these tests. */
#define PLAN_MONDAY "2026-11-30"

static inline RehabRunningSchedule *
new_plan (int weeks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = EPISODE_ID, .starts_on = on (PLAN_MONDAY), .weeks = weeks,
  }, &error);

  g_assert_no_error (error);

  return rehab_running_schedule_new (plan, NULL, 0, NULL, 0);
}

/* Puts a session into *@schedule, as an edit does. A run, where @values name no kind. */
static inline void
plan_session (RehabRunningSchedule     **schedule,
              int                        week,
              int                        weekday,
              const RehabRunningSession *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) before = *schedule;
  g_autoptr (RehabRunningSession) session = NULL;
  RehabRunningSession filled = *values;

  filled.plan_id = rehab_running_schedule_get_plan (before)->id;
  filled.week = week;
  filled.weekday = weekday;
  filled.position = 1000;
  if (filled.kind == REHAB_SESSION_KIND_NONE)
    filled.kind = REHAB_SESSION_KIND_RUN;

  session = rehab_running_session_new (&filled, &error);
  g_assert_no_error (error);
  *schedule = rehab_running_schedule_added (before, session);
}

static inline void
plan_km (RehabRunningSchedule **schedule,
         int                    week,
         int                    weekday,
         double                 km)
{
  plan_session (schedule, week, weekday, &(RehabRunningSession) { .distance_km = rehab_number (km) });
}

static inline void
give_reason (RehabRunningSchedule **schedule,
             int                    week,
             const char            *raised)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) before = *schedule;
  g_autoptr (RehabRunningReason) reason = rehab_running_reason_new (&(RehabRunningReason) {
    .plan_id = rehab_running_schedule_get_plan (before)->id, .week = week, .raised = raised,
    .reason = "Camp in the second week", .given_at = 1,
  }, &error);

  g_assert_no_error (error);
  *schedule = rehab_running_schedule_with_reason (before, reason);
}

/* A diary kept on @days days from the Monday of the week before the plan on, as days of rest. */
static inline RehabDiary *
keep_week_before (int days)
{
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = 0; i < days; i++)
    add_day (&diary, &(RehabDiaryDay) { .date = rehab_date_add_days (on (PLAN_MONDAY), i - 7), .rest_day = TRUE });

  return diary;
}
