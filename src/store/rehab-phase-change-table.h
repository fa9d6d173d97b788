/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-phase-change.h"
#include "rehab-phase-criterion.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The steps from phase to phase, each with the criteria as they stood. A step is never changed. */

GPtrArray *rehab_phase_change_table_list_of_episode (RehabStore *store,
                                                     const char *episode_id,
                                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_phase_change_table_save            (RehabStore             *store,
                                                     const RehabPhaseChange *change,
                                                     GError                **error);
gboolean   rehab_phase_change_table_move            (RehabStore             *store,
                                                     const RehabPhaseChange *change,
                                                     GPtrArray              *criteria,
                                                     GError                **error);
GPtrArray *rehab_phase_criterion_table_list_of_episode (RehabStore *store,
                                                        const char *episode_id,
                                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
