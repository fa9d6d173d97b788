/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-disclosure.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabSquadDisclosure),
  REHAB_FIELD_REF (RehabSquadDisclosure, squad_id, FALSE),
  REHAB_FIELD_MOMENT (RehabSquadDisclosure, disclosed_at, N_("Given out")),
  REHAB_FIELD_REF (RehabSquadDisclosure, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabSquadDisclosure, audience, N_("For"), TRUE, rehab_squad_audience_get_type),
  REHAB_FIELD_ENUM (RehabSquadDisclosure, way, N_("Copied, saved or printed"), TRUE, rehab_disclosure_way_get_type),
  REHAB_FIELD_STRING (RehabSquadDisclosure, format, N_("Format"), FALSE, 10),
  REHAB_FIELD_STRING (RehabSquadDisclosure, language, N_("Language"), FALSE, 20),
  REHAB_FIELD_INTEGER (RehabSquadDisclosure, athletes, N_("Athletes"), 0, 100000),
};

const RehabRecordType rehab_squad_disclosure_type = {
  .name = "squad_disclosure",
  .size = sizeof (RehabSquadDisclosure),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
