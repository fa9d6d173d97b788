/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-catalogue.h"
#include "rehab-regimen.h"
#include "rehab-running-schedule.h"

G_BEGIN_DECLS

/*
 * A session that is meant to be done: drawn beside what was done, and never counted as such. A plain value; what nobody
 * said of it is not asked.
 */
typedef struct
{
  RehabDate date;
  RehabSessionKind kind;
  RehabNumber minutes;
  RehabNumber effort; /* 0 to 10 */
  RehabNumber distance_km;
  RehabNumber climb_m;
  RehabNumber sprint_m;
} RehabPlannedSession;

RehabNumber rehab_planned_session_get_load       (const RehabPlannedSession *self);
GArray *rehab_planned_sessions_from_regimen  (const RehabRegimen   *regimen,
                                              const RehabCatalogue *catalogue,
                                              RehabDate             begun,
                                              RehabDate             from,
                                              RehabDate             to) G_GNUC_WARN_UNUSED_RESULT;
GArray *rehab_planned_sessions_from_schedule (const RehabRunningSchedule *schedule,
                                              RehabDate                   from,
                                              RehabDate                   to) G_GNUC_WARN_UNUSED_RESULT;
const RehabRunningSchedule *rehab_case_find_running_plan (const RehabCase *self,
                                                          RehabDate        date);
GArray *rehab_case_list_planned (const RehabCase *self,
                                 RehabDate        from,
                                 RehabDate        to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
