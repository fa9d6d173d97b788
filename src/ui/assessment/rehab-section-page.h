/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-form-scope.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * What is asked of one section of an assessment, or of all of them below each other. Rows lie in lists, one a group of
 * the table; lists with a left and a right have both sides as their heading.
 *
 * "answered", "noted" and "swapped" are those of the rows, each with the row before its other arguments.
 */

#define REHAB_TYPE_SECTION_PAGE (rehab_section_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabSectionPage, rehab_section_page, REHAB, SECTION_PAGE, AdwBin)

GtkWidget *rehab_section_page_new (const RehabFormScope  *scope,
                                   guint section,
                                   RehabClinic           *clinic) G_GNUC_WARN_UNUSED_RESULT;
const RehabFormScope *rehab_section_page_get_scope    (RehabSectionPage *self);
void                  rehab_section_page_show         (RehabSectionPage      *self,
                                                       const RehabCase       *record,
                                                       const RehabAssessment *assessment,
                                                       RehabDate              birth_date,
                                                       RehabDate              today);
void                  rehab_section_page_set_layout   (RehabSectionPage *self,
                                                       RehabItemLayout   layout);
void                  rehab_section_page_flush        (RehabSectionPage *self);
RehabItemView        *rehab_section_page_find_problem (RehabSectionPage *self);
GtkWidget            *rehab_section_page_get_heading  (RehabSectionPage *self,
                                                       guint             section);
gboolean              rehab_section_page_enter        (RehabSectionPage *self,
                                                       guint             section);

G_END_DECLS
