/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-row.h"
#include "rehab-row-plan.h"
#include "rehab-store-private.h"

/**
 * rehab_row_audit:
 * @store: the store, in a transaction
 * @table: the name of a table
 * @row_id: the identity of a row of it
 * @action: "insert", "update" or "delete"
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down that something was done, not what.
 *
 * Returns: whether it is written
 */
gboolean
rehab_row_audit (RehabStore *store,
                 const char *table,
                 const char *row_id,
                 const char *action,
                 GError    **error)
{
  g_autoptr (RehabStatement) statement = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "INSERT INTO audit (at, clinician_id, table_name, row_id, action)"
                                      " VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_int (statement, 1, g_get_real_time ());
  rehab_statement_bind_text (statement, 2, rehab_store_get_author (store));
  rehab_statement_bind_text (statement, 3, table);
  rehab_statement_bind_text (statement, 4, row_id);
  rehab_statement_bind_text (statement, 5, action);

  return rehab_statement_run (statement, error);
}

static gboolean
run_write (RehabStore            *store,
           const RehabRecordType *type,
           const char            *id,
           const char            *action,
           RehabStatement        *statement,
           GError               **error)
{
  RehabDatabase *database = rehab_store_get_database (store);

  if (!rehab_statement_run (statement, error))
    return FALSE;

  if (rehab_database_get_changes (database) != 1)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT, "No such row in %s to %s", type->name, action);
      return FALSE;
    }

  if (!rehab_row_audit (store, type->name, id, action, error))
    {
      /* A row without its audit must not stay, and inside a larger transaction it cannot go alone. */
      rehab_database_doom (database);
      return FALSE;
    }

  return TRUE;
}

static void
bind_record (RehabStore     *store,
             RehabStatement *statement,
             gconstpointer   record)
{
  const RehabRecordType *type = rehab_record_get_record_type (record);
  int n_fields = (int) type->n_fields;

  rehab_row_plan_bind (rehab_row_plan_get (store, type), statement, record);
  rehab_statement_bind_int (statement, n_fields + 1, g_get_real_time ());
  rehab_statement_bind_text (statement, n_fields + 2, rehab_store_get_author (store));
}

/* Runs one write with its audit in a transaction: the one going on, or one of its own. */
static gboolean
write_row (RehabStore            *store,
           const RehabRecordType *type,
           const char            *id,
           const char            *action,
           const char            *sql,
           gconstpointer          record,
           GError               **error)
{
  RehabDatabase *database = rehab_store_get_database (store);
  gboolean alone = !rehab_database_get_in_transaction (database);
  gboolean written = FALSE;

  if (alone && !rehab_database_begin (database, error))
    return FALSE;

  {
    g_autoptr (RehabStatement) statement = rehab_database_prepare (database, sql, error);

    if (statement != NULL)
      {
        if (record != NULL)
          bind_record (store, statement, record);
        else
          rehab_statement_bind_text (statement, 1, id);

        written = run_write (store, type, id, action, statement, error);
      }
  }

  if (!alone)
    return written;

  if (!written)
    {
      rehab_database_rollback (database);
      return FALSE;
    }

  return rehab_database_commit (database, error);
}

static const char *
get_id (gconstpointer record)
{
  const RehabRecordType *type = rehab_record_get_record_type (record);

  return *(const char *const *) rehab_field_at (&type->fields[0], record);
}

/**
 * rehab_row_insert:
 * @store: the store
 * @record: a record whose identity is new
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes a new row, in a transaction of its own unless there is one.
 *
 * Returns: whether it is written
 */
gboolean
rehab_row_insert (RehabStore   *store,
                  gconstpointer record,
                  GError      **error)
{
  const RehabRecordType *type = rehab_record_get_record_type (record);

  return write_row (store, type, get_id (record), "insert", rehab_row_plan_get (store, type)->insert_sql, record, error);
}

/**
 * rehab_row_update:
 * @store: the store
 * @record: a record whose identity is in the store
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_CONSTRAINT` when there is no such row
 *
 * Writes a row anew; who made it and when stays.
 *
 * Returns: whether it is written
 */
gboolean
rehab_row_update (RehabStore   *store,
                  gconstpointer record,
                  GError      **error)
{
  const RehabRecordType *type = rehab_record_get_record_type (record);

  return write_row (store, type, get_id (record), "update", rehab_row_plan_get (store, type)->update_sql, record, error);
}

/**
 * rehab_row_save:
 * @store: the store
 * @record: a record
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Inserts or updates, as its identity is new or not. What is in the store already, just so, is not written.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_row_save (RehabStore   *store,
                gconstpointer record,
                GError      **error)
{
  const RehabRecordType *type = rehab_record_get_record_type (record);
  g_autoptr (GError) problem = NULL;
  gpointer present = rehab_row_find (store, type, "id", get_id (record), &problem);
  gboolean same = rehab_record_equal (present, record);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (present == NULL)
    return rehab_row_insert (store, record, error);

  rehab_record_unref (present);

  return same || rehab_row_update (store, record, error);
}

/**
 * rehab_row_delete:
 * @store: the store
 * @type: the record's description
 * @id: the identity of a row
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_CONSTRAINT` when others refer to it
 *
 * Deletes a row.
 *
 * Returns: whether it was there and is gone
 */
