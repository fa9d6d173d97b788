/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription-table.h"
#include "rehab-row.h"

/**
 * rehab_prescription_table_load:
 * @store: the store
 * @version_id: the identity of a programme version
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what a version prescribes.
 *
 * Returns: (transfer full): the prescriptions in their order, or `NULL` with @error set
 */
RehabRegimen *
rehab_prescription_table_load (RehabStore *store,
                               const char *version_id,
                               GError    **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  rows = rehab_row_list (store, &rehab_prescription_type, "WHERE version_id = ?1 ORDER BY position", version_id, error);
  if (rows == NULL)
    return NULL;

  return rehab_regimen_new ((const RehabPrescription *const *) rows->pdata, rows->len);
}
