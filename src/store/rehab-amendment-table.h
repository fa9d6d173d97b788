/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-amendment.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Corrections of finished assessments. They are added, and never changed or deleted. */

GPtrArray      *rehab_amendment_table_list_of_episode (RehabStore *store,
                                                       const char *episode_id,
                                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabAmendment *rehab_amendment_table_add             (RehabStore           *store,
                                                       const RehabAmendment *values,
                                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
