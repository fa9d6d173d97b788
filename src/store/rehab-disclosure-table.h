/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-disclosure.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Each time that something of an episode left the program. What went out is never taken back. */

GPtrArray *rehab_disclosure_table_list_of_episode (RehabStore *store,
                                                   const char *episode_id,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_disclosure_table_add             (RehabStore            *store,
                                                   const RehabDisclosure *values,
                                                   GError               **error);

G_END_DECLS
