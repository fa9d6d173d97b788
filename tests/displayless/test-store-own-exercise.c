/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-records.h"

#include "rehab-audit-table.h"
#include "rehab-case-load.h"
#include "rehab-catalogue-table.h"
#include "rehab-exercise-picture-table.h"
#include "rehab-own-exercise-table.h"
#include "rehab-own-template-table.h"
#include "rehab-prescription-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-programme-version-table.h"

#define assert_locked(attempt)                                                        \
  G_STMT_START {                                                                      \
    g_autoptr (GError) refusal = NULL;                                                \
    g_assert_false (attempt);                                                         \
    g_assert_error (refusal, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD);     \
  } G_STMT_END

typedef struct
{
  TestFolder *folder;
  RehabStore *store;
  RehabPatientDetails *patient;
  RehabEpisode *episode;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = make_folder ();
  self->store = open_store (self->folder);
  self->patient = add_patient (self->store, "Adeyemi");
  self->episode = add_episode (self->store, self->patient->id, day (2025, 1, 1));
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->store);
  rehab_record_unref (self->patient);
  rehab_record_unref (self->episode);
  test_folder_free (self->folder);
}

static GPtrArray *
make_pictures (guint n,
               gsize size)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) data = make_picture (rand, size);
      g_autofree char *caption = g_strdup_printf ("Bild %u – Anfang", i);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (pictures, rehab_exercise_picture_new (&(RehabExercisePicture) {
      .exercise_id = "00000000-0000-4000-8000-000000000000", .caption = caption, .media_type = REHAB_MEDIA_TYPE_PNG,
      .data = data,
    }, &error));
      g_assert_no_error (error);
    }

  return pictures;
}

static RehabOwnExercise *
add_exercise (Fixture         *self,
              const char      *name,
              const GPtrArray *pictures)
{
  g_autoptr (GError) error = NULL;
  RehabOwnExercise *exercise = rehab_own_exercise_table_add (self->store, &(RehabOwnExercise) {
    .name = name, .movement = "Hüfte heben, drei Sekunden halten · 3 s", .feel = "Rückseite des Oberschenkels", .one_sided = TRUE,
    .drawn_as = "bridge-hold", .equipment = REHAB_EQUIPMENT_MAT | REHAB_EQUIPMENT_FOOTBALL, .phases = 1 << REHAB_PHASE_CALM,
  }, pictures, &error);

  g_assert_no_error (error);

  return exercise;
}

static void
prescribe (Fixture                *self,
           const RehabOwnExercise *exercise)
{
  g_autofree char *key = rehab_own_exercise_dup_key (exercise);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) prescription = rehab_prescription_new (&(RehabPrescription) { .exercise_key = key }, &error);
  const RehabPrescription *const list[] = { prescription };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (list, 1);
  g_autoptr (RehabProgrammeVersion) version = NULL;

  version = rehab_programme_version_table_add (self->store, self->episode->id, day (2025, 1, 2), NULL, NULL, regimen, &error);
  g_assert_no_error (error);
}

static gint64
count (Fixture    *self,
       const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (rehab_database_read_int (rehab_store_get_database (self->store), sql, &n, &error));

  return n;
}

static gboolean
run_sql (Fixture    *self,
         const char *sql,
         GError    **error)
{
  return rehab_database_execute (rehab_store_get_database (self->store), sql, error);
}

static RehabCase *
load_case (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  RehabCase *record = rehab_case_load (self->store, self->episode, &error);

  g_assert_no_error (error);

  return record;
}

/* Words and pictures come back as they were given, in their order, after the file was closed too. */
static void
test_round_trip (Fixture      *self,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = make_pictures (3, 40000);
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Brücke auf dem Ball – 桥", pictures);
  g_autofree char *key = rehab_own_exercise_dup_key (exercise);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabCatalogue) catalogue = rehab_catalogue_table_load (self->store, &error);
      const RehabExercise *found = rehab_catalogue_lookup (catalogue, key);

      g_assert_no_error (error);
      g_assert_true (rehab_record_equal (rehab_catalogue_lookup_own (catalogue, key), exercise));
      g_assert_cmpuint (found->pictures->len, ==, 3);
      for (guint j = 0; j < 3; j++)
        {
          const RehabExercisePicture *picture = g_ptr_array_index (found->pictures, j);

          g_assert_cmpint (picture->position, ==, (int) j);
          g_assert_cmpstr (picture->exercise_id, ==, exercise->id);
          g_assert_true (rehab_exercise_picture_shows_same (picture, g_ptr_array_index (pictures, j)));
        }

      g_clear_object (&self->store);
      self->store = open_store (self->folder);
    }
}

