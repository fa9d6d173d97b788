/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

#include "rehab-phase-change.h"
#include "rehab-squad.h"

/**
 * rehab_patient_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists who the patients are, archived ones too, in the order of the bytes of their names.
 *
 * Returns: (transfer full) (element-type RehabPatientDetails): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_patient_table_list (RehabStore *store,
                          GError    **error)
{
  return rehab_row_list (store, &rehab_patient_details_type, "ORDER BY family_name, given_name, id", NULL, error);
}

/**
 * rehab_patient_table_find:
 * @store: the store
 * @patient_id: the identity of a patient
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds a patient.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error when there is none
 */
RehabPatientDetails *
rehab_patient_table_find (RehabStore *store,
                          const char *patient_id,
                          GError    **error)
{
  return rehab_row_find (store, &rehab_patient_details_type, "id", patient_id, error);
}

/**
 * rehab_patient_table_save:
 * @store: the store
 * @patient: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_patient_table_save (RehabStore                *store,
                          const RehabPatientDetails *patient,
                          GError                   **error)
{
  return rehab_row_save (store, patient, error);
}

/*
 * The lists below are read whole and put together here: four scans take less time than three look-ups for each patient.
 */

static void
show_squads (GHashTable *patients,
             GPtrArray  *squads)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer patient;

  for (guint i = 0; i < squads->len; i++)
    {
      const RehabSquad *squad = g_ptr_array_index (squads, i);

      g_hash_table_insert (names, (gpointer) squad->id, (gpointer) squad->name);
    }

  g_hash_table_iter_init (&iter, patients);
  while (g_hash_table_iter_next (&iter, NULL, &patient))
    {
      const char *squad_id = rehab_patient_get_details (patient)->squad_id;

      if (squad_id != NULL)
        rehab_patient_set_squad_name (patient, g_hash_table_lookup (names, squad_id));
    }
}

/* Episodes come with the one that counts last: the latest of the open ones, or else the latest. */
static void
show_episodes (GHashTable *patients,
               GPtrArray  *episodes)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);
      RehabPatient *patient = g_hash_table_lookup (patients, episode->patient_id);

      if (patient == NULL)
        continue;

      rehab_patient_set_episode (patient, episode);
      rehab_patient_set_phase (patient, rehab_date_is_set (episode->closed_on) ? REHAB_PHASE_NONE : REHAB_PHASE_CALM);
    }
}

/* Changes come in the order of their dates, so that the last one stays. */
static void
show_phases (GHashTable *patients,
             GPtrArray  *episodes,
             GPtrArray  *changes)
{
  g_autoptr (GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);
      RehabPatient *patient = g_hash_table_lookup (patients, episode->patient_id);

      if (patient != NULL && rehab_patient_get_episode (patient) == episode)
        g_hash_table_insert (owners, (gpointer) episode->id, patient);
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (changes, i);
      RehabPatient *patient = g_hash_table_lookup (owners, change->episode_id);

      if (patient != NULL)
        rehab_patient_set_phase (patient, change->to_phase);
    }
}

/**
 * rehab_patient_table_list_patients:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the patients as lists show them, each with its current episode (the latest open one, or else the latest), its
 * phase (of the last change, or else calm while an episode is open) and the name of its squad.
 *
 * Returns: (transfer full) (element-type RehabPatient): the patients, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_patient_table_list_patients (RehabStore *store,
                                   GError    **error)
{
  g_autoptr (GPtrArray) patients = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) details = NULL;
  g_autoptr (GPtrArray) squads = NULL;
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if ((details = rehab_patient_table_list (store, error)) == NULL
      || (squads = rehab_row_list (store, &rehab_squad_type, "", NULL, error)) == NULL
      || (episodes = rehab_row_list (store, &rehab_episode_type,
                                     "ORDER BY closed_on IS NULL, opened_on, created_at, id DESC", NULL, error)) == NULL
      || (changes = rehab_row_list (store, &rehab_phase_change_type,
                                    "ORDER BY date, created_at, id", NULL, error)) == NULL)
    return NULL;

  patients = g_ptr_array_new_full (details->len, g_object_unref);
  for (guint i = 0; i < details->len; i++)
    {
      RehabPatient *patient = rehab_patient_new (g_ptr_array_index (details, i));

      g_ptr_array_add (patients, patient);
      g_hash_table_insert (by_id, (gpointer) rehab_patient_get_id (patient), patient);
    }

  show_squads (by_id, squads);
  show_episodes (by_id, episodes);
  show_phases (by_id, episodes, changes);

  return g_steal_pointer (&patients);
}
