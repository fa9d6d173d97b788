/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amendment.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

#include <string.h>

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabAmendment),
  REHAB_FIELD_REF (RehabAmendment, assessment_id, TRUE),
  /* Translators: the value of an amended answer */
  REHAB_FIELD_INTEGER (RehabAmendment, number, N_("Number"), 1, 100000),
  /* Translators: the question whose answer is amended */
  REHAB_FIELD_STRING (RehabAmendment, item_key, N_("Item"), TRUE, 60),
  REHAB_FIELD_ENUM (RehabAmendment, side, N_("Side"), FALSE, rehab_side_get_type),
  REHAB_FIELD_DAY (RehabAmendment, date, N_("Date"), TRUE),
  REHAB_FIELD_REF (RehabAmendment, clinician_id, FALSE),
  REHAB_FIELD_REAL (RehabAmendment, value, N_("Value"), -1000, 100000),
  REHAB_FIELD_PROSE (RehabAmendment, text, N_("Text")),
  REHAB_FIELD_SWITCH (RehabAmendment, withdrawn, N_("Should not have been answered")),
  REHAB_FIELD_STRING (RehabAmendment, reason, N_("Reason"), TRUE, 500),
};

static gboolean
is_of_prose (const RehabAmendment *self)
{
  return self->item_key != NULL
         && (strcmp (self->item_key, REHAB_AMENDMENT_IMPRESSION) == 0
             || strcmp (self->item_key, REHAB_AMENDMENT_PLAN) == 0);
}

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabAmendment *self = values;
  gboolean has_answer = self->value.known || (self->text != NULL && *self->text != '\0');

  if (!self->withdrawn && !has_answer)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_EMPTY, "An amendment that says nothing");
      return FALSE;
    }

  if (self->withdrawn && has_answer)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "A withdrawn answer with a new one");
      return FALSE;
    }

  if (is_of_prose (self) && (self->value.known || self->side != REHAB_SIDE_NOT_ASKED))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "The impression and the plan are words");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_amendment_type = {
  .name = "amendment",
  .size = sizeof (RehabAmendment),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
