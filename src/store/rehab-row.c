/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-row.h"
#include "rehab-store-private.h"

#include <string.h>

/* What is worked out once for a record type: its statements, and the classes of its choices. */
typedef struct
{
  const RehabRecordType *type;
  GEnumClass **choices; /* one a field; NULL where it is no choice */
  char *insert_sql;
  char *update_sql;
  char *select_sql; /* without clauses */
} Plan;

static void
plan_free (Plan *plan)
{
  for (guint i = 0; i < plan->type->n_fields; i++)
    g_clear_pointer (&plan->choices[i], g_type_class_unref);

  g_free (plan->choices);
  g_free (plan->insert_sql);
  g_free (plan->update_sql);
  g_free (plan->select_sql);
  g_free (plan);
}

static Plan *
plan_new (const RehabRecordType *type)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) parameters = g_string_new (NULL);
  g_autoptr (GString) changes = g_string_new (NULL);
  Plan *plan = g_new0 (Plan, 1);
  guint n = type->n_fields;

  plan->type = type;
  plan->choices = g_new0 (GEnumClass *, n);

  /* A parameter has the number of its field; the moment and the author come after the fields. */
  for (guint i = 0; i < n; i++)
    {
      const RehabField *field = &type->fields[i];

      if (field->kind == REHAB_FIELD_CHOICE)
        plan->choices[i] = g_type_class_ref (field->choice_type ());

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", field->name);
      g_string_append_printf (parameters, "?%u, ", i + 1);
      if (strcmp (field->name, "id") != 0)
        g_string_append_printf (changes, "%s = ?%u, ", field->name, i + 1);
    }

  plan->insert_sql = g_strdup_printf ("INSERT INTO %s (%s, created_at, created_by, changed_at, changed_by)"
                                      " VALUES (%s?%u, ?%u, ?%u, ?%u)",
                                      type->name, names->str, parameters->str, n + 1, n + 2, n + 1, n + 2);
  plan->update_sql = g_strdup_printf ("UPDATE %s SET %schanged_at = ?%u, changed_by = ?%u WHERE id = ?1",
                                      type->name, changes->str, n + 1, n + 2);
  plan->select_sql = g_strdup_printf ("SELECT %s FROM %s ", names->str, type->name);

  return plan;
}

static const Plan *
get_plan (RehabStore            *store,
          const RehabRecordType *type)
{
  static GQuark quark;
  GHashTable *plans;
  Plan *plan;

  if (quark == 0)
    quark = g_quark_from_static_string ("rehab-row-plans");

  plans = g_object_get_qdata (G_OBJECT (store), quark);
  if (plans == NULL)
    {
      plans = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) plan_free);
      g_object_set_qdata_full (G_OBJECT (store), quark, plans, (GDestroyNotify) g_hash_table_unref);
    }

  plan = g_hash_table_lookup (plans, type);
  if (plan == NULL)
    {
      /* The row to update is told by parameter 1. */
      g_assert (strcmp (type->fields[0].name, "id") == 0);

      plan = plan_new (type);
      g_hash_table_insert (plans, (gpointer) type, plan);
    }

  return plan;
}

static void
bind_number (RehabStatement *statement,
             int             parameter,
             RehabNumber     number,
             gboolean        whole)
{
  if (!number.known)
    rehab_statement_bind_null (statement, parameter);
  else if (whole)
    rehab_statement_bind_int (statement, parameter, (gint64) number.value);
  else
    rehab_statement_bind_real (statement, parameter, number.value);
}

static void
bind_date (RehabStatement *statement,
           int             parameter,
           RehabDate       date)
{
  g_autofree char *iso = rehab_date_to_iso (date);

  rehab_statement_bind_text (statement, parameter, iso);
}

static void
bind_choice (RehabStatement *statement,
             int             parameter,
             GEnumClass     *choices,
             int             choice)
{
  const GEnumValue *value = choice != 0 ? g_enum_get_value (choices, choice) : NULL;

  rehab_statement_bind_text (statement, parameter, value != NULL ? value->value_nick : NULL);
}

static void
bind_moment (RehabStatement *statement,
             int             parameter,
             gint64          moment)
{
  if (moment == 0)
    rehab_statement_bind_null (statement, parameter);
  else
    rehab_statement_bind_int (statement, parameter, moment);
}

