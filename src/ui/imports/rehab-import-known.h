/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

GHashTable *rehab_import_known_load (RehabStore *store,
                                     const char *episode_id,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
