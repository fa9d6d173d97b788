/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses who decided something, out of those who work at the clinic; at first whoever is working. */

#define REHAB_TYPE_CLINICIAN_ROW (rehab_clinician_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinicianRow, rehab_clinician_row, REHAB, CLINICIAN_ROW, AdwComboRow)

GtkWidget *rehab_clinician_row_new (RehabClinic *clinic,
                                    const char *title);
const char *rehab_clinician_row_get_clinician_id (RehabClinicianRow *self);

G_END_DECLS
