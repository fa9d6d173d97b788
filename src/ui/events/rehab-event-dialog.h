/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Adds an event to the episode, or edits or deletes one, with what is published about its kind beside it.
 */

#define REHAB_TYPE_EVENT_DIALOG (rehab_event_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabEventDialog, rehab_event_dialog, REHAB, EVENT_DIALOG, AdwDialog)

void rehab_event_dialog_present (GtkWidget        *page,
                                 RehabCaseModel   *model,
                                 const RehabEvent *event);

G_END_DECLS
