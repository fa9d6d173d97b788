/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician-table.h"
#include "rehab-row.h"

/**
 * rehab_clinician_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists everybody who works or worked here, by name.
 *
 * Returns: (transfer full) (element-type RehabClinician): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_clinician_table_list (RehabStore *store,
                            GError    **error)
{
  return rehab_row_list (store, &rehab_clinician_type, "ORDER BY name COLLATE NOCASE, id", NULL, error);
}

/**
 * rehab_clinician_table_save:
 * @store: the store
 * @clinician: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_clinician_table_save (RehabStore           *store,
                            const RehabClinician *clinician,
                            GError              **error)
{
  return rehab_row_save (store, clinician, error);
}
