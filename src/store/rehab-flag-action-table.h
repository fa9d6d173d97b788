/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-flag-action.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What was done about red flags. */

GPtrArray *rehab_flag_action_table_list_of_episode (RehabStore *store,
                                                    const char *episode_id,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_flag_action_table_save            (RehabStore            *store,
                                                    const RehabFlagAction *action,
                                                    GError               **error);
GPtrArray *rehab_flag_action_table_detach          (RehabStore *store,
                                                    const char *finding_id,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
