/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-check.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabReturnCheck),
  REHAB_FIELD_REF (RehabReturnCheck, episode_id, TRUE),
  REHAB_FIELD_STRING (RehabReturnCheck, criterion_key, N_("Criterion"), TRUE, 60),
  REHAB_FIELD_DAY (RehabReturnCheck, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabReturnCheck, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabReturnCheck, state, N_("Met"), FALSE, rehab_criterion_state_get_type),
  REHAB_FIELD_REAL (RehabReturnCheck, value, N_("Value"), -1000, 100000),
  REHAB_FIELD_STRING (RehabReturnCheck, note, N_("Note"), FALSE, 200),
};

const RehabRecordType rehab_return_check_type = {
  .name = "return_check",
  .size = sizeof (RehabReturnCheck),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
