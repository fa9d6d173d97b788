/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the answers go: beside what is asked, beside it unless there are two sides, or below it and each other. */
typedef enum
{
  REHAB_ITEM_LAYOUT_WIDE,
  REHAB_ITEM_LAYOUT_MEDIUM,
  REHAB_ITEM_LAYOUT_NARROW,
} RehabItemLayout;

#define REHAB_TYPE_ITEM_LAYOUT (rehab_item_layout_get_type ())

GType            rehab_item_layout_get_type (void);

/*
 * The row of one item: what is asked, its answers, what a study says of it, and how urgent a raised red flag is.
 *
 * "answered" (RehabSide side, gboolean pain, gboolean known, double value) is emitted for what the user does only.
 */

#define REHAB_TYPE_ITEM_ROW (rehab_item_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabItemRow, rehab_item_row, REHAB, ITEM_ROW, AdwPreferencesRow)

GtkWidget       *rehab_item_row_new         (const RehabItem      *item) G_GNUC_WARN_UNUSED_RESULT;
const RehabItem *rehab_item_row_get_item    (RehabItemRow         *self);
void             rehab_item_row_show        (RehabItemRow         *self,
                                             const RehabItemState *state,
                                             gboolean              locked,
                                             RehabDate             today);
void             rehab_item_row_set_layout  (RehabItemRow         *self,
                                             RehabItemLayout       layout);
void             rehab_item_row_reset       (RehabItemRow         *self);
void             rehab_item_row_flush       (RehabItemRow         *self);

G_END_DECLS
