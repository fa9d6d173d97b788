/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * The row of an item with a simple answer: what is asked, its answers, what a study says of it, and how urgent a raised
 * red flag is and what was done about it. A RehabItemView.
 */

#define REHAB_TYPE_ITEM_ROW (rehab_item_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabItemRow, rehab_item_row, REHAB, ITEM_ROW, AdwPreferencesRow)

/* So that the headings of a list of rows stand above their answers. */
#define REHAB_ITEM_ROW_MARGIN_END 6
#define REHAB_ITEM_ROW_INFO_WIDTH 44
#define REHAB_ITEM_ROW_SPACING 6
#define REHAB_ITEM_ROW_CELL_SPACING 18

int        rehab_item_row_get_cell_width (RehabItemLayout layout,
                                          gboolean        sided);

GtkWidget *rehab_item_row_new            (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_item_row_set_clinic     (RehabItemRow *self,
                                          RehabClinic  *clinic);
void       rehab_item_row_set_brief      (RehabItemRow *self,
                                          gboolean      brief);
void       rehab_item_row_set_headed     (RehabItemRow *self,
                                          gboolean      headed);
gboolean   rehab_item_row_has_problem    (RehabItemRow *self);

G_END_DECLS
