/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-details.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinicDetails),
  REHAB_FIELD_STRING (RehabClinicDetails, name, N_("Clinic"), TRUE, 80),
  REHAB_FIELD_PROSE (RehabClinicDetails, address, N_("Address")),
  REHAB_FIELD_STRING (RehabClinicDetails, telephone, N_("Telephone"), FALSE, 40),
};

const RehabRecordType rehab_clinic_details_type = {
  .name = "clinic",
  .size = sizeof (RehabClinicDetails),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
