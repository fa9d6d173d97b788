/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the assessment page opens above itself about the assessment that is open: "assessment.amend" (the key of an item, of
 * a part of one, the impression or the plan), "assessment.print-report", "assessment.write-letter". */

void rehab_assessment_commands_install (GtkWidgetClass *page_class);

G_END_DECLS
