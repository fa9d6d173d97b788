/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-records.h"

/* The tables say the same as the records: no column, range or choice can drift from its field. */

static RehabDatabase *
get_database (gconstpointer store)
{
  return rehab_store_get_database ((RehabStore *) store);
}

static char *
ask (gconstpointer store,
     const char   *format,
     ...) G_GNUC_PRINTF (2, 3);

static char *
ask (gconstpointer store,
     const char   *format,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  char *answer;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);

  answer = rehab_database_read_text (get_database (store), sql, &error);
  g_assert_no_error (error);

  return answer;
}

static const char *
get_column_type (RehabFieldKind kind)
{
  switch (kind)
    {
    case REHAB_FIELD_UUID:
    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
    case REHAB_FIELD_CHOICE:
    case REHAB_FIELD_DATE:
      return "TEXT";

    case REHAB_FIELD_NUMBER:
      return "REAL";

    case REHAB_FIELD_BYTES:
      return "BLOB";

    case REHAB_FIELD_WHOLE:
    case REHAB_FIELD_INT:
    case REHAB_FIELD_BOOL:
    case REHAB_FIELD_TIME:
    default:
      return "INTEGER";
    }
}

static gboolean
is_required (const RehabRecordType *type,
             const RehabField      *field)
{
  return field->required
         || field->kind == REHAB_FIELD_BOOL
         || field->kind == REHAB_FIELD_INT
         || is_owner (type, field);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In no order: a column that came later stands at the end of its table. */
static void
test_columns_are_fields (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);

  for (size_t i = 0; i < G_N_ELEMENTS (kept_types); i++)
    {
      const RehabRecordType *type = kept_types[i];
      g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (0, g_free, TRUE);
      g_autofree char *expected = NULL;
      g_autofree char *found = NULL;

      for (guint j = 0; j < type->n_fields; j++)
        g_ptr_array_add (lines, g_strdup_printf ("%s %s %d", type->fields[j].name,
                                                 get_column_type (type->fields[j].kind), is_required (type, &type->fields[j])));
      g_ptr_array_add (lines, g_strdup ("created_at INTEGER 1"));
      g_ptr_array_add (lines, g_strdup ("created_by TEXT 0"));
      g_ptr_array_add (lines, g_strdup ("changed_at INTEGER 1"));
      g_ptr_array_add (lines, g_strdup ("changed_by TEXT 0"));
      g_ptr_array_sort (lines, compare_lines);
      expected = g_strjoinv ("\n", (char **) lines->pdata);

      found = ask (store, "SELECT group_concat (line, char (10) ORDER BY line)"
                   " FROM (SELECT name || ' ' || type || ' ' || \"notnull\" AS line FROM pragma_table_info ('%s'))", type->name);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_all_tables_are_strict (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autofree char *loose = ask (store, "SELECT group_concat (name) FROM pragma_table_list"
                                " WHERE schema = 'main' AND name NOT LIKE 'sqlite!_%%' ESCAPE '!' AND NOT strict");
  g_autofree char *cascading = ask (store, "SELECT group_concat (t.name || '.' || f.\"from\")"
                                    " FROM pragma_table_list AS t, pragma_foreign_key_list (t.name) AS f"
                                    " WHERE t.schema = 'main' AND f.on_delete <> 'RESTRICT'");
  g_autofree char *count = ask (store, "SELECT count(*) FROM pragma_table_list"
                                " WHERE schema = 'main' AND name NOT LIKE 'sqlite!_%%' ESCAPE '!'");

  g_assert_cmpstr (loose, ==, "");
  g_assert_cmpstr (cascading, ==, "");
  /* And the settings and the audit. */
  g_assert_cmpint (atoi (count), ==, (int) G_N_ELEMENTS (kept_types) + 2);
}

/* Each reference of a record leads somewhere: none is a mere text. */
static void
test_references_are_foreign_keys (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);

  for (size_t i = 0; i < G_N_ELEMENTS (kept_types); i++)
    for (guint j = 0; j < kept_types[i]->n_fields; j++)
      {
        const RehabField *field = &kept_types[i]->fields[j];
        g_autofree char *target = NULL;

        if (field->kind != REHAB_FIELD_UUID || strcmp (field->name, "id") == 0)
          continue;

        target = ask (store, "SELECT \"table\" FROM pragma_foreign_key_list ('%s') WHERE \"from\" = '%s'",
                      kept_types[i]->name, field->name);
        g_assert_cmpstr (target, !=, "");
      }
}

typedef struct
{
  RehabStore *store;
  const RehabRecordType *type;
  const RehabField *field;
  const char *id;
} Probe;

static gboolean
is_of (const Probe           *probe,
       const RehabRecordType *type,
       const char            *name)
{
  return probe->type == type && (name == NULL || strcmp (probe->field->name, name) == 0);
}

/* Columns that are also checked against each other: lets the others agree with what is to come. */
static void
make_room (const Probe *probe,
           const char  *value)
{
  const char *changes = NULL;
  g_autofree char *sql = NULL;

  if (is_of (probe, &rehab_episode_type, "closed_on"))
    changes = "opened_on = '1900-01-01', onset_date = NULL, closed_on = NULL";
  else if (is_of (probe, &rehab_episode_type, NULL) && probe->field->kind == REHAB_FIELD_DATE)
    changes = "opened_on = '2199-12-31', onset_date = NULL, closed_on = NULL";
  else if (is_of (probe, &rehab_amendment_type, "withdrawn"))
    changes = strcmp (value, "1") == 0 ? "value = NULL, text = NULL, withdrawn = 1" : "value = 1, withdrawn = 0";
  else if (is_of (probe, &rehab_session_type, "import_id") || is_of (probe, &rehab_diary_day_type, "import_id"))
    changes = "import_identity = NULL";
  else if (is_of (probe, &rehab_disclosure_type, NULL) && probe->field->kind == REHAB_FIELD_DATE)
    changes = "first_day = NULL, last_day = NULL";
  else if (is_of (probe, &rehab_running_plan_type, "number") || is_of (probe, &rehab_running_plan_type, "saved_at"))
    changes = strcmp (value, "NULL") == 0 ? "number = NULL, saved_at = NULL" : "number = 1, saved_at = 1";
  else if (is_of (probe, &rehab_running_session_type, NULL)
           && (strcmp (value, "NULL") == 0 || strcmp (probe->field->name, "minutes") == 0))
    changes = "blocks = NULL, run_minutes = NULL, walk_minutes = NULL";
  else if (is_of (probe, &rehab_running_session_type, NULL))
    changes = "blocks = 6, run_minutes = 1, walk_minutes = 1";
  else if (is_of (probe, &rehab_clearance_type, "date"))
    changes = "review_on = NULL";
  else if (is_of (probe, &rehab_clearance_type, "review_on"))
    changes = "date = '1900-01-01'";
  else if (is_of (probe, &rehab_set_aside_type, "set_on"))
    changes = "until = '2199-12-31'";
  else if (is_of (probe, &rehab_set_aside_type, "until"))
    changes = "set_on = '1900-01-01'";
  else if (is_of (probe, &rehab_letter_type, "assessment_id"))
    changes = "with_report = 0";
  else if (probe->type->check == rehab_prescription_type.check)
    changes = "repetitions = 1, repetitions_to = NULL, days = 0, rhythm = NULL";

  if (changes == NULL)
    return;

  sql = g_strdup_printf ("UPDATE %s SET %s WHERE id = '%s'", probe->type->name, changes, probe->id);
  g_assert_true (rehab_database_execute (get_database (probe->store), sql, NULL));
}

/* Whether the column takes the SQL value. */
static gboolean
takes (const Probe *probe,
       const char  *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  gboolean taken;

  make_room (probe, value);

  sql = g_strdup_printf ("UPDATE %s SET %s = %s WHERE id = '%s'", probe->type->name, probe->field->name, value, probe->id);
  taken = rehab_database_execute (get_database (probe->store), sql, &error);

  if (taken)
    g_assert_cmpint (rehab_database_get_changes (get_database (probe->store)), ==, 1);
  else
    g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);

  return taken;
}

