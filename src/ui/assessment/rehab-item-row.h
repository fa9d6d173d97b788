/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-view.h"

G_BEGIN_DECLS

/*
 * The row of an item with a simple answer: what is asked, its answers, what a study says of it, and how urgent a raised
 * red flag is. A RehabItemView.
 */

#define REHAB_TYPE_ITEM_ROW (rehab_item_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabItemRow, rehab_item_row, REHAB, ITEM_ROW, AdwPreferencesRow)

GtkWidget *rehab_item_row_new (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
