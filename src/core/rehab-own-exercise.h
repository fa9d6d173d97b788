/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * An exercise that the clinic wrote itself, or copied from the library to say it in its own words. A prescription names
 * it by rehab_own_exercise_dup_key ().
 *
 * What a version of a programme prescribed stays as it was: an own exercise that is prescribed somewhere is not changed
 * but followed by a new one, which names it as the one it replaces.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *goal;
  const char *set_up;
  const char *movement;
  const char *feel;
  const char *avoid;
  int phases;               /* bits 1 << RehabPhase */
  RehabHipFlexion hip_flexion;
  RehabCompression compression;
  int equipment;            /* RehabEquipment bits */
  gboolean one_sided;
  gboolean heavy;
  const char *drawn_as;     /* a key of the library whose figure is shown while there are no pictures; absent for none */
  const char *replaces_id;  /* the own exercise that this one follows; absent for a first one */
  gboolean archived;
} RehabOwnExercise;

REHAB_DECLARE_RECORD (RehabOwnExercise, rehab_own_exercise)

#define REHAB_OWN_EXERCISE_KEY_PREFIX "own:"

char *rehab_own_exercise_dup_key (const RehabOwnExercise *self) G_GNUC_WARN_UNUSED_RESULT;
RehabOwnExercise *rehab_own_exercise_new_copy (const RehabExercise *exercise,
                                               GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
