/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-private.h"
#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-clinician.h"
#include "rehab-episode-table.h"
#include "rehab-patient-table.h"
#include "rehab-squad-table.h"
#include "rehab-squad.h"
#include "rehab-threshold-table.h"
#include "rehab-unit-settings.h"

enum
{
  PROP_CLINICIAN_ID = 1,
  PROP_DETAILS,
  PROP_CLINICIANS,
  PROP_THRESHOLDS,
  N_PROPS
};

enum
{
  PATIENT_SAVED,
  DAY_CHANGED,
  DIARIES_CHANGED,
  CASE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabClinic, rehab_clinic, G_TYPE_OBJECT)

static const char *
find_squad_name (RehabClinic *self,
                 const char  *squad_id)
{
  for (guint i = 0; squad_id != NULL && i < self->squads->len; i++)
    {
      const RehabSquad *squad = g_ptr_array_index (self->squads, i);

      if (g_str_equal (squad->id, squad_id))
        return squad->name;
    }

  return NULL;
}

static void
rehab_clinic_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RehabClinic *self = REHAB_CLINIC (object);

  switch (property_id)
    {
    case PROP_CLINICIAN_ID:
      g_value_set_string (value, self->clinician_id);
      break;

    case PROP_DETAILS:
      g_value_set_boxed (value, self->details);
      break;

    case PROP_CLINICIANS:
      g_value_set_boxed (value, self->clinicians);
      break;

    case PROP_THRESHOLDS:
      g_value_set_boxed (value, self->thresholds);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_clinic_finalize (GObject *object)
{
  RehabClinic *self = REHAB_CLINIC (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->day_source, g_source_remove);
  g_clear_object (&self->patients);
  g_clear_pointer (&self->squads, g_ptr_array_unref);
  g_clear_pointer (&self->clinicians, g_ptr_array_unref);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  g_clear_pointer (&self->details, rehab_record_unref);
  g_free (self->clinician_id);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rehab_clinic_parent_class)->finalize (object);
}

