/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Adds a patient, with the episode of care that brings them here, or edits one. */

#define REHAB_TYPE_PATIENT_DIALOG (rehab_patient_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatientDialog, rehab_patient_dialog, REHAB, PATIENT_DIALOG, AdwDialog)

AdwDialog *rehab_patient_dialog_new (RehabClinic        *clinic,
                                     RehabPatient       *patient);
AdwDialog *rehab_patient_dialog_new_episode      (RehabClinic  *clinic,
                                                  RehabPatient *patient);
AdwDialog *rehab_patient_dialog_new_edit_episode (RehabClinic        *clinic,
                                                  RehabPatient       *patient,
                                                  const RehabEpisode *episode);

G_END_DECLS
