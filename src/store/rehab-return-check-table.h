/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-return-check.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The criteria of the return to sport as they were found. */

GPtrArray *rehab_return_check_table_list_of_episode (RehabStore *store,
                                                     const char *episode_id,
                                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_return_check_table_add             (RehabStore             *store,
                                                     const RehabReturnCheck *check,
                                                     GError                **error);

G_END_DECLS
