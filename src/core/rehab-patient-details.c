/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-details.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabPatientDetails),
  REHAB_FIELD_STRING (RehabPatientDetails, family_name, N_("Family name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabPatientDetails, given_name, N_("Given name"), FALSE, 80),
  REHAB_FIELD_DAY (RehabPatientDetails, birth_date, N_("Date of birth"), FALSE),
  REHAB_FIELD_ENUM (RehabPatientDetails, sex, N_("Sex"), FALSE, rehab_sex_get_type),
  REHAB_FIELD_STRING (RehabPatientDetails, telephone, N_("Telephone"), FALSE, 40),
  REHAB_FIELD_STRING (RehabPatientDetails, email, N_("Email"), FALSE, 120),
  REHAB_FIELD_ENUM (RehabPatientDetails, sport, N_("Sport"), FALSE, rehab_sport_get_type),
  REHAB_FIELD_STRING (RehabPatientDetails, event_or_position, N_("Event or position"), FALSE, 80),
  /* Translators: the level of sport: recreational, competitive */
  REHAB_FIELD_ENUM (RehabPatientDetails, level, N_("Level"), FALSE, rehab_level_get_type),
  REHAB_FIELD_ENUM (RehabPatientDetails, dominant_leg, N_("Dominant leg"), FALSE, rehab_side_get_type),
  REHAB_FIELD_REF (RehabPatientDetails, squad_id, FALSE),
  REHAB_FIELD_PROSE (RehabPatientDetails, notes, N_("Notes")),
  REHAB_FIELD_SWITCH (RehabPatientDetails, archived, N_("Archived")),
};

const RehabRecordType rehab_patient_details_type = {
  .name = "patient",
  .size = sizeof (RehabPatientDetails),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/* The oldest age ever verified is 122 years. */
#define OLDEST_AGE 120

/**
 * rehab_birth_date_check:
 * @birth: a date of birth, or none
 * @today: the current day
 * @error: where to put a `REHAB_ERROR_IN_FUTURE` or `REHAB_ERROR_TOO_EARLY`
 *
 * Checks what a record cannot, for it does not know what day it is.
 *
 * Returns: whether somebody alive today can be born then
 */
gboolean
rehab_birth_date_check (RehabDate birth,
                        RehabDate today,
                        GError  **error)
{
  if (!rehab_date_is_set (birth))
    return TRUE;

  if (rehab_date_compare (birth, today) > 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "Born in the future");
      return FALSE;
    }

  if (rehab_date_get_age (birth, today) > OLDEST_AGE)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY, "Born too long ago");
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_patient_details_dup_name:
 * @self: a patient
 *
 * Gets the name as lists are ordered by it.
 *
 * Returns: (transfer full): "Adeyemi, Tola", or the family name alone
 */
char *
rehab_patient_details_dup_name (const RehabPatientDetails *self)
{
  if (self->given_name == NULL)
    return g_strdup (self->family_name);

  /* Translators: family name, given name, as in a list ordered by family name */
  return g_strdup_printf (_("%s, %s"), self->family_name, self->given_name);
}

/**
 * rehab_patient_details_dup_called:
 * @self: a patient
 *
 * Gets the name as it is said and stands on a sheet.
 *
 * Returns: (transfer full): "Tola Adeyemi", or the family name alone
 */
char *
rehab_patient_details_dup_called (const RehabPatientDetails *self)
{
  if (self->given_name == NULL)
    return g_strdup (self->family_name);

  /* Translators: given name, family name, as a person is called */
  return g_strdup_printf (C_("person", "%s %s"), self->given_name, self->family_name);
}
