/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-prescription.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * One exercise of a programme: picture, name, leg, dose, days and what it asks of the hip. Dose and note are edited where
 * they stand, days are toggled, leg and pain limit come down from a list; a form of every field opens below.
 *
 * "edited" tells the prescription that takes its place, and the field that is being typed in or NULL; "command" tells a
 * RehabRowCommand and its number, and is answered with whether that was done.
 */

#define REHAB_TYPE_PRESCRIPTION_ROW (rehab_prescription_row_get_type ())
G_DECLARE_FINAL_TYPE (RehabPrescriptionRow, rehab_prescription_row, REHAB, PRESCRIPTION_ROW, GtkListBoxRow)

/* What a row is asked by a key, a menu or a drag, and the whole list answers. */
typedef enum
{
  REHAB_ROW_COMMAND_MOVE,      /* by how many places: -1 or 1 */
  REHAB_ROW_COMMAND_REMOVE,
  REHAB_ROW_COMMAND_DUPLICATE,
  REHAB_ROW_COMMAND_PHASE,     /* into this RehabPhase */
  REHAB_ROW_COMMAND_NEXT_DOSE, /* to the dose of the row after, 1, or before, -1 */
} RehabRowCommand;

GtkWidget *rehab_prescription_row_new              (void);
const RehabPrescription *rehab_prescription_row_get_prescription (RehabPrescriptionRow *self);
void                     rehab_prescription_row_set_prescription (RehabPrescriptionRow    *self,
                                                                  const RehabPrescription *prescription,
                                                                  const RehabCatalogue    *catalogue,
                                                                  guint                    n_prescriptions);
const char *rehab_prescription_row_get_name         (RehabPrescriptionRow *self);
void                     rehab_prescription_row_set_editable     (RehabPrescriptionRow *self,
                                                                  gboolean              editable);
void                     rehab_prescription_row_set_narrow       (RehabPrescriptionRow *self,
                                                                  gboolean              narrow);
void                     rehab_prescription_row_set_stacked      (RehabPrescriptionRow *self,
                                                                  gboolean              stacked);
gboolean                 rehab_prescription_row_get_expanded     (RehabPrescriptionRow *self);
void                     rehab_prescription_row_set_expanded     (RehabPrescriptionRow *self,
                                                                  gboolean              expanded);
void                     rehab_prescription_row_edit_dose        (RehabPrescriptionRow *self);
void                     rehab_prescription_row_edit_note        (RehabPrescriptionRow *self);
gboolean                 rehab_prescription_row_finish           (RehabPrescriptionRow *self);
gboolean                 rehab_prescription_row_has_problem      (RehabPrescriptionRow *self);
void                     rehab_prescription_row_focus_problem    (RehabPrescriptionRow *self);

G_END_DECLS
