/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-patient-details.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/*
 * What a letter says before anybody edits it: sentences made of what is recorded, of the contents that were chosen and
 * of no others. They are facts, never advice, and what was not asked is left out or said to be so. A pure function of
 * the record.
 */

typedef enum
{
  REHAB_LETTER_HISTORY = 1 << 0,   /* onset, symptoms, training, health, treatments */
  REHAB_LETTER_FINDINGS = 1 << 1,  /* pain, tests, strength, function */
  REHAB_LETTER_SCORES = 1 << 2,    /* questionnaires and their changes */
  REHAB_LETTER_RED_FLAGS = 1 << 3, /* asked, raised, not asked, and what was done */
  REHAB_LETTER_IMAGING = 1 << 4,   /* what was imaged, and the result */
  REHAB_LETTER_DIAGNOSIS = 1 << 5, /* the impression, in the clinician's words */
  REHAB_LETTER_PLAN = 1 << 6,      /* the plan, in the clinician's words */
  REHAB_LETTER_TRAINING = 1 << 7,  /* phase and programme: what is agreed for training */
  REHAB_LETTER_COURSE = 1 << 8,    /* from when to when, the steps from phase to phase, the next review */
  REHAB_LETTER_CLEARANCE = 1 << 9, /* what the athlete is cleared for, in the words that a coach reads */
} RehabLetterContent;

#define REHAB_LETTER_N_CONTENTS 10
#define REHAB_LETTER_ALL_CONTENTS ((1u << REHAB_LETTER_N_CONTENTS) - 1u)

/* What the letter is about. Read while it is composed; nothing is kept. */
typedef struct
{
  const RehabPatientDetails *patient;
  const RehabCase *record;
  const RehabAssessment *assessment; /* one of @record; NULL for a letter of no assessment */
  const RehabThresholds *thresholds; /* of the clinic; NULL for the standard ones */
  const char *clinic_name;           /* NULL while the clinic has none */
  RehabDate today;                   /* which clearance holds; without it none does */
} RehabLetterSource;

guint       rehab_letter_get_usual_contents  (RehabLetterKind kind);
const char *rehab_letter_content_get_label   (RehabLetterContent content);
const char *rehab_letter_content_get_caution (RehabLetterContent content,
                                              RehabLetterKind    kind);
char *rehab_letter_dup_contents        (guint contents) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_subject         (RehabLetterKind          kind,
                                        const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_body            (RehabLetterKind          kind,
                                        guint                    contents,
                                        const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_letter_find_contents       (RehabLetterKind          kind,
                                              const RehabLetterSource *source,
                                              const char              *body,
                                              guint                   *contents);

G_END_DECLS
