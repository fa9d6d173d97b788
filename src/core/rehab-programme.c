/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabProgramme),
  REHAB_FIELD_REF (RehabProgramme, episode_id, TRUE),
  REHAB_FIELD_STRING (RehabProgramme, name, N_("Name"), FALSE, 80),
};

const RehabRecordType rehab_programme_type = {
  .name = "programme",
  .size = sizeof (RehabProgramme),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
