/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-prescription.h"
#include "rehab-tempo.h"

G_BEGIN_DECLS

/*
 * A dose in words. The short form is what a physiotherapist writes ("3 × 8–12 at 20 kg, tempo 3-0-3-0"); the line is
 * the same with how often it is done, as it is edited and read back by rehab_dose_parse(); the long form is what stands
 * on the patient's sheet, one sentence a line, no abbreviation.
 */

char *rehab_dose_dup_short    (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_line     (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_often    (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_sentence (const RehabPrescription *prescription,
                               const RehabExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_days     (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_side     (const RehabPrescription *prescription,
                               const RehabExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_dose_is_leg_by_leg (const RehabPrescription *prescription,
                                   const RehabExercise     *exercise);

G_END_DECLS
