/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-form-scope.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The way from one section to the one before and the next, at the end of the form; behind the last one it is to finish.
 * "step" (int step) asks to go 1 on or -1 back.
 */

#define REHAB_TYPE_SECTION_STEPS (rehab_section_steps_get_type ())

G_DECLARE_FINAL_TYPE (RehabSectionSteps, rehab_section_steps, REHAB, SECTION_STEPS, AdwBin)

GtkWidget *rehab_section_steps_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_section_steps_show (RehabSectionSteps    *self,
                                     const RehabFormScope *scope,
                                     guint                 section,
                                     gboolean              locked);
gboolean   rehab_section_steps_find (const RehabFormScope *scope,
                                     guint                 section,
                                     int                   step,
                                     guint                *found);

G_END_DECLS
