/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-table.h"
#include "rehab-row.h"

/**
 * rehab_squad_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the teams by name, archived ones too.
 *
 * Returns: (transfer full) (element-type RehabSquad): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_squad_table_list (RehabStore *store,
                        GError    **error)
{
  return rehab_row_list (store, &rehab_squad_type, "ORDER BY name COLLATE NOCASE, id", NULL, error);
}

/**
 * rehab_squad_table_save:
 * @store: the store
 * @squad: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_squad_table_save (RehabStore       *store,
                        const RehabSquad *squad,
                        GError          **error)
{
  return rehab_row_save (store, squad, error);
}
