/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-episode-table.h"
#include "rehab-row.h"

/**
 * rehab_episode_table_list_of_patient:
 * @store: the store
 * @patient_id: the identity of a patient
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the episodes of a patient, newest first.
 *
 * Returns: (transfer full) (element-type RehabEpisode): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_episode_table_list_of_patient (RehabStore *store,
                                     const char *patient_id,
                                     GError    **error)
{
  return rehab_row_list (store, &rehab_episode_type, "WHERE patient_id = ?1 ORDER BY opened_on DESC, created_at DESC, id", patient_id, error);
}

/**
 * rehab_episode_table_find:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds an episode.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error when there is none
 */
RehabEpisode *
rehab_episode_table_find (RehabStore *store,
                          const char *episode_id,
                          GError    **error)
{
  return rehab_row_find (store, &rehab_episode_type, "id", episode_id, error);
}

/**
 * rehab_episode_table_save:
 * @store: the store
 * @episode: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_episode_table_save (RehabStore         *store,
                          const RehabEpisode *episode,
                          GError            **error)
{
  return rehab_row_save (store, episode, error);
}
