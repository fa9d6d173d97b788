/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-schedule.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The versions of an episode's running plan, and the one that is being edited. */

GPtrArray *rehab_running_plan_table_list_of_episode (RehabStore *store,
                                                     const char *episode_id,
                                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_running_plan_table_keep_draft      (RehabStore                 *store,
                                                     const char                 *episode_id,
                                                     const RehabRunningSchedule *schedule,
                                                     GError                    **error);
gboolean   rehab_running_plan_table_discard_draft   (RehabStore *store,
                                                     const char *episode_id,
                                                     GError    **error);
RehabRunningSchedule *rehab_running_plan_table_save (RehabStore                 *store,
                                                     const char                 *episode_id,
                                                     const RehabRunningSchedule *schedule,
                                                     const char                 *reason,
                                                     GError                    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
