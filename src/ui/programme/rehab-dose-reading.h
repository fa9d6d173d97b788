/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-line-editor.h"
#include "rehab-prescription.h"

G_BEGIN_DECLS

/* How a dose that is typed into a line is read, and what is said about it; and how the line and what stands beside it is shown. */

void               rehab_dose_reading_say        (RehabLineEditor         *line,
                                                  const char              *text,
                                                  const RehabPrescription *base,
                                                  const RehabExercise     *exercise);
RehabPrescription *rehab_dose_reading_take       (const char              *text,
                                                  const RehabPrescription *base) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_reading_dup_shown  (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_reading_dup_rhythm (const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_note_dup_problem        (const char              *text,
                                     const RehabPrescription *base) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_exercise_dup_facts      (const RehabExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
