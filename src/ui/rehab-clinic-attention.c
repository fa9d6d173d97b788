/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic.h"
#include "rehab-case-load.h"

#include <glib/gi18n.h>

static char *
dup_reasons (const RehabCase *rehab_case,
             RehabDate        today)
{
  g_autoptr (GPtrArray) reasons = rehab_case_list_attention (rehab_case, today);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, reason->text);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * rehab_clinic_look_at_patient:
 * @self: a clinic
 * @patient: one of its patients
 * @rehab_case: (nullable): the patient's case where it is read already
 *
 * Brings the phase and the reasons for attention of a patient up to date.
 */
void
rehab_clinic_look_at_patient (RehabClinic     *self,
                              RehabPatient    *patient,
                              const RehabCase *rehab_case)
{
  g_autoptr (RehabCase) loaded = NULL;
  g_autofree char *reasons = NULL;

  g_return_if_fail (REHAB_IS_CLINIC (self));
  g_return_if_fail (REHAB_IS_PATIENT (patient));

  if (rehab_case == NULL)
    {
      if (rehab_patient_get_episode (patient) == NULL)
        return;

      rehab_case = loaded = rehab_case_load (rehab_clinic_get_store (self), rehab_patient_get_episode (patient), NULL);
    }

  /* Nothing known is no reason to look calm: there may be an open red flag in what cannot be read. */
  if (rehab_case == NULL)
    {
      rehab_patient_set_attention (patient, _("The records cannot be read"));
      return;
    }

  reasons = dup_reasons (rehab_case, rehab_clinic_get_today (self));
  rehab_patient_set_phase (patient, rehab_case_get_phase (rehab_case, NULL));
  rehab_patient_set_attention (patient, reasons);
}
