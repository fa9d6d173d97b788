/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"

G_BEGIN_DECLS

/*
 * One repetition as time goes by: from pose to pose and back to the first, as slowly as its tempo says, staying a while
 * where it is held.
 */

/* How a body is at one moment. */
typedef struct
{
  RehabSkeleton skeleton;
  double held;  /* how much of the hold is over, 0 to 1; -1 outside of it */
} RehabMoment;

double rehab_exercise_get_cycle_seconds (const RehabExercise *self,
                                         const char          *tempo);
void   rehab_exercise_find_moment       (const RehabExercise *self,
                                         const char          *tempo,
                                         double               seconds,
                                         RehabMoment         *moment);

G_END_DECLS