static void
bind_fields (RehabStatement *statement,
             const Plan     *plan,
             gconstpointer   record)
{
  for (guint i = 0; i < plan->type->n_fields; i++)
    {
      const RehabField *field = &plan->type->fields[i];
      gconstpointer at = rehab_field_at (field, record);
      int parameter = (int) i + 1;

      switch (field->kind)
        {
        case REHAB_FIELD_UUID:
        case REHAB_FIELD_TEXT:
        case REHAB_FIELD_NOTE:
          rehab_statement_bind_text (statement, parameter, *(const char *const *) at);
          break;

        case REHAB_FIELD_CHOICE:
          bind_choice (statement, parameter, plan->choices[i], *(const int *) at);
          break;

        case REHAB_FIELD_NUMBER:
          bind_number (statement, parameter, *(const RehabNumber *) at, FALSE);
          break;

        case REHAB_FIELD_WHOLE:
          bind_number (statement, parameter, *(const RehabNumber *) at, TRUE);
          break;

        case REHAB_FIELD_INT:
          rehab_statement_bind_int (statement, parameter, *(const int *) at);
          break;

        case REHAB_FIELD_BOOL:
          rehab_statement_bind_int (statement, parameter, *(const gboolean *) at ? 1 : 0);
          break;

        case REHAB_FIELD_DATE:
          bind_date (statement, parameter, *(const RehabDate *) at);
          break;

        case REHAB_FIELD_TIME:
          bind_moment (statement, parameter, *(const gint64 *) at);
          break;

        default:
          g_assert_not_reached ();
        }
    }
}

static gboolean
read_choice (const char *nick,
             GEnumClass *choices,
             int        *choice)
{
  const GEnumValue *value;

  *choice = 0;
  if (nick == NULL)
    return TRUE;

  value = g_enum_get_value_by_nick (choices, nick);
  if (value == NULL)
    return FALSE;

  *choice = value->value;

  return TRUE;
}

static gboolean
read_date (const char *iso,
           RehabDate  *date)
{
  *date = iso != NULL ? rehab_date_from_iso (iso, NULL) : REHAB_DATE_NONE;

  return iso == NULL || rehab_date_is_set (*date);
}

static gboolean
read_field (RehabStatement   *statement,
            int               column,
            const RehabField *field,
            GEnumClass       *choices,
            gpointer          at)
{
  gboolean absent = rehab_statement_is_null (statement, column);

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      *(const char **) at = rehab_statement_get_text (statement, column);
      return TRUE;

    case REHAB_FIELD_CHOICE:
      return read_choice (rehab_statement_get_text (statement, column), choices, at);

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
      *(RehabNumber *) at = absent ? REHAB_NUMBER_NOT_ASKED : rehab_number (rehab_statement_get_real (statement, column));
      return TRUE;

    case REHAB_FIELD_INT:
      *(int *) at = (int) rehab_statement_get_int (statement, column);
      return TRUE;

    case REHAB_FIELD_BOOL:
      *(gboolean *) at = rehab_statement_get_int (statement, column) != 0;
      return TRUE;

    case REHAB_FIELD_DATE:
      return read_date (rehab_statement_get_text (statement, column), at);

    case REHAB_FIELD_TIME:
      *(gint64 *) at = rehab_statement_get_int (statement, column);
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Makes a record of the row; @values is a struct of the type to work in. */
static gpointer
read_row (RehabStatement *statement,
          const Plan     *plan,
          gpointer        values,
          GError        **error)
{
  g_autoptr (GError) problem = NULL;
  gpointer record;

  for (guint i = 0; i < plan->type->n_fields; i++)
    {
      const RehabField *field = &plan->type->fields[i];

      if (!read_field (statement, (int) i, field, plan->choices[i], (char *) values + field->offset))
        {
          g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                       "A row of %s has no valid %s", plan->type->name, field->name);
          return NULL;
        }
    }

  record = rehab_record_new (plan->type, values, &problem);
  if (record == NULL)
    g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                 "A row of %s: %s", plan->type->name, problem->message);

  return record;
}

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
          {
            int n_fields = (int) type->n_fields;

            bind_fields (statement, get_plan (store, type), record);
            rehab_statement_bind_int (statement, n_fields + 1, g_get_real_time ());
            rehab_statement_bind_text (statement, n_fields + 2, rehab_store_get_author (store));
          }
        else
          {
            rehab_statement_bind_text (statement, 1, id);
          }

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

  return write_row (store, type, get_id (record), "insert", get_plan (store, type)->insert_sql, record, error);
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

  return write_row (store, type, get_id (record), "update", get_plan (store, type)->update_sql, record, error);
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
  const Plan *plan = get_plan (store, type);
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
      gpointer record = read_row (statement, plan, values, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }

  return step == REHAB_STEP_DONE ? g_steal_pointer (&records) : NULL;
}
