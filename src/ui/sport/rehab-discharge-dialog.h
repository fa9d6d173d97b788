/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Discharge: a prevention programme, a letter, a review date, the last phase and the end of the episode, each a choice of its
 * own. Nothing is written before it is confirmed, and then all of it or nothing.
 */

#define REHAB_TYPE_DISCHARGE_DIALOG (rehab_discharge_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabDischargeDialog, rehab_discharge_dialog, REHAB, DISCHARGE_DIALOG, AdwDialog)

AdwDialog *rehab_discharge_dialog_new (GtkWidget      *page,
                                       RehabCaseModel *model);

G_END_DECLS
