/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-running-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All that can be said of one planned session, from the description of its record. */

void rehab_running_session_dialog_present (GtkWidget        *parent,
                                           RehabCaseModel   *model,
                                           RehabRunningPlace place,
                                           guint             session);

G_END_DECLS