static gboolean
takes_number (const Probe *probe,
              double       value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (probe->field->kind == REHAB_FIELD_NUMBER)
    g_ascii_dtostr (text, sizeof text, value);
  else
    g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, (gint64) value);

  return takes (probe, text);
}

static gboolean
takes_letters (const Probe *probe,
               guint        n_letters)
{
  g_autoptr (GString) text = g_string_new ("'");

  /* Two bytes each: the range counts characters. */
  for (guint i = 0; i < n_letters; i++)
    g_string_append (text, "ü");
  g_string_append_c (text, '\'');

  return takes (probe, text->str);
}

static void
check_choices (const Probe *probe)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (probe->field->choice_type ());

  for (guint i = 0; i < choices->n_values; i++)
    {
      g_autofree char *quoted = g_strdup_printf ("'%s'", choices->values[i].value_nick);

      /* Not asked is absent, never a word. */
      g_assert_true (takes (probe, quoted) == (choices->values[i].value != 0));
    }

  g_assert_false (takes (probe, "'bogus'"));
  g_assert_false (takes (probe, "''"));
}

static gboolean
takes_bytes (const Probe *probe,
             guint        n_bytes)
{
  g_autofree char *value = g_strdup_printf ("zeroblob (%u)", n_bytes);

  return takes (probe, value);
}

