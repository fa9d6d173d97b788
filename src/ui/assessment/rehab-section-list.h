/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-form-scope.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The outline of an assessment: its sections, how many answers each has, where red flags are raised and findings are
 * positive, and where the clinician is. "chosen" (guint section) asks to go to one; REHAB_N_SECTIONS stands for the
 * impression and plan below them.
 */

#define REHAB_TYPE_SECTION_LIST (rehab_section_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabSectionList, rehab_section_list, REHAB, SECTION_LIST, AdwBin)

GtkWidget *rehab_section_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_section_list_show       (RehabSectionList      *self,
                                          const RehabFormScope  *scope,
                                          const RehabCase       *record,
                                          const RehabAssessment *assessment);
void       rehab_section_list_set_current (RehabSectionList *self,
                                           guint             section);

G_END_DECLS