/* The largest picture fits; a fourth one, or one byte more, is refused, and nothing is left of the exercise. */
static void
test_limits (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) largest = make_pictures (1, REHAB_EXERCISE_PICTURE_MAX_BYTES);
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Large", largest);
  g_autoptr (GPtrArray) found = rehab_exercise_picture_table_list_of_exercise (self->store, exercise->id, NULL);
  g_autoptr (GPtrArray) four = make_pictures (4, 100);
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_exercise_picture_shows_same (g_ptr_array_index (found, 0), g_ptr_array_index (largest, 0)));

  g_assert_null (rehab_own_exercise_table_add (self->store, &(RehabOwnExercise) { .name = "Four" }, four, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  g_assert_null (rehab_own_exercise_table_revise (self->store, exercise, four, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  g_assert_null (rehab_own_exercise_table_add (self->store, &(RehabOwnExercise) { .name = " " }, NULL, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);

  g_assert_cmpint (count (self, "SELECT count (*) FROM exercise"), ==, 1);
  g_assert_cmpint (count (self, "SELECT count (*) FROM exercise_picture"), ==, 1);
}

/* While nobody is prescribed it, it is changed where it is: drafts and templates name it as before. */
static void
test_revised_in_place (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) two = make_pictures (2, 100);
  g_autoptr (GPtrArray) one = make_pictures (1, 500);
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Bridge", two);
  g_autoptr (RehabOwnExercise) revised = NULL;
  g_autoptr (RehabOwnExercise) same = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  RehabOwnExercise values = *exercise;
  gint64 n_written;

  values.name = "Bridge, slowly";
  values.replaces_id = "00000000-0000-4000-8000-000000000000";
  revised = rehab_own_exercise_table_revise (self->store, &values, one, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (revised->id, ==, exercise->id);
  g_assert_cmpstr (revised->name, ==, "Bridge, slowly");
  g_assert_null (revised->replaces_id);
  g_assert_cmpint (count (self, "SELECT count (*) FROM exercise"), ==, 1);

  found = rehab_exercise_picture_table_list_of_exercise (self->store, exercise->id, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (rehab_exercise_picture_shows_same (g_ptr_array_index (found, 0), g_ptr_array_index (one, 0)));

  /* The same once more is no change. */
  n_written = count (self, "SELECT max (number) FROM audit");
  same = rehab_own_exercise_table_revise (self->store, revised, found, &error);
  g_assert_true (rehab_record_equal (same, revised));
  g_assert_cmpint (count (self, "SELECT max (number) FROM audit"), ==, n_written);
}

/* Once it is prescribed it stays as it is, archived, and another one follows it: old programmes say what they said. */
static void
test_revised_when_prescribed (Fixture      *self,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) two = make_pictures (2, 100);
  g_autoptr (GPtrArray) three = make_pictures (3, 300);
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Bridge", two);
  g_autofree char *key = rehab_own_exercise_dup_key (exercise);
  g_autoptr (RehabOwnExercise) same = NULL;
  g_autoptr (RehabOwnExercise) follower = NULL;
  g_autoptr (RehabOwnExercise) next = NULL;
  g_autofree char *next_key = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;
  const RehabExercise *shown;
  RehabOwnExercise values = *exercise;
  gboolean prescribed;

  g_assert_true (rehab_own_exercise_table_is_prescribed (self->store, exercise->id, &prescribed, &error) && !prescribed);
  prescribe (self, exercise);
  g_assert_true (rehab_own_exercise_table_is_prescribed (self->store, exercise->id, &prescribed, &error) && prescribed);

  same = rehab_own_exercise_table_revise (self->store, exercise, two, &error);
  g_assert_cmpstr (same->id, ==, exercise->id);

  values.name = "Bridge, other words";
  values.drawn_as = NULL;
  follower = rehab_own_exercise_table_revise (self->store, &values, three, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (follower->id, !=, exercise->id);
  g_assert_cmpstr (follower->replaces_id, ==, exercise->id);

  /* The new one is prescribed nowhere: it is changed in place. */
  values = *follower;
  values.name = "Bridge, better words";
  next = rehab_own_exercise_table_revise (self->store, &values, three, &error);
  g_assert_cmpstr (next->id, ==, follower->id);
  g_assert_cmpstr (next->replaces_id, ==, exercise->id);

  record = load_case (self);
  g_assert_cmpstr (rehab_regimen_get_nth (g_ptr_array_index (record->regimens, 0), 0)->exercise_key, ==, key);
  shown = rehab_catalogue_lookup (record->catalogue, key);
  g_assert_true (shown->archived);
  g_assert_cmpstr (rehab_catalogue_get_name (record->catalogue, key), ==, "Bridge");
  g_assert_cmpstr (rehab_exercise_get_text (shown, REHAB_EXERCISE_FEEL), ==, "Rückseite des Oberschenkels");
  g_assert_cmpuint (shown->pictures->len, ==, 2);
  g_assert_true (rehab_exercise_picture_shows_same (g_ptr_array_index (shown->pictures, 1), g_ptr_array_index (two, 1)));

  next_key = rehab_own_exercise_dup_key (next);
  g_assert_cmpstr (rehab_catalogue_get_newest_key (record->catalogue, key), ==, next_key);
  shown = rehab_catalogue_lookup (record->catalogue, next_key);
  g_assert_false (shown->archived);
  g_assert_cmpuint (shown->pictures->len, ==, 3);
}

/* The file itself refuses what would change what was prescribed. */
static void
test_locked (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) pictures = make_pictures (1, 100);
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Bridge", pictures);
  g_autoptr (RehabOwnExercise) other = add_exercise (self, "Another", NULL);
  g_autofree char *move_here = g_strdup_printf ("UPDATE exercise_picture SET exercise_id = '%s'", exercise->id);
  g_autoptr (RehabOwnExercise) archived = NULL;
  g_autoptr (RehabOwnExercise) back = NULL;
  g_autoptr (GError) error = NULL;

  static const char *const changes[] = {
    "UPDATE exercise SET name = 'x' WHERE name = 'Bridge'", "UPDATE exercise SET movement = NULL WHERE name = 'Bridge'",
    "UPDATE exercise SET equipment = 0 WHERE name = 'Bridge'", "UPDATE exercise SET drawn_as = NULL WHERE name = 'Bridge'",
    "UPDATE exercise SET archived = 1, heavy = 0 WHERE name = 'Bridge'",
    "UPDATE exercise_picture SET caption = NULL", "UPDATE exercise_picture SET data = x'00'", "DELETE FROM exercise_picture",
    "INSERT INTO exercise_picture SELECT '00000000-0000-4000-8000-000000000000', exercise_id, 1, NULL, media_type, data, 1, NULL, 1,"
    " NULL FROM exercise_picture",
  };

  /* Before: whatever is not prescribed may change, but nothing is deleted that a draft could name. */
  assert_locked (run_sql (self, "DELETE FROM exercise WHERE name = 'Another'", &refusal));
  g_assert_true (run_sql (self, "UPDATE exercise SET heavy = 1 WHERE name = 'Bridge'", &error));

  prescribe (self, exercise);
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++)
    assert_locked (run_sql (self, changes[i], &refusal));
  assert_locked (run_sql (self, "DELETE FROM exercise", &refusal));

  /* Nor are its pictures made another one's, or another one's its own. */
  g_assert_true (run_sql (self, "INSERT INTO exercise_picture SELECT '00000000-0000-4000-8000-000000000001', id, 0, NULL, 'image/png',"
                          " x'89504e470d0a1a0a', 1, NULL, 1, NULL FROM exercise WHERE name = 'Another'", &error));
  assert_locked (run_sql (self, "UPDATE exercise_picture SET exercise_id = (SELECT id FROM exercise WHERE name = 'Another'),"
                          " position = 2 WHERE length (data) = 100", &refusal));
  g_free (move_here);
  move_here = g_strdup_printf ("UPDATE exercise_picture SET position = 2, exercise_id = '%s' WHERE length (data) = 8", exercise->id);
  assert_locked (run_sql (self, move_here, &refusal));

  /* Whether it is offered is another matter, and goes both ways. */
  archived = rehab_own_exercise_table_set_archived (self->store, exercise->id, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (archived->archived);
  back = rehab_own_exercise_table_set_archived (self->store, exercise->id, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (back->archived);

  g_assert_null (rehab_own_exercise_table_set_archived (self->store, self->episode->id, TRUE, &error));
  g_assert_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT);
}

/* The catalogue is read once, anew after a change, and never shows what was taken back. */
static void
test_catalogue_is_fresh (Fixture      *self,
                         gconstpointer data)
{
  g_autoptr (RehabCatalogue) before = rehab_catalogue_table_load (self->store, NULL);
  g_autoptr (RehabCatalogue) same = rehab_catalogue_table_load (self->store, NULL);
  g_autoptr (RehabCatalogue) after = NULL;
  g_autoptr (RehabCatalogue) at_the_end = NULL;
  g_autoptr (RehabOwnExercise) exercise = NULL;
  g_autofree char *key = NULL;

  g_assert_true (before == same);

  exercise = add_exercise (self, "Bridge", NULL);
  key = rehab_own_exercise_dup_key (exercise);
  after = rehab_catalogue_table_load (self->store, NULL);
  g_assert_null (rehab_catalogue_lookup (before, key));
  g_assert_nonnull (rehab_catalogue_lookup (after, key));

  g_assert_true (rehab_store_transaction_begin (self->store, NULL));
  {
    g_autoptr (RehabOwnExercise) gone = add_exercise (self, "Taken back", NULL);
    g_autofree char *gone_key = rehab_own_exercise_dup_key (gone);
    g_autoptr (RehabCatalogue) within = rehab_catalogue_table_load (self->store, NULL);

    g_assert_nonnull (rehab_catalogue_lookup (within, gone_key));
    rehab_store_transaction_rollback (self->store);
    at_the_end = rehab_catalogue_table_load (self->store, NULL);
    g_assert_null (rehab_catalogue_lookup (at_the_end, gone_key));
    g_assert_nonnull (rehab_catalogue_lookup (at_the_end, key));
  }
}

/* A template goes on with what was written anew; the draft of a patient keeps what it names. */
static void
test_templates_follow (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (RehabOwnExercise) exercise = add_exercise (self, "Bridge", NULL);
  g_autofree char *key = rehab_own_exercise_dup_key (exercise);
  g_autoptr (RehabPrescription) prescription = rehab_prescription_new (&(RehabPrescription) {
    .exercise_key = key, .side = REHAB_SIDE_LEFT, .note = "Langsam – überall",
  }, NULL);
  const RehabPrescription *const list[] = { prescription };
  g_autoptr (RehabRegimen) regimen = rehab_regimen_new (list, 1);
  g_autoptr (RehabOwnTemplate) template = NULL;
  g_autoptr (RehabOwnExercise) follower = NULL;
  g_autofree char *follower_key = NULL;
  g_autoptr (RehabRegimen) kept = NULL;
  g_autoptr (RehabRegimen) used = NULL;
  g_autoptr (RehabProgrammeDraft) draft = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GError) error = NULL;
  RehabOwnExercise values = *exercise;

  template = rehab_own_template_table_add (self->store, &(RehabOwnTemplate) { .name = "Ours" }, regimen, REHAB_SIDE_LEFT, &error);
  g_assert_no_error (error);
  draft = rehab_programme_draft_table_save (self->store, self->episode->id, NULL, regimen, &error);
  g_assert_no_error (error);
  prescribe (self, exercise);
  g_clear_pointer (&draft, rehab_record_unref);
  draft = rehab_programme_draft_table_save (self->store, self->episode->id, NULL, regimen, &error);

  values.name = "Bridge, other words";
  follower = rehab_own_exercise_table_revise (self->store, &values, NULL, &error);
  follower_key = rehab_own_exercise_dup_key (follower);

  record = load_case (self);
  kept = rehab_own_template_table_load_regimen (self->store, template->id, &error);
  g_assert_cmpstr (rehab_regimen_get_nth (kept, 0)->exercise_key, ==, key);
  used = rehab_own_template_make_regimen (kept, record->catalogue, REHAB_SIDE_RIGHT);
  g_assert_cmpstr (rehab_regimen_get_nth (used, 0)->exercise_key, ==, follower_key);
  g_assert_cmpint (rehab_regimen_get_nth (used, 0)->side, ==, REHAB_SIDE_RIGHT);
  g_assert_cmpstr (rehab_regimen_get_nth (used, 0)->note, ==, "Langsam – überall");

  g_assert_cmpstr (rehab_regimen_get_nth (record->draft_regimen, 0)->exercise_key, ==, key);
}

/* Five hundred of them are read in no time, and a case costs none of it again. */
static void
test_many (Fixture      *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) one = make_pictures (1, 2000);
  g_autoptr (RehabCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begin;
  gint64 first;

  g_assert_true (rehab_store_transaction_begin (self->store, &error));
  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Own %03u", i);
      g_autoptr (RehabOwnExercise) exercise = add_exercise (self, name, one);
    }
  g_assert_true (rehab_store_transaction_commit (self->store, &error));

  begin = g_get_monotonic_time ();
  catalogue = rehab_catalogue_table_load (self->store, &error);
  first = g_get_monotonic_time () - begin;
  g_assert_cmpuint (rehab_catalogue_get_count (catalogue), ==, rehab_exercise_get_count () + 500);
  g_assert_cmpstr (rehab_catalogue_get_nth (catalogue, 499)->name, ==, "Own 499");

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (RehabCatalogue) again = rehab_catalogue_table_load (self->store, &error);

      g_assert_true (again == catalogue);
    }
  g_test_message ("PERF 500 own exercises: %.1f ms to read, %.3f ms again", (double) first / 1000,
                  (double) (g_get_monotonic_time () - begin) / 100000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/own-exercise/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("limits", test_limits);
  ADD ("revised-in-place", test_revised_in_place);
  ADD ("revised-when-prescribed", test_revised_when_prescribed);
  ADD ("locked", test_locked);
  ADD ("catalogue-is-fresh", test_catalogue_is_fresh);
  ADD ("templates-follow", test_templates_follow);
  ADD ("many", test_many);

  return g_test_run ();
}
