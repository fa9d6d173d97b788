/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core-fixture.h"
#include "rehab-case.h"

/* A case to put assessments, answers and actions into, as reading one from the file does. */

#define PATIENT_ID "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02"

static inline RehabCase *
new_case (const char       *closed_on,
          RehabPainRuleKind pain_rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .pain_rule = pain_rule,
    .opened_on = on ("2026-01-05"), .closed_on = closed_on != NULL ? on (closed_on) : REHAB_DATE_NONE,
  }, &error);

  g_assert_no_error (error);

  return rehab_case_new (episode);
}

/* Returns: (transfer none): the assessment, which is the case's */
static inline const RehabAssessment *
assess (RehabCase  *self,
        const char *date)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = on (date), .kind = REHAB_ASSESSMENT_KIND_REVIEW,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (self->assessments, assessment);
  g_hash_table_insert (self->findings, g_strdup (assessment->id), g_ptr_array_new_with_free_func (rehab_record_unref));

  return assessment;
}

static inline void
answer (RehabCase             *self,
        const RehabAssessment *assessment,
        const char            *item_key,
        RehabSide              side,
        double                 value)
{
  g_autoptr (GError) error = NULL;
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = item_key, .side = side, .value = rehab_number (value),
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (g_hash_table_lookup (self->findings, assessment->id), finding);
}

static inline void
act (RehabCase  *self,
     const char *item_key,
     const char *date)
{
  g_autoptr (GError) error = NULL;
  RehabFlagAction *action = rehab_flag_action_new (&(RehabFlagAction) {
    .episode_id = EPISODE_ID, .item_key = item_key, .date = on (date), .action = "Rang the general practitioner",
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (self->flag_actions, action);
}

/* Amends an answer; the text and a value that is not known may be absent, and without both it is withdrawn. */
static inline void
amend (RehabCase             *self,
       const RehabAssessment *assessment,
       const char            *item_key,
       RehabSide              side,
       RehabNumber            value,
       const char            *text,
       const char            *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = rehab_case_list_amendments (self, assessment->id, NULL, REHAB_SIDE_NOT_ASKED);
  g_autoptr (RehabAmendment) amendment = rehab_amendment_new (&(RehabAmendment) {
    .assessment_id = assessment->id, .number = (int) before->len + 1, .item_key = item_key, .side = side,
    .date = on (date), .value = value, .text = text, .withdrawn = !value.known && text == NULL, .reason = "Typed in the wrong row",
  }, &error);

  g_assert_no_error (error);
  rehab_case_add_amendment (self, amendment);
}
