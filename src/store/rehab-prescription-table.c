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

/* The second column of each of these types is what a row belongs to. */
static const char *
get_owner_column (const RehabRecordType *type)
{
  return type->fields[1].name;
}

/**
 * rehab_prescription_table_load_of:
 * @store: the store
 * @type: the type of the draft's or the template's prescriptions
 * @owner_id: the identity of the draft or template
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what a draft or a template prescribes, as prescriptions that belong to no version yet.
 *
 * Returns: (transfer full): the prescriptions in their order, or `NULL` with @error set
 */
RehabRegimen *
rehab_prescription_table_load_of (RehabStore            *store,
                                  const RehabRecordType *type,
                                  const char            *owner_id,
                                  GError               **error)
{
  g_autofree char *clauses = g_strdup_printf ("WHERE %s = ?1 ORDER BY position", get_owner_column (type));
  g_autoptr (GPtrArray) rows = rehab_row_list (store, type, clauses, owner_id, error);
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      RehabPrescription values = *(const RehabPrescription *) g_ptr_array_index (rows, i);
      RehabPrescription *prescription;

      values.version_id = NULL;
      prescription = rehab_prescription_new (&values, error);
      if (prescription == NULL)
        return NULL;
      g_ptr_array_add (prescriptions, prescription);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

/**
 * rehab_prescription_table_set_of:
 * @store: the store, in a transaction
 * @type: the type of the draft's or the template's prescriptions
 * @owner_id: the identity of the draft or template
 * @regimen: what it prescribes
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes the prescriptions of a draft or a template in place of those that were there. The audit of what they belong to is
 * theirs too.
 *
 * Returns: whether they are written
 */
gboolean
rehab_prescription_table_set_of (RehabStore            *store,
                                 const RehabRecordType *type,
                                 const char            *owner_id,
                                 const RehabRegimen    *regimen,
                                 GError               **error)
{
  if (!rehab_row_delete_parts (store, type, get_owner_column (type), owner_id, error))
    return FALSE;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      RehabPrescription values = *rehab_regimen_get_nth (regimen, i);
      g_autoptr (RehabPrescription) row = NULL;

      values.id = NULL;
      values.version_id = owner_id;
      values.position = (int) i;

      row = rehab_record_new (type, &values, error);
      if (row == NULL || !rehab_row_insert_part (store, row, error))
        return FALSE;
    }

  return TRUE;
}
