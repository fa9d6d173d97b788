/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-form-scope.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands above a section of the form: its name, how far it has come, and when it was asked before. */

#define REHAB_TYPE_SECTION_HEADING (rehab_section_heading_get_type ())

G_DECLARE_FINAL_TYPE (RehabSectionHeading, rehab_section_heading, REHAB, SECTION_HEADING, AdwBin)

GtkWidget *rehab_section_heading_new (RehabSection section) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_section_heading_show (RehabSectionHeading   *self,
                                       const RehabFormScope  *scope,
                                       const RehabCase       *record,
                                       const RehabAssessment *assessment,
                                       RehabClinic           *clinic,
                                       RehabDate              today);

G_END_DECLS
