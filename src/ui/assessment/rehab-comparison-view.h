/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Any two assessments of an episode side by side, item by item: what was answered at each, what became of it, and how it
 * went from assessment to assessment. A table where there is room, and rows below each other where there is not. Control
 * and C copies what is shown, or what is selected of it, for a spreadsheet.
 */

#define REHAB_TYPE_COMPARISON_VIEW (rehab_comparison_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabComparisonView, rehab_comparison_view, REHAB, COMPARISON_VIEW, AdwBin)

GtkWidget *rehab_comparison_view_new     (RehabCaseModel      *model) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_comparison_view_compare (RehabComparisonView *self,
                                          const char          *earlier_id,
                                          const char          *later_id);
char      *rehab_comparison_view_dup_tsv (RehabComparisonView *self) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_comparison_view_present (GtkWidget           *parent,
                                          RehabCaseModel      *model);

G_END_DECLS
