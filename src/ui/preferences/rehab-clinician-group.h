/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who works and worked here, each to be edited, with a way to add somebody. It follows the clinic. */

#define REHAB_TYPE_CLINICIAN_GROUP (rehab_clinician_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabClinicianGroup, rehab_clinician_group, REHAB, CLINICIAN_GROUP, AdwPreferencesGroup)

void rehab_clinician_group_set_clinic (RehabClinicianGroup *self,
                                       RehabClinic         *clinic);

G_END_DECLS
