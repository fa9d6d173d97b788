/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-patient.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A patient in the sidebar: name, side, phase, sport, and a dot when something wants attention. */

#define REHAB_TYPE_PATIENT_ROW (rehab_patient_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatientRow, rehab_patient_row, REHAB, PATIENT_ROW, GtkBox)

GtkWidget *rehab_patient_row_new         (void);
void       rehab_patient_row_set_patient (RehabPatientRow *self,
                                          RehabPatient    *patient);

G_END_DECLS
