/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-database.h"

#include <sqlite3.h>
#include <string.h>

static RehabDatabase *
open_database (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "some.db", NULL);
  g_autoptr (GError) error = NULL;
  RehabDatabase *database;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_set_contents (path, "", 0, NULL));

  database = rehab_database_open (path, NULL, &error);
  g_assert_no_error (error);

  return database;
}

static void
execute (RehabDatabase *database,
         const char    *sql)
{
  g_autoptr (GError) error = NULL;

  rehab_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static gint64
read_int (RehabDatabase *database,
          const char    *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  rehab_database_read_int (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
test_settings (void)
{
  const struct
  {
    const char *pragma;
    const char *expected;
  } settings[] = {
    { "PRAGMA journal_mode", "truncate" },
    { "PRAGMA synchronous", "3" },
    { "PRAGMA locking_mode", "exclusive" },
    { "PRAGMA foreign_keys", "1" },
    { "PRAGMA recursive_triggers", "1" },
    { "PRAGMA secure_delete", "1" },
    { "PRAGMA temp_store", "2" },
    { "PRAGMA mmap_size", "0" },
    { "PRAGMA cell_size_check", "1" },
    { "PRAGMA trusted_schema", "0" },
  };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);

  for (size_t i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = rehab_database_read_text (database, settings[i].pragma, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (value, ==, settings[i].expected);
    }
}

/* DEFENSIVE, double-quoted strings and extensions, by what they do. */
static void
test_defences (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  const char *const refused[] = {
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'",
    "SELECT \"no such column\"",
    "SELECT load_extension ('x')",
  };

  execute (database, "CREATE TABLE t (x TEXT) STRICT");
  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rehab_database_execute (database, refused[i], &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
    }
}

/* A setting that does not hold is noticed, whichever it is. */
static void
test_settings_are_read_back (void)
{
  const char *const changes[] = {
    "PRAGMA synchronous = NORMAL", "PRAGMA journal_mode = DELETE", "PRAGMA foreign_keys = OFF",
    "PRAGMA secure_delete = OFF", "PRAGMA trusted_schema = ON", "PRAGMA cell_size_check = OFF",
    "PRAGMA temp_store = FILE", "PRAGMA mmap_size = 65536", "PRAGMA locking_mode = NORMAL",
    "PRAGMA recursive_triggers = OFF",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (RehabDatabase) database = open_database (folder);
      g_autoptr (GError) error = NULL;

      g_assert_true (rehab_database_check_settings (database, &error));
      execute (database, changes[i]);
      g_assert_false (rehab_database_check_settings (database, &error));
      g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
    }
}

/* Nobody else gets in, not even with SQLite's own locks. */
static void
test_exclusive (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  g_autofree char *path = g_build_filename (folder, "some.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_database_open (path, NULL, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IN_USE);
}

static void
test_never_creates (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "missing.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_database_open (path, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_transaction (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (RehabDatabase) database = open_database (folder);

    execute (database, "CREATE TABLE t (x INTEGER) STRICT");

    g_assert_true (rehab_database_begin (database, &error));
    g_assert_true (rehab_database_get_in_transaction (database));
    execute (database, "INSERT INTO t VALUES (1)");
    g_assert_true (rehab_database_commit (database, &error));
    g_assert_false (rehab_database_get_in_transaction (database));

    g_assert_true (rehab_database_begin (database, &error));
    execute (database, "INSERT INTO t VALUES (2)");
    rehab_database_rollback (database);
    g_assert_false (rehab_database_get_in_transaction (database));
  }

  {
    g_autoptr (RehabDatabase) database = open_database (folder);

    g_assert_cmpint (read_int (database, "SELECT group_concat (x) FROM t"), ==, 1);
  }
}

static void
test_parts (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;

  execute (database, "CREATE TABLE t (x INTEGER) STRICT");

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (1)");

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (2)");

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (3)");
  g_assert_true (rehab_database_commit (database, &error));

  rehab_database_rollback (database);

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (4)");
  g_assert_true (rehab_database_commit (database, &error));

  g_assert_true (rehab_database_commit (database, &error));

  left = rehab_database_read_text (database, "SELECT group_concat (x) FROM t", &error);
  g_assert_cmpstr (left, ==, "1,4");
}

/* When SQLite gives a transaction up by itself, what comes after must not be kept alone. */
static void
test_lost_transaction (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  g_autoptr (GError) error = NULL;

  execute (database, "CREATE TABLE t (x INTEGER UNIQUE) STRICT; INSERT INTO t VALUES (0)");

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (1)");
  g_assert_false (rehab_database_execute (database, "INSERT OR ROLLBACK INTO t VALUES (0)", NULL));

  g_assert_false (rehab_database_execute (database, "INSERT INTO t VALUES (2)", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (rehab_database_prepare (database, "INSERT INTO t VALUES (3)", NULL));
  g_assert_false (rehab_database_begin (database, NULL));

  g_assert_false (rehab_database_commit (database, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
  g_assert_false (rehab_database_get_in_transaction (database));
  g_assert_cmpint (read_int (database, "SELECT count(*) FROM t"), ==, 1);
}

/* A reference that leads nowhere when the whole is to be kept. */
static void
test_deferred_reference (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  g_autoptr (GError) error = NULL;

  execute (database, "CREATE TABLE t (x INTEGER PRIMARY KEY,"
           " y INTEGER REFERENCES t (x) DEFERRABLE INITIALLY DEFERRED) STRICT");

  g_assert_true (rehab_database_begin (database, &error));
  execute (database, "INSERT INTO t VALUES (1, 2)");
  g_assert_false (rehab_database_commit (database, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
  g_assert_false (rehab_database_get_in_transaction (database));
  g_assert_cmpint (read_int (database, "SELECT count(*) FROM t"), ==, 0);

  g_assert_true (rehab_database_begin (database, NULL));
  execute (database, "INSERT INTO t VALUES (1, 2), (2, 1)");
  g_assert_true (rehab_database_commit (database, NULL));
}

static void
test_statements (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabDatabase) database = open_database (folder);
  g_autoptr (GError) error = NULL;

  execute (database, "CREATE TABLE t (x TEXT, n REAL) STRICT");

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (RehabStatement) insert = rehab_database_prepare (database, "INSERT INTO t VALUES (?1, ?2)", &error);

      g_assert_no_error (error);
      rehab_statement_bind_text (insert, 1, i == 0 ? "é" : NULL);
      /* A parameter that is not set is absent, whatever it was the last time. */
      if (i < 2)
        rehab_statement_bind_real (insert, 2, 0.1);
      g_assert_true (rehab_statement_run (insert, &error));
    }

  {
    g_autoptr (RehabStatement) select = rehab_database_prepare (database, "SELECT x, n FROM t ORDER BY rowid", &error);

    g_assert_cmpint (rehab_statement_step (select, &error), ==, REHAB_STEP_ROW);
    g_assert_cmpstr (rehab_statement_get_text (select, 0), ==, "é");
    g_assert_cmpfloat_with_epsilon (rehab_statement_get_real (select, 1), 0.1, 1e-12);

    /* The same SQL while the first is still in use is another statement. */
    {
      g_autoptr (RehabStatement) other = rehab_database_prepare (database, "SELECT x, n FROM t ORDER BY rowid", &error);

      g_assert_true (other != select);
      g_assert_cmpint (rehab_statement_step (other, &error), ==, REHAB_STEP_ROW);
      g_assert_cmpstr (rehab_statement_get_text (other, 0), ==, "é");
    }

    g_assert_cmpint (rehab_statement_step (select, &error), ==, REHAB_STEP_ROW);
    g_assert_true (rehab_statement_is_null (select, 0));
    g_assert_null (rehab_statement_get_text (select, 0));
    g_assert_false (rehab_statement_is_null (select, 1));
    g_assert_cmpint (rehab_statement_step (select, &error), ==, REHAB_STEP_ROW);
    g_assert_true (rehab_statement_is_null (select, 1));
    g_assert_cmpint (rehab_statement_step (select, &error), ==, REHAB_STEP_DONE);
  }
}

/* Lent statements outlive their connection as something to give back, and nothing more. */
static void
test_statement_after_the_end (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  RehabDatabase *database = open_database (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStatement) statement = rehab_database_prepare (database, "SELECT 1", &error);
  g_autoptr (RehabStatement) same = rehab_database_prepare (database, "SELECT 1", &error);

  g_assert_cmpint (rehab_statement_step (statement, &error), ==, REHAB_STEP_ROW);
  rehab_database_free (database);

  g_assert_cmpint (rehab_statement_step (statement, &error), ==, REHAB_STEP_FAILED);
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
}

/* What is deleted is not left in the file for somebody to read. */
static void
test_deleted_is_gone (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "some.db", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  {
    g_autoptr (RehabDatabase) database = open_database (folder);

    execute (database, "CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('Featherstonehaugh')");
    execute (database, "DELETE FROM t");
  }

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_null (g_strstr_len (contents, (gssize) length, "Featherstonehaugh"));
  g_assert_null (memmem (contents, length, "Featherstonehaugh", 17));
}

/* An index that says another thing than its table. */
static void
test_integrity (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "some.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  char *place;

  {
    g_autoptr (RehabDatabase) database = open_database (folder);

    execute (database, "CREATE TABLE t (x TEXT) STRICT; CREATE INDEX i ON t (x); INSERT INTO t VALUES ('Adeyemi')");
    g_assert_true (rehab_database_check_integrity (database, &error));
  }

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  place = memmem (contents, length, "Adeyemi", 7);
  g_assert_nonnull (place);
  *place = 'O';
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));

  {
    g_autoptr (RehabDatabase) database = open_database (folder);

    g_assert_false (rehab_database_check_integrity (database, &error));
    g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED);
  }
}

static void
test_memory_is_given_back (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  sqlite3_int64 before;

  /* Once, for what SQLite keeps from its first use on. */
  rehab_database_free (open_database (folder));
  before = sqlite3_memory_used ();

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (RehabStore) store = open_store (folder);
      g_autoptr (RehabPatientDetails) patient = add_patient (store, "Adeyemi");
      g_autoptr (GPtrArray) patients = rehab_patient_table_list_patients (store, NULL);

      g_assert_cmpuint (patients->len, ==, i + 1);
    }

  g_assert_cmpint (sqlite3_memory_used (), ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/database/settings", test_settings);
  g_test_add_func ("/store/database/defences", test_defences);
  g_test_add_func ("/store/database/settings-are-read-back", test_settings_are_read_back);
  g_test_add_func ("/store/database/exclusive", test_exclusive);
  g_test_add_func ("/store/database/never-creates", test_never_creates);
  g_test_add_func ("/store/database/transaction", test_transaction);
  g_test_add_func ("/store/database/parts", test_parts);
  g_test_add_func ("/store/database/lost-transaction", test_lost_transaction);
  g_test_add_func ("/store/database/deferred-reference", test_deferred_reference);
  g_test_add_func ("/store/database/statements", test_statements);
  g_test_add_func ("/store/database/statement-after-the-end", test_statement_after_the_end);
  g_test_add_func ("/store/database/deleted-is-gone", test_deleted_is_gone);
  g_test_add_func ("/store/database/integrity", test_integrity);
  g_test_add_func ("/store/database/memory-is-given-back", test_memory_is_given_back);

  return g_test_run ();
}
