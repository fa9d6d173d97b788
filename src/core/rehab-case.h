/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-amendment.h"
#include "rehab-assessment.h"
#include "rehab-catalogue.h"
#include "rehab-clearance.h"
#include "rehab-diary.h"
#include "rehab-disclosure.h"
#include "rehab-episode.h"
#include "rehab-event.h"
#include "rehab-finding.h"
#include "rehab-flag-action.h"
#include "rehab-letter.h"
#include "rehab-phase-change.h"
#include "rehab-phase-criterion.h"
#include "rehab-programme-draft.h"
#include "rehab-programme-version.h"
#include "rehab-regimen.h"
#include "rehab-return-check.h"
#include "rehab-running-schedule.h"
#include "rehab-set-aside.h"
#include "rehab-sheet-print.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/*
 * Everything recorded in one episode of care, as it was read: what the pages of a patient show and the rules read.
 * Arrays hold records and own a reference to each.
 *
 * What was found is asked for with the functions below, which tell what counts now; the tables hold what was written.
 */
typedef struct
{
  RehabEpisode *episode;
  GPtrArray *assessments;   /* RehabAssessment, oldest first; those of one day in the order in which they were begun */
  GHashTable *findings;     /* assessment id -> GPtrArray of RehabFinding, as they were first given */
  GHashTable *amendments;   /* assessment id -> GPtrArray of RehabAmendment, oldest first; rehab_case_add_amendment() */
  GHashTable *amended;      /* amendment id -> RehabFinding, as that amendment makes it */
  GPtrArray *flag_actions;  /* RehabFlagAction, oldest first */
  GPtrArray *versions;      /* RehabProgrammeVersion, oldest first */
  GPtrArray *regimens;      /* RehabRegimen of the version at the same index */
  GPtrArray *sheet_prints;  /* RehabSheetPrint of all versions, oldest first */
  RehabProgrammeDraft *draft;        /* an edit that was not saved as a version yet, or NULL */
  RehabRegimen *draft_regimen;       /* what it prescribes, or NULL */
  const char *draft_base_version_id; /* the version it began from; NULL without a draft, or when there was no version */
  GPtrArray *phase_changes; /* RehabPhaseChange, oldest first */
  GPtrArray *phase_criteria; /* RehabPhaseCriterion of all steps, those of a step together and in their order */
  GPtrArray *running_plans; /* RehabRunningSchedule: the saved versions, oldest first */
  RehabRunningSchedule *running_draft; /* the running plan as it is edited, or NULL */
  GPtrArray *return_checks; /* RehabReturnCheck, oldest first */
  GPtrArray *clearances;    /* RehabClearance, oldest first; those of one day in the order in which they were made */
  GPtrArray *set_asides;    /* RehabSetAside, oldest first */
  GPtrArray *disclosures;   /* RehabDisclosure, oldest first */
  GPtrArray *events;        /* RehabEvent, oldest first */
  GPtrArray *letters;       /* RehabLetter, oldest first */
  RehabDiary *diary;
  RehabCatalogue *catalogue; /* where the exercises of the regimens are found; NULL: the built-in library */
} RehabCase;

RehabCase *rehab_case_new             (const RehabEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_case_free            (RehabCase *self);
RehabPhase             rehab_case_get_phase       (const RehabCase *self,
                                                   RehabDate       *since);
gboolean               rehab_case_is_begun        (const RehabCase *self);
gboolean               rehab_case_is_draft_behind (const RehabCase *self);

/* What was found: what counts now, and how it came to that. */
void                   rehab_case_add_amendment   (RehabCase            *self,
                                                   const RehabAmendment *amendment);
const RehabAssessment *rehab_case_find_assessment (const RehabCase *self,
                                                   const char      *assessment_id);
const RehabFinding *rehab_case_find_finding    (const RehabCase *self,
                                                const char      *assessment_id,
                                                const char      *item_key,
                                                RehabSide        side);
const RehabFinding *rehab_case_find_original   (const RehabCase *self,
                                                const char      *assessment_id,
                                                const char      *item_key,
                                                RehabSide        side);
const RehabFinding *rehab_case_find_latest     (const RehabCase       *self,
                                                const char            *item_key,
                                                RehabSide              side,
                                                const RehabAssessment *before,
                                                RehabDate             *asked_on);
GPtrArray *rehab_case_list_findings   (const RehabCase *self,
                                       const char      *assessment_id) G_GNUC_WARN_UNUSED_RESULT;
const RehabAmendment *rehab_case_find_amendment  (const RehabCase *self,
                                                  const char      *assessment_id,
                                                  const char      *item_key,
                                                  RehabSide        side);
GPtrArray *rehab_case_list_amendments (const RehabCase *self,
                                       const char      *assessment_id,
                                       const char      *item_key,
                                       RehabSide        side) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_case_get_impression  (const RehabCase       *self,
                                        const RehabAssessment *assessment);
const char *rehab_case_get_plan        (const RehabCase       *self,
                                        const RehabAssessment *assessment);

/* One time that a red flag was asked, and what came of it. What it points to belongs to the case. */
typedef struct
{
  const RehabAssessment *assessment; /* when, and by whom; NULL when the answer was taken back in a draft */
  const RehabFinding *finding;       /* what counts as answered; NULL when it was withdrawn or taken back */
  const RehabAmendment *amendment;   /* what made it so; NULL when it was answered so at the time */
  GPtrArray *actions;                /* RehabFlagAction: what was done about this answer, oldest first */
} RehabFlagAnswer;

void             rehab_flag_answer_free        (RehabFlagAnswer *self);
gboolean         rehab_flag_answer_is_yes      (const RehabFlagAnswer *self);

GPtrArray *rehab_case_get_flag_history   (const RehabCase *self,
                                          const char      *item_key) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_case_list_open_flags    (const RehabCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_case_list_unasked_flags (const RehabCase       *self,
                                          const RehabAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
RehabDate        rehab_case_get_flags_asked_on (const RehabCase *self);
RehabFlagAction *rehab_case_new_flag_action    (const RehabCase    *self,
                                                const RehabFinding *flag,
                                                RehabDate           date,
                                                const char         *clinician_id,
                                                const char         *action,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCase, rehab_case_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFlagAnswer, rehab_flag_answer_free)

G_END_DECLS
