/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-form-scope.h"

G_BEGIN_DECLS

/*
 * What an assessment leaves open, for whoever is about to finish it: facts to look at, nothing that holds them up. Items
 * belong to the table.
 */
typedef struct
{
  GPtrArray *unasked_flags;     /* RehabItem: red flags without an answer */
  GPtrArray *half_instruments;  /* RehabItem: questionnaires begun, and without a total */
  GPtrArray *one_sided;         /* RehabItem: examined on one side only */
} RehabAssessmentGaps;

RehabAssessmentGaps *rehab_assessment_gaps_new      (const RehabFormScope  *scope,
                                                     const RehabCase       *record,
                                                     const RehabAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
void                 rehab_assessment_gaps_free     (RehabAssessmentGaps *self);
gboolean             rehab_assessment_gaps_is_empty (const RehabAssessmentGaps *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabAssessmentGaps, rehab_assessment_gaps_free)

G_END_DECLS
