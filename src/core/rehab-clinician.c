/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinician),
  REHAB_FIELD_STRING (RehabClinician, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabClinician, initials, N_("Initials"), TRUE, 6),
  REHAB_FIELD_SWITCH (RehabClinician, archived, N_("Archived")),
};

const RehabRecordType rehab_clinician_type = {
  .name = "clinician",
  .size = sizeof (RehabClinician),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * rehab_clinician_find:
 * @clinicians: (nullable) (element-type RehabClinician): those who work or worked here
 * @clinician_id: (nullable): one of them
 *
 * Returns: (transfer none) (nullable): who that is, or `NULL` for nobody known
 */
const RehabClinician *
rehab_clinician_find (GPtrArray  *clinicians,
                      const char *clinician_id)
{
  for (guint i = 0; clinicians != NULL && i < clinicians->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (clinicians, i);

      if (g_strcmp0 (clinician->id, clinician_id) == 0)
        return clinician;
    }

  return NULL;
}
