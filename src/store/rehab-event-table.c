/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event-table.h"
#include "rehab-row.h"

/**
 * rehab_event_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the events of an episode, oldest first.
 *
 * Returns: (transfer full) (element-type RehabEvent): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_event_table_list_of_episode (RehabStore *store,
                                   const char *episode_id,
                                   GError    **error)
{
  return rehab_row_list (store, &rehab_event_type, "WHERE episode_id = ?1 ORDER BY date, created_at, id", episode_id, error);
}

/**
 * rehab_event_table_save:
 * @store: the store
 * @event: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_event_table_save (RehabStore       *store,
                        const RehabEvent *event,
                        GError          **error)
{
  return rehab_row_save (store, event, error);
}

/**
 * rehab_event_table_remove:
 * @store: the store
 * @event_id: the identity of an event
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes an event off the time axis.
 *
 * Returns: whether it was there and is gone
 */
gboolean
rehab_event_table_remove (RehabStore *store,
                          const char *event_id,
                          GError    **error)
{
  return rehab_row_delete (store, &rehab_event_type, event_id, error);
}
