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

/* Episodes come in the order of rehab_patient_get_episodes(), those of a patient anywhere among the others. */
static void
show_episodes (GHashTable *patients,
               GPtrArray  *episodes)
{
  g_autoptr (GHashTable) of_patient =
    g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer patient;
  gpointer own;

  for (guint i = 0; i < episodes->len; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);

      patient = g_hash_table_lookup (patients, episode->patient_id);
      if (patient == NULL)
        continue;

      own = g_hash_table_lookup (of_patient, patient);
      if (own == NULL)
        {
          own = g_ptr_array_new ();
          g_hash_table_insert (of_patient, patient, own);
        }
      g_ptr_array_add (own, (gpointer) episode);
      if (!rehab_date_is_set (episode->closed_on))
        rehab_patient_set_phase (patient, episode->id, REHAB_PHASE_CALM);
    }

  g_hash_table_iter_init (&iter, of_patient);
  while (g_hash_table_iter_next (&iter, &patient, &own))
    rehab_patient_set_episodes (patient, own);
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

      if (patient != NULL)
        g_hash_table_insert (owners, (gpointer) episode->id, patient);
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (changes, i);
      RehabPatient *patient = g_hash_table_lookup (owners, change->episode_id);

      if (patient != NULL)
        rehab_patient_set_phase (patient, change->episode_id, change->to_phase);
    }
}

/**
 * rehab_patient_table_list_patients:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the patients as lists show them, each with its episodes (those that are open first, the newest before the others),
 * their phases (of the last change, or else calm while an episode is open) and the name of its squad.
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
                                     "ORDER BY closed_on IS NOT NULL, opened_on DESC, created_at DESC, id", NULL, error)) == NULL
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
