/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-schedule.h"

G_BEGIN_DECLS

/*
 * Edits of several days and weeks of a running plan at once. Each makes a new schedule and leaves the old one; sessions
 * that are copied become sessions of their own.
 */

#define REHAB_RUNNING_DAYS 7

/* A block of days: whole weeks of it when it reaches from 0 to 6. Both ends belong to it. */
typedef struct
{
  int first_week;
  int last_week;
  int first_day; /* 0 is Monday */
  int last_day;
} RehabRunningArea;

static inline gboolean
rehab_running_area_holds (RehabRunningArea area,
                          int              week,
                          int              day)
{
  return week >= area.first_week && week <= area.last_week && day >= area.first_day && day <= area.last_day;
}

/* What is raised from week to week when a week is carried forward. */
typedef enum
{
  REHAB_RUNNING_RAISE_NOTHING,
  REHAB_RUNNING_RAISE_DISTANCE, /* % of distance, minutes and minutes of running */
  REHAB_RUNNING_RAISE_STRIDES,  /* how many more in each session that has some */
  REHAB_RUNNING_RAISE_SPEED,    /* points of % of the top speed in each session that has one */
  REHAB_RUNNING_RAISE_CLIMB,    /* metres more in each session that has some */
  REHAB_N_RUNNING_RAISES
} RehabRunningRaise;

guint                 rehab_running_schedule_find_day       (const RehabRunningSchedule *self,
                                                             int                         week,
                                                             int                         weekday,
                                                             guint                      *n_found);
guint                 rehab_running_schedule_count_area     (const RehabRunningSchedule *self,
                                                             RehabRunningArea            area);

RehabRunningSchedule *rehab_running_schedule_cleared        (const RehabRunningSchedule *self,
                                                             RehabRunningArea            area) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_pasted         (const RehabRunningSchedule *self,
                                                             const RehabRunningSchedule *from,
                                                             RehabRunningArea            source,
                                                             RehabRunningArea            target,
                                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_filled_down    (const RehabRunningSchedule *self,
                                                             RehabRunningArea            area) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_moved          (const RehabRunningSchedule *self,
                                                             guint                       n,
                                                             int                         days) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_carried_forward (const RehabRunningSchedule *self,
                                                              int                         week,
                                                              int                         n_weeks,
                                                              RehabRunningRaise           raise,
                                                              double                      amount,
                                                              GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_with_weeks_inserted (const RehabRunningSchedule *self,
                                                                  int                         at,
                                                                  int                         n_weeks,
                                                                  GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_with_weeks_removed  (const RehabRunningSchedule *self,
                                                                  int                         first,
                                                                  int                         last) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_with_span      (const RehabRunningSchedule *self,
                                                             RehabDate                   starts_on,
                                                             int                         weeks,
                                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_spread_on_days (const RehabRunningSchedule *self,
                                                             guint                       days,
                                                             GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
