/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the lists of a comparison are made of: RehabComparisonEntry goes in, widgets come out. */

typedef enum
{
  REHAB_COMPARISON_COLUMN_ITEM,
  REHAB_COMPARISON_COLUMN_EARLIER,
  REHAB_COMPARISON_COLUMN_LATER,
  REHAB_COMPARISON_COLUMN_CHANGE,
  REHAB_COMPARISON_COLUMN_TREND,
  REHAB_N_COMPARISON_COLUMNS,
} RehabComparisonColumn;

GtkListItemFactory *rehab_comparison_cells_new      (RehabComparisonColumn column) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_comparison_cells_new_rows (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_comparison_cells_new_heads (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_comparison_cells_new_stacked (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
