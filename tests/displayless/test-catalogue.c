/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"

#include "rehab-catalogue.h"
#include "rehab-exercise-picture.h"
#include "rehab-own-template.h"
#include "rehab-template.h"

#include <string.h>

static RehabOwnExercise *
new_own (const RehabOwnExercise *values)
{
  g_autoptr (GError) error = NULL;
  RehabOwnExercise *own = rehab_own_exercise_new (values, &error);

  g_assert_no_error (error);

  return own;
}

static RehabExercisePicture *
new_picture (const char *exercise_id,
             int         position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  RehabExercisePicture *picture = rehab_exercise_picture_new (&(RehabExercisePicture) {
    .exercise_id = exercise_id, .position = position, .media_type = REHAB_MEDIA_TYPE_PNG, .data = data,
  }, &error);

  g_assert_no_error (error);

  return picture;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (rehab_record_unref);
}

static void
test_library_alone (void)
{
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (RehabCatalogue) empty = rehab_catalogue_new (none, none);
  RehabCatalogue *const catalogues[] = { NULL, empty };

  for (size_t i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_assert_cmpuint (rehab_catalogue_get_count (catalogues[i]), ==, rehab_exercise_get_count ());
      g_assert_true (rehab_catalogue_lookup (catalogues[i], "bridge-hold") == rehab_exercise_lookup ("bridge-hold"));
      g_assert_true (rehab_catalogue_get_nth (catalogues[i], 0) == rehab_exercise_get_nth (0));
      g_assert_null (rehab_catalogue_get_nth (catalogues[i], rehab_exercise_get_count ()));
      g_assert_null (rehab_catalogue_lookup (catalogues[i], NULL));
      g_assert_null (rehab_catalogue_lookup (catalogues[i], "own:nobody"));
      g_assert_null (rehab_catalogue_lookup_own (catalogues[i], "bridge-hold"));
      g_assert_cmpstr (rehab_catalogue_get_name (catalogues[i], "of-a-later-library"), ==, "of-a-later-library");
      g_assert_cmpstr (rehab_catalogue_get_newest_key (catalogues[i], "bridge-hold"), ==, "bridge-hold");
    }
}

/* Each own exercise has its own pictures, whoever's come before and after, and the figure only of what it is drawn as. */
static void
test_pictures (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) pictures = new_list ();
  g_autoptr (RehabCatalogue) catalogue = NULL;
  const guint counts[] = { 2, 0, 3, 1 };

  for (size_t i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      RehabOwnExercise *own = new_own (&(RehabOwnExercise) { .name = "Own", .drawn_as = i == 1 ? "bridge-hold" : NULL });

      g_ptr_array_add (list, own);
      for (guint j = 0; j < counts[i]; j++)
        g_ptr_array_add (pictures, new_picture (own->id, (int) j));
    }

  /* Of nobody: left by itself. */
  g_ptr_array_add (pictures, new_picture (EPISODE_ID, 0));

  catalogue = rehab_catalogue_new (list, pictures);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const RehabExercise *exercise = rehab_catalogue_get_nth (catalogue, i);

      g_assert_true (rehab_catalogue_lookup_own (catalogue, exercise->key) == g_ptr_array_index (list, i));
      g_assert_true (exercise->own);
      g_assert_cmpuint (exercise->pictures != NULL ? exercise->pictures->len : 0, ==, counts[i]);
      for (guint j = 0; j < counts[i]; j++)
        {
          const RehabExercisePicture *picture = g_ptr_array_index (exercise->pictures, j);

          g_assert_cmpint (picture->position, ==, (int) j);
          g_assert_true (g_str_has_suffix (exercise->key, picture->exercise_id));
        }
      g_assert_cmpint (exercise->n_poses > 0, ==, i == 1);
    }
}

