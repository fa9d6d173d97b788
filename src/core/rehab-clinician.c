/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

/* As many as the field holds. */
#define MOST_INITIALS 6u

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinician),
  REHAB_FIELD_STRING (RehabClinician, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabClinician, initials, N_("Initials"), TRUE, MOST_INITIALS),
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

/**
 * rehab_clinician_dup_initials:
 * @name: (nullable): a name as it is typed: "Annika Keller", "Dr. Jan de Vries"
 *
 * Proposes initials: the first letter of each word that has a capital one, or of each word where none has.
 *
 * Returns: (transfer full): up to six letters, "AK", "DJV"; empty for no name
 */
char *
rehab_clinician_dup_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name != NULL && g_utf8_validate (name, -1, NULL) ? name : "", " -\t", -1);
  GString *initials = g_string_new (NULL);

  for (guint pass = 0; pass < 2 && initials->len == 0; pass++)
    {
      guint n = 0;

      for (guint i = 0; words[i] != NULL && n < MOST_INITIALS; i++)
        {
          gunichar first = g_utf8_get_char (words[i]);

          if (!g_unichar_isalpha (first) || (pass == 0 && !g_unichar_isupper (first)))
            continue;

          g_string_append_unichar (initials, g_unichar_toupper (first));
          n++;
        }
    }

  return g_string_free (initials, FALSE);
}
