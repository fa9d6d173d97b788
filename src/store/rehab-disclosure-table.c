/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-disclosure-table.h"
#include "rehab-row.h"

/**
 * rehab_disclosure_table_list_of_episode:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists what of an episode left the program, oldest first.
 *
 * Returns: (transfer full) (element-type RehabDisclosure): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_disclosure_table_list_of_episode (RehabStore *store,
                                        const char *episode_id,
                                        GError    **error)
{
  return rehab_row_list (store, &rehab_disclosure_type, "WHERE episode_id = ?1 ORDER BY disclosed_at, id", episode_id, error);
}

/**
 * rehab_disclosure_table_add:
 * @store: the store
 * @values: what it was; its identity, moment and clinician are set here
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes down that something went out now by the author's hand.
 *
 * Returns: whether it was written down
 */
gboolean
rehab_disclosure_table_add (RehabStore            *store,
                            const RehabDisclosure *values,
                            GError               **error)
{
  RehabDisclosure now = *values;
  g_autoptr (RehabDisclosure) disclosure = NULL;

  now.id = NULL;
  now.disclosed_at = g_get_real_time ();
  now.clinician_id = rehab_store_get_author (store);
  disclosure = rehab_disclosure_new (&now, error);

  return disclosure != NULL && rehab_row_insert (store, disclosure, error);
}
