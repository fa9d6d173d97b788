/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why, and saves the programme being edited as the next version. */

void rehab_save_version_present (GtkWidget      *parent,
                                 RehabCaseModel *model);

G_END_DECLS
