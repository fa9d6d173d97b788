/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-catalogue.h"
#include "rehab-exercise-picture.h"

struct _RehabCatalogue
{
  gatomicrefcount references;
  GPtrArray *records;    /* RehabOwnExercise: the clinic's own */
  GPtrArray *exercises;  /* RehabExercise: what the record at the same index says */
  GHashTable *indexes;   /* key -> index in both, and one more */
  GHashTable *followers; /* id of a record -> the newest RehabOwnExercise that replaces it */
};

G_DEFINE_BOXED_TYPE (RehabCatalogue, rehab_catalogue, rehab_catalogue_ref, rehab_catalogue_unref)

static void
exercise_free (gpointer data)
{
  RehabExercise *exercise = data;

  g_free ((char *) exercise->key);
  g_clear_pointer ((GPtrArray **) &exercise->pictures, g_ptr_array_unref);
  g_free (exercise);
}

static RehabExercise *
exercise_new (const RehabOwnExercise *record,
              GPtrArray              *pictures)
{
  const RehabExercise *drawn_as = rehab_exercise_lookup (record->drawn_as);
  RehabExercise *exercise = g_new0 (RehabExercise, 1);

  /* A copy brings along what the form does not ask: its poses, and what they tint. */
  if (drawn_as != NULL)
    *exercise = *drawn_as;

  exercise->key = rehab_own_exercise_dup_key (record);
  exercise->name = record->name;
  exercise->goal = record->goal;
  exercise->set_up = record->set_up;
  exercise->movement = record->movement;
  exercise->feel = record->feel;
  exercise->avoid = record->avoid;
  exercise->phases = (guint) record->phases;
  exercise->hip_flexion = record->hip_flexion;
  exercise->compression = record->compression;
  exercise->equipment = (guint) record->equipment;
  exercise->one_sided = record->one_sided;
  exercise->heavy = record->heavy;
  exercise->facts = "";
  exercise->dose.source = "";
  exercise->own = TRUE;
  exercise->archived = record->archived;
  exercise->pictures = pictures != NULL ? g_ptr_array_ref (pictures) : NULL;

  return exercise;
}

/* Each exercise's pictures in the order in which they come. */
static GHashTable *
sort_pictures (GPtrArray *pictures)
{
  GHashTable *by_exercise = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pictures->len; i++)
    {
      const RehabExercisePicture *picture = g_ptr_array_index (pictures, i);
      GPtrArray *list = g_hash_table_lookup (by_exercise, picture->exercise_id);

      if (list == NULL)
        {
          list = g_ptr_array_new_with_free_func (rehab_record_unref);
          g_hash_table_insert (by_exercise, (gpointer) picture->exercise_id, list);
        }
      g_ptr_array_add (list, rehab_record_ref (picture));
    }

  return by_exercise;
}

/* Of several that replace one, which happens when an old one was taken up again, one that is still offered counts. */
static void
add_follower (RehabCatalogue         *self,
              const RehabOwnExercise *record)
{
  const RehabOwnExercise *present;

  if (record->replaces_id == NULL)
    return;

  present = g_hash_table_lookup (self->followers, record->replaces_id);
  if (present == NULL || present->archived)
    g_hash_table_insert (self->followers, (gpointer) record->replaces_id, (gpointer) record);
}

/**
 * rehab_catalogue_new:
 * @own_exercises: (element-type RehabOwnExercise): what the clinic wrote itself, archived ones too, in the order in which
 *   they are listed
 * @pictures: (element-type RehabExercisePicture): all pictures of them, those of one exercise in their order
 *
 * Makes a catalogue of the library and of own exercises.
 *
 * Returns: (transfer full): a new catalogue
 */
RehabCatalogue *
rehab_catalogue_new (GPtrArray *own_exercises,
                     GPtrArray *pictures)
{
  RehabCatalogue *self = g_new0 (RehabCatalogue, 1);
  g_autoptr (GHashTable) by_exercise = sort_pictures (pictures);

  g_atomic_ref_count_init (&self->references);
  self->exercises = g_ptr_array_new_with_free_func (exercise_free);
  self->records = g_ptr_array_ref (own_exercises);
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self->followers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < own_exercises->len; i++)
    {
      const RehabOwnExercise *record = g_ptr_array_index (own_exercises, i);
      RehabExercise *exercise = exercise_new (record, g_hash_table_lookup (by_exercise, record->id));

      g_ptr_array_add (self->exercises, exercise);
      g_hash_table_insert (self->indexes, (gpointer) exercise->key, GUINT_TO_POINTER (i + 1));
      add_follower (self, record);
    }

  return self;
}

RehabCatalogue *
rehab_catalogue_ref (RehabCatalogue *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
rehab_catalogue_unref (RehabCatalogue *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->indexes);
  g_hash_table_unref (self->followers);
  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* Its index in the catalogue and one more; 0 for what is no own exercise of it. */
static guint
find_own (const RehabCatalogue *self,
          const char           *key)
{
  return self != NULL && key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, key)) : 0;
}

