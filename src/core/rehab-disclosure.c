/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-disclosure.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabDisclosure),
  REHAB_FIELD_REF (RehabDisclosure, episode_id, TRUE),
  REHAB_FIELD_MOMENT (RehabDisclosure, disclosed_at, N_("Given out")),
  REHAB_FIELD_REF (RehabDisclosure, clinician_id, FALSE),
  REHAB_FIELD_ENUM (RehabDisclosure, kind, N_("Kind"), TRUE, rehab_disclosure_kind_get_type),
  REHAB_FIELD_ENUM (RehabDisclosure, way, N_("Copied, saved or printed"), TRUE, rehab_disclosure_way_get_type),
  REHAB_FIELD_STRING (RehabDisclosure, part, N_("Chart"), FALSE, 40),
  REHAB_FIELD_STRING (RehabDisclosure, format, N_("Format"), FALSE, 10),
  REHAB_FIELD_STRING (RehabDisclosure, language, N_("Language"), FALSE, 20),
  REHAB_FIELD_DAY (RehabDisclosure, first_day, N_("First day"), FALSE),
  REHAB_FIELD_DAY (RehabDisclosure, last_day, N_("Last day"), FALSE),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabDisclosure *self = values;

  if (!rehab_date_is_set (self->first_day) || !rehab_date_is_set (self->last_day)
      || rehab_date_compare (self->first_day, self->last_day) <= 0)
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "The last day is before the first");

  return FALSE;
}

const RehabRecordType rehab_disclosure_type = {
  .name = "disclosure",
  .size = sizeof (RehabDisclosure),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