static void
check_media_types (const Probe *probe)
{
  g_assert_true (takes (probe, "'image/png'"));
  g_assert_true (takes (probe, "'image/jpeg'"));
  g_assert_false (takes (probe, "'image/svg+xml'"));
  g_assert_false (takes (probe, "''"));
}

/* The days on which a week begins. */
static void
check_mondays (const Probe *probe)
{
  g_assert_true (takes (probe, "'1900-01-01'"));
  g_assert_false (takes (probe, "'1899-12-25'"));
  g_assert_true (takes (probe, "'2199-12-30'"));
  g_assert_false (takes (probe, "'2200-01-06'"));
  g_assert_true (takes (probe, "'2025-11-03'"));
  for (int i = 4; i <= 9; i++)
    {
      g_autofree char *other = g_strdup_printf ("'2025-11-%02d'", i);

      g_assert_false (takes (probe, other));
    }
}

static void
check_dates (const Probe *probe)
{
  g_assert_cmpfloat_with_epsilon (probe->field->min, 1900, 1e-9);
  if (is_of (probe, &rehab_running_plan_type, NULL))
    {
      check_mondays (probe);
    }
  else
    {
      g_assert_true (takes (probe, "'1900-01-01'"));
      g_assert_false (takes (probe, "'1899-12-31'"));
      g_assert_true (takes (probe, "'2199-12-31'"));
      g_assert_false (takes (probe, "'2200-01-01'"));
      g_assert_true (takes (probe, "'2024-02-29'"));
    }
  g_assert_false (takes (probe, "'2023-02-29'"));
  g_assert_false (takes (probe, "'2023-2-3'"));
  g_assert_false (takes (probe, "'2023-02-03 '"));
  g_assert_false (takes (probe, "'2023-02-03T10:00'"));
  g_assert_false (takes (probe, "'tomorrow'"));
  g_assert_false (takes (probe, "''"));
}

