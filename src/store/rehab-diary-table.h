/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The diary of an episode: its days and its sessions. */

RehabDiary *rehab_diary_table_load         (RehabStore *store,
                                            const char *episode_id,
                                            GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_diary_table_save_changes (RehabStore *store,
                                            RehabDiary *before,
                                            RehabDiary *after,
                                            GError    **error);

G_END_DECLS
