/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The impression and the plan of an assessment, kept as they are written; what the store refused stays to be tried again. */

#define REHAB_TYPE_ASSESSMENT_PROSE (rehab_assessment_prose_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentProse, rehab_assessment_prose, REHAB, ASSESSMENT_PROSE, AdwBin)

GtkWidget *rehab_assessment_prose_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_assessment_prose_open  (RehabAssessmentProse *self,
                                         RehabCaseModel       *model,
                                         const char           *assessment_id);
void       rehab_assessment_prose_close (RehabAssessmentProse *self);
void       rehab_assessment_prose_show  (RehabAssessmentProse  *self,
                                         const RehabCase       *record,
                                         const RehabAssessment *assessment);
gboolean   rehab_assessment_prose_flush (RehabAssessmentProse *self);

G_END_DECLS
