/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "rehab-migration.h"

#include <string.h>

/* Steps of an invented program, so that what must hold for the next real one is known before it is written. */

#define STEP_1 "CREATE TABLE audit (number INTEGER PRIMARY KEY) STRICT;" \
  "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;" \
  "CREATE TABLE part (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL REFERENCES thing (id)) STRICT;"

/* As a table has to be rebuilt that another one refers to. */
#define STEP_2 "CREATE TABLE new_thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour TEXT) STRICT;" \
  "INSERT INTO new_thing (id, name) SELECT id, name FROM thing;" \
  "DROP TABLE thing;" \
  "ALTER TABLE new_thing RENAME TO thing;"

static const RehabMigration good[] = { { STEP_1 }, { STEP_2 }, { "CREATE INDEX thing_by_name ON thing (name);" } };

static RehabStore *
open_with (const char           *folder,
           const RehabMigration *migrations,
           guint                 n,
           GError              **error)
{
  return rehab_store_open_with_versions (folder, NULL, migrations, n, error);
}

static gint64
read_int (RehabStore *store,
          const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (store), sql, &value, &error));
  g_assert_no_error (error);

  return value;
}

static void
make_version_1 (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = open_with (folder, good, 1, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_database_execute (rehab_store_get_database (store),
                                         "INSERT INTO thing VALUES (1, 'one'), (2, 'two');"
                                         "INSERT INTO part VALUES (1, 2)", &error));
}

static gboolean
has_copy (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autofree char *left = g_strconcat (path, ".new", NULL);
  GStatBuf info;

  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));

  return g_stat (path, &info) == 0 && (info.st_mode & 0777) == 0600 && info.st_size > 0;
}

/* The copy put in the place of the file is the file as it was. */
static void
assert_copy_is_version_1 (const char *folder)
{
  g_autoptr (TestFolder) elsewhere = make_folder ();
  g_autofree char *copy = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autofree char *path = database_path (elsewhere);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (copy, &contents, &length, &error));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, &error));
  store = open_with (elsewhere, good, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM thing"), ==, 2);
  g_assert_cmpint (read_int (store, "SELECT thing FROM part"), ==, 2);
}

static void
test_from_nothing (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = open_with (folder, good, 3, &error);

  g_assert_no_error (error);
  g_assert_cmpint (read_int (store, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (read_int (store, "PRAGMA application_id"), ==, REHAB_DATABASE_APPLICATION_ID);
  g_assert_cmpint (read_int (store, "PRAGMA foreign_keys"), ==, 1);

  /* There was nothing to copy. */
  g_assert_false (has_copy (folder));
}

static void
test_from_before (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_1 (folder);
  g_assert_false (has_copy (folder));

  store = open_with (folder, good, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (store, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM thing WHERE colour IS NULL"), ==, 2);
  g_assert_cmpint (read_int (store, "SELECT thing FROM part"), ==, 2);

  /* What was off for the rebuilding is on again. */
  g_assert_false (rehab_database_execute (rehab_store_get_database (store), "DELETE FROM thing", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);

  g_assert_true (has_copy (folder));
  assert_copy_is_version_1 (folder);
}

/* Opened again there is nothing to do, and the copy of then stays the copy of then. */
static void
test_once (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *copy = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);

  make_version_1 (folder);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabStore) store = open_with (folder, good, 2, &error);

      g_assert_no_error (error);
      g_assert_cmpint (read_int (store, "SELECT count(*) FROM thing"), ==, 2);
      g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS) == (i == 0));
      g_unlink (copy);
    }
}

typedef struct
{
  const char *path;
  const char *sql;
  RehabStoreErrorCode expected;
} BadStep;

static const BadStep bad_steps[] = {
  { "/store/migration/bad/half-way", "INSERT INTO thing VALUES (3, 'three'); DROP TABLE part; CREATE TABLE thing (x TEXT);",
    REHAB_STORE_ERROR_FAILED },
  { "/store/migration/bad/dangling", "DELETE FROM thing WHERE id = 2;", REHAB_STORE_ERROR_DAMAGED },
  { "/store/migration/bad/constraint", "DROP TABLE part; INSERT INTO thing VALUES (1, 'again');",
    REHAB_STORE_ERROR_CONSTRAINT },
  /* A step that ends its transaction by itself. */
  { "/store/migration/bad/rolls-back", "DELETE FROM part; ROLLBACK;", REHAB_STORE_ERROR_FAILED },
};

static void
test_bad_step (gconstpointer data)
{
  const BadStep *self = data;
  const RehabMigration steps[] = { { STEP_1 }, { self->sql } };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_before;
  gsize length_after;

  make_version_1 (folder);
  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));

  g_assert_null (open_with (folder, steps, 2, &error));
  g_assert_error (error, REHAB_STORE_ERROR, (int) self->expected);

  /* As it was, to the byte, and the copy is kept. */
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_true (has_copy (folder));
  assert_copy_is_version_1 (folder);

  /* The program of before still works with it, and so does a better next one. */
  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (RehabStore) store = open_with (folder, good, n, &problem);

      g_assert_no_error (problem);
      g_assert_cmpint (read_int (store, "SELECT count(*) FROM thing"), ==, 2);
      g_assert_cmpint (read_int (store, "SELECT count(*) FROM part"), ==, 1);
    }
}

/* Steps before the bad one are kept; each is whole by itself. */
static void
test_good_steps_stay (void)
{
  const RehabMigration steps[] = { good[0], good[1], { "CREATE TABLE thing (x TEXT)" } };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  make_version_1 (folder);
  g_assert_null (open_with (folder, steps, 3, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
  g_clear_error (&error);

  store = open_with (folder, good, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read_int (store, "SELECT count(*) FROM thing"), ==, 2);
}

/* The first step of all fails: no file is left that would have to be explained. */
static void
test_bad_first_step (void)
{
  const RehabMigration steps[] = { { "CREATE TABLE a (x TEXT); CREATE TABLE a (x TEXT)" } };
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;

  g_assert_null (open_with (folder, steps, 1, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (new_path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  store = open_with (folder, good, 1, &error);
  g_assert_no_error (error);
}

/* A file that an older program cannot know is refused by it, byte for byte untouched. */
static void
test_older_program (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autofree char *path = database_path (folder);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_before;
  gsize length_after;

  {
    g_autoptr (RehabStore) store = open_with (folder, good, 3, &error);

    g_assert_no_error (error);
  }

  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  g_assert_null (open_with (folder, good, 2, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_false (has_copy (folder));
}

/* The real steps are there, and end in the version that is their number. */
static void
test_real_steps (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (RehabStore) store = open_store (folder);
  const RehabMigration *migrations;
  guint n;

  migrations = rehab_migration_get_all (&n);
  g_assert_cmpuint (n, >=, 1);
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (strstr (migrations[i].sql, "SPDX-License-Identifier"));

  g_assert_cmpint (read_int (store, "PRAGMA user_version"), ==, n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migration/from-nothing", test_from_nothing);
  g_test_add_func ("/store/migration/from-before", test_from_before);
  g_test_add_func ("/store/migration/once", test_once);
  for (size_t i = 0; i < G_N_ELEMENTS (bad_steps); i++)
    g_test_add_data_func (bad_steps[i].path, &bad_steps[i], test_bad_step);
  g_test_add_func ("/store/migration/good-steps-stay", test_good_steps_stay);
  g_test_add_func ("/store/migration/bad-first-step", test_bad_first_step);
  g_test_add_func ("/store/migration/older-program", test_older_program);
  g_test_add_func ("/store/migration/real-steps", test_real_steps);

  return g_test_run ();
}
