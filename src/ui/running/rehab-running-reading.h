/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-running-block.h"
#include "rehab-running-compare.h"
#include "rehab-running-longest.h"
#include "rehab-running-place.h"

G_BEGIN_DECLS

/*
 * A running plan with all that the rules say of it, read once for all that shows it. Weeks are those of the plan, from 0.
 */
typedef struct _RehabRunningReading RehabRunningReading;

RehabRunningReading *rehab_running_reading_new          (RehabCaseModel             *model,
                                                         const RehabRunningSchedule *schedule,
                                                         gboolean                    editable) G_GNUC_WARN_UNUSED_RESULT;
void                        rehab_running_reading_free         (RehabRunningReading *self);
RehabCaseModel *rehab_running_reading_get_model    (const RehabRunningReading *self);
const RehabRunningSchedule *rehab_running_reading_get_schedule (const RehabRunningReading *self);
gboolean                    rehab_running_reading_get_editable (const RehabRunningReading *self);
RehabDate                   rehab_running_reading_get_today    (const RehabRunningReading *self);
int                         rehab_running_reading_get_weeks    (const RehabRunningReading *self);
RehabDate                   rehab_running_reading_get_date     (const RehabRunningReading *self,
                                                                int                        week,
                                                                int                        day);
const RehabRunningComparison *rehab_running_reading_compare    (const RehabRunningReading *self,
                                                                int                        week);
const RehabRunningRaised *rehab_running_reading_find_raised  (const RehabRunningReading *self,
                                                              int                        week);
const RehabRunningRaised *rehab_running_reading_find_open    (const RehabRunningReading *self);
const RehabRunningLongest *rehab_running_reading_find_longest (const RehabRunningReading *self,
                                                               int                        week);
const RehabRunningBlock *rehab_running_reading_find_block   (const RehabRunningReading *self,
                                                             int                        week);

/* What the diary has of a day: "5.2 km", one line for each session; NULL where there is nothing to say. */
char *rehab_running_reading_dup_done     (const RehabRunningReading *self,
                                          int                        week,
                                          int                        day) G_GNUC_WARN_UNUSED_RESULT;
/* "Week 3, Tuesday 8 December: Run 5 km, planned; done: 5.2 km" */
char *rehab_running_reading_dup_day_name (const RehabRunningReading *self,
                                          RehabRunningPlace          place) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningReading, rehab_running_reading_free)

G_END_DECLS