/* Somebody's words stay as they were typed, and nothing is invented where they say nothing. */
static void
test_own_words (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (RehabCatalogue) catalogue = NULL;
  g_autofree char *key = NULL;
  const RehabExercise *exercise;

  g_ptr_array_add (list, new_own (&(RehabOwnExercise) {
    .name = "Mat", .movement = "Hüfte heben – 3 Sekunden", .equipment = REHAB_EQUIPMENT_FOOTBALL, .one_sided = TRUE,
    .phases = 1 << REHAB_PHASE_CALM, .archived = TRUE,
  }));
  catalogue = rehab_catalogue_new (list, none);
  key = rehab_own_exercise_dup_key (g_ptr_array_index (list, 0));

  exercise = rehab_catalogue_lookup (catalogue, key);
  g_assert_cmpstr (rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME), ==, "Mat");
  g_assert_cmpstr (rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT), ==, "Hüfte heben – 3 Sekunden");
  g_assert_cmpstr (rehab_exercise_get_text (exercise, REHAB_EXERCISE_GOAL), ==, "");
  g_assert_cmpstr (rehab_catalogue_get_name (catalogue, key), ==, "Mat");
  g_assert_true (exercise->archived);
  g_assert_true (rehab_exercise_matches (exercise, "hufte football"));
  g_assert_cmpint (rehab_exercise_get_family (exercise), ==, REHAB_EXERCISE_FAMILY_OWN);
}

/* A copy of each exercise of the library fits, says what that says and shows its figure. */
static void
test_copies (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *built_in = rehab_exercise_get_nth (i);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabOwnExercise) copy = rehab_own_exercise_new_copy (built_in, &error);
      g_autoptr (GPtrArray) list = new_list ();
      g_autoptr (GPtrArray) none = new_list ();
      g_autoptr (RehabCatalogue) catalogue = NULL;
      const RehabExercise *own;

      g_test_message ("%s", built_in->key);
      g_assert_no_error (error);
      g_ptr_array_add (list, rehab_record_ref (copy));
      catalogue = rehab_catalogue_new (list, none);
      own = rehab_catalogue_get_nth (catalogue, 0);

      for (RehabExerciseText which = 0; which < REHAB_N_EXERCISE_TEXTS; which++)
        g_assert_cmpstr (rehab_exercise_get_text (own, which), ==, rehab_exercise_get_text (built_in, which));
      g_assert_cmpstr (copy->drawn_as, ==, built_in->key);
      g_assert_cmpuint (own->n_poses, ==, built_in->n_poses);
      g_assert_cmpmem (own->poses, sizeof own->poses, built_in->poses, sizeof built_in->poses);
      g_assert_cmpuint (own->phases, ==, built_in->phases);
      g_assert_cmpuint (own->equipment, ==, built_in->equipment);
      g_assert_cmpint (own->one_sided, ==, built_in->one_sided);
      g_assert_cmpint (own->hip_flexion, ==, built_in->hip_flexion);
      g_assert_cmpint (own->compression, ==, built_in->compression);

      /* The dose was published for the one in the library: of the copy nobody says so. */
      g_assert_cmpstr (own->dose.source, ==, "");
      g_assert_cmpstr (own->facts, ==, "");
    }
}

/* What was written anew is followed to the last; what was only put away has nothing that it leads to. */
static void
test_followers (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (RehabCatalogue) catalogue = NULL;
  RehabOwnExercise *first = new_own (&(RehabOwnExercise) { .name = "First", .archived = TRUE });
  RehabOwnExercise *second = new_own (&(RehabOwnExercise) { .name = "Second", .replaces_id = first->id, .archived = TRUE });
  RehabOwnExercise *third = new_own (&(RehabOwnExercise) { .name = "Third", .replaces_id = second->id });
  RehabOwnExercise *away = new_own (&(RehabOwnExercise) { .name = "Away", .archived = TRUE });
  RehabOwnExercise *back = new_own (&(RehabOwnExercise) { .name = "Taken up again" });
  RehabOwnExercise *branch = new_own (&(RehabOwnExercise) { .name = "Follows it all the same", .replaces_id = back->id });
  const struct
  {
    const RehabOwnExercise *from;
    const RehabOwnExercise *to;
  } ways[] = {
    { first, third }, { second, third }, { third, third }, { away, away }, { back, back }, { branch, branch },
  };

  g_ptr_array_add (list, third);
  g_ptr_array_add (list, first);
  g_ptr_array_add (list, second);
  g_ptr_array_add (list, away);
  g_ptr_array_add (list, back);
  g_ptr_array_add (list, branch);
  catalogue = rehab_catalogue_new (list, none);

  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *from = rehab_own_exercise_dup_key (ways[i].from);
      g_autofree char *to = rehab_own_exercise_dup_key (ways[i].to);

      g_assert_cmpstr (rehab_catalogue_get_newest_key (catalogue, from), ==, to);
    }
}

