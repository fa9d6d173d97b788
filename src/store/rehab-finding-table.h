/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-finding.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What was found: one row an answered item and side. */

GPtrArray *rehab_finding_table_list_of_assessment (RehabStore *store,
                                                   const char *assessment_id,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_finding_table_list_of_episode    (RehabStore *store,
                                                   const char *episode_id,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_finding_table_set                (RehabStore         *store,
                                                   const RehabFinding *finding,
                                                   GError            **error);
gboolean   rehab_finding_table_clear              (RehabStore *store,
                                                   const char *assessment_id,
                                                   const char *item_key,
                                                   RehabSide   side,
                                                   GError    **error);

G_END_DECLS
