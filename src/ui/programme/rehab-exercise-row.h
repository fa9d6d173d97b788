/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One exercise of the library: picture, name, hip angle and compression, and whether it is in the programme already. */

#define REHAB_TYPE_EXERCISE_ROW (rehab_exercise_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabExerciseRow, rehab_exercise_row, REHAB, EXERCISE_ROW, AdwBin)

const char *rehab_exercise_row_get_exercise (RehabExerciseRow *self);
void        rehab_exercise_row_set_exercise (RehabExerciseRow     *self,
                                             const char           *exercise_key,
                                             const RehabCatalogue *catalogue);
void        rehab_exercise_row_set_used     (RehabExerciseRow *self,
                                             gboolean          used);

G_END_DECLS
