/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-change.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabPhaseChange),
  REHAB_FIELD_REF (RehabPhaseChange, episode_id, TRUE),
  REHAB_FIELD_ENUM (RehabPhaseChange, from_phase, N_("From phase"), FALSE, rehab_phase_get_type),
  REHAB_FIELD_ENUM (RehabPhaseChange, to_phase, N_("To phase"), TRUE, rehab_phase_get_type),
  REHAB_FIELD_DAY (RehabPhaseChange, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabPhaseChange, clinician_id, FALSE),
  REHAB_FIELD_PROSE (RehabPhaseChange, criteria, N_("Criteria")),
  REHAB_FIELD_PROSE (RehabPhaseChange, reason, N_("Reason")),
};

const RehabRecordType rehab_phase_change_type = {
  .name = "phase_change",
  .size = sizeof (RehabPhaseChange),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
