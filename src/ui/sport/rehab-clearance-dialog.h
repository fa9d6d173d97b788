/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What an athlete is cleared for from a day on, beside what the coach will read of it. */

#define REHAB_TYPE_CLEARANCE_DIALOG (rehab_clearance_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabClearanceDialog, rehab_clearance_dialog, REHAB, CLEARANCE_DIALOG, AdwDialog)

AdwDialog *rehab_clearance_dialog_new (RehabCaseModel *model);

G_END_DECLS
