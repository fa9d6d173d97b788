/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What comes down from the buttons of a row, made when it is first wanted: sixty rows with three menus each would be slow.
 * Their actions are the row's own, "prescription.…"; those of the bar for several rows are "selection.…".
 */

void        rehab_row_menu_create   (GtkMenuButton *button,
                                     gpointer       unused);
void        rehab_side_menu_create  (GtkMenuButton *button,
                                     gpointer       unused);
void        rehab_pain_menu_create  (GtkMenuButton *button,
                                     gpointer       unused);
GMenuModel *rehab_phase_menu_new    (const char *action_name) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *rehab_pain_menu_new     (const char *action_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
