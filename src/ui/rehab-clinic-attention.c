/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-private.h"
#include "rehab-case-load.h"

#include <glib/gi18n.h>

/* Attention is read patient by patient when nothing else is to do, at most this long at a time. */
#define STEP_MICROSECONDS 6000

/* Nothing but open red flags is asked about somebody who is archived. */
static const RehabThresholds *
get_thresholds_for (RehabClinic  *self,
                    RehabPatient *patient)
{
  return rehab_patient_get_details (patient)->archived ? NULL : self->thresholds;
}

static char *
dup_reasons (RehabClinic     *self,
             RehabPatient    *patient,
             const RehabCase *rehab_case)
{
  g_autoptr (GPtrArray) reasons = rehab_clinic_list_attention (self, patient, rehab_case);
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

static gboolean
look_at_next_patients (gpointer user_data)
{
  RehabClinic *self = REHAB_CLINIC (user_data);
  gint64 deadline = g_get_monotonic_time () + STEP_MICROSECONDS;

  while (g_get_monotonic_time () < deadline)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (G_LIST_MODEL (self->patients), self->look_next);

      if (patient == NULL)
        {
          self->look_source = 0;
          return G_SOURCE_REMOVE;
        }

      rehab_clinic_look_at_patient (self, patient, NULL);
      self->look_next++;
    }

  return G_SOURCE_CONTINUE;
}

/* Brings everybody's reasons for attention up to date, when nothing else is to do. */
void
rehab_clinic_look_at_everybody (RehabClinic *self)
{
  self->look_next = 0;
  if (self->look_source == 0)
    self->look_source = g_idle_add_full (G_PRIORITY_LOW, look_at_next_patients, self, NULL);
}

/**
 * rehab_clinic_list_attention:
 * @self: a clinic
 * @patient: one of its patients
 * @rehab_case: the patient's case
 *
 * Lists what a clinician may want to look at today, by this clinic's own thresholds. Nothing but open red flags is asked
 * about somebody who is archived.
 *
 * Returns: (transfer full) (element-type RehabAttention): the reasons, weightiest first
 */
GPtrArray *
rehab_clinic_list_attention (RehabClinic     *self,
                             RehabPatient    *patient,
                             const RehabCase *rehab_case)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);
  g_return_val_if_fail (REHAB_IS_PATIENT (patient), NULL);

  return rehab_case_list_attention (rehab_case, rehab_clinic_get_today (self), get_thresholds_for (self, patient));
}

/**
 * rehab_clinic_list_set_aside:
 * @self: a clinic
 * @patient: one of its patients
 * @rehab_case: the patient's case
 *
 * Lists what a clinician would want to look at today and set aside.
 *
 * Returns: (transfer full) (element-type RehabAttention): the reasons, weightiest first
 */
GPtrArray *
rehab_clinic_list_set_aside (RehabClinic     *self,
                             RehabPatient    *patient,
                             const RehabCase *rehab_case)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);
  g_return_val_if_fail (REHAB_IS_PATIENT (patient), NULL);

  return rehab_case_list_set_aside (rehab_case, rehab_clinic_get_today (self), get_thresholds_for (self, patient));
}

static void
look_at_case (RehabClinic     *self,
              RehabPatient    *patient,
              const RehabCase *rehab_case)
{
  g_autofree char *reasons = dup_reasons (self, patient, rehab_case);

  rehab_patient_set_phase (patient, rehab_case->episode->id, rehab_case_get_phase (rehab_case, NULL));
  rehab_patient_set_attention (patient, rehab_case->episode->id, reasons);
}

/**
 * rehab_clinic_look_at_patient:
 * @self: a clinic
 * @patient: one of its patients
 * @rehab_case: (nullable): one of the patient's cases where it is read already; `NULL` for all of them
 *
 * Brings the phase and the reasons for attention of a patient up to date.
 */
void
rehab_clinic_look_at_patient (RehabClinic     *self,
                              RehabPatient    *patient,
                              const RehabCase *rehab_case)
{
  g_autoptr (GPtrArray) episodes = NULL;

  g_return_if_fail (REHAB_IS_CLINIC (self));
  g_return_if_fail (REHAB_IS_PATIENT (patient));

  if (rehab_case != NULL)
    {
      look_at_case (self, patient, rehab_case);
      rehab_clinic_emit_case_changed (self, patient);
      return;
    }

  episodes = g_ptr_array_ref (rehab_patient_get_episodes (patient));
  for (guint i = 0; i < episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);
      g_autoptr (RehabCase) loaded = rehab_case_load (rehab_clinic_get_store (self), episode, NULL);

      /* Nothing known is no reason to look calm: there may be an open red flag in what cannot be read. */
      if (loaded != NULL)
        look_at_case (self, patient, loaded);
      else
        rehab_patient_set_attention (patient, episode->id, _("The records cannot be read"));
    }
}
