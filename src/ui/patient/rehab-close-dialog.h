/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Closes an episode of care: why and when, and what becomes of all that is going on in it. */

#define REHAB_TYPE_CLOSE_DIALOG (rehab_close_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabCloseDialog, rehab_close_dialog, REHAB, CLOSE_DIALOG, AdwDialog)

AdwDialog *rehab_close_dialog_new (RehabCaseModel *model);

G_END_DECLS
