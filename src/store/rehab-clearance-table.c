/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-table.h"
#include "rehab-row.h"

/**
 * rehab_clearance_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what athletes were cleared for of an episode, in the order in which they were made.
 *
 * Returns: (transfer full) (element-type RehabClearance): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_clearance_table_list_of_episode (RehabStore *store,
                                       const char *episode_id,
                                       GError    **error)
{
  return rehab_row_list (store, &rehab_clearance_type, "WHERE episode_id = ?1 ORDER BY date, rowid", episode_id, error);
}

/**
 * rehab_clearance_table_add:
 * @store: the store
 * @clearance: a new record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes it down; it never changes afterwards.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_clearance_table_add (RehabStore           *store,
                           const RehabClearance *clearance,
                           GError              **error)
{
  return rehab_row_insert (store, clearance, error);
}
