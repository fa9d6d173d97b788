/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* What the patient takes home: the newest saved version of the programme. */

#define REHAB_TYPE_PRINT_DIALOG (rehab_print_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPrintDialog, rehab_print_dialog, REHAB, PRINT_DIALOG, RehabPaperDialog)

AdwDialog *rehab_print_dialog_new (RehabCaseModel *model);
void       rehab_print_dialog_present (GtkWidget      *parent,
                                       RehabCaseModel *model);

G_END_DECLS
