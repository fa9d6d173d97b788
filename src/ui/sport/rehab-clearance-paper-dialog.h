/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* One clearance on paper, for the athlete and the coach. */

#define REHAB_TYPE_CLEARANCE_PAPER_DIALOG (rehab_clearance_paper_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabClearancePaperDialog, rehab_clearance_paper_dialog, REHAB, CLEARANCE_PAPER_DIALOG, RehabPaperDialog)

AdwDialog *rehab_clearance_paper_dialog_new (RehabCaseModel *model,
                                             const char *clearance_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
