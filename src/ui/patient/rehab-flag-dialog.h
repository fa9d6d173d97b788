/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks what was done about each open red flag and records it, above what was done about those that were open before. */

#define REHAB_TYPE_FLAG_DIALOG (rehab_flag_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabFlagDialog, rehab_flag_dialog, REHAB, FLAG_DIALOG, AdwDialog)

gboolean rehab_flag_dialog_has_flags (const RehabCase *record);
void     rehab_flag_dialog_present   (GtkWidget       *parent,
                                      RehabCaseModel  *model);

G_END_DECLS
