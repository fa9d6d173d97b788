/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"
#include "rehab-report.h"

G_BEGIN_DECLS

/* The report of one assessment, a draft too: which sections and figures of it, and then as any paper. */

#define REHAB_TYPE_REPORT_DIALOG (rehab_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabReportDialog, rehab_report_dialog, REHAB, REPORT_DIALOG, RehabPaperDialog)

AdwDialog *rehab_report_dialog_new (RehabCaseModel       *model,
                                    const char *assessment_id);
void           rehab_report_dialog_present (GtkWidget      *parent,
                                            RehabCaseModel *model,
                                            const char     *assessment_id);
RehabDocument *rehab_report_dialog_lay_out (RehabCaseModel       *model,
                                            const char           *assessment_id,
                                            const RehabPaperLook *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
