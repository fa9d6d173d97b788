/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment.h"
#include "rehab-episode.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * When an assessment was, and of what kind. "date-chosen" (guint julian) and "kind-chosen" (RehabAssessmentKind) are
 * emitted for what the user does only.
 */

#define REHAB_TYPE_ASSESSMENT_HEAD (rehab_assessment_head_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentHead, rehab_assessment_head, REHAB, ASSESSMENT_HEAD, AdwBin)

GtkWidget *rehab_assessment_head_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_assessment_head_show     (RehabAssessmentHead   *self,
                                           const RehabAssessment *assessment,
                                           const RehabEpisode    *episode);
void       rehab_assessment_head_reset    (RehabAssessmentHead *self);
void       rehab_assessment_head_complain (RehabAssessmentHead *self,
                                           const GError        *error);

G_END_DECLS
