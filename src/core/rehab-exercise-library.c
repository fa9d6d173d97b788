/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-i18n.h"

typedef struct
{
  const RehabExerciseTable *table;
  const char *title;
} Family;

/* In the order in which a recovery meets them. */
static const Family families[] = {
  [REHAB_EXERCISE_FAMILY_EASY] = { &rehab_exercises_easy, N_("Everyday movement") },
  [REHAB_EXERCISE_FAMILY_HOLD] = { &rehab_exercises_hold, N_("Holds") },
  [REHAB_EXERCISE_FAMILY_BRIDGE] = { &rehab_exercises_bridge, N_("Bridges and hip thrusts") },
  [REHAB_EXERCISE_FAMILY_CURL] = { &rehab_exercises_curl, N_("Curls and sliders") },
  [REHAB_EXERCISE_FAMILY_TRUNK] = { &rehab_exercises_trunk, N_("Hips and trunk") },
  [REHAB_EXERCISE_FAMILY_HINGE] = { &rehab_exercises_hinge, N_("Hip hinges") },
  [REHAB_EXERCISE_FAMILY_STEP] = { &rehab_exercises_step, N_("Steps, squats and calves") },
  [REHAB_EXERCISE_FAMILY_WARM_UP] = { &rehab_exercises_warm_up, N_("Warm-up") },
  [REHAB_EXERCISE_FAMILY_RUN] = { &rehab_exercises_run, N_("Running") },
  [REHAB_EXERCISE_FAMILY_JUMP] = { &rehab_exercises_jump, N_("Jumping, turning and kicking") },
};

/**
 * rehab_exercise_get_count:
 *
 * Gets how many exercises the built-in library has.
 *
 * Returns: the number
 */
guint
rehab_exercise_get_count (void)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    count += families[i].table->n_rows;

  return count;
}

/**
 * rehab_exercise_get_nth:
 * @n: a place, below rehab_exercise_get_count()
 *
 * Gets an exercise by its place in the library, which goes from family to family.
 *
 * Returns: (nullable) (transfer none): the exercise, or `NULL` beyond the last
 */
const RehabExercise *
rehab_exercise_get_nth (guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (n < families[i].table->n_rows)
        return &families[i].table->rows[n];
      n -= families[i].table->n_rows;
    }

  return NULL;
}

/**
 * rehab_exercise_get_family:
 * @self: an exercise
 *
 * Gets the family that an exercise belongs to.
 *
 * Returns: the family; `REHAB_EXERCISE_FAMILY_OWN` for one that is not of the built-in library
 */
RehabExerciseFamily
rehab_exercise_get_family (const RehabExercise *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      const RehabExerciseTable *table = families[i].table;

      if (self >= table->rows && self < table->rows + table->n_rows)
        return (RehabExerciseFamily) i;
    }

  return REHAB_EXERCISE_FAMILY_OWN;
}

/**
 * rehab_exercise_family_get_title:
 * @family: a family
 *
 * Gets what a family of exercises is called.
 *
 * Returns: (transfer none): translated text
 */
const char *
rehab_exercise_family_get_title (RehabExerciseFamily family)
{
  return (guint) family < G_N_ELEMENTS (families) ? _(families[family].title) : _("The clinic's own");
}
