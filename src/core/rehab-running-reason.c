/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-reason.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabRunningReason),
  REHAB_FIELD_REF (RehabRunningReason, plan_id, TRUE),
  REHAB_FIELD_INTEGER (RehabRunningReason, week, N_("Week"), 0, REHAB_RUNNING_PLAN_MOST_WEEKS - 1),
  REHAB_FIELD_STRING (RehabRunningReason, raised, N_("What rose"), TRUE, 100),
  REHAB_FIELD_STRING (RehabRunningReason, reason, N_("Reason"), TRUE, 500),
  REHAB_FIELD_REF (RehabRunningReason, clinician_id, FALSE),
  /* Translators: when the reason was given */
  REHAB_FIELD_MOMENT (RehabRunningReason, given_at, N_("Given")),
};

const RehabRecordType rehab_running_reason_type = {
  .name = "running_reason",
  .size = sizeof (RehabRunningReason),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
