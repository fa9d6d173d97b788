/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-finding.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabFinding),
  REHAB_FIELD_REF (RehabFinding, assessment_id, TRUE),
  REHAB_FIELD_STRING (RehabFinding, item_key, N_("Item"), TRUE, 60),
  REHAB_FIELD_ENUM (RehabFinding, side, N_("Side"), FALSE, rehab_side_get_type),
  REHAB_FIELD_REAL (RehabFinding, value, N_("Value"), -1000, 100000),
  REHAB_FIELD_PROSE (RehabFinding, text, N_("Text")),
  REHAB_FIELD_STRING (RehabFinding, note, N_("Note"), FALSE, 500),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabFinding *self = values;

  if (!self->value.known && (self->text == NULL || *self->text == '\0'))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_EMPTY, "A finding that says nothing");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_finding_type = {
  .name = "finding",
  .size = sizeof (RehabFinding),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
