/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-flag-action-table.h"

/*
 * A file as version 1 left it, with something in every table, becomes one of today: with all that was in it, and of the
 * columns of version 2 none filled.
 */

static void
test_keeps_everything (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autofree char *version = NULL;
  g_autofree char *now = NULL;
  g_autofree char *filled = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  make_version_1 (folder, &questions, &answers);

  /* Twice: the second time there is nothing to do. */
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&store);
      store = open_store (folder);
      assert_holds (store, questions, answers);
    }

  (void) rehab_migration_get_all (&n);
  now = g_strdup_printf ("%u", n);
  version = ask (store, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, now);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  /* Nobody said anything of what is new. */
  filled = ask (store, "SELECT (SELECT count (*) FROM amendment) + (SELECT count (*) FROM letter)"
                " + (SELECT count (finding_id) + count (amendment_id) FROM flag_action)"
                " + (SELECT count (side) + count (detail) FROM event)");
  g_assert_cmpstr (filled, ==, "0");
}

/* A file that grew has the tables of one that was made new, to the last column, index and trigger. */
static void
test_same_as_new (void)
{
  static const char shape[] =
    "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' || ifnull (sql, ''), char (10) ORDER BY type, name)"
    " FROM sqlite_schema";
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (TestFolder) new_folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *grown = NULL;
  g_autofree char *made = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabStore) new_store = open_store (new_folder);

  make_version_1 (folder, &questions, &answers);
  store = open_store (folder);
  grown = ask (store, shape);
  made = ask (new_store, shape);
  g_assert_cmpstr (grown, ==, made);
}

/* The program goes on with it: what was signed can be amended, and an action of before counts as it did. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabCase) amended = NULL;
  g_autoptr (RehabAmendment) amendment = NULL;
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) open_flags = NULL;
  const RehabFlagAnswer *answer;

  make_version_1 (folder, &questions, &answers);
  store = open_store (folder);
  episode = rehab_row_find (store, &rehab_episode_type, "id", EPISODE, &error);
  g_assert_no_error (error);
  record = rehab_case_load (store, episode, &error);
  g_assert_no_error (error);

  history = rehab_case_get_flag_history (record, "flag-night-pain");
  g_assert_cmpuint (history->len, ==, 2);
  answer = g_ptr_array_index (history, 0);
  g_assert_cmpstr (answer->finding->id, ==, FLAG_FINDING);
  g_assert_cmpuint (answer->actions->len, ==, 1);

  amendment = rehab_amendment_table_add (store, &(RehabAmendment) {
    .assessment_id = FINISHED, .item_key = "test-bent-knee-stretch", .side = REHAB_SIDE_LEFT, .date = day (2025, 11, 21),
    .withdrawn = TRUE, .reason = "It was the right side",
  }, &error);
  g_assert_no_error (error);
  discarded = rehab_assessment_table_discard (store, DRAFT, &error);
  g_assert_no_error (error);

  amended = rehab_case_load (store, episode, &error);
  g_assert_cmpuint (amended->assessments->len, ==, 1);
  g_assert_null (rehab_case_find_finding (amended, FINISHED, "test-bent-knee-stretch", REHAB_SIDE_LEFT));
  open_flags = rehab_case_list_open_flags (amended);
  g_assert_cmpuint (open_flags->len, ==, 0);
}

/* Wherever it fails, the file is what it was, to the byte; and the next try, of a program that is whole, finds all. */
static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "UPDATE flag_action SET finding_id = id;",
    "DROP TABLE patient;",
    "INSERT INTO amendment SELECT * FROM event;",
  };
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *before = NULL;
  gsize length_before;
  guint n;
  const RehabMigration *all = rehab_migration_get_all (&n);

  g_assert_cmpuint (n, >=, 2);
  make_version_1 (folder, &questions, &answers);
  before = read_file (folder, &length_before);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *sql = g_strconcat (all[1].sql, endings[i], NULL);
      const RehabMigration broken[] = { all[0], { sql } };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gsize length_after;

      g_assert_null (rehab_store_open_with_versions (folder, NULL, broken, 2, &error));
      g_assert_nonnull (error);
      after = read_file (folder, &length_after);
      g_assert_cmpmem (after, length_after, before, length_before);
    }

  {
    g_autoptr (RehabStore) store = open_store (folder);

    assert_holds (store, questions, answers);
  }
}

/* What was there before lies beside it, and a program of version 1 can go on with that. */
static void
test_copy (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_autoptr (TestFolder) elsewhere = make_folder ();
  g_autofree char *copy = g_build_filename (folder, REHAB_STORE_DATABASE_NAME ".version-1", NULL);
  g_autofree char *path = database_path (elsewhere);
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabStore) store_of_then = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  gsize length;

  make_version_1 (folder, &questions, &answers);
  store = open_store (folder);

  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (copy, &contents, &length, &error));
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, &error));
  store_of_then = open_as_version (elsewhere, 1);
  assert_holds (store_of_then, questions, answers);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/version-2/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-2/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-2/goes-on", test_goes_on);
  g_test_add_func ("/store/version-2/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-2/copy", test_copy);

  return g_test_run ();
}
