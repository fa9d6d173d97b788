/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who it is and which side: wrong patient and wrong side are the hazards, and this is always in sight. */

#define REHAB_TYPE_PATIENT_IDENTITY (rehab_patient_identity_get_type ())

G_DECLARE_FINAL_TYPE (RehabPatientIdentity, rehab_patient_identity, REHAB, PATIENT_IDENTITY, GtkBox)

void rehab_patient_identity_show           (RehabPatientIdentity *self,
                                            RehabCaseModel       *model);
void rehab_patient_identity_choose_episode (RehabPatientIdentity *self);

G_END_DECLS
