/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The assessments of an episode, newest first: date, kind, by whom, and which are drafts. "chosen" (const char *id) is
 * emitted for what the user does only.
 */

#define REHAB_TYPE_ASSESSMENT_LIST (rehab_assessment_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentList, rehab_assessment_list, REHAB, ASSESSMENT_LIST, AdwBin)

GtkWidget *rehab_assessment_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_assessment_list_show       (RehabAssessmentList *self,
                                             RehabClinic         *clinic,
                                             const RehabCase     *record,
                                             const char          *selected_id);
char *rehab_assessment_dup_title       (const RehabAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_assessment_dup_description (const RehabAssessment *assessment,
                                        const char            *initials) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
