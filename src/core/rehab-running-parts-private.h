/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-edit.h"

G_BEGIN_DECLS

/* The sessions and reasons of a schedule while an edit puts them together. */
typedef struct
{
  GPtrArray *sessions; /* owned */
  GPtrArray *reasons;  /* owned */
} RehabRunningParts;

RehabRunningParts rehab_running_parts_new           (void);
void              rehab_running_parts_take          (RehabRunningParts         *parts,
                                                     const RehabRunningSession *values);
void              rehab_running_parts_copy_sessions (RehabRunningParts          *parts,
                                                     const RehabRunningSchedule *from,
                                                     const RehabRunningArea     *except);
void              rehab_running_parts_copy_reasons  (RehabRunningParts          *parts,
                                                     const RehabRunningSchedule *from);
void              rehab_running_parts_drop          (RehabRunningParts *parts);
RehabRunningSchedule *rehab_running_parts_finish    (RehabRunningParts      *parts,
                                                     const RehabRunningPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningPlan *rehab_running_parts_new_plan      (const RehabRunningSchedule *self,
                                                     RehabDate                   starts_on,
                                                     int                         weeks,
                                                     GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
