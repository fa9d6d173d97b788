/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-exercise.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static const RehabField fields[] = {
  REHAB_FIELD_ID (RehabOwnExercise),
  REHAB_FIELD_STRING (RehabOwnExercise, name, N_("Name"), TRUE, 80),
  REHAB_FIELD_STRING (RehabOwnExercise, goal, N_("Goal"), FALSE, 500),
  REHAB_FIELD_STRING (RehabOwnExercise, set_up, N_("Set-up"), FALSE, 1000),
  REHAB_FIELD_STRING (RehabOwnExercise, movement, N_("Movement"), FALSE, 2000),
  REHAB_FIELD_STRING (RehabOwnExercise, feel, N_("What to feel"), FALSE, 500),
  REHAB_FIELD_STRING (RehabOwnExercise, avoid, N_("What to avoid"), FALSE, 500),
  REHAB_FIELD_INTEGER (RehabOwnExercise, phases, N_("Phases"), 0, 62),
  REHAB_FIELD_ENUM (RehabOwnExercise, hip_flexion, N_("Hip flexion"), FALSE, rehab_hip_flexion_get_type),
  REHAB_FIELD_ENUM (RehabOwnExercise, compression, N_("Compression"), FALSE, rehab_compression_get_type),
  REHAB_FIELD_INTEGER (RehabOwnExercise, equipment, N_("Equipment"), 0, 0x3fffffff),
  REHAB_FIELD_SWITCH (RehabOwnExercise, one_sided, N_("One side at a time")),
  /* Translators: whether an exercise makes the session of its day a heavy one */
  REHAB_FIELD_SWITCH (RehabOwnExercise, heavy, N_("Heavy")),
  REHAB_FIELD_STRING (RehabOwnExercise, drawn_as, N_("Drawn as"), FALSE, 60),
  REHAB_FIELD_REF (RehabOwnExercise, replaces_id, FALSE),
  /* Translators: no longer offered, yet kept */
  REHAB_FIELD_SWITCH (RehabOwnExercise, archived, N_("Archived")),
};

const RehabRecordType rehab_own_exercise_type = {
  .name = "exercise",
  .size = sizeof (RehabOwnExercise),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * rehab_own_exercise_dup_key:
 * @self: an own exercise
 *
 * Makes the key by which prescriptions name it; no exercise of the library has such a one.
 *
 * Returns: (transfer full): the key, "own:" and its identity
 */
char *
rehab_own_exercise_dup_key (const RehabOwnExercise *self)
{
  return g_strconcat (REHAB_OWN_EXERCISE_KEY_PREFIX, self->id, NULL);
}

/**
 * rehab_own_exercise_new_copy:
 * @exercise: an exercise of the library
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes an own exercise that says what one of the library says, in the language that is spoken now, to be said otherwise.
 * It shows the figure of that one while it has no pictures.
 *
 * Returns: (transfer full): a new own exercise, or `NULL` with @error set
 */
RehabOwnExercise *
rehab_own_exercise_new_copy (const RehabExercise *exercise,
                             GError             **error)
{
  g_return_val_if_fail (exercise != NULL && !exercise->own, NULL);

  return rehab_own_exercise_new (&(RehabOwnExercise) {
    .name = rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME),
    .goal = rehab_exercise_get_text (exercise, REHAB_EXERCISE_GOAL),
    .set_up = rehab_exercise_get_text (exercise, REHAB_EXERCISE_SET_UP),
    .movement = rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT),
    .feel = rehab_exercise_get_text (exercise, REHAB_EXERCISE_FEEL),
    .avoid = rehab_exercise_get_text (exercise, REHAB_EXERCISE_AVOID),
    .phases = (int) exercise->phases,
    .hip_flexion = exercise->hip_flexion,
    .compression = exercise->compression,
    .equipment = (int) exercise->equipment,
    .one_sided = exercise->one_sided,
    .heavy = exercise->heavy,
    .drawn_as = exercise->key,
  }, error);
}
