/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-action.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabFlagAction),
  REHAB_FIELD_REF (RehabFlagAction, episode_id, TRUE),
  REHAB_FIELD_STRING (RehabFlagAction, item_key, N_("Red flag"), TRUE, 60),
  REHAB_FIELD_REF (RehabFlagAction, finding_id, FALSE),
  REHAB_FIELD_REF (RehabFlagAction, amendment_id, FALSE),
  REHAB_FIELD_DAY (RehabFlagAction, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabFlagAction, clinician_id, FALSE),
  /* Translators: what was done about a red flag */
  REHAB_FIELD_STRING (RehabFlagAction, action, N_("Action"), TRUE, 500),
};

const RehabRecordType rehab_flag_action_type = {
  .name = "flag_action",
  .size = sizeof (RehabFlagAction),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
