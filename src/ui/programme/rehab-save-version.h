/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks when, who and why, tells what differs from the version before, and saves the programme being edited as the next one. */

#define REHAB_TYPE_SAVE_VERSION (rehab_save_version_get_type ())

G_DECLARE_FINAL_TYPE (RehabSaveVersion, rehab_save_version, REHAB, SAVE_VERSION, AdwDialog)

void rehab_save_version_present (GtkWidget      *parent,
                                 RehabCaseModel *model);

G_END_DECLS
