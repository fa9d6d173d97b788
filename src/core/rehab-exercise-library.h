/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"

G_BEGIN_DECLS

/*
 * The built-in library: one row an exercise, one table a family. To add an exercise, add a row to its family's table; the
 * search, the sheet, the pictures and the tests find it. A dose without a source is the clinic's to set.
 */
typedef struct
{
  const RehabExercise *rows;
  guint n_rows;
} RehabExerciseTable;

extern const RehabExerciseTable rehab_exercises_hold;
extern const RehabExerciseTable rehab_exercises_bridge;
extern const RehabExerciseTable rehab_exercises_curl;
extern const RehabExerciseTable rehab_exercises_hinge;
extern const RehabExerciseTable rehab_exercises_step;
extern const RehabExerciseTable rehab_exercises_trunk;
extern const RehabExerciseTable rehab_exercises_easy;
extern const RehabExerciseTable rehab_exercises_warm_up;
extern const RehabExerciseTable rehab_exercises_run;
extern const RehabExerciseTable rehab_exercises_jump;

G_END_DECLS
