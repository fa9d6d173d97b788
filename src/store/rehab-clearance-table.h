/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clearance.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What athletes were cleared for. */

GPtrArray *rehab_clearance_table_list_of_episode (RehabStore *store,
                                                  const char *episode_id,
                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_clearance_table_add             (RehabStore           *store,
                                                  const RehabClearance *clearance,
                                                  GError              **error);

G_END_DECLS
