/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-patient.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A patient in the sidebar: name, side, phase, sport, and a dot when something wants attention. */

#define REHAB_TYPE_PATIENT_ROW (rehab_patient_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatientRow, rehab_patient_row, REHAB, PATIENT_ROW, GtkBox)

GtkWidget *rehab_patient_row_new (void);
void       rehab_patient_row_set_patient     (RehabPatientRow *self,
                                              RehabPatient    *patient);
/* What a row tells beside the name, in words: side, phase, sport, and why somebody wants attention. */
char *rehab_patient_row_dup_description (RehabPatient *patient) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
