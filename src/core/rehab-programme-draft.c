/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-draft.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabProgrammeDraft),
  REHAB_FIELD_REF (RehabProgrammeDraft, episode_id, TRUE),
  REHAB_FIELD_REF (RehabProgrammeDraft, base_version_id, FALSE),
  REHAB_FIELD_REF (RehabProgrammeDraft, clinician_id, FALSE),
  REHAB_FIELD_MOMENT (RehabProgrammeDraft, edited_at, N_("Edited")),
};

const RehabRecordType rehab_programme_draft_type = {
  .name = "programme_draft",
  .size = sizeof (RehabProgrammeDraft),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
