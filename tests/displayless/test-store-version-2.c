/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-records.h"

#include "rehab-amendment-table.h"
#include "rehab-assessment-table.h"
#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-flag-action-table.h"

/*
 * A file as version 1 left it, with something in every table, becomes one of version 2: with all that was in it, and of the
 * new columns none filled.
 */

#define CLINICIAN "00000000-0000-4000-8000-000000000001"
#define EPISODE "00000000-0000-4000-8000-000000000002"
#define FINISHED "00000000-0000-4000-8000-000000000003"
#define DRAFT "00000000-0000-4000-8000-000000000004"
#define FLAG_FINDING "00000000-0000-4000-8000-000000000005"

/* Rows as version 1 wrote them; by hand, for the program of today knows columns that were not there. */
static const char version_1_rows[] =
  "BEGIN;"
  "INSERT INTO clinician VALUES ('" CLINICIAN "', 'Alex Hill', 'AH', 0, 1, NULL, 2, '" CLINICIAN "');"
  "INSERT INTO clinic VALUES ('00000000-0000-4000-8000-000000000010', 'Harbour Physio', '1 Quay' || char (10) || 'Port', '0123',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO squad VALUES ('00000000-0000-4000-8000-000000000011', 'Sprint', 1, 1, '" CLINICIAN "', 2, NULL);"
  "INSERT INTO patient VALUES ('00000000-0000-4000-8000-000000000012', 'Ådeyemi', 'Tola', '1999-02-28', 'female', '+44 1', 'a@b.c',"
  " 'hurdles', '400 m', 'national', 'left', '00000000-0000-4000-8000-000000000011', 'Prefers \"mornings\"', 0, 1, NULL, 2, NULL);"
  "INSERT INTO episode VALUES ('" EPISODE "', '00000000-0000-4000-8000-000000000012', 'left', '2025-09-01', 'gradual', 'Nationals',"
  " '2026-06-30', 'goom', '2025-11-03', NULL, NULL, 1, '" CLINICIAN "', 2, NULL);"
  "INSERT INTO assessment VALUES ('" FINISHED "', '" EPISODE "', '2025-11-03', '" CLINICIAN "', 'initial', 'Tendinopathy', 'Load it',"
  " NULL, 1, NULL, 2, NULL),"
  " ('" DRAFT "', '" EPISODE "', '2025-11-20', NULL, 'review', NULL, NULL, NULL, 3, NULL, 4, NULL);"
  "INSERT INTO finding VALUES ('" FLAG_FINDING "', '" FINISHED "', 'flag-night-pain', NULL, 1, NULL, 'Most nights', 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000013', '" FINISHED "', 'test-bent-knee-stretch', 'left', 0.1, 'Words', NULL, 1, NULL, 2, NULL),"
  " ('00000000-0000-4000-8000-000000000014', '" DRAFT "', 'flag-night-pain', NULL, 0, NULL, NULL, 1, NULL, 2, NULL);"
  "UPDATE assessment SET locked_at = 1234567890123456 WHERE id = '" FINISHED "';"
  "INSERT INTO flag_action VALUES ('00000000-0000-4000-8000-000000000015', '" EPISODE "', 'flag-night-pain', '2025-11-04',"
  " '" CLINICIAN "', 'Rang the doctor', 1, NULL, 2, NULL);"
  "INSERT INTO programme VALUES ('00000000-0000-4000-8000-000000000016', '" EPISODE "', 'Plan', 1, NULL, 2, NULL);"
  "INSERT INTO prescription VALUES ('00000000-0000-4000-8000-000000000017', '00000000-0000-4000-8000-000000000018', 0, 'bridge',"
  " 'calm', 'left', 3, 8, 30, 2.5, 12.5, 'a heavy book', '3-0-3', 60, 6, 21, 3, 'Slowly', 1, NULL, 2, NULL);"
  "INSERT INTO programme_version VALUES ('00000000-0000-4000-8000-000000000018', '00000000-0000-4000-8000-000000000016', 1,"
  " '2025-11-03', NULL, 'First', 7, 1, NULL, 2, NULL);"
  "INSERT INTO diary_day VALUES ('00000000-0000-4000-8000-000000000019', '" EPISODE "', '2025-11-05', 3, 4, 20, NULL, 0, 'Long drive',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO session VALUES ('00000000-0000-4000-8000-000000000020', '" EPISODE "', '2025-11-05', 0, 'run', 42.5, 6, 8.1, 120, 0,"
  " 1, 2, 3, NULL, 'Flat', 'file', 'watch.gpx', 7, 1, NULL, 2, NULL);"
  "INSERT INTO phase_change VALUES ('00000000-0000-4000-8000-000000000021', '" EPISODE "', 'calm', 'shallow', '2025-11-10', NULL,"
  " 'Met', 'Settled', 1, NULL, 2, NULL);"
  "INSERT INTO event VALUES ('00000000-0000-4000-8000-000000000022', '" EPISODE "', '2025-11-12', 'imaging', 'MRI', 'Oedema',"
  " 1, NULL, 2, NULL);"
  "INSERT INTO exercise VALUES ('00000000-0000-4000-8000-000000000023', 'Own bridge', 'Goal', NULL, NULL, NULL, NULL, 6, 'shallow',"
  " 'low', 3, 1, 0, 0, 1, NULL, 2, NULL);"
  "INSERT INTO exercise_picture VALUES ('00000000-0000-4000-8000-000000000024', '00000000-0000-4000-8000-000000000023', 0, 'Start',"
  " 'image/png', x'89504e470d0a1a0a00ff', 1, NULL, 2, NULL);"
  "INSERT INTO setting VALUES ('pain-limit', '', 1, NULL, 2, NULL);"
  "INSERT INTO audit VALUES (1, 5, '" CLINICIAN "', 'patient', '00000000-0000-4000-8000-000000000012', 'insert'),"
  " (2, 6, NULL, 'finding', '" FLAG_FINDING "', 'update');"
  "COMMIT";

