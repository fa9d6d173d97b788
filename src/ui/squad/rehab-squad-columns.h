/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"
#include "rehab-squad-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns of the screen, made of the table of columns: whichever are for the audience, in its order. */

void       rehab_squad_columns_fill      (GtkColumnView  *view,
                                          RehabSquadList *list);
GtkSorter *rehab_squad_columns_new_sorter (GtkColumnView *view) G_GNUC_WARN_UNUSED_RESULT;
const RehabAthleteColumn *rehab_squad_columns_get_order (GtkColumnView *view,
                                                         gboolean      *descending);
void       rehab_squad_columns_set_order (GtkColumnView *view,
                                          const char    *key,
                                          gboolean       descending);

G_END_DECLS
