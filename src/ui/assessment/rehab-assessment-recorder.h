/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment-table.h"
#include "rehab-case-model.h"
#include "rehab-item-part.h"

G_BEGIN_DECLS

/*
 * What the assessment page does to the record. Each call writes to the store at once, so that a draft is never only on
 * the screen, and makes every page follow.
 */

const RehabAssessment *rehab_assessment_recorder_find          (RehabCaseModel *model,
                                                                const char     *assessment_id);
const RehabAssessment *rehab_assessment_recorder_find_draft    (RehabCaseModel *model);
RehabAssessmentKind    rehab_assessment_recorder_get_next_kind (RehabCaseModel *model);
char *rehab_assessment_recorder_begin         (RehabCaseModel *model,
                                               GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean               rehab_assessment_recorder_answer        (RehabCaseModel      *model,
                                                                const char          *assessment_id,
                                                                const RehabItemPart *part,
                                                                RehabSide            side,
                                                                RehabNumber          value,
                                                                const char          *text,
                                                                GError             **error);
RehabFinding *rehab_assessment_recorder_dup_noted     (RehabCaseModel      *model,
                                                       const char          *assessment_id,
                                                       const RehabItemPart *part,
                                                       RehabSide            side) G_GNUC_WARN_UNUSED_RESULT;
gboolean               rehab_assessment_recorder_put_back      (RehabCaseModel     *model,
                                                                const RehabFinding *finding,
                                                                GError            **error);
gboolean               rehab_assessment_recorder_set_note      (RehabCaseModel      *model,
                                                                const char          *assessment_id,
                                                                const RehabItemPart *part,
                                                                RehabSide            side,
                                                                const char          *note,
                                                                GError             **error);
gboolean               rehab_assessment_recorder_swap_sides    (RehabCaseModel  *model,
                                                                const char      *assessment_id,
                                                                const RehabItem *item,
                                                                GError         **error);
gboolean               rehab_assessment_recorder_check_date    (RehabCaseModel *model,
                                                                RehabDate       date,
                                                                GError        **error);
gboolean               rehab_assessment_recorder_set_date      (RehabCaseModel *model,
                                                                const char     *assessment_id,
                                                                RehabDate       date,
                                                                GError        **error);
gboolean               rehab_assessment_recorder_set_kind      (RehabCaseModel     *model,
                                                                const char         *assessment_id,
                                                                RehabAssessmentKind kind,
                                                                GError            **error);
gboolean               rehab_assessment_recorder_set_prose     (RehabCaseModel *model,
                                                                const char     *assessment_id,
                                                                const char     *impression,
                                                                const char     *plan,
                                                                GError        **error);
gboolean               rehab_assessment_recorder_finish        (RehabCaseModel *model,
                                                                const char     *assessment_id,
                                                                GError        **error);
RehabDiscardedAssessment *rehab_assessment_recorder_discard    (RehabCaseModel *model,
                                                                const char     *assessment_id,
                                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean               rehab_assessment_recorder_restore       (RehabCaseModel                 *model,
                                                                const RehabDiscardedAssessment *discarded,
                                                                GError                        **error);

G_END_DECLS
