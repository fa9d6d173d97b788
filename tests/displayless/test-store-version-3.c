/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-versions.h"

#include "rehab-case-load.h"
#include "rehab-own-exercise-table.h"
#include "rehab-prescription-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-version-table.h"

/*
 * Files as versions 1 and 2 left them, with something in every table, become one of version 3: with all that was in them,
 * of the new columns none filled, and two tables rebuilt.
 */

#define EXERCISE "00000000-0000-4000-8000-000000000023"

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
          store = open_as_version (folder, 3);
          assert_holds (store, questions, answers);
        }

      version = ask (store, "PRAGMA user_version");
      g_assert_cmpstr (version, ==, "3");
      g_assert_true (rehab_database_check_integrity (rehab_store_get_database (store), &error));

      /* Nobody said anything of what is new. */
      filled = ask (store, "SELECT (SELECT count (repetitions_to) + count (rhythm) + count (times_a_day) FROM prescription)"
                    " + (SELECT count (drawn_as) + count (replaces_id) FROM exercise)"
                    " + (SELECT count (*) FROM programme_draft) + (SELECT count (*) FROM draft_prescription)"
                    " + (SELECT count (*) FROM template) + (SELECT count (*) FROM template_prescription)"
                    " + (SELECT count (*) FROM clinic_logo) + (SELECT count (*) FROM sheet_print)");
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

/* The references of a table that was rebuilt lead to it, and hold. */
static void
test_references_hold (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autofree char *targets = NULL;
  g_autoptr (GError) error = NULL;

  make_version_2 (folder, &questions, &answers);
  store = open_store (folder);

  targets = ask (store, "SELECT group_concat (t.name || '.' || f.\"from\" || ' ' || f.\"table\", ', ' ORDER BY t.name, f.\"from\")"
                 " FROM pragma_table_list AS t, pragma_foreign_key_list (t.name) AS f WHERE f.\"table\" LIKE '%exercise%'");
  g_assert_cmpstr (targets, ==, "exercise.replaces_id exercise, exercise_picture.exercise_id exercise");

  g_assert_false (rehab_database_execute (rehab_store_get_database (store), "UPDATE exercise_picture SET exercise_id = id", &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

/* The program goes on with it: the exercise of then is one of the catalogue, with its picture, and can be revised. */
static void
test_goes_on (void)
{
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabOwnExercise) revised = NULL;
  g_autoptr (RehabProgrammeDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  const RehabExercise *exercise;
  RehabOwnExercise values;

  make_version_2 (folder, &questions, &answers);
  store = open_store (folder);
  episode = rehab_row_find (store, &rehab_episode_type, "id", EPISODE, &error);
  record = rehab_case_load (store, episode, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (record->versions->len, ==, 1);
  g_assert_cmpuint (record->sheet_prints->len, ==, 0);
  g_assert_null (record->draft);
  g_assert_null (record->draft_regimen);

  exercise = rehab_catalogue_lookup (record->catalogue, "own:" EXERCISE);
  g_assert_cmpstr (rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME), ==, "Own bridge");
  g_assert_cmpuint (exercise->pictures->len, ==, 1);

  values = *rehab_catalogue_lookup_own (record->catalogue, "own:" EXERCISE);
  values.equipment = REHAB_EQUIPMENT_FOOTBALL;
  revised = rehab_own_exercise_table_revise (store, &values, exercise->pictures, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (revised->id, ==, EXERCISE);

  draft = rehab_programme_draft_table_save (store, EPISODE, NULL, g_ptr_array_index (record->regimens, 0), &error);
  g_assert_no_error (error);
}

/* Wherever it fails, the file is what it was, to the byte; and the next try, of a program that is whole, finds all. */
static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "DROP TABLE exercise;",
    "UPDATE exercise SET replaces_id = 'x';",
    "INSERT INTO exercise SELECT * FROM event;",
  };
  g_autoptr (TestFolder) folder = make_folder ();
  g_auto (GStrv) questions = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *before = NULL;
  gsize length_before;
  guint n;
  const RehabMigration *all = rehab_migration_get_all (&n);

  g_assert_cmpuint (n, >=, 3);
  make_version_2 (folder, &questions, &answers);
  before = read_file (folder, &length_before);

  for (size_t i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *sql = g_strconcat (all[2].sql, endings[i], NULL);
      const RehabMigration broken[] = { all[0], all[1], { sql } };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gsize length_after;

      g_assert_null (rehab_store_open_with_versions (folder, NULL, broken, 3, &error));
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
  g_test_add_func ("/store/version-3/keeps-everything", test_keeps_everything);
  g_test_add_func ("/store/version-3/same-as-new", test_same_as_new);
  g_test_add_func ("/store/version-3/references-hold", test_references_hold);
  g_test_add_func ("/store/version-3/goes-on", test_goes_on);
  g_test_add_func ("/store/version-3/fails-whole", test_fails_whole);
  g_test_add_func ("/store/version-3/copy", test_copy);

  return g_test_run ();
}
