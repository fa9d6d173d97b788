/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
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

/* The clinician first: what follows carries the initials. */
static gboolean
write_set_up (RehabStore               *store,
              const RehabClinicDetails *clinic,
              const RehabClinician     *clinician,
              GError                  **error)
{
  if (!rehab_clinician_table_save (store, clinician, error))
    return FALSE;

  rehab_store_set_author (store, clinician->id);

  return rehab_clinic_table_save (store, clinic, error);
}

/**
 * rehab_clinic_table_set_up:
 * @store: a store without a clinic
 * @clinic: what the clinic is called
 * @clinician: who begins to work there, and is the author from now on
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Begins a clinic: both records or none. When it fails the author is who it was.
 *
 * Returns: whether the store holds them
 */
gboolean
rehab_clinic_table_set_up (RehabStore               *store,
                           const RehabClinicDetails *clinic,
                           const RehabClinician     *clinician,
                           GError                  **error)
{
  g_autofree char *author = g_strdup (rehab_store_get_author (store));
  gboolean done = FALSE;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (write_set_up (store, clinic, clinician, error))
    done = rehab_store_transaction_commit (store, error);
  else
    rehab_store_transaction_rollback (store);

  if (!done)
    rehab_store_set_author (store, author);

  return done;
}
