/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* The report of progress, for the patient or for a coach, over the weeks that are chosen. */

#define REHAB_TYPE_PROGRESS_REPORT_DIALOG (rehab_progress_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressReportDialog, rehab_progress_report_dialog, REHAB, PROGRESS_REPORT_DIALOG, RehabPaperDialog)

AdwDialog *rehab_progress_report_dialog_new (RehabCaseModel *model);
void       rehab_progress_report_dialog_present (GtkWidget      *parent,
                                                 RehabCaseModel *model);

G_END_DECLS
