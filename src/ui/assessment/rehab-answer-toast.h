/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment-table.h"
#include "rehab-case-model.h"
#include "rehab-item-part.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said after a step that can be undone. Undoing works as long as the draft is there, whatever is open by then. */

void rehab_answer_toast_swapped   (GtkWidget       *inside,
                                   RehabCaseModel  *model,
                                   const char      *assessment_id,
                                   const RehabItem *item);
void rehab_answer_toast_withdrawn (GtkWidget          *inside,
                                   RehabCaseModel     *model,
                                   const RehabFinding *finding);
void rehab_answer_toast_discarded (GtkWidget                *inside,
                                   RehabCaseModel           *model,
                                   RehabDiscardedAssessment *discarded);

G_END_DECLS
