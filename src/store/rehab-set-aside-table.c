/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-set-aside-table.h"
#include "rehab-row.h"

/**
 * rehab_set_aside_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the rules of attention that were set aside of an episode, in the order in which they were made.
 *
 * Returns: (transfer full) (element-type RehabSetAside): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_set_aside_table_list_of_episode (RehabStore *store,
                                       const char *episode_id,
                                       GError    **error)
{
  return rehab_row_list (store, &rehab_set_aside_type, "WHERE episode_id = ?1 ORDER BY set_on, rowid", episode_id, error);
}

/**
 * rehab_set_aside_table_add:
 * @store: the store
 * @set_aside: a new record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes it down; it never changes afterwards.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_set_aside_table_add (RehabStore          *store,
                           const RehabSetAside *set_aside,
                           GError             **error)
{
  return rehab_row_insert (store, set_aside, error);
}
