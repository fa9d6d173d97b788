/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-form-scope.h"
#include "rehab-item-view.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The form of one assessment, made from the table of items: one section at a time, or what is asked at every review below
 * each other. It keeps each answer as it is given, and follows the model in place: the focus, the scrolling and what is
 * being typed stay. A finished assessment can only be read.
 *
 * REHAB_N_SECTIONS stands for the impression and plan, below all sections. "moved" is emitted when the clinician is in
 * another section.
 */

#define REHAB_TYPE_ASSESSMENT_FORM (rehab_assessment_form_get_type ())

G_DECLARE_FINAL_TYPE (RehabAssessmentForm, rehab_assessment_form, REHAB, ASSESSMENT_FORM, AdwBin)

GtkWidget *rehab_assessment_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                  rehab_assessment_form_open          (RehabAssessmentForm *self,
                                                           RehabCaseModel      *model,
                                                           const char          *assessment_id,
                                                           RehabFormExtent      extent);
void                  rehab_assessment_form_close         (RehabAssessmentForm *self);
const char *rehab_assessment_form_get_opened    (RehabAssessmentForm *self);
RehabFormScope        rehab_assessment_form_get_scope     (RehabAssessmentForm *self);
void                  rehab_assessment_form_set_extent    (RehabAssessmentForm *self,
                                                           RehabFormExtent      extent);
gboolean              rehab_assessment_form_flush         (RehabAssessmentForm *self);
RehabItemView *rehab_assessment_form_find_problem  (RehabAssessmentForm *self);
guint                 rehab_assessment_form_get_section   (RehabAssessmentForm *self);
void                  rehab_assessment_form_go_to_section (RehabAssessmentForm *self,
                                                           guint                section);
gboolean              rehab_assessment_form_step          (RehabAssessmentForm *self,
                                                           int                  step);

G_END_DECLS
