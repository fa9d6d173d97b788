/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The episodes of care. */

GPtrArray *rehab_episode_table_list_of_patient (RehabStore *store,
                                                const char *patient_id,
                                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabEpisode *rehab_episode_table_find            (RehabStore *store,
                                                   const char *episode_id,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rehab_episode_table_save            (RehabStore         *store,
                                                   const RehabEpisode *episode,
                                                   GError            **error);

G_END_DECLS
