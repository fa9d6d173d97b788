/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * An exercise of the clinic's own: a new one, one that is said in other words, or a copy of one of the library. "saved" tells
 * its key, which is another one when the exercise is prescribed already: what was prescribed stays as it was.
 */

#define REHAB_TYPE_OWN_EXERCISE_DIALOG (rehab_own_exercise_dialog_get_type ())

G_DECLARE_FINAL_TYPE (RehabOwnExerciseDialog, rehab_own_exercise_dialog, REHAB, OWN_EXERCISE_DIALOG, AdwDialog)

AdwDialog *rehab_own_exercise_dialog_new (RehabClinic            *clinic,
                                          const char             *exercise_key);

G_END_DECLS