static void
check_field (const Probe *probe)
{
  const RehabField *field = probe->field;
  double step = field->kind == REHAB_FIELD_NUMBER ? 0.001 : 1;
  char fraction[G_ASCII_DTOSTR_BUF_SIZE];

  switch (field->kind)
    {
    case REHAB_FIELD_UUID:
      g_assert_false (takes (probe, "'short'"));
      /* These may come before what they lead to. */
      if (strcmp (field->name, "id") != 0 && strcmp (field->name, "version_id") != 0
          && strcmp (field->name, "phase_change_id") != 0)
        g_assert_false (takes (probe, "'00000000-0000-4000-8000-000000000000'"));
      break;

    case REHAB_FIELD_BYTES:
      g_assert_true (takes_bytes (probe, 1));
      g_assert_true (takes_bytes (probe, (guint) field->max));
      g_assert_false (takes_bytes (probe, (guint) field->max + 1));
      g_assert_false (takes_bytes (probe, 0));
      g_assert_false (takes (probe, "'text'"));
      break;

    case REHAB_FIELD_TEXT:
    case REHAB_FIELD_NOTE:
      if (strcmp (field->name, "media_type") == 0)
        {
          check_media_types (probe);
          break;
        }
      g_assert_cmpfloat (field->max, >, 0);
      g_assert_true (takes_letters (probe, 1));
      g_assert_true (takes_letters (probe, (guint) field->max));
      g_assert_false (takes_letters (probe, (guint) field->max + 1));
      g_assert_false (takes_letters (probe, 0));
      break;

    case REHAB_FIELD_CHOICE:
      check_choices (probe);
      break;

    case REHAB_FIELD_NUMBER:
    case REHAB_FIELD_WHOLE:
    case REHAB_FIELD_INT:
      g_assert_true (takes_number (probe, field->min));
      g_assert_true (takes_number (probe, field->max));
      g_assert_false (takes_number (probe, field->min - step));
      g_assert_false (takes_number (probe, field->max + step));
      g_assert_false (takes (probe, "9e999"));
      g_assert_false (takes (probe, "'x'"));
      g_ascii_dtostr (fraction, sizeof fraction, field->min + 0.5);
      g_assert_true (takes (probe, fraction) == (field->kind == REHAB_FIELD_NUMBER));
      break;

    case REHAB_FIELD_BOOL:
      g_assert_true (takes (probe, "0"));
      g_assert_true (takes (probe, "1"));
      g_assert_false (takes (probe, "2"));
      g_assert_false (takes (probe, "-1"));
      break;

    case REHAB_FIELD_DATE:
      check_dates (probe);
      break;

    case REHAB_FIELD_TIME:
      g_assert_true (takes (probe, "1"));
      g_assert_false (takes (probe, "0"));
      g_assert_false (takes (probe, "'x'"));
      break;

    default:
      g_assert_not_reached ();
    }

  if (strcmp (field->name, "id") != 0)
    g_assert_true (takes (probe, "NULL") == !is_required (probe->type, field));
}

/* The triggers that lock finished records would hide what the columns say. */
static void
drop_triggers (RehabStore *store)
{
  g_autofree char *drops = ask (store, "SELECT group_concat ('DROP TRIGGER ' || name, ';')"
                                " FROM sqlite_schema WHERE type = 'trigger'");

  g_assert_cmpstr (drops, !=, "");
  g_assert_true (rehab_database_execute (get_database (store), drops, NULL));
}

static void
test_ranges (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) parents = add_parents (store, rand);
  guint n_checked = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (kept_types); i++)
    {
      const RehabRecordType *type = kept_types[i];
      g_autoptr (GError) error = NULL;
      gpointer record = make_record (type, NULL, FILL_ALL, rand, parents);

      /* One has been made for this episode; the range of another one's columns is the same. */
      if (is_one_of_episode (type))
        {
          insert_parent (store, &rehab_episode_type, "episode_id", rand, parents);
          rehab_record_unref (record);
          record = make_record (type, NULL, FILL_ALL, rand, parents);
        }

      g_assert_true (rehab_store_transaction_begin (store, &error));
      drop_triggers (store);
      rehab_row_insert (store, record, &error);
      g_assert_no_error (error);

      for (guint j = 0; j < type->n_fields; j++)
        {
          const Probe probe = { store, type, &type->fields[j], record_id (record) };
          g_autoptr (GError) problem = NULL;

          /* Each field starts from the same row. */
          g_assert_true (rehab_store_transaction_begin (store, &problem));
          check_field (&probe);
          rehab_store_transaction_rollback (store);
          n_checked++;
        }

      rehab_store_transaction_rollback (store);
      rehab_record_unref (record);
    }

  g_assert_cmpuint (n_checked, >, 100);
}