gboolean
rehab_row_delete (RehabStore            *store,
                  const RehabRecordType *type,
                  const char            *id,
                  GError               **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", type->name);

  return write_row (store, type, id, "delete", sql, NULL, error);
}

/**
 * rehab_row_insert_part:
 * @store: the store, in a transaction
 * @record: a record whose identity is new
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes a row that is nothing by itself: the line in the audit of what it is a part of, written in the same transaction,
 * tells of it too. For what is written anew again and again while somebody types.
 *
 * Returns: whether it is written
 */
gboolean
rehab_row_insert_part (RehabStore   *store,
                       gconstpointer record,
                       GError      **error)
{
  const RehabRowPlan *plan = rehab_row_plan_get (store, rehab_record_get_record_type (record));
  RehabDatabase *database = rehab_store_get_database (store);
  g_autoptr (RehabStatement) statement = NULL;

  g_return_val_if_fail (rehab_database_get_in_transaction (database), FALSE);

  statement = rehab_database_prepare (database, plan->insert_sql, error);
  if (statement == NULL)
    return FALSE;

  bind_record (store, statement, record);

  return rehab_statement_run (statement, error);
}

/**
 * rehab_row_delete_parts:
 * @store: the store, in a transaction
 * @type: the record's description
 * @column: the column that says what a row is a part of
 * @value: the identity of that
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Deletes the rows that rehab_row_insert_part() wrote of something.
 *
 * Returns: whether there are none
 */
gboolean
rehab_row_delete_parts (RehabStore            *store,
                        const RehabRecordType *type,
                        const char            *column,
                        const char            *value,
                        GError               **error)
{
  RehabDatabase *database = rehab_store_get_database (store);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE %s = ?1", type->name, column);
  g_autoptr (RehabStatement) statement = NULL;

  g_return_val_if_fail (rehab_database_get_in_transaction (database), FALSE);

  statement = rehab_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, value);

  return rehab_statement_run (statement, error);
}

/**
 * rehab_row_find:
 * @store: the store
 * @type: the record's description
 * @column: a column in which no two rows are equal
 * @value: what to look for in it
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Finds one row.
 *
 * Returns: (transfer full) (nullable): its record; `NULL` without an error when there is none
 */
gpointer
rehab_row_find (RehabStore            *store,
                const RehabRecordType *type,
                const char            *column,
                const char            *value,
                GError               **error)
{
  g_autofree char *clauses = g_strdup_printf ("WHERE %s = ?1", column);
  g_autoptr (GPtrArray) found = rehab_row_list (store, type, clauses, value, error);

  if (found == NULL || found->len == 0)
    return NULL;

  return rehab_record_ref (g_ptr_array_index (found, 0));
}

/**
 * rehab_row_get:
 * @store: the store
 * @type: the record's description
 * @id: the identity of a row
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_CONSTRAINT` when there is no such row
 *
 * Finds a row that has to be there.
 *
 * Returns: (transfer full): its record, or `NULL` with @error set
 */
gpointer
rehab_row_get (RehabStore            *store,
               const RehabRecordType *type,
               const char            *id,
               GError               **error)
{
  g_autoptr (GError) problem = NULL;
  gpointer record = rehab_row_find (store, type, "id", id, &problem);

  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (record == NULL)
    g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT, "No such row in %s", type->name);

  return record;
}

/**
 * rehab_row_list:
 * @store: the store
 * @type: the record's description
 * @clauses: what follows the name of the table: which rows, in which order
 * @parameter: (nullable): the text that stands for `?1` in @clauses
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads rows.
 *
 * Returns: (transfer full) (element-type gpointer): their records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_row_list (RehabStore            *store,
                const RehabRecordType *type,
                const char            *clauses,
                const char            *parameter,
                GError               **error)
{
  const RehabRowPlan *plan = rehab_row_plan_get (store, type);
  g_autofree char *sql = g_strconcat (plan->select_sql, clauses, NULL);
  g_autofree gpointer values = g_malloc0 (type->size);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabStatement) statement = rehab_database_prepare (rehab_store_get_database (store), sql, error);
  RehabStep step;

  if (statement == NULL)
    return NULL;

  if (parameter != NULL)
    rehab_statement_bind_text (statement, 1, parameter);

  while ((step = rehab_statement_step (statement, error)) == REHAB_STEP_ROW)
    {
      gpointer record = rehab_row_plan_read (plan, statement, values, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return step == REHAB_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
