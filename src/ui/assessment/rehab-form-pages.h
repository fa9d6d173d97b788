/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-section-page.h"

G_BEGIN_DECLS

/*
 * The pages of a form, of which one is in sight: one a section, and one with all of them below each other. A page is made
 * when it is first wanted, and again when something else is asked. "made" (RehabSectionPage *page) is emitted for each.
 */

#define REHAB_TYPE_FORM_PAGES (rehab_form_pages_get_type ())

G_DECLARE_FINAL_TYPE (RehabFormPages, rehab_form_pages, REHAB, FORM_PAGES, AdwBin)

GtkWidget *rehab_form_pages_new (void) G_GNUC_WARN_UNUSED_RESULT;
RehabSectionPage *rehab_form_pages_turn_to      (RehabFormPages       *self,
                                                 const RehabFormScope *scope,
                                                 guint                 section,
                                                 RehabItemLayout       layout,
                                                 RehabClinic          *clinic);
RehabSectionPage *rehab_form_pages_get_visible  (RehabFormPages *self);
void              rehab_form_pages_scroll_to    (RehabFormPages *self,
                                                 GtkViewport    *viewport,
                                                 GtkWidget      *target);
void              rehab_form_pages_flush        (RehabFormPages *self);
RehabItemView *rehab_form_pages_find_problem (RehabFormPages *self);
void              rehab_form_pages_forget       (RehabFormPages *self);

G_END_DECLS
