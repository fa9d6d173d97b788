/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-setting-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/**
 * rehab_setting_table_get:
 * @store: the store
 * @key: the name of a setting
 * @value: (out) (transfer full) (nullable): its value; `NULL` when it was never set
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads a setting.
 *
 * Returns: whether it could be read
 */
gboolean
rehab_setting_table_get (RehabStore *store,
                         const char *key,
                         char      **value,
                         GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;
  g_autofree char *found = NULL;
  RehabStep step;

  *value = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store), "SELECT value FROM setting WHERE key = ?1", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, key);
  while ((step = rehab_statement_step (statement, error)) == REHAB_STEP_ROW)
    g_set_str (&found, rehab_statement_get_text (statement, 0));

  if (step == REHAB_STEP_FAILED)
    return FALSE;

  *value = g_steal_pointer (&found);

  return TRUE;
}

static gboolean
write_setting (RehabStore *store,
               const char *key,
               const char *value,
               gboolean    is_new,
               GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "INSERT INTO setting (key, value, created_at, created_by, changed_at, changed_by)"
                                      " VALUES (?1, ?2, ?3, ?4, ?3, ?4)"
                                      " ON CONFLICT (key) DO UPDATE"
                                      " SET value = ?2, changed_at = ?3, changed_by = ?4", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, key);
  rehab_statement_bind_text (statement, 2, value);
  rehab_statement_bind_int (statement, 3, g_get_real_time ());
  rehab_statement_bind_text (statement, 4, rehab_store_get_author (store));

  return rehab_statement_run (statement, error)
         && rehab_row_audit (store, "setting", key, is_new ? "insert" : "update", error);
}

/**
 * rehab_setting_table_set:
 * @store: the store
 * @key: the name of a setting, at most 80 characters
 * @value: its value, at most 10,000 characters
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes a setting.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_setting_table_set (RehabStore *store,
                         const char *key,
                         const char *value,
                         GError    **error)
{
  g_autofree char *present = NULL;

  g_return_val_if_fail (key != NULL && value != NULL, FALSE);

  if (!rehab_setting_table_get (store, key, &present, error))
    return FALSE;

  if (g_strcmp0 (present, value) == 0)
    return TRUE;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!write_setting (store, key, value, present == NULL, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}

static gboolean
delete_setting (RehabStore *store,
                const char *key,
                GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store), "DELETE FROM setting WHERE key = ?1", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, key);

  return rehab_statement_run (statement, error) && rehab_row_audit (store, "setting", key, "delete", error);
}

/**
 * rehab_setting_table_clear:
 * @store: the store
 * @key: the name of a setting
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes a setting back, as if it had never been set.
 *
 * Returns: whether the store does not hold it
 */
gboolean
rehab_setting_table_clear (RehabStore *store,
                           const char *key,
                           GError    **error)
{
  g_autofree char *present = NULL;

  g_return_val_if_fail (key != NULL, FALSE);

  if (!rehab_setting_table_get (store, key, &present, error))
    return FALSE;

  if (present == NULL)
    return TRUE;

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!delete_setting (store, key, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
