/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-details.h"
#include "rehab-clinician.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The clinic itself: one row, or none before the first run is over. */

RehabClinicDetails *rehab_clinic_table_load (RehabStore *store,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean            rehab_clinic_table_save (RehabStore               *store,
                                             const RehabClinicDetails *clinic,
                                             GError                  **error);
gboolean            rehab_clinic_table_set_up (RehabStore               *store,
                                               const RehabClinicDetails *clinic,
                                               const RehabClinician     *clinician,
                                               GError                  **error);

G_END_DECLS
