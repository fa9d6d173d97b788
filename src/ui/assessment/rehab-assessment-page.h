/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment-form.h"
#include "rehab-case-page.h"

G_BEGIN_DECLS

/*
 * The assessments of a patient's episode: their list, the outline of the one that is open, and its form.
 */

#define REHAB_TYPE_ASSESSMENT_PAGE (rehab_assessment_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentPage, rehab_assessment_page, REHAB, ASSESSMENT_PAGE, RehabCasePage)

GtkWidget           *rehab_assessment_page_new      (void) G_GNUC_WARN_UNUSED_RESULT;
RehabAssessmentForm *rehab_assessment_page_get_form (RehabAssessmentPage *self);

G_END_DECLS
