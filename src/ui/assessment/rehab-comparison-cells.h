/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the lists of a comparison are made of: RehabComparisonEntry goes in, widgets come out. */

GtkListItemFactory *rehab_comparison_cells_new_columns (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_comparison_cells_new_stacked (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_comparison_cells_new_heads   (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget          *rehab_comparison_cells_new_titles  (void) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_comparison_cells_set_days    (GtkWidget  *titles,
                                                        const char *earlier,
                                                        const char *later);

G_END_DECLS
