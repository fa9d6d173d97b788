/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * Who a patient is. Family and given name as FHIR splits them; who has one name only has it as family name.
 */
typedef struct
{
  const char *id;
  const char *family_name;
  const char *given_name;
  RehabDate birth_date;
  RehabSex sex;
  const char *telephone;
  const char *email;
  RehabSport sport;
  const char *event_or_position;
  RehabLevel level;
  RehabSide dominant_leg;
  const char *squad_id;
  const char *notes;
  gboolean archived;
} RehabPatientDetails;

REHAB_DECLARE_RECORD (RehabPatientDetails, rehab_patient_details)

gboolean rehab_birth_date_check           (RehabDate                  birth,
                                           RehabDate                  today,
                                           GError                   **error);
char    *rehab_patient_details_dup_name   (const RehabPatientDetails *self) G_GNUC_WARN_UNUSED_RESULT;
char    *rehab_patient_details_dup_called (const RehabPatientDetails *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
