/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* When a running plan begins, how many weeks it has, and a note for the patient. */

void rehab_running_span_dialog_present (GtkWidget      *parent,
                                        RehabCaseModel *model);

G_END_DECLS
