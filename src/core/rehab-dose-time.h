/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-prescription.h"

G_BEGIN_DECLS

/* Settings of the clinic, without published backing: they only tell how long a programme takes. */
#define REHAB_DOSE_SECONDS_A_REPETITION 3
#define REHAB_DOSE_SECONDS_A_FAST_MOVE 1
#define REHAB_DOSE_SECONDS_TO_CHANGE_OVER 60

RehabNumber rehab_dose_estimate_minutes (const RehabPrescription *prescription,
                                         const RehabExercise     *exercise);

G_END_DECLS
