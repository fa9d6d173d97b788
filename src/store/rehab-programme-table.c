/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-table.h"
#include "rehab-row.h"

/**
 * rehab_programme_table_find_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds the programme of an episode.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error when there is none
 */
RehabProgramme *
rehab_programme_table_find_of_episode (RehabStore *store,
                                       const char *episode_id,
                                       GError    **error)
{
  return rehab_row_find (store, &rehab_programme_type, "episode_id", episode_id, error);
}

/**
 * rehab_programme_table_ensure:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds the programme of an episode, and makes it if there is none.
 *
 * Returns: (transfer full): it, or `NULL` with @error set
 */
RehabProgramme *
rehab_programme_table_ensure (RehabStore *store,
                              const char *episode_id,
                              GError    **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (RehabProgramme) programme = rehab_programme_table_find_of_episode (store, episode_id, &problem);
  const RehabProgramme values = { .episode_id = episode_id };

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  if (programme != NULL)
    return g_steal_pointer (&programme);

  programme = rehab_programme_new (&values, error);
  if (programme == NULL || !rehab_row_insert (store, programme, error))
    return NULL;

  return g_steal_pointer (&programme);
}

/**
 * rehab_programme_table_save:
 * @store: the store
 * @programme: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_programme_table_save (RehabStore           *store,
                            const RehabProgramme *programme,
                            GError              **error)
{
  return rehab_row_save (store, programme, error);
}
