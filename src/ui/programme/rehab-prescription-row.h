/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-prescription.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One exercise of a programme: picture, name, side, dose and days; its dose is edited below when it is opened. */

#define REHAB_TYPE_PRESCRIPTION_ROW (rehab_prescription_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabPrescriptionRow, rehab_prescription_row, REHAB, PRESCRIPTION_ROW, GtkListBoxRow)

GtkWidget *rehab_prescription_row_new (void);
const RehabPrescription *rehab_prescription_row_get_prescription (RehabPrescriptionRow *self);
void                     rehab_prescription_row_set_prescription (RehabPrescriptionRow    *self,
                                                                  const RehabPrescription *prescription,
                                                                  guint                    n_prescriptions);
void                     rehab_prescription_row_set_editable     (RehabPrescriptionRow *self,
                                                                  gboolean              editable);
void                     rehab_prescription_row_set_narrow       (RehabPrescriptionRow *self,
                                                                  gboolean              narrow);
void                     rehab_prescription_row_set_stacked      (RehabPrescriptionRow *self,
                                                                  gboolean              stacked);
gboolean                 rehab_prescription_row_get_expanded     (RehabPrescriptionRow *self);
void                     rehab_prescription_row_set_expanded     (RehabPrescriptionRow *self,
                                                                  gboolean              expanded);
gboolean                 rehab_prescription_row_has_problem      (RehabPrescriptionRow *self);
void                     rehab_prescription_row_focus_problem    (RehabPrescriptionRow *self);

G_END_DECLS
