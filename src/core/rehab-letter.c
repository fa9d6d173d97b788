/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabLetter),
  REHAB_FIELD_REF (RehabLetter, episode_id, TRUE),
  REHAB_FIELD_REF (RehabLetter, assessment_id, FALSE),
  REHAB_FIELD_DAY (RehabLetter, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabLetter, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabLetter, kind, N_("Kind"), TRUE, rehab_letter_kind_get_type),
  REHAB_FIELD_PROSE (RehabLetter, recipient, N_("Recipient")),
  REHAB_FIELD_STRING (RehabLetter, subject, N_("Subject"), FALSE, 200),
  REHAB_FIELD_PROSE (RehabLetter, body, N_("Text")),
  REHAB_FIELD_SWITCH (RehabLetter, with_report, N_("With the assessment report")),
  REHAB_FIELD_MOMENT (RehabLetter, printed_at, N_("Printed")),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabLetter *self = values;

  if (self->with_report && self->assessment_id == NULL)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "A report of no assessment");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_letter_type = {
  .name = "letter",
  .size = sizeof (RehabLetter),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
