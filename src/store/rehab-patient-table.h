/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-patient.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The patients, and what a list of them shows. */

GPtrArray *rehab_patient_table_list          (RehabStore *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_patient_table_list_patients (RehabStore *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabPatientDetails *rehab_patient_table_find          (RehabStore *store,
                                                        const char *patient_id,
                                                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean             rehab_patient_table_save          (RehabStore                *store,
                                                        const RehabPatientDetails *patient,
                                                        GError                   **error);

G_END_DECLS
