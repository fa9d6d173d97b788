/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-details.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabClinicDetails),
  REHAB_FIELD_STRING (RehabClinicDetails, name, N_("Clinic"), TRUE, 80),
  REHAB_FIELD_PROSE (RehabClinicDetails, address, N_("Address")),
  REHAB_FIELD_STRING (RehabClinicDetails, telephone, N_("Telephone"), FALSE, 40),
};

const RehabRecordType rehab_clinic_details_type = {
  .name = "clinic",
  .size = sizeof (RehabClinicDetails),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * rehab_clinic_details_dup_contact:
 * @self: a clinic
 *
 * Says how to reach it in one line, for the head of a paper: the address, of how many lines it may be, and the telephone.
 *
 * Returns: (transfer full) (nullable): the line, or `NULL` when there is neither
 */
char *
rehab_clinic_details_dup_contact (const RehabClinicDetails *self)
{
  g_auto (GStrv) lines = self->address != NULL ? g_strsplit (self->address, "\n", -1) : NULL;
  g_autofree char *address = lines != NULL ? g_strjoinv (C_("parts of a line", ", "), lines) : NULL;

  if (address == NULL || self->telephone == NULL)
    return g_strdup (address != NULL ? address : self->telephone);

  return g_strconcat (address, "  ·  ", self->telephone, NULL);
}
