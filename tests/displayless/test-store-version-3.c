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

/* Nobody said anything of what is new. */
static void
test_keeps_everything (void)
{
  assert_keeps_everything (3, "SELECT (SELECT count (repetitions_to) + count (rhythm) + count (times_a_day) FROM prescription)"
                           " + (SELECT count (drawn_as) + count (replaces_id) FROM exercise)"
                           " + (SELECT count (*) FROM programme_draft) + (SELECT count (*) FROM draft_prescription)"
                           " + (SELECT count (*) FROM template) + (SELECT count (*) FROM template_prescription)"
                           " + (SELECT count (*) FROM clinic_logo) + (SELECT count (*) FROM sheet_print)");
}

static void
test_same_as_new (void)
{
  assert_same_as_new (3);
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

static void
test_fails_whole (void)
{
  static const char *const endings[] = {
    "SELECT no_such_thing ();",
    "DROP TABLE exercise;",
    "UPDATE exercise SET replaces_id = 'x';",
    "INSERT INTO exercise SELECT * FROM event;",
    NULL,
  };

  assert_fails_whole (3, endings);
}

static void
test_copy (void)
{
  assert_copies (3);
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
