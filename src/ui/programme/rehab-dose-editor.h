/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-prescription.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The dose of one prescription, edited in place. */

#define REHAB_TYPE_DOSE_EDITOR (rehab_dose_editor_get_type ())

G_DECLARE_FINAL_TYPE (RehabDoseEditor, rehab_dose_editor, REHAB, DOSE_EDITOR, AdwBin)

GtkWidget *rehab_dose_editor_new (void);
void       rehab_dose_editor_set_prescription (RehabDoseEditor         *self,
                                               const RehabPrescription *prescription,
                                               const RehabCatalogue    *catalogue);
gboolean   rehab_dose_editor_has_problem      (RehabDoseEditor *self);
void       rehab_dose_editor_focus_problem    (RehabDoseEditor *self);

G_END_DECLS