/* A file that somebody tampered with does not hang the program. */
static void
test_circle (void)
{
  static const char one_id[] = "00000000-0000-4000-8000-000000000001";
  static const char other_id[] = "00000000-0000-4000-8000-000000000002";
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (RehabCatalogue) catalogue = NULL;

  g_ptr_array_add (list, new_own (&(RehabOwnExercise) { .id = one_id, .name = "A", .replaces_id = other_id, .archived = TRUE }));
  g_ptr_array_add (list, new_own (&(RehabOwnExercise) { .id = other_id, .name = "B", .replaces_id = one_id, .archived = TRUE }));
  catalogue = rehab_catalogue_new (list, none);

  g_assert_true (g_str_has_prefix (rehab_catalogue_get_newest_key (catalogue, "own:00000000-0000-4000-8000-000000000001"), "own:"));
}

/* Whatever a clinic wrote in years: each look-up takes as long as with nothing. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) list = new_list ();
  g_autoptr (GPtrArray) none = new_list ();
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RehabCatalogue) catalogue = NULL;
  gint64 begin;
  gint64 spent;

  for (guint i = 0; i < 500; i++)
    {
      g_ptr_array_add (list, new_own (&(RehabOwnExercise) { .name = "Own" }));
      g_ptr_array_add (keys, rehab_own_exercise_dup_key (g_ptr_array_index (list, i)));
    }
  catalogue = rehab_catalogue_new (list, none);

  begin = g_get_monotonic_time ();
  for (guint round = 0; round < 100; round++)
    for (guint i = 0; i < keys->len; i++)
      g_assert_nonnull (rehab_catalogue_lookup (catalogue, g_ptr_array_index (keys, i)));
  spent = g_get_monotonic_time () - begin;

  g_test_message ("%.2f µs a look-up", (double) spent / (100 * 500));

  /* A list of 500 takes some 5 µs; this is 0.1, and room for a slow machine. */
  if (g_test_perf ())
    g_assert_cmpint (spent, <, 100 * 500);
}

