/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-draft.h"
#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The exercises of a programme in their order: of a draft, where everything can be edited, moved and removed, or of a
 * saved version, which is only shown.
 */

#define REHAB_TYPE_PRESCRIPTION_LIST (rehab_prescription_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabPrescriptionList, rehab_prescription_list, REHAB, PRESCRIPTION_LIST, AdwBin)

void     rehab_prescription_list_set_draft     (RehabPrescriptionList *self,
                                                RehabDraft            *draft);
void     rehab_prescription_list_show_version  (RehabPrescriptionList *self,
                                                RehabRegimen          *regimen);
void     rehab_prescription_list_set_narrow    (RehabPrescriptionList *self,
                                                gboolean               narrow);
gboolean rehab_prescription_list_focus_problem (RehabPrescriptionList *self);
void     rehab_prescription_list_focus_nth     (RehabPrescriptionList *self,
                                                guint                  n);

G_END_DECLS
