/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-drawn-view.h"
#include "rehab-figure.h"

G_BEGIN_DECLS

/* How an exercise looks, drawn or photographed, in the colours of the light, dark or high-contrast style. */

#define REHAB_TYPE_EXERCISE_VIEW (rehab_exercise_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabExerciseView, rehab_exercise_view, REHAB, EXERCISE_VIEW, RehabDrawnView)

GtkWidget *rehab_exercise_view_new (void);
void       rehab_exercise_view_show (RehabExerciseView    *self,
                                     const RehabCatalogue *catalogue,
                                     const char           *exercise_key,
                                     RehabSide             side);

RehabFigureTheme rehab_exercise_view_get_theme (void);

G_END_DECLS
