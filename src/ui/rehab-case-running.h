/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-draft.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * The running plan of a case as it is edited: a part of RehabCaseModel. Its draft holds RehabRunningSchedule values, and
 * each step of it is kept in the file. Where there is no plan, its value is the empty one of
 * rehab_case_running_new_empty().
 */
typedef struct _RehabCaseRunning RehabCaseRunning;

/* @failed gets the GError that kept an edit out of the file. */
RehabCaseRunning *rehab_case_running_new (RehabStore *store,
                                          RehabCase  *rehab_case,
                                          void (     *failed ) (gpointer      user_data,
                                                                const GError *error),
                                          gpointer    user_data) G_GNUC_WARN_UNUSED_RESULT;
void              rehab_case_running_free         (RehabCaseRunning *self);
gboolean          rehab_case_running_is_of        (RehabCaseRunning *self,
                                                   const RehabCase  *rehab_case);
RehabDraft *rehab_case_running_get_draft    (RehabCaseRunning *self);
gboolean          rehab_case_running_get_restored (RehabCaseRunning *self);
void              rehab_case_running_rebase       (RehabCaseRunning *self,
                                                   RehabCase        *rehab_case);
gboolean          rehab_case_running_would_lose   (RehabCaseRunning *self);

RehabRunningSchedule *rehab_case_running_new_empty (const RehabCase *rehab_case) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rehab_case_running_is_empty     (const RehabCase            *rehab_case,
                                                   const RehabRunningSchedule *schedule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCaseRunning, rehab_case_running_free)

G_END_DECLS
