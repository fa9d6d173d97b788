/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabSquad),
  REHAB_FIELD_STRING (RehabSquad, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_SWITCH (RehabSquad, archived, N_("Archived")),
};

const RehabRecordType rehab_squad_type = {
  .name = "squad",
  .size = sizeof (RehabSquad),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
