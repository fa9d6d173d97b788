/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-role.h"
#include "rehab-setting-table.h"

static char *
dup_key (RehabClinic *clinic)
{
  const char *clinician_id = rehab_clinic_get_clinician_id (clinic);

  return clinician_id != NULL ? g_strconcat ("letter.role.", clinician_id, NULL) : NULL;
}

/**
 * rehab_letter_role_dup:
 * @clinic: a clinic
 *
 * Returns: (transfer full): the role of who is working, "" while none was written
 */
char *
rehab_letter_role_dup (RehabClinic *clinic)
{
  g_autofree char *key = dup_key (clinic);
  char *role = NULL;

  if (key != NULL)
    rehab_setting_table_get (rehab_clinic_get_store (clinic), key, &role, NULL);

  return role != NULL ? role : g_strdup ("");
}

/**
 * rehab_letter_role_set:
 * @clinic: a clinic
 * @role: what is to stand below the name; "" for nothing
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Keeps the role of who is working. Without a clinician there is nobody to keep one of.
 *
 * Returns: whether nothing failed
 */
gboolean
rehab_letter_role_set (RehabClinic *clinic,
                       const char  *role,
                       GError     **error)
{
  g_autofree char *key = dup_key (clinic);
  g_autofree char *kept = rehab_letter_role_dup (clinic);

  return key == NULL || g_str_equal (kept, role) || rehab_setting_table_set (rehab_clinic_get_store (clinic), key, role, error);
}
