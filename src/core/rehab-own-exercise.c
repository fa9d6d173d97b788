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
  REHAB_FIELD_SWITCH (RehabOwnExercise, heavy, N_("Heavy")),
  REHAB_FIELD_STRING (RehabOwnExercise, drawn_as, N_("Drawn as"), FALSE, 60),
  REHAB_FIELD_REF (RehabOwnExercise, replaces_id, FALSE),
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
  return g_strconcat ("own:", self->id, NULL);
}
