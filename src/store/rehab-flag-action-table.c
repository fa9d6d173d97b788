/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-action-table.h"
#include "rehab-row.h"

/**
 * rehab_flag_action_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what was done about the red flags of an episode, oldest first.
 *
 * Returns: (transfer full) (element-type RehabFlagAction): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_flag_action_table_list_of_episode (RehabStore *store,
                                         const char *episode_id,
                                         GError    **error)
{
  return rehab_row_list (store, &rehab_flag_action_type, "WHERE episode_id = ?1 ORDER BY date, created_at, id", episode_id, error);
}

/**
 * rehab_flag_action_table_save:
 * @store: the store
 * @action: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_flag_action_table_save (RehabStore            *store,
                              const RehabFlagAction *action,
                              GError               **error)
{
  return rehab_row_save (store, action, error);
}

/**
 * rehab_flag_action_table_detach:
 * @store: the store, in a transaction
 * @finding_id: the identity of an answer that is about to go
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lets what was done about an answer stand without it: that it was done stays true.
 *
 * Returns: (transfer full) (element-type RehabFlagAction): the records as they were before, or `NULL` with @error set
 */
GPtrArray *
rehab_flag_action_table_detach (RehabStore *store,
                                const char *finding_id,
                                GError    **error)
{
  g_autoptr (GPtrArray) actions =
    rehab_row_list (store, &rehab_flag_action_type, "WHERE finding_id = ?1 ORDER BY date, created_at, id", finding_id, error);

  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      RehabFlagAction values = *(const RehabFlagAction *) g_ptr_array_index (actions, i);
      g_autoptr (RehabFlagAction) detached = NULL;

      values.finding_id = NULL;
      detached = rehab_flag_action_new (&values, error);
      if (detached == NULL || !rehab_row_update (store, detached, error))
        return NULL;
    }

  return g_steal_pointer (&actions);
}
