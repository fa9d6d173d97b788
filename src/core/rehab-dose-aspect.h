/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-prescription.h"

G_BEGIN_DECLS

/* What can differ between two prescriptions of one exercise. Fields that are said together are one aspect. */
typedef enum
{
  REHAB_DOSE_ASPECT_PHASE,
  REHAB_DOSE_ASPECT_SIDE,
  REHAB_DOSE_ASPECT_SETS,
  REHAB_DOSE_ASPECT_REPETITIONS, /* from and up to */
  REHAB_DOSE_ASPECT_HOLD,
  REHAB_DOSE_ASPECT_MINUTES,
  REHAB_DOSE_ASPECT_LOAD,
  REHAB_DOSE_ASPECT_LOAD_NOTE,
  REHAB_DOSE_ASPECT_TEMPO,
  REHAB_DOSE_ASPECT_REST,
  REHAB_DOSE_ASPECT_EFFORT,
  REHAB_DOSE_ASPECT_DAYS,        /* days of the week, or a rhythm */
  REHAB_DOSE_ASPECT_TIMES,
  REHAB_DOSE_ASPECT_PAIN_LIMIT,
  REHAB_DOSE_ASPECT_NOTE,
  REHAB_N_DOSE_ASPECTS,
} RehabDoseAspect;

const char *rehab_dose_aspect_get_label (RehabDoseAspect self);
gboolean    rehab_dose_aspect_has_field (RehabDoseAspect   self,
                                         const RehabField *field);
gboolean    rehab_dose_aspect_is_said   (RehabDoseAspect          self,
                                         const RehabPrescription *prescription);
gboolean    rehab_dose_aspect_is_same   (RehabDoseAspect          self,
                                         const RehabPrescription *a,
                                         const RehabPrescription *b);
char *rehab_dose_aspect_dup_value (RehabDoseAspect          self,
                                   const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_aspect_dup_full  (RehabDoseAspect          self,
                                   const RehabPrescription *prescription) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_aspect_dup_words (RehabDoseAspect          self,
                                   const RehabPrescription *prescription,
                                   const RehabExercise     *exercise) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
