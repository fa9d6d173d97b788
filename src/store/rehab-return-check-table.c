/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-check-table.h"
#include "rehab-row.h"

/**
 * rehab_return_check_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the criteria of the return to sport as they were found of an episode, in the order in which they were made.
 *
 * Returns: (transfer full) (element-type RehabReturnCheck): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_return_check_table_list_of_episode (RehabStore *store,
                                          const char *episode_id,
                                          GError    **error)
{
  return rehab_row_list (store, &rehab_return_check_type, "WHERE episode_id = ?1 ORDER BY date, rowid", episode_id, error);
}

/**
 * rehab_return_check_table_add:
 * @store: the store
 * @check: a new record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes it down; it never changes afterwards.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_return_check_table_add (RehabStore             *store,
                              const RehabReturnCheck *check,
                              GError                **error)
{
  return rehab_row_insert (store, check, error);
}
