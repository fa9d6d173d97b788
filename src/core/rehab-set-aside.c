/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-set-aside.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabSetAside),
  REHAB_FIELD_REF (RehabSetAside, episode_id, TRUE),
  /* Translators: which rule of attention is set aside */
  REHAB_FIELD_STRING (RehabSetAside, rule_key, N_("Rule"), TRUE, 60),
  REHAB_FIELD_DAY (RehabSetAside, set_on, N_("Set aside"), TRUE),
  /* Translators: the day until which a reason for attention is set aside */
  REHAB_FIELD_DAY (RehabSetAside, until, N_("Until"), TRUE),
  REHAB_FIELD_STRING (RehabSetAside, reason, N_("Reason"), TRUE, 500),
  REHAB_FIELD_REF (RehabSetAside, clinician_id, FALSE),
};

static gboolean
check (gconstpointer values,
       GError      **error)
{
  const RehabSetAside *self = values;

  if (rehab_date_is_set (self->until) && rehab_date_compare (self->until, self->set_on) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Ends before it begins");
      return FALSE;
    }

  return TRUE;
}

const RehabRecordType rehab_set_aside_type = {
  .name = "set_aside",
  .size = sizeof (RehabSetAside),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .check = check,
};
