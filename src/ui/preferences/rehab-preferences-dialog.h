/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What belongs to the clinic and not to a patient: its name, who works there, its thresholds. Changes are kept at once. */

#define REHAB_TYPE_PREFERENCES_DIALOG (rehab_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPreferencesDialog, rehab_preferences_dialog, REHAB, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *rehab_preferences_dialog_new (RehabClinic *clinic);

G_END_DECLS
