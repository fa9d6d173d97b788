/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-row-plan.h"

#include <string.h>

static void
plan_free (RehabRowPlan *plan)
{
  for (guint i = 0; i < plan->type->n_fields; i++)
    g_clear_pointer (&plan->choices[i], g_type_class_unref);

  g_free (plan->choices);
  g_free (plan->insert_sql);
  g_free (plan->update_sql);
  g_free (plan->select_sql);
  g_free (plan);
}

static RehabRowPlan *
plan_new (const RehabRecordType *type)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) parameters = g_string_new (NULL);
  g_autoptr (GString) changes = g_string_new (NULL);
  RehabRowPlan *plan = g_new0 (RehabRowPlan, 1);
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

/* The plan of a type, made at its first use; it lives as long as the store. */
const RehabRowPlan *
rehab_row_plan_get (RehabStore            *store,
                    const RehabRecordType *type)
{
  static GQuark quark;
  GHashTable *plans;
  RehabRowPlan *plan;

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

/* Sets parameter n to field n, from 1. The record has to live until the statement is given back. */
void
rehab_row_plan_bind (const RehabRowPlan *plan,
                     RehabStatement     *statement,
                     gconstpointer       record)
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

        case REHAB_FIELD_BYTES:
          rehab_statement_bind_bytes (statement, parameter, *(GBytes *const *) at);
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

    case REHAB_FIELD_BYTES:
      *(GBytes **) at = rehab_statement_dup_bytes (statement, column);
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
read_fields (const RehabRowPlan *plan,
             RehabStatement     *statement,
             gpointer            values,
             GError            **error)
{
  for (guint i = 0; i < plan->type->n_fields; i++)
    {
      const RehabField *field = &plan->type->fields[i];

      if (!read_field (statement, (int) i, field, plan->choices[i], (char *) values + field->offset))
        {
          g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                       "A row of %s has no valid %s", plan->type->name, field->name);
          return FALSE;
        }
    }

  /* What could not be read for want of memory is not absent. */
  return rehab_statement_check (statement, error);
}

/* Texts are the statement's, but bytes were copied for the values. */
static void
clear_bytes (const RehabRowPlan *plan,
             gpointer            values)
{
  for (guint i = 0; i < plan->type->n_fields; i++)
    {
      const RehabField *field = &plan->type->fields[i];

      if (field->kind == REHAB_FIELD_BYTES)
        g_clear_pointer ((GBytes **) ((char *) values + field->offset), g_bytes_unref);
    }
}

/* Makes a record of the row that the statement is on; @values is a struct of the type to work in, zeroed at first. */
gpointer
rehab_row_plan_read (const RehabRowPlan *plan,
                     RehabStatement     *statement,
                     gpointer            values,
                     GError            **error)
{
  g_autoptr (GError) problem = NULL;
  gpointer record = NULL;

  if (read_fields (plan, statement, values, error))
    {
      record = rehab_record_new (plan->type, values, &problem);
      if (record == NULL)
        g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                     "A row of %s: %s", plan->type->name, problem->message);
    }

  clear_bytes (plan, values);

  return record;
}
