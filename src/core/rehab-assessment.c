/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabAssessment),
  REHAB_FIELD_REF (RehabAssessment, episode_id, TRUE),
  REHAB_FIELD_DAY (RehabAssessment, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabAssessment, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabAssessment, kind, N_("Kind"), TRUE, rehab_assessment_kind_get_type),
  REHAB_FIELD_PROSE (RehabAssessment, impression, N_("Impression")),
  REHAB_FIELD_PROSE (RehabAssessment, plan, N_("Plan")),
  REHAB_FIELD_MOMENT (RehabAssessment, locked_at, N_("Locked")),
};

const RehabRecordType rehab_assessment_type = {
  .name = "assessment",
  .size = sizeof (RehabAssessment),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
