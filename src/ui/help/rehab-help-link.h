/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The one way from a figure on the screen to what stands behind it: a small button, of which people and screen readers are
 * told "Evidence: Limb symmetry". It opens the help at the card.
 */

GtkWidget *rehab_help_link_new           (const char *card_key) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_help_link_new_with_label (const char *card_key) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_help_link_set_card      (GtkWidget  *link,
                                          const char *card_key);
void       rehab_help_link_add_to_row    (GtkWidget  *row,
                                          const char *prefix,
                                          const char *name);
GtkWidget *rehab_help_link_beside        (GtkWidget  *label,
                                          const char *card_key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
