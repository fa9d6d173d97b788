/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How an exercise looks, in the colours of the light, dark or high-contrast style. */

#define REHAB_TYPE_EXERCISE_PICTURE (rehab_exercise_picture_get_type ())

G_DECLARE_FINAL_TYPE (RehabExercisePicture, rehab_exercise_picture, REHAB, EXERCISE_PICTURE, GtkWidget)

GtkWidget *rehab_exercise_picture_new (void);
void       rehab_exercise_picture_show (RehabExercisePicture *self,
                                        const char           *exercise_key,
                                        RehabSide             side);

G_END_DECLS
