/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-plan.h"
#include "rehab-running-reason.h"
#include "rehab-running-session.h"

G_BEGIN_DECLS

/*
 * One version of a running plan with its sessions and the reasons given for its weeks: an immutable, reference-counted
 * value. Each edit makes a new one, so that a draft can hold them all. Sessions are in the order of week, day and
 * position; positions of a day are always 0, 1, 2, ...
 */
typedef struct _RehabRunningSchedule RehabRunningSchedule;

#define REHAB_TYPE_RUNNING_SCHEDULE (rehab_running_schedule_get_type ())

GType                      rehab_running_schedule_get_type     (void);

RehabRunningSchedule *rehab_running_schedule_new          (const RehabRunningPlan           *plan,
                                                           const RehabRunningSession *const *sessions,
                                                           guint                             n_sessions,
                                                           const RehabRunningReason *const  *reasons,
                                                           guint                             n_reasons) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_ref          (const RehabRunningSchedule *self);
void                       rehab_running_schedule_unref        (RehabRunningSchedule *self);
gboolean                   rehab_running_schedule_equal        (gconstpointer a,
                                                                gconstpointer b);
const RehabRunningPlan *rehab_running_schedule_get_plan     (const RehabRunningSchedule *self);
guint                      rehab_running_schedule_get_size     (const RehabRunningSchedule *self);
const RehabRunningSession *rehab_running_schedule_get_nth      (const RehabRunningSchedule *self,
                                                                guint                       n);
guint                      rehab_running_schedule_get_n_reasons (const RehabRunningSchedule *self);
const RehabRunningReason *rehab_running_schedule_get_reason   (const RehabRunningSchedule *self,
                                                               guint                       n);
const RehabRunningReason *rehab_running_schedule_find_reason  (const RehabRunningSchedule *self,
                                                               int                         week);
RehabDate                  rehab_running_schedule_get_monday   (const RehabRunningSchedule *self,
                                                                int                         week);
RehabDate                  rehab_running_schedule_get_date     (const RehabRunningSchedule *self,
                                                                const RehabRunningSession  *session);
RehabDate                  rehab_running_schedule_get_last_day (const RehabRunningSchedule *self);

/* Edits; each makes a new schedule. */
RehabRunningSchedule *rehab_running_schedule_with_plan    (const RehabRunningSchedule *self,
                                                           const RehabRunningPlan     *plan) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_added        (const RehabRunningSchedule *self,
                                                           const RehabRunningSession  *session) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_replaced     (const RehabRunningSchedule *self,
                                                           guint                       n,
                                                           const RehabRunningSession  *session) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_removed      (const RehabRunningSchedule *self,
                                                           guint                       n) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_running_schedule_with_reason  (const RehabRunningSchedule *self,
                                                           const RehabRunningReason   *reason) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningSchedule, rehab_running_schedule_unref)

G_END_DECLS
