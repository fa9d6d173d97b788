/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why the clinician goes on with a week in which more than one thing rises, and puts the reason into the draft. */

/* What to do once the reason is in the draft; its data is the widget that the dialog was presented from. */
typedef void (*RehabRunningReasonGiven) (GtkWidget *parent);

void rehab_running_reason_dialog_present (GtkWidget              *parent,
                                          RehabCaseModel         *model,
                                          int                     week,
                                          RehabRunningReasonGiven given);

G_END_DECLS
