/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-return-criterion.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a clinician finds of one criterion of the return to sport: written down with the day and who it was. */

#define REHAB_TYPE_RETURN_DIALOG (rehab_return_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabReturnDialog, rehab_return_dialog, REHAB, RETURN_DIALOG, AdwDialog)

AdwDialog *rehab_return_dialog_new (RehabCaseModel             *model,
                                    const RehabReturnCriterion *criterion);

G_END_DECLS
