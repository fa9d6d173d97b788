/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The library of exercises to pick from: search, phase, list. Enter in the search takes the first that is found;
 * "chosen" says what was picked.
 */

#define REHAB_TYPE_EXERCISE_BROWSER (rehab_exercise_browser_get_type ())

G_DECLARE_FINAL_TYPE (RehabExerciseBrowser, rehab_exercise_browser, REHAB, EXERCISE_BROWSER, AdwBin)

void rehab_exercise_browser_set_phase   (RehabExerciseBrowser *self,
                                         RehabPhase            phase);
void rehab_exercise_browser_set_regimen (RehabExerciseBrowser *self,
                                         RehabRegimen         *regimen);

G_END_DECLS
