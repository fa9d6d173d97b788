/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-prescription.h"

G_BEGIN_DECLS

/*
 * A dose in words. The short form is what a physiotherapist writes ("3 x 12 at 20 kg, tempo 3-0-3-0"); the long form is
 * what stands on the patient's sheet, one sentence a line, no abbreviation.
 */

char *rehab_dose_dup_short    (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_sentence (const RehabPrescription *prescription,
                               const RehabExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_days     (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_side     (const RehabPrescription *prescription,
                               const RehabExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_tempo_dup_words   (const char *tempo) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_tempo_is_valid (const char *tempo);

G_END_DECLS
