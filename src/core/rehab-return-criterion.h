/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/*
 * The checklist for the return to sport. No validated criteria for this condition exist: every one is borrowed from another
 * injury or from healthy players, and says so.
 */

typedef enum
{
  REHAB_RETURN_SECTION_SYMPTOMS,
  REHAB_RETURN_SECTION_STRENGTH,
  REHAB_RETURN_SECTION_FUNCTION,
  REHAB_RETURN_SECTION_RUNNING,
  REHAB_RETURN_SECTION_READINESS,
  REHAB_N_RETURN_SECTIONS,
} RehabReturnSection;

/* What experts who were asked about it came to. */
typedef enum
{
  REHAB_RETURN_AGREEMENT_NOT_ASKED, /* nobody asked experts about it */
  REHAB_RETURN_AGREEMENT_REACHED,
  REHAB_RETURN_AGREEMENT_NONE,      /* no consensus */
  REHAB_RETURN_AGREEMENT_REJECTED,  /* consensus was looked for, and most were against it */
} RehabReturnAgreement;

/* One row of the checklist. Texts are untranslated. */
typedef struct
{
  const char *key;           /* "return-bridge-count": stored, never changed */
  RehabReturnSection section;
  const char *label;
  const char *help;
  const char *unit;          /* of the value that a clinician may write beside a check; "" where there is no figure */
  double min, max;           /* of that value */
  guint decimals;            /* of that value */
  RehabThreshold threshold;  /* the clinic's figure; REHAB_N_THRESHOLDS where there is none */
  gboolean at_most;          /* less is better: met up to the figure, else from it on; a no is better than a yes */
  const char *borrowed_from; /* "acute hamstring strain, opinion of experts" */
  const char *sources;
  RehabReturnAgreement agreement;
  double agreed_percent;     /* of the experts; 0 where they were not asked, or more than one figure is published */
  const char *caveat;        /* what else is known against it; NULL for nothing */
} RehabReturnCriterion;

guint                       rehab_return_criterion_get_count     (void);
const RehabReturnCriterion *rehab_return_criterion_get_nth       (guint n);
const RehabReturnCriterion *rehab_return_criterion_lookup        (const char *key);
const char *rehab_return_criterion_get_item_key  (const RehabReturnCriterion *self);
char *rehab_return_criterion_dup_agreement (const RehabReturnCriterion *self) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_return_section_get_title         (RehabReturnSection section);

/*
 * A criterion as it stands: what was measured, and what a clinician found. Only the latter is the state: a figure beside its
 * limit is a fact, and deciding is the clinician's.
 */
typedef struct
{
  const RehabReturnCriterion *criterion;
  const RehabReturnCheck *check; /* the last one; it is the case's; NULL where nobody checked, or it was taken back */
  RehabCriterionState state;     /* of that check */
  char *check_words;             /* translated: "Met, 28 repetitions, 12 Nov"; NULL without a check */

  RehabCriterionState measured;  /* how the value lies beside the clinic's figure; not measured where there is none */
  RehabNumber value;             /* in the unit of the criterion; not asked where it is no figure, or never measured */
  RehabNumber limit;             /* the clinic's figure; not asked where there is none */
  RehabSide side;
  RehabDate measured_on;         /* none for never */
  char *words;                   /* translated: "28 repetitions, right, 12 Nov"; "Not measured" */
  char *asked;                   /* translated: "at least 90 %"; "" where there is no figure */
} RehabReturnReading;

#define REHAB_TYPE_RETURN_READING (rehab_return_reading_get_type ())

GType               rehab_return_reading_get_type (void);

RehabReturnReading *rehab_return_reading_copy     (const RehabReturnReading *self) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_return_reading_free     (RehabReturnReading *self);

GPtrArray *rehab_case_read_return        (const RehabCase       *self,
                                          RehabDate              today,
                                          const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_return_count            (GPtrArray *readings,
                                                   guint     *n_met,
                                                   guint     *n_not_met,
                                                   guint     *n_not_checked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabReturnReading, rehab_return_reading_free)

G_END_DECLS