static void
rehab_clinic_class_init (RehabClinicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rehab_clinic_get_property;
  object_class->finalize = rehab_clinic_finalize;

  properties[PROP_CLINICIAN_ID] = g_param_spec_string ("clinician-id", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_boxed ("details", NULL, NULL, REHAB_TYPE_RECORD, flags);
  properties[PROP_CLINICIANS] = g_param_spec_boxed ("clinicians", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_THRESHOLDS] = g_param_spec_boxed ("thresholds", NULL, NULL, REHAB_TYPE_THRESHOLDS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Somebody's details or squad are others now: what is sorted or filtered by them has to be anew. */
  signals[PATIENT_SAVED] = g_signal_new ("patient-saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, REHAB_TYPE_PATIENT);

  /* It is another day than before: everything that counts days has to count anew. */
  signals[DAY_CHANGED] = g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  /* Something was written into the diaries of these episodes, or taken out, beside the pages that show them. */
  signals[DIARIES_CHANGED] = g_signal_new ("diaries-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  /* Something was recorded of this patient, or an episode of theirs is another one: what sums it up has to be made anew. */
  signals[CASE_CHANGED] = g_signal_new ("case-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, REHAB_TYPE_PATIENT);
}

static void
rehab_clinic_init (RehabClinic *self)
{
  self->patients = g_list_store_new (REHAB_TYPE_PATIENT);
}

/* All of it or nothing: what was read before stays where it cannot be read again. */
gboolean
rehab_clinic_load_people (RehabClinic *self,
                          GError     **error)
{
  g_autoptr (RehabClinicDetails) details = NULL;
  g_autoptr (GPtrArray) clinicians = NULL;
  g_autoptr (GPtrArray) squads = NULL;
  g_autoptr (GError) problem = NULL;

  details = rehab_clinic_table_load (self->store, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if ((clinicians = rehab_clinician_table_list (self->store, error)) == NULL
      || (squads = rehab_squad_table_list (self->store, error)) == NULL)
    return FALSE;

  g_clear_pointer (&self->details, rehab_record_unref);
  self->details = g_steal_pointer (&details);
  g_clear_pointer (&self->clinicians, g_ptr_array_unref);
  self->clinicians = g_steal_pointer (&clinicians);
  g_clear_pointer (&self->squads, g_ptr_array_unref);
  self->squads = g_steal_pointer (&squads);

  return TRUE;
}

/* For the file of this type that watches the day. */
void
rehab_clinic_emit_day_changed (RehabClinic *self)
{
  g_signal_emit (self, signals[DAY_CHANGED], 0);
}

/* For the file of this type that looks at what was recorded. */
void
rehab_clinic_emit_case_changed (RehabClinic  *self,
                                RehabPatient *patient)
{
  g_signal_emit (self, signals[CASE_CHANGED], 0, patient);
}

/**
 * rehab_clinic_diaries_changed:
 * @self: a clinic
 * @episode_ids: (array zero-terminated=1): the identities of episodes
 *
 * Has everything that shows these diaries read them again: "diaries-changed" is emitted.
 */
void
rehab_clinic_diaries_changed (RehabClinic       *self,
                              const char *const *episode_ids)
{
  g_return_if_fail (REHAB_IS_CLINIC (self));

  g_signal_emit (self, signals[DIARIES_CHANGED], 0, episode_ids);
  rehab_clinic_look_at_everybody (self);
}

/**
 * rehab_clinic_new:
 * @store: the open file
 * @is_sample: whether everything in it is invented
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads a clinic: its people at once, why its patients want attention afterwards, when nothing else is to do.
 *
 * Returns: (transfer full): a new clinic, or `NULL` with @error set
 */
RehabClinic *
rehab_clinic_new (RehabStore *store,
                  gboolean    is_sample,
                  GError    **error)
{
  g_autoptr (RehabClinic) self = g_object_new (REHAB_TYPE_CLINIC, NULL);
  g_autoptr (GPtrArray) patients = NULL;

  self->store = g_object_ref (store);
  self->is_sample = is_sample;

  if (!rehab_clinic_load_people (self, error))
    return NULL;

  self->thresholds = rehab_threshold_table_load (store, error);
  if (self->thresholds == NULL)
    return NULL;

  patients = rehab_patient_table_list_patients (store, error);
  if (patients == NULL)
    return NULL;

  g_list_store_splice (self->patients, 0, 0, patients->pdata, patients->len);

  for (guint i = 0; i < self->clinicians->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (self->clinicians, i);

      if (!clinician->archived)
        {
          rehab_clinic_set_clinician_id (self, clinician->id);
          break;
        }
    }

  rehab_clinic_look_at_everybody (self);
  rehab_clinic_watch_day (self);
  rehab_unit_settings_follow (self, G_CALLBACK (rehab_clinic_units_changed));

  return g_steal_pointer (&self);
}

RehabStore *
rehab_clinic_get_store (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->store;
}

gboolean
rehab_clinic_get_is_sample (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);

  return self->is_sample;
}

const char *
rehab_clinic_get_clinician_id (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->clinician_id;
}

/**
 * rehab_clinic_set_clinician_id:
 * @self: a clinic
 * @clinician_id: who is working from now on
 *
 * Changes whose initials everything written from now on carries.
 */
void
rehab_clinic_set_clinician_id (RehabClinic *self,
                               const char  *clinician_id)
{
  g_return_if_fail (REHAB_IS_CLINIC (self));

  if (!g_set_str (&self->clinician_id, clinician_id))
    return;

  rehab_store_set_author (self->store, clinician_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLINICIAN_ID]);
}

/**
 * rehab_clinic_get_details:
 * @self: a clinic
 *
 * Gets what stands at the head of everything printed.
 *
 * Returns: (transfer none) (nullable): the details, or `NULL` before the clinic was named
 */
const RehabClinicDetails *
rehab_clinic_get_details (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->details;
}

/**
 * rehab_clinic_get_clinicians:
 * @self: a clinic
 *
 * Gets who works here.
 *
 * Returns: (transfer none) (element-type RehabClinician): the clinicians
 */
GPtrArray *
rehab_clinic_get_clinicians (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->clinicians;
}

/**
 * rehab_clinic_dup_clinician:
 * @self: a clinic
 * @clinician_id: (nullable): somebody
 *
 * Gets the initials of somebody who works or worked here.
 *
 * Returns: (transfer full): the initials, empty for nobody
 */
char *
rehab_clinic_dup_clinician (RehabClinic *self,
                            const char  *clinician_id)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  for (guint i = 0; clinician_id != NULL && i < self->clinicians->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (self->clinicians, i);

      if (g_str_equal (clinician->id, clinician_id))
        return g_strdup (clinician->initials);
    }

  return g_strdup ("");
}

/**
 * rehab_clinic_get_patients:
 * @self: a clinic
 *
 * Gets everybody, archived ones too, in no order.
 *
 * Returns: (transfer none): a list of RehabPatient
 */
GListModel *
rehab_clinic_get_patients (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return G_LIST_MODEL (self->patients);
}

/**
 * rehab_clinic_get_squads:
 * @self: a clinic
 *
 * Gets the squads.
 *
 * Returns: (transfer none) (element-type RehabSquad): the squads by name
 */
GPtrArray *
rehab_clinic_get_squads (RehabClinic *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  return self->squads;
}

RehabPatient *
rehab_clinic_find_patient (RehabClinic *self,
                           const char  *patient_id)
{
  guint n_patients;

  g_return_val_if_fail (REHAB_IS_CLINIC (self), NULL);

  n_patients = g_list_model_get_n_items (G_LIST_MODEL (self->patients));
  for (guint i = 0; i < n_patients; i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (G_LIST_MODEL (self->patients), i);

      if (g_str_equal (rehab_patient_get_id (patient), patient_id))
        return patient; /* the list keeps it alive */
    }

  return NULL;
}

/**
 * rehab_clinic_save_patient:
 * @self: a clinic
 * @details: a new patient, or the edited details of a known one
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves a patient and shows the change everywhere.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_save_patient (RehabClinic               *self,
                           const RehabPatientDetails *details,
                           GError                   **error)
{
  RehabPatient *patient;

  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);

  if (!rehab_patient_table_save (self->store, details, error))
    return FALSE;

  patient = rehab_clinic_find_patient (self, details->id);
  if (patient != NULL)
    {
      gboolean was_archived = rehab_patient_get_details (patient)->archived;

      rehab_patient_set_details (patient, details);
      if (was_archived != details->archived)
        rehab_clinic_look_at_patient (self, patient, NULL);
      rehab_patient_set_squad_name (patient, find_squad_name (self, details->squad_id));
      g_signal_emit (self, signals[PATIENT_SAVED], 0, patient);
    }
  else
    {
      g_autoptr (RehabPatient) added = rehab_patient_new (details);

      rehab_patient_set_squad_name (added, find_squad_name (self, details->squad_id));
      g_list_store_append (self->patients, added);
    }

  return TRUE;
}

/**
 * rehab_clinic_save_episode:
 * @self: a clinic
 * @episode: a new episode of care, or an edited one
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves an episode and shows the change everywhere.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_save_episode (RehabClinic        *self,
                           const RehabEpisode *episode,
                           GError            **error)
{
  RehabPatient *patient;

  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);

  if (!rehab_episode_table_save (self->store, episode, error))
    return FALSE;

  patient = rehab_clinic_find_patient (self, episode->patient_id);
  if (patient != NULL)
    {
      rehab_patient_put_episode (patient, episode);
      rehab_clinic_look_at_patient (self, patient, NULL);
      rehab_clinic_emit_case_changed (self, patient);
    }

  return TRUE;
}

/**
 * rehab_clinic_save_squad:
 * @self: a clinic
 * @squad: a squad
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Saves a squad.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_save_squad (RehabClinic      *self,
                         const RehabSquad *squad,
                         GError          **error)
{
  g_autoptr (GPtrArray) squads = NULL;

  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);

  if (!rehab_squad_table_save (self->store, squad, error))
    return FALSE;

  squads = rehab_squad_table_list (self->store, error);
  if (squads == NULL)
    return FALSE;

  g_ptr_array_unref (self->squads);
  self->squads = g_steal_pointer (&squads);

  return TRUE;
}

/**
 * rehab_clinic_set_up:
 * @self: a clinic without a name
 * @details: what it is called
 * @clinician: who sits here
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Does what the first run asks for, all of it or nothing.
 *
 * Returns: whether it was saved
 */
gboolean
rehab_clinic_set_up (RehabClinic              *self,
                     const RehabClinicDetails *details,
                     const RehabClinician     *clinician,
                     GError                  **error)
{
  g_return_val_if_fail (REHAB_IS_CLINIC (self), FALSE);

  if (!rehab_clinic_table_set_up (self->store, details, clinician, error) || !rehab_clinic_load_people (self, error))
    return FALSE;

  rehab_clinic_set_clinician_id (self, clinician->id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS]);

  return TRUE;
}
