/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician.h"
#include "rehab-enum-types.h"

#include <glib/gi18n.h>

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinician),
  REHAB_FIELD_STRING (RehabClinician, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabClinician, initials, N_("Initials"), TRUE, 6),
  REHAB_FIELD_SWITCH (RehabClinician, archived, N_("Archived")),
};

const RehabRecordType rehab_clinician_type = {
  .name = "clinician",
  .size = sizeof (RehabClinician),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
