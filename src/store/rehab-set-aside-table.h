/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-set-aside.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The rules of attention that were set aside. */

GPtrArray *rehab_set_aside_table_list_of_episode (RehabStore *store,
                                                  const char *episode_id,
                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_set_aside_table_add             (RehabStore          *store,
                                                  const RehabSetAside *set_aside,
                                                  GError             **error);

G_END_DECLS
