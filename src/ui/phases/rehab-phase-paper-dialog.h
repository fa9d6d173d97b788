/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* One step from phase to phase as it was taken, on paper. */

#define REHAB_TYPE_PHASE_PAPER_DIALOG (rehab_phase_paper_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhasePaperDialog, rehab_phase_paper_dialog, REHAB, PHASE_PAPER_DIALOG, RehabPaperDialog)

AdwDialog *rehab_phase_paper_dialog_new (RehabCaseModel *model,
                                         const char *change_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
