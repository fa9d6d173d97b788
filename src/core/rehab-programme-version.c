/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-version.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabProgrammeVersion),
  REHAB_FIELD_REF (RehabProgrammeVersion, programme_id, TRUE),
  REHAB_FIELD_INTEGER (RehabProgrammeVersion, number, N_("Version"), 1, 100000),
  REHAB_FIELD_DAY (RehabProgrammeVersion, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabProgrammeVersion, clinician_id, FALSE),
  REHAB_FIELD_STRING (RehabProgrammeVersion, reason, N_("Reason"), FALSE, 500),
  REHAB_FIELD_MOMENT (RehabProgrammeVersion, printed_at, N_("Printed")),
};

const RehabRecordType rehab_programme_version_type = {
  .name = "programme_version",
  .size = sizeof (RehabProgrammeVersion),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
