/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Copies a week of a running plan into those behind it, with one thing raised. */

void rehab_running_forward_dialog_present (GtkWidget      *parent,
                                           RehabCaseModel *model,
                                           int             week);

G_END_DECLS
