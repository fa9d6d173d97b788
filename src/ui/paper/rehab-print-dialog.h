/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the patient takes home: options at the left, the true pages at the right, then a printer or a PDF file. */

#define REHAB_TYPE_PRINT_DIALOG (rehab_print_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPrintDialog, rehab_print_dialog, REHAB, PRINT_DIALOG, AdwDialog)

AdwDialog *rehab_print_dialog_new (RehabCaseModel   *model);
void       rehab_print_dialog_save_as  (RehabPrintDialog *self,
                                        GFile            *file);
void       rehab_print_dialog_present  (GtkWidget      *parent,
                                        RehabCaseModel *model);

G_END_DECLS