static void
assert_fails (RehabStore         *store,
              RehabStoreErrorCode code,
              const char         *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rehab_database_execute (get_database (store), sql, &error));
  g_assert_error (error, REHAB_STORE_ERROR, (int) code);
}

static void
test_audit_is_append_only (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
  g_autofree char *left = NULL;

  assert_fails (store, REHAB_STORE_ERROR_CONSTRAINT, "UPDATE audit SET row_id = 'x'");
  assert_fails (store, REHAB_STORE_ERROR_CONSTRAINT, "DELETE FROM audit");

  left = ask (store, "SELECT group_concat (row_id) FROM audit");
  g_assert_cmpstr (left, ==, patient->id);
}

static void
test_one_of_each (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (GHashTable) parents = add_parents (store, rand);
  const RehabRecordType *const alone[] = {
    &rehab_clinic_details_type, &rehab_programme_type, &rehab_programme_version_type, &rehab_diary_day_type,
    &rehab_finding_type, &rehab_amendment_type, &rehab_programme_draft_type, &rehab_clinic_logo_type,
    &rehab_exercise_picture_type, &rehab_draft_prescription_type, &rehab_template_prescription_type,
    &rehab_running_plan_type, &rehab_running_session_type, &rehab_running_reason_type,
  };

  insert_parent (store, &rehab_episode_type, "episode_id", rand, parents);

  /* The same again under another identity. */
  for (size_t i = 0; i < G_N_ELEMENTS (alone); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *other = g_uuid_string_random ();
      g_autofree gpointer values = g_malloc (alone[i]->size);
      gpointer first = make_record (alone[i], NULL, FILL_REQUIRED, rand, parents);
      gpointer second;

      memcpy (values, first, alone[i]->size);
      *(const char **) values = other;
      second = rehab_record_new (alone[i], values, &error);
      g_assert_no_error (error);

      g_assert_true (rehab_row_insert (store, first, &error));
      g_assert_false (rehab_row_insert (store, second, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);

      rehab_record_unref (first);
      rehab_record_unref (second);
    }
}

/* What a file knows by a name is in an episode once, in another one again; what was typed is known to none. */
static void
test_imported_once (void)
{
  static const RehabRecordType *const types[] = { &rehab_session_type, &rehab_diary_day_type };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GHashTable) parents = add_parents (store, rand);
  g_autofree char *episode = g_strdup (g_hash_table_lookup (parents, "episode_id"));
  const char *import = g_hash_table_lookup (parents, "import_id");
  const char *other_episode;

  insert_parent (store, &rehab_episode_type, "episode_id", rand, parents);
  other_episode = g_hash_table_lookup (parents, "episode_id");

  for (size_t i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const struct
      {
        const char *episode, *import, *identity;
        gboolean is_taken;
      } rows[] = {
        { episode, import, "'2025-11-05||42.5|8.1'", TRUE },
        { other_episode, import, "'2025-11-05||42.5|8.1'", TRUE },
        { episode, import, "'2025-11-05||42.5|8.1'", FALSE },
        { episode, import, "NULL", TRUE },
        { episode, import, "NULL", TRUE },
        { episode, NULL, "'known to nobody'", FALSE },
      };

      for (size_t j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          gboolean is_session = types[i] == &rehab_session_type;
          g_autofree char *id = g_uuid_string_random ();
          g_autofree char *import_id = rows[j].import != NULL ? g_strdup_printf ("'%s'", rows[j].import) : g_strdup ("NULL");
          g_autofree char *sql =
            g_strdup_printf ("INSERT INTO %s (id, episode_id, date, %s, import_id, import_identity, created_at, changed_at)"
                             " VALUES ('%s', '%s', '2025-11-%02zu', %s, %s, %s, 1, 1)",
                             types[i]->name, is_session ? "position, kind, origin" : "rest_day", id, rows[j].episode, j + 1,
                             is_session ? "0, 'run', 'file'" : "0", import_id, rows[j].identity);

          if (rows[j].is_taken)
            g_assert_true (rehab_database_execute (get_database (store), sql, NULL));
          else
            assert_fails (store, REHAB_STORE_ERROR_CONSTRAINT, sql);
        }
    }
}