/* A template made of a left-sided programme and used for each side: sore leg, other leg, both, and no sides at all. */
static void
test_templates_know_no_side (void)
{
  static const RehabSide doses[] = { REHAB_SIDE_NOT_ASKED, REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, REHAB_SIDE_BOTH };
  static const struct
  {
    RehabSide made_of, used_for;
    RehabSide becomes[4]; /* each of the doses above */
  } cases[] = {
    { REHAB_SIDE_LEFT, REHAB_SIDE_LEFT, { 0, REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, REHAB_SIDE_BOTH } },
    { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, { 0, REHAB_SIDE_RIGHT, REHAB_SIDE_LEFT, REHAB_SIDE_BOTH } },
    { REHAB_SIDE_LEFT, REHAB_SIDE_BOTH, { 0, REHAB_SIDE_BOTH, REHAB_SIDE_BOTH, REHAB_SIDE_BOTH } },
    { REHAB_SIDE_RIGHT, REHAB_SIDE_LEFT, { 0, REHAB_SIDE_RIGHT, REHAB_SIDE_LEFT, REHAB_SIDE_BOTH } },
    { REHAB_SIDE_RIGHT, REHAB_SIDE_RIGHT, { 0, REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, REHAB_SIDE_BOTH } },
    { REHAB_SIDE_BOTH, REHAB_SIDE_LEFT, { 0, REHAB_SIDE_LEFT, REHAB_SIDE_LEFT, REHAB_SIDE_LEFT } },
    { REHAB_SIDE_BOTH, REHAB_SIDE_RIGHT, { 0, REHAB_SIDE_RIGHT, REHAB_SIDE_RIGHT, REHAB_SIDE_RIGHT } },
    { REHAB_SIDE_BOTH, REHAB_SIDE_BOTH, { 0, REHAB_SIDE_BOTH, REHAB_SIDE_BOTH, REHAB_SIDE_BOTH } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = new_list ();
      g_autoptr (RehabRegimen) regimen = NULL;
      g_autoptr (RehabRegimen) kept = NULL;
      g_autoptr (RehabRegimen) used = NULL;

      for (size_t j = 0; j < G_N_ELEMENTS (doses); j++)
        g_ptr_array_add (list, rehab_prescription_new (&(RehabPrescription) {
        .exercise_key = "clamshell", .side = doses[j], .version_id = EPISODE_ID, .sets = rehab_number (3), .note = "Slowly",
      }, NULL));
      regimen = rehab_regimen_new ((const RehabPrescription *const *) list->pdata, list->len);
      kept = rehab_own_template_keep_regimen (regimen, cases[i].made_of);
      used = rehab_own_template_make_regimen (kept, NULL, cases[i].used_for);

      g_assert_cmpuint (rehab_regimen_get_size (used), ==, G_N_ELEMENTS (doses));
      for (guint j = 0; j < G_N_ELEMENTS (doses); j++)
        {
          const RehabPrescription *before = rehab_regimen_get_nth (regimen, j);
          const RehabPrescription *after = rehab_regimen_get_nth (used, j);

          g_assert_cmpint (after->side, ==, cases[i].becomes[j]);
          g_assert_cmpstr (after->note, ==, "Slowly");
          g_assert_true (rehab_number_equal (after->sets, before->sets));

          /* A copy: nothing leads back to the patient. */
          g_assert_cmpstr (after->id, !=, before->id);
          g_assert_null (after->version_id);
        }
    }
}

/* Kept and used for the other side, a built-in template is what it is for that side. */
static void
test_as_built_in_templates (void)
{
  static const RehabSide sides[] = { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT, REHAB_SIDE_BOTH };

  for (guint i = 0; i < rehab_template_get_count (); i++)
    for (size_t from = 0; from < G_N_ELEMENTS (sides); from++)
      for (size_t to = 0; to < G_N_ELEMENTS (sides); to++)
        {
          g_autoptr (RehabRegimen) before = rehab_template_make_regimen (rehab_template_get_nth (i), sides[from]);
          g_autoptr (RehabRegimen) kept = rehab_own_template_keep_regimen (before, sides[from]);
          g_autoptr (RehabRegimen) used = rehab_own_template_make_regimen (kept, NULL, sides[to]);
          g_autoptr (RehabRegimen) expected = rehab_template_make_regimen (rehab_template_get_nth (i), sides[to]);

          g_assert_true (rehab_regimen_equal (used, expected));
        }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/library-alone", test_library_alone);
  g_test_add_func ("/catalogue/pictures", test_pictures);
  g_test_add_func ("/catalogue/own-words", test_own_words);
  g_test_add_func ("/catalogue/copies", test_copies);
  g_test_add_func ("/catalogue/followers", test_followers);
  g_test_add_func ("/catalogue/circle", test_circle);
  g_test_add_func ("/catalogue/many", test_many);
  g_test_add_func ("/catalogue/templates-know-no-side", test_templates_know_no_side);
  g_test_add_func ("/catalogue/as-built-in-templates", test_as_built_in_templates);

  return g_test_run ();
}
