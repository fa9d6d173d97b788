/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Tells what differs from the version before, asks why, and saves the running plan being edited as the next version. */

void rehab_running_save_dialog_present (GtkWidget      *parent,
                                        RehabCaseModel *model);

G_END_DECLS
