/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure.h"

G_BEGIN_DECLS

/* An exercise as it is shown everywhere: its figure, or the clinic's own pictures where it has some. */

gboolean rehab_exercise_can_paint (const RehabExercise *exercise);
void     rehab_exercise_paint     (cairo_t                 *cr,
                                   const RehabExercise     *exercise,
                                   const RehabFigureStyle  *style,
                                   const cairo_rectangle_t *box);

G_END_DECLS
