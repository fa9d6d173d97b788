/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Takes the step to another phase: which one, on what day, the criteria as they stand, and why where that is not plain. An
 * open red flag stands first: it is dealt with, or the step is taken in spite of it, with a reason.
 */

#define REHAB_TYPE_PHASE_MOVE_DIALOG (rehab_phase_move_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhaseMoveDialog, rehab_phase_move_dialog, REHAB, PHASE_MOVE_DIALOG, AdwDialog)

gboolean   rehab_phase_move_dialog_can_present (RehabCaseModel *model,
                                                const char    **why_not);
AdwDialog *rehab_phase_move_dialog_new         (RehabCaseModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
