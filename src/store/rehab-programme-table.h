/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-programme.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The programme of an episode: none or one. */

RehabProgramme *rehab_programme_table_find_of_episode (RehabStore *store,
                                                       const char *episode_id,
                                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabProgramme *rehab_programme_table_ensure          (RehabStore *store,
                                                       const char *episode_id,
                                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        rehab_programme_table_save            (RehabStore           *store,
                                                       const RehabProgramme *programme,
                                                       GError              **error);

G_END_DECLS
