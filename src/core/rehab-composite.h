/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/*
 * The rule by which one trial of this condition let people in (R3, R4): at least three of four tests positive, and
 * besides them what its register asked for. A fact to stand beside the examination, neither a diagnosis nor a score.
 */

#define REHAB_COMPOSITE_N_TESTS 4
#define REHAB_COMPOSITE_N_NEEDED 3
#define REHAB_COMPOSITE_N_CONDITIONS 7
#define REHAB_COMPOSITE_SITTING_MINUTES 30 /* as the trial had it; a clinic can set its own */
#define REHAB_COMPOSITE_SOURCES "R3 R4"

/* "Not asked" is the zero, so that a forgotten answer can never read as a negative test. */
typedef enum
{
  REHAB_COMPOSITE_NOT_ASKED,
  REHAB_COMPOSITE_NO,
  REHAB_COMPOSITE_YES,
} RehabCompositeAnswer;

typedef struct
{
  const char *item_key; /* the item that answers it, to be jumped to; NULL for the age */
  const char *label;    /* untranslated: "Gradual onset"; a test's is rehab_composite_dup_test_label() */
  RehabCompositeAnswer answer;
} RehabCompositePart;

/* What one assessment tells of one side. A plain value; its texts are constants. */
typedef struct
{
  RehabSide side;         /* left or right */
  double sitting_minutes; /* within how many minutes sitting must hurt */
  RehabCompositePart tests[REHAB_COMPOSITE_N_TESTS];
  RehabCompositePart conditions[REHAB_COMPOSITE_N_CONDITIONS];
  guint n_positive;
  guint n_asked;
} RehabComposite;

RehabComposite       rehab_composite_read                (const RehabCase       *record,
                                                          const RehabAssessment *assessment,
                                                          RehabSide              side,
                                                          RehabDate              birth,
                                                          double                 sitting_minutes);
RehabCompositeAnswer rehab_composite_get_result          (const RehabComposite *self);
const char *rehab_composite_get_test_item_key   (guint n);
char *rehab_composite_dup_test_label      (const RehabComposite *self,
                                           guint                 n) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_composite_dup_sentence        (const RehabComposite *self) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_composite_get_test_words      (RehabCompositeAnswer answer);
const char *rehab_composite_get_condition_words (RehabCompositeAnswer answer);

G_END_DECLS
