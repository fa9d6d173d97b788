/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The exercises there are to pick from, by families: search, filters, list. Arrow keys in the search go through what is
 * found and Enter takes it, so that the keyboard stays in the search and several can be taken in turn; each can be dragged,
 * too. "chosen" says what was picked.
 */

#define REHAB_TYPE_EXERCISE_BROWSER (rehab_exercise_browser_get_type ())

G_DECLARE_FINAL_TYPE (RehabExerciseBrowser, rehab_exercise_browser, REHAB, EXERCISE_BROWSER, AdwBin)

void       rehab_exercise_browser_set_catalogue (RehabExerciseBrowser *self,
                                                 const RehabCatalogue *catalogue);
void       rehab_exercise_browser_set_phase     (RehabExerciseBrowser *self,
                                                 RehabPhase            phase);
RehabPhase rehab_exercise_browser_get_phase     (RehabExerciseBrowser *self);
void       rehab_exercise_browser_set_regimen   (RehabExerciseBrowser *self,
                                                 RehabRegimen         *regimen);

G_END_DECLS
