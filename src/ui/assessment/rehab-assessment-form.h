/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The form of one assessment, made from the table of items. It keeps each answer as it is given, and follows the model
 * in place: the focus, the scrolling and what is being typed stay. A finished assessment can only be read.
 */

#define REHAB_TYPE_ASSESSMENT_FORM (rehab_assessment_form_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentForm, rehab_assessment_form, REHAB, ASSESSMENT_FORM, AdwBin)

GtkWidget *rehab_assessment_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_assessment_form_open          (RehabAssessmentForm *self,
                                                 RehabCaseModel      *model,
                                                 const char          *assessment_id);
void        rehab_assessment_form_close         (RehabAssessmentForm *self);
const char *rehab_assessment_form_get_opened    (RehabAssessmentForm *self);
gboolean    rehab_assessment_form_flush         (RehabAssessmentForm *self);
void        rehab_assessment_form_go_to_section (RehabAssessmentForm *self,
                                                 guint                section);

G_END_DECLS
