/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-clinic.h"
#include "rehab-leaflet.h"
#include "rehab-paper-dialog.h"

G_BEGIN_DECLS

/* A leaflet on paper, in the language of whoever takes it home. */

#define REHAB_TYPE_LEAFLET_DIALOG (rehab_leaflet_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabLeafletDialog, rehab_leaflet_dialog, REHAB, LEAFLET_DIALOG, RehabPaperDialog)

AdwDialog *rehab_leaflet_dialog_new (const RehabLeaflet *leaflet,
                                     RehabClinic        *clinic) G_GNUC_WARN_UNUSED_RESULT;
AdwDialog *rehab_leaflet_dialog_new_for_case (const RehabLeaflet *leaflet,
                                              RehabCaseModel     *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
