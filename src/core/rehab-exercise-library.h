/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"

G_BEGIN_DECLS

extern const RehabExercise rehab_exercise_library[];
extern const guint rehab_exercise_library_size;

G_END_DECLS
