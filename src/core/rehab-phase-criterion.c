/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabPhaseCriterion),
  REHAB_FIELD_REF (RehabPhaseCriterion, phase_change_id, TRUE),
  REHAB_FIELD_INTEGER (RehabPhaseCriterion, position, N_("Place in the order"), 0, 1000),
  REHAB_FIELD_STRING (RehabPhaseCriterion, criterion_key, N_("Criterion"), TRUE, 60),
  REHAB_FIELD_ENUM (RehabPhaseCriterion, state, N_("Met"), FALSE, rehab_criterion_state_get_type),
  REHAB_FIELD_REAL (RehabPhaseCriterion, value, N_("Value"), -1000, 100000),
  REHAB_FIELD_REAL (RehabPhaseCriterion, limit_value, N_("Asked for"), -1000, 100000),
  REHAB_FIELD_ENUM (RehabPhaseCriterion, side, N_("Side"), FALSE, rehab_side_get_type),
  /* Translators: the day on which it was measured */
  REHAB_FIELD_DAY (RehabPhaseCriterion, measured_on, N_("Measured"), FALSE),
  /* Translators: a value in words, as it was shown */
  REHAB_FIELD_STRING (RehabPhaseCriterion, words, N_("Words"), FALSE, 500),
};

const RehabRecordType rehab_phase_criterion_type = {
  .name = "phase_criterion",
  .size = sizeof (RehabPhaseCriterion),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
