/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-draft.h"
#include "rehab-regimen-edit.h"
#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The prescriptions of a programme in their order, phase by phase, edited in place, selected together and dragged; or those
 * of a saved version, to look at. Every edit goes into the draft at once, as one step to undo.
 *
 * "removed" tells what was taken out, in words; "dropped" the key of an exercise of the library, the slot and the phase
 * that it was dropped at; "notify::n-selected" how many are selected.
 */

#define REHAB_TYPE_PRESCRIPTION_LIST (rehab_prescription_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabPrescriptionList, rehab_prescription_list, REHAB, PRESCRIPTION_LIST, AdwBin)

void       rehab_prescription_list_set_draft      (RehabPrescriptionList *self,
                                                   RehabDraft            *draft);
void       rehab_prescription_list_set_catalogue  (RehabPrescriptionList *self,
                                                   const RehabCatalogue  *catalogue);
void       rehab_prescription_list_show_version   (RehabPrescriptionList *self,
                                                   RehabRegimen          *regimen);
void       rehab_prescription_list_set_narrow     (RehabPrescriptionList *self,
                                                   gboolean               narrow);
gboolean   rehab_prescription_list_focus_problem  (RehabPrescriptionList *self);
gboolean   rehab_prescription_list_finish         (RehabPrescriptionList *self);
void       rehab_prescription_list_focus_nth      (RehabPrescriptionList *self,
                                                   guint                  n);
GtkWidget *rehab_prescription_list_mark_new       (RehabPrescriptionList *self,
                                                   const char            *prescription_id);

/* What is done with all that are selected. */
guint      rehab_prescription_list_get_n_selected (RehabPrescriptionList *self);
RehabRegimen *rehab_prescription_list_dup_selected (RehabPrescriptionList *self) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_prescription_list_select_all     (RehabPrescriptionList *self);
void       rehab_prescription_list_unselect       (RehabPrescriptionList *self);
void       rehab_prescription_list_move           (RehabPrescriptionList *self,
                                                   int                    direction);
void       rehab_prescription_list_remove         (RehabPrescriptionList *self);
void       rehab_prescription_list_duplicate      (RehabPrescriptionList *self);
void       rehab_prescription_list_set_phase      (RehabPrescriptionList *self,
                                                   RehabPhase             phase);
void       rehab_prescription_list_set_days       (RehabPrescriptionList *self,
                                                   guint                  days);
guint      rehab_prescription_list_get_days       (RehabPrescriptionList *self);
void       rehab_prescription_list_change         (RehabPrescriptionList *self,
                                                   RehabPrescriptionEdit  edit,
                                                   gpointer               data);

G_END_DECLS
