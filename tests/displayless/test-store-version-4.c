/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"

/*
 * Files as versions 1 to 3 left them, with something in every table, become one of version 4: with all that was in them,
 * and of what is new nothing filled.
 */

/* Nobody said anything of what is new, not even of the session that came from a file before there were imports. */
static void
test_keeps_everything (void)
{
  assert_keeps_everything (4, "SELECT (SELECT count (*) FROM diary_import) + (SELECT count (*) FROM disclosure)"
                           " + (SELECT count (top_speed_kmh) + count (volume_kg) + count (import_id) + count (import_identity) FROM session)"
                           " + (SELECT count (import_id) + count (import_identity) FROM diary_day)");
}

static void
test_same_as_new (void)
{
  assert_same_as_new (4);
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

static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE session SET import_id = 'x';",
    "UPDATE diary_day SET import_identity = 'x';",
    "INSERT INTO diary_import SELECT * FROM event;",
    NULL,
  };

  assert_fails_whole (4, endings);
}

static void
test_copy (void)
{
  assert_copies (4);
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
