/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rehab_wrapping_label_new (const char *text,
                                     const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_wrapping_label_let_buttons (GtkWidget *root);
void       rehab_wrapping_label_let_heading (GtkWidget *group);

G_END_DECLS