/* An import is counted once and undone once, and says ever after what it was. */
static void
test_import_is_locked (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);

  g_assert_true (rehab_database_execute (get_database (store),
                                         "INSERT INTO diary_import (id, file_name, format, imported_at, sessions, days, created_at, changed_at)"
                                         " VALUES ('00000000-0000-4000-8000-000000000001', 'a.csv', 'csv', 5, 0, 0, 1, 1)", NULL));
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET file_name = 'b.csv'");
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET format = 'fit'");
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET imported_at = 6");
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "DELETE FROM diary_import");
  g_assert_true (rehab_database_execute (get_database (store), "UPDATE diary_import SET sessions = 7, days = 2", NULL));
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET sessions = 8");
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET days = 0");
  g_assert_true (rehab_database_execute (get_database (store), "UPDATE diary_import SET undone_at = 9, changed_at = 9", NULL));
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET undone_at = NULL");
  assert_fails (store, REHAB_STORE_ERROR_LOCKED_RECORD, "UPDATE diary_import SET undone_at = 10");
}

/* Nothing that others refer to can be deleted from under them. */
static void
test_parents_stay (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  g_autoptr (RehabClinician) clinician = add_clinician (store);
  g_autoptr (RehabPatientDetails) patient = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  rehab_store_set_author (store, clinician->id);
  patient = add_patient (store, "Adeyemi");
  episode = add_episode (store, patient->id, day (2025, 1, 1));

  g_assert_false (rehab_row_delete (store, &rehab_patient_details_type, patient->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  g_assert_false (rehab_row_delete (store, &rehab_clinician_type, clinician->id, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

/* The queries that pages wait for read no table from end to end. */
static void
test_queries_use_indexes (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  const char *const queries[] = {
    "SELECT * FROM patient WHERE id = ?1",
    "SELECT * FROM episode WHERE patient_id = ?1",
    "SELECT * FROM assessment WHERE episode_id = ?1",
    "SELECT * FROM finding WHERE assessment_id = ?1",
    "SELECT * FROM finding WHERE assessment_id = ?1 AND item_key = ?2 AND ifnull (side, '') = ?3",
    "SELECT * FROM finding WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)",
    "SELECT * FROM amendment WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)",
    "SELECT * FROM flag_action WHERE episode_id = ?1",
    "SELECT * FROM flag_action WHERE finding_id = ?1",
    "SELECT * FROM letter WHERE episode_id = ?1",
    "SELECT * FROM letter WHERE assessment_id = ?1",
    "SELECT * FROM programme_version WHERE programme_id IN (SELECT id FROM programme WHERE episode_id = ?1)",
    "SELECT * FROM prescription WHERE version_id = ?1 ORDER BY position",
    "SELECT * FROM diary_day WHERE episode_id = ?1 ORDER BY date",
    "SELECT * FROM session WHERE episode_id = ?1 ORDER BY date, position",
    "SELECT * FROM session WHERE import_id = ?1",
    "SELECT * FROM diary_day WHERE import_id = ?1",
    "SELECT import_identity FROM session WHERE episode_id = ?1 AND import_identity IS NOT NULL",
    "SELECT import_identity FROM diary_day WHERE episode_id = ?1 AND import_identity IS NOT NULL",
    "SELECT date, max (position) FROM session WHERE episode_id = ?1 GROUP BY date",
    "SELECT * FROM diary_import WHERE id = ?1",
    "SELECT * FROM disclosure WHERE episode_id = ?1 ORDER BY disclosed_at, id",
    "SELECT * FROM phase_change WHERE episode_id = ?1 ORDER BY date, rowid",
    "SELECT * FROM phase_criterion WHERE phase_change_id IN (SELECT id FROM phase_change WHERE episode_id = ?1)"
    " ORDER BY phase_change_id, position",
    "SELECT * FROM running_plan WHERE episode_id = ?1 ORDER BY number IS NULL, number",
    "SELECT * FROM running_plan WHERE episode_id = ?1 AND saved_at IS NULL",
    "SELECT * FROM running_plan WHERE episode_id = ?1 AND number IS NOT NULL ORDER BY number DESC LIMIT 1",
    "SELECT * FROM running_session WHERE plan_id = ?1 ORDER BY week, weekday, position",
    "SELECT * FROM running_reason WHERE plan_id = ?1 ORDER BY week",
    "SELECT * FROM return_check WHERE episode_id = ?1 ORDER BY date, rowid",
    "SELECT * FROM clearance WHERE episode_id = ?1 ORDER BY date, rowid",
    "SELECT * FROM set_aside WHERE episode_id = ?1 ORDER BY set_on, rowid",
    "SELECT * FROM event WHERE episode_id = ?1",
    "SELECT * FROM exercise WHERE id = ?1",
    "SELECT * FROM exercise_picture WHERE exercise_id = ?1 ORDER BY position",
    "SELECT 1 FROM prescription WHERE exercise_key = ?1",
    "SELECT * FROM programme_draft WHERE episode_id = ?1",
    "SELECT * FROM draft_prescription WHERE draft_id = ?1 ORDER BY position",
    "SELECT * FROM template_prescription WHERE template_id = ?1 ORDER BY position",
    "SELECT * FROM sheet_print WHERE version_id IN (SELECT id FROM programme_version WHERE programme_id IN"
    " (SELECT id FROM programme WHERE episode_id = ?1)) ORDER BY printed_at, id",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabStatement) plan = rehab_database_prepare (get_database (store), sql, &error);
      RehabStep step;
      guint n_steps = 0;

      g_assert_no_error (error);
      while ((step = rehab_statement_step (plan, &error)) == REHAB_STEP_ROW)
        {
          g_assert_false (g_str_has_prefix (rehab_statement_get_text (plan, 3), "SCAN"));
          n_steps++;
        }
      g_assert_cmpint (step, ==, REHAB_STEP_DONE);
      g_assert_cmpuint (n_steps, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/columns-are-fields", test_columns_are_fields);
  g_test_add_func ("/store/schema/all-tables-are-strict", test_all_tables_are_strict);
  g_test_add_func ("/store/schema/references-are-foreign-keys", test_references_are_foreign_keys);
  g_test_add_func ("/store/schema/ranges", test_ranges);
  g_test_add_func ("/store/schema/audit-is-append-only", test_audit_is_append_only);
  g_test_add_func ("/store/schema/one-of-each", test_one_of_each);
  g_test_add_func ("/store/schema/imported-once", test_imported_once);
  g_test_add_func ("/store/schema/import-is-locked", test_import_is_locked);
  g_test_add_func ("/store/schema/parents-stay", test_parents_stay);
  g_test_add_func ("/store/schema/queries-use-indexes", test_queries_use_indexes);

  return g_test_run ();
}
