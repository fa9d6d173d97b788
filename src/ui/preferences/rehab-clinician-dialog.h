/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Adds somebody who works here, or edits somebody who works or worked here. */

#define REHAB_TYPE_CLINICIAN_DIALOG (rehab_clinician_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinicianDialog, rehab_clinician_dialog, REHAB, CLINICIAN_DIALOG, AdwDialog)

AdwDialog *rehab_clinician_dialog_new (RehabClinic          *clinic,
                                       const RehabClinician *clinician);

G_END_DECLS