static RehabStore *
open_as_version (const char *folder,
                 guint       n)
{
  g_autoptr (GError) error = NULL;
  guint n_all;
  const RehabMigration *all = rehab_migration_get_all (&n_all);
  RehabStore *store = rehab_store_open_with_versions (folder, NULL, all, n, &error);

  g_assert_no_error (error);

  return store;
}

static char *
ask (RehabStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  char *answer = rehab_database_read_text (rehab_store_get_database (store), sql, &error);

  g_assert_no_error (error);

  return answer;
}

/* The statements that read every row of every table, column by column, as they are now. */
static GStrv
list_questions (RehabStore *store)
{
  g_autofree char *questions =
    ask (store,
         "SELECT group_concat (question, char (10)) FROM ("
         " SELECT 'SELECT group_concat (concat_ws (''|'', '"
         "   || (SELECT group_concat ('quote (' || name || ')', ', ' ORDER BY cid) FROM pragma_table_info (tables.name))"
         "   || '), char (10) ORDER BY rowid) FROM ' || tables.name AS question"
         " FROM pragma_table_list AS tables WHERE schema = 'main' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name)");

  return g_strsplit (questions, "\n", -1);
}

static GStrv
list_answers (RehabStore *store,
              GStrv       questions)
{
  g_autoptr (GStrvBuilder) answers = g_strv_builder_new ();

  for (guint i = 0; questions[i] != NULL; i++)
    g_strv_builder_take (answers, ask (store, questions[i]));

  return g_strv_builder_end (answers);
}

/* Makes the file, and says what is in it. */
static void
make_version_1 (const char *folder,
                GStrv      *questions,
                GStrv      *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = open_as_version (folder, 1);

  rehab_database_execute (rehab_store_get_database (store), version_1_rows, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

  *questions = list_questions (store);
  *answers = list_answers (store, *questions);

  /* Every table has something to lose. */
  g_assert_cmpuint (g_strv_length (*questions), ==, 19);
  for (guint i = 0; (*answers)[i] != NULL; i++)
    {
      g_test_message ("%s", (*questions)[i]);
      g_assert_cmpstr ((*answers)[i], !=, "");
    }
}

static void
assert_holds (RehabStore *store,
              GStrv       questions,
              GStrv       answers)
{
  g_auto (GStrv) now = list_answers (store, questions);

  for (guint i = 0; answers[i] != NULL; i++)
    g_assert_cmpstr (now[i], ==, answers[i]);
}

static void
test_keeps_everything (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autofree char *version = NULL;
  g_autofree char *filled = NULL;
  g_autoptr (GError) error = NULL;

  make_version_1 (folder, &questions, &answers);

  /* Twice: the second time there is nothing to do. */
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&store);
      store = open_store (folder);
      assert_holds (store, questions, answers);
    }

  version = ask (store, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "2");
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

static char *
read_file (const char *folder,
           gsize      *length)
{
  g_autofree char *path = database_path (folder);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
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

  g_assert_cmpuint (n, ==, 2);
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
