/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-squad-disclosure.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Each time that a table of a squad left the program. */

GPtrArray *rehab_squad_disclosure_table_list (RehabStore *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_squad_disclosure_table_add  (RehabStore                 *store,
                                              const RehabSquadDisclosure *values,
                                              GError                    **error);

G_END_DECLS
