/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-disclosure-table.h"
#include "rehab-row.h"

/**
 * rehab_squad_disclosure_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists each time that a table of a squad left the program, oldest first.
 *
 * Returns: (transfer full) (element-type RehabSquadDisclosure): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_squad_disclosure_table_list (RehabStore *store,
                                   GError    **error)
{
  return rehab_row_list (store, &rehab_squad_disclosure_type, "ORDER BY disclosed_at, rowid", NULL, error);
}

/**
 * rehab_squad_disclosure_table_add:
 * @store: the store
 * @values: what it was; its identity, moment and clinician are set here
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes down that a table of a squad went out now by the author's hand.
 *
 * Returns: whether it was written down
 */
gboolean
rehab_squad_disclosure_table_add (RehabStore                 *store,
                                  const RehabSquadDisclosure *values,
                                  GError                    **error)
{
  RehabSquadDisclosure now = *values;
  g_autoptr (RehabSquadDisclosure) disclosure = NULL;

  now.id = NULL;
  now.disclosed_at = g_get_real_time ();
  now.clinician_id = rehab_store_get_author (store);
  disclosure = rehab_squad_disclosure_new (&now, error);

  return disclosure != NULL && rehab_row_insert (store, disclosure, error);
}
