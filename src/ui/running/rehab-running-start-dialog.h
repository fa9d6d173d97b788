/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Starts a running plan from one of the published progressions, with what its source asks for before, or with empty weeks. */

void rehab_running_start_dialog_present (GtkWidget      *parent,
                                         RehabCaseModel *model);

G_END_DECLS
