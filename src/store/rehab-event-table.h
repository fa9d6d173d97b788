/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-event.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Imaging, treatments, referrals and competitions. */

GPtrArray *rehab_event_table_list_of_episode (RehabStore *store,
                                              const char *episode_id,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_event_table_save            (RehabStore       *store,
                                              const RehabEvent *event,
                                              GError          **error);
gboolean   rehab_event_table_remove          (RehabStore *store,
                                              const char *event_id,
                                              GError    **error);

G_END_DECLS
