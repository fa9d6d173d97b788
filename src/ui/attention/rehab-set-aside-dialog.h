/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why and until when a rule of attention rests in an episode, and who says so, and records it. */

#define REHAB_TYPE_SET_ASIDE_DIALOG (rehab_set_aside_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabSetAsideDialog, rehab_set_aside_dialog, REHAB, SET_ASIDE_DIALOG, AdwDialog)

AdwDialog *rehab_set_aside_dialog_present (GtkWidget            *parent,
                                           RehabCaseModel       *model,
                                           const RehabAttention *reason);

G_END_DECLS