/**
 * rehab_catalogue_lookup:
 * @self: (nullable): a catalogue
 * @key: (nullable): what a prescription names
 *
 * Finds an exercise, of the library or an own one, archived or not.
 *
 * Returns: (nullable) (transfer none): the exercise, or `NULL` if there is none of that key
 */
const RehabExercise *
rehab_catalogue_lookup (const RehabCatalogue *self,
                        const char           *key)
{
  guint found = find_own (self, key);

  return found > 0 ? g_ptr_array_index (self->exercises, found - 1) : rehab_exercise_lookup (key);
}

/**
 * rehab_catalogue_lookup_own:
 * @self: (nullable): a catalogue
 * @key: (nullable): what a prescription names
 *
 * Finds what the clinic wrote of an own exercise, to change it or to copy it.
 *
 * Returns: (nullable) (transfer none): the record, or `NULL` if that is no own exercise
 */
const RehabOwnExercise *
rehab_catalogue_lookup_own (const RehabCatalogue *self,
                            const char           *key)
{
  guint found = find_own (self, key);

  return found > 0 ? g_ptr_array_index (self->records, found - 1) : NULL;
}

/**
 * rehab_catalogue_get_count:
 * @self: (nullable): a catalogue
 *
 * Gets how many exercises there are, archived ones too.
 *
 * Returns: the number
 */
guint
rehab_catalogue_get_count (const RehabCatalogue *self)
{
  return rehab_exercise_get_count () + (self != NULL ? self->exercises->len : 0);
}

/**
 * rehab_catalogue_get_nth:
 * @self: (nullable): a catalogue
 * @n: a place, below rehab_catalogue_get_count()
 *
 * Gets an exercise by its place: the clinic's own ones first, then the library.
 *
 * Returns: (nullable) (transfer none): the exercise, or `NULL` beyond the last
 */
const RehabExercise *
rehab_catalogue_get_nth (const RehabCatalogue *self,
                         guint                 n)
{
  guint n_own = self != NULL ? self->exercises->len : 0;

  return n < n_own ? g_ptr_array_index (self->exercises, n) : rehab_exercise_get_nth (n - n_own);
}

/**
 * rehab_catalogue_get_name:
 * @self: (nullable): a catalogue
 * @key: what a prescription names
 *
 * Gets what an exercise is called. One that is not known, of a later library perhaps, is still told apart by its key.
 *
 * Returns: (transfer none): translated text
 */
const char *
rehab_catalogue_get_name (const RehabCatalogue *self,
                          const char           *key)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (self, key);

  return exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : key;
}

/**
 * rehab_catalogue_get_newest_key:
 * @self: (nullable): a catalogue
 * @key: what a prescription names
 *
 * Follows an own exercise to the one that replaced it last.
 *
 * Returns: (transfer none): the key of that one; @key itself where nothing replaced it
 */
const char *
rehab_catalogue_get_newest_key (const RehabCatalogue *self,
                                const char           *key)
{
  const RehabOwnExercise *record = rehab_catalogue_lookup_own (self, key);
  const RehabExercise *newest = NULL;

  /* No more steps than there are exercises, should they ever go in a circle. */
  for (guint i = 0; record != NULL && record->archived && i < self->records->len; i++)
    {
      g_autofree char *follower_key = NULL;

      record = g_hash_table_lookup (self->followers, record->id);
      if (record == NULL)
        break;

      follower_key = rehab_own_exercise_dup_key (record);
      newest = rehab_catalogue_lookup (self, follower_key);
    }

  return newest != NULL ? newest->key : key;
}

/* The identity of the first of a line of own exercises, each of which replaced the one before; NULL for the library. */
static const char *
get_origin (const RehabCatalogue *self,
            const char           *key)
{
  const RehabOwnExercise *record = rehab_catalogue_lookup_own (self, key);
  const char *origin = record != NULL ? record->id : NULL;

  for (guint i = 0; record != NULL && record->replaces_id != NULL && i < self->records->len; i++)
    {
      const RehabOwnExercise values = { .id = record->replaces_id };
      g_autofree char *earlier_key = rehab_own_exercise_dup_key (&values);

      origin = record->replaces_id;
      record = rehab_catalogue_lookup_own (self, earlier_key);
    }

  return origin;
}

/**
 * rehab_catalogue_is_same_line:
 * @self: (nullable): a catalogue
 * @a_key: what a prescription names
 * @b_key: what another one names
 *
 * Tells whether two keys name the same exercise, also where the clinic described it anew between: an own exercise and
 * those that follow it are one.
 *
 * Returns: whether they do
 */
gboolean
rehab_catalogue_is_same_line (const RehabCatalogue *self,
                              const char           *a_key,
                              const char           *b_key)
{
  const char *a_origin;

  if (g_strcmp0 (a_key, b_key) == 0)
    return TRUE;
  if (self == NULL)
    return FALSE;

  a_origin = get_origin (self, a_key);

  return a_origin != NULL && g_strcmp0 (a_origin, get_origin (self, b_key)) == 0;
}
