/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-table.h"
#include "rehab-row.h"

/**
 * rehab_clinic_table_load:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what stands at the head of everything printed.
 *
 * Returns: (transfer full) (nullable): it; `NULL` without an error before the clinic was named
 */
RehabClinicDetails *
rehab_clinic_table_load (RehabStore *store,
                         GError    **error)
{
  g_autoptr (GPtrArray) rows = rehab_row_list (store, &rehab_clinic_details_type, "", NULL, error);

  if (rows == NULL || rows->len == 0)
    return NULL;

  return rehab_record_ref (g_ptr_array_index (rows, 0));
}

/**
 * rehab_clinic_table_save:
 * @store: the store
 * @clinic: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, by identity; a second clinic is refused with `REHAB_STORE_ERROR_CONSTRAINT`.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_clinic_table_save (RehabStore               *store,
                         const RehabClinicDetails *clinic,
                         GError                  **error)
{
  return rehab_row_save (store, clinic, error);
}
