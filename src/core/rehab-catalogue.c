/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-catalogue.h"
#include "rehab-own-exercise.h"

struct _RehabCatalogue
{
  gatomicrefcount references;
  GPtrArray *exercises; /* RehabExercise: the own ones */
  GPtrArray *records;   /* RehabOwnExercise: whose texts they show */
};

G_DEFINE_BOXED_TYPE (RehabCatalogue, rehab_catalogue, rehab_catalogue_ref, rehab_catalogue_unref)

static void
exercise_free (gpointer data)
{
  RehabExercise *exercise = data;

  g_free ((char *) exercise->key);
  g_free (exercise);
}

static RehabExercise *
exercise_new (const RehabOwnExercise *record)
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

  return exercise;
}

/**
 * rehab_catalogue_new:
 * @own_exercises: (element-type RehabOwnExercise): what the clinic wrote itself, archived ones too
 * @pictures: (element-type RehabExercisePicture): all pictures of them, by exercise and position
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

  g_atomic_ref_count_init (&self->references);
  self->exercises = g_ptr_array_new_with_free_func (exercise_free);
  self->records = g_ptr_array_ref (own_exercises);
  for (guint i = 0; i < own_exercises->len; i++)
    g_ptr_array_add (self->exercises, exercise_new (g_ptr_array_index (own_exercises, i)));

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

  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->records);
  g_free (self);
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
  if (self != NULL)
    {
      for (guint i = 0; i < self->exercises->len; i++)
        {
          const RehabExercise *exercise = g_ptr_array_index (self->exercises, i);

          if (g_strcmp0 (exercise->key, key) == 0)
            return exercise;
        }
    }

  return rehab_exercise_lookup (key);
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
