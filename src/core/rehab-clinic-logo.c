/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-logo.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinicLogo),
  REHAB_FIELD_STRING (RehabClinicLogo, media_type, N_("Kind of picture"), TRUE, 20),
  REHAB_FIELD_BLOB (RehabClinicLogo, data, N_("Logo"), TRUE, REHAB_CLINIC_LOGO_MAX_BYTES),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabClinicLogo *self = values;

  return rehab_media_type_check (self->media_type, self->data, error);
}

const RehabRecordType rehab_clinic_logo_type = {
  .name = "clinic_logo",
  .size = sizeof (RehabClinicLogo),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
