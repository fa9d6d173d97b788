/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-squad.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The teams. */

GPtrArray *rehab_squad_table_list (RehabStore *store,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_squad_table_save (RehabStore       *store,
                                   const RehabSquad *squad,
                                   GError          **error);

G_END_DECLS
