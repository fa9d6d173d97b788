/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinician.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Who works here. */

GPtrArray *rehab_clinician_table_list (RehabStore *store,
                                       GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_clinician_table_save (RehabStore           *store,
                                       const RehabClinician *clinician,
                                       GError              **error);

G_END_DECLS
