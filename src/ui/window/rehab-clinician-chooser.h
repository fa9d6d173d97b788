/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Asks who is working: every decision, version and lock carries that clinician from then on. A row, or its number, is one
 * step.
 */

#define REHAB_TYPE_CLINICIAN_CHOOSER (rehab_clinician_chooser_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinicianChooser, rehab_clinician_chooser, REHAB, CLINICIAN_CHOOSER, AdwDialog)

AdwDialog *rehab_clinician_chooser_new (RehabClinic *clinic,
                                        gboolean at_start) G_GNUC_WARN_UNUSED_RESULT;
guint      rehab_clinician_chooser_count (RehabClinic *clinic);

G_END_DECLS
