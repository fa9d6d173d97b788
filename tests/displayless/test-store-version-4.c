/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"

/*
 * Files as versions 1 to 3 left them, with something in every table, become one of version 4: with all that was in them,
 * and of what is new nothing filled.
 */

typedef void (*MakeFile) (const char *folder,
                          GStrv      *questions,
                          GStrv      *answers);

static const struct
{
  MakeFile make;
  guint version;
} files[] = {
  { make_version_1, 1 },
  { make_version_2, 2 },
  { make_version_3, 3 },
};

static void
test_keeps_everything (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autofree char *filled = NULL;
      g_autofree char *version = NULL;
      g_autoptr (GError) error = NULL;

      files[i].make (folder, &questions, &answers);

      /* Twice: the second time there is nothing to do. */
      for (guint j = 0; j < 2; j++)
        {
          g_clear_object (&store);
          store = open_as_version (folder, 4);
          assert_holds (store, questions, answers);
        }

      version = ask (store, "PRAGMA user_version");
      g_assert_cmpstr (version, ==, "4");
      g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

      /* Nobody said anything of what is new, not even of the session that came from a file before there were imports. */
      filled = ask (store, "SELECT (SELECT count (*) FROM diary_import) + (SELECT count (*) FROM disclosure)"
                    " + (SELECT count (top_speed_kmh) + count (volume_kg) + count (import_id) + count (import_identity) FROM session)"
                    " + (SELECT count (import_id) + count (import_identity) FROM diary_day)");
      g_assert_cmpstr (filled, ==, "0");
    }
}

/* A file that grew has the tables of one that was made new, to the last column, index and trigger. */
static void
test_same_as_new (void)
{
  static const char shape[] =
    "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' || ifnull (sql, ''), char (10) ORDER BY type, name)"
    " FROM sqlite_schema";
  g_autoptr (TestFolder) new_folder = make_folder ();
  g_autoptr (RehabStore) new_store = open_store (new_folder);
  g_autofree char *made = ask (new_store, shape);

  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autofree char *grown = NULL;

      files[i].make (folder, &questions, &answers);
      store = open_store (folder);
      grown = ask (store, shape);
      g_assert_cmpstr (grown, ==, made);
    }
}

/* The program goes on with it: the diary of then is read, added to and takes an import. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiary) faster = NULL;
  g_autoptr (RehabDiary) kept = NULL;
  g_autoptr (RehabDiaryImport) import = NULL;
  g_autoptr (RehabDiaryImport) finished = NULL;
  g_autoptr (RehabSession) session = NULL;
  g_autoptr (RehabSession) imported = NULL;
  g_autoptr (GError) error = NULL;
  RehabSession values;

  make_version_3 (folder, &questions, &answers);
  store = open_store (folder);
  diary = rehab_diary_table_load (store, EPISODE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rehab_diary_get_n_sessions (diary), ==, 1);

  values = *rehab_diary_get_session (diary, 0);
  values.top_speed_kmh = rehab_number (24.5);
  session = rehab_session_new (&values, &error);
  faster = rehab_diary_with_session (diary, session);
  g_assert_true (rehab_diary_table_save_changes (store, diary, faster, &error));

  g_assert_true (rehab_store_transaction_begin (store, &error));
  import = rehab_diary_import_table_begin (store, "watch.fit", REHAB_DIARY_FILE_FORMAT_FIT, &error);
  g_assert_no_error (error);
  values.id = NULL;
  values.position = 1;
  values.import_id = import->id;
  values.import_identity = "start:1762300000";
  imported = rehab_session_new (&values, &error);
  g_assert_true (rehab_diary_import_table_add_session (store, imported, &error));
  finished = rehab_diary_import_table_finish (store, import, 1, 0, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_store_transaction_commit (store, &error));

  kept = rehab_diary_table_load (store, EPISODE, &error);
  g_assert_cmpuint (rehab_diary_get_n_sessions (kept), ==, 2);
  g_assert_true (rehab_record_equal (rehab_diary_get_session (kept, 0), session));
  g_assert_true (rehab_record_equal (rehab_diary_get_session (kept, 1), imported));
}

/* Wherever it fails, the file is what it was, to the byte; and the next try, of a program that is whole, finds all. */
static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE session SET import_id = 'x';",
    "UPDATE diary_day SET import_identity = 'x';",
    "INSERT INTO diary_import SELECT * FROM event;",
  };
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *before = NULL;
  gsize length_before;
  guint n;
  const RehabMigration *all = rehab_migration_get_all (&n);

  g_assert_cmpuint (n, >=, 4);
  make_version_3 (folder, &questions, &answers);
  before = read_file (folder, &length_before);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *sql = g_strconcat (all[3].sql, endings[i], NULL);
      const RehabMigration broken[] = { all[0], all[1], all[2], { sql } };
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabStore) store = rehab_store_open_with_versions (folder, NULL, broken, 4, &error);
      g_autofree char *after = NULL;
      gsize length_after;

      g_assert_null (store);
      g_assert_nonnull (error);
      after = read_file (folder, &length_after);
      g_assert_cmpmem (after, length_after, before, length_before);
    }

  {
    g_autoptr (RehabStore) store = open_store (folder);

    assert_holds (store, questions, answers);
  }
}

/* What was there before lies beside it, and a program of that version can go on with that. */
static void
test_copy (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (TestFolder) folder = make_folder ();
      g_autoptr (TestFolder) elsewhere = make_folder ();
      g_autofree char *name = g_strdup_printf (REHAB_STORE_DATABASE_NAME ".version-%u", files[i].version);
      g_autofree char *copy = g_build_filename (folder, name, NULL);
      g_autofree char *path = database_path (elsewhere);
      g_auto (GStrv) questions = NULL;
      g_auto (GStrv) answers = NULL;
      g_autofree char *contents = NULL;
      g_autoptr (RehabStore) store = NULL;
      g_autoptr (RehabStore) store_of_then = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      files[i].make (folder, &questions, &answers);
      store = open_store (folder);

      g_assert_true (g_file_get_contents (copy, &contents, &length, &error));
      g_assert_true (g_file_set_contents (path, contents, (gssize) length, &error));
      store_of_then = open_as_version (elsewhere, files[i].version);
      assert_holds (store_of_then, questions, answers);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/version-4/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-4/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-4/goes-on", test_goes_on);
  g_test_add_func ("/store/version-4/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-4/copy", test_copy);

  return g_test_run ();
}
