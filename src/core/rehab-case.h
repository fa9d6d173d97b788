/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment.h"
#include "rehab-diary.h"
#include "rehab-episode.h"
#include "rehab-event.h"
#include "rehab-finding.h"
#include "rehab-flag-action.h"
#include "rehab-phase-change.h"
#include "rehab-programme-version.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * Everything recorded in one episode of care, as it was read: what the pages of a patient show and the rules read.
 * Arrays hold records and own a reference to each.
 */
typedef struct
{
  RehabEpisode *episode;
  GPtrArray *assessments;   /* RehabAssessment, oldest first */
  GHashTable *findings;     /* assessment id -> GPtrArray of RehabFinding */
  GPtrArray *flag_actions;  /* RehabFlagAction, oldest first */
  GPtrArray *versions;      /* RehabProgrammeVersion, oldest first */
  GPtrArray *regimens;      /* RehabRegimen of the version at the same index */
  GPtrArray *phase_changes; /* RehabPhaseChange, oldest first */
  GPtrArray *events;        /* RehabEvent, oldest first */
  RehabDiary *diary;
} RehabCase;

RehabCase              *rehab_case_new               (const RehabEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;
void                    rehab_case_free              (RehabCase          *self);
RehabPhase              rehab_case_get_phase         (const RehabCase    *self,
                                                      RehabDate          *since);
gboolean                rehab_case_is_begun          (const RehabCase    *self);
const RehabFinding     *rehab_case_find_finding      (const RehabCase    *self,
                                                      const char         *assessment_id,
                                                      const char         *item_key,
                                                      RehabSide           side);
const RehabFinding     *rehab_case_find_latest       (const RehabCase    *self,
                                                      const char         *item_key,
                                                      RehabSide           side,
                                                      RehabDate           before,
                                                      RehabDate          *asked_on);
/* Red flags answered yes with nothing recorded as done since: an array of RehabFinding. */
GPtrArray              *rehab_case_list_open_flags   (const RehabCase    *self) G_GNUC_WARN_UNUSED_RESULT;

/* One thing that wants attention, with the figures that raised it and where its threshold comes from. */
typedef struct
{
  char *text;    /* translated, one line: "Not settled twice running (22 Nov 3 → 4, 24 Nov 2 → 3)" */
  char *sources; /* source keys; "" for a clinic setting */
} RehabAttention;

void                    rehab_attention_free         (RehabAttention     *self);
GPtrArray              *rehab_case_list_attention    (const RehabCase    *self,
                                                      RehabDate           today) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCase, rehab_case_free)

G_END_DECLS
