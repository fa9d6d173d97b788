/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rehab_announce       (GtkWidget  *widget,
                           const char *words);
void rehab_announce_later (GtkWidget  *widget,
                           const char *words);
void rehab_announce_found (GtkWidget  *widget,
                           guint       n_found);

G_END_DECLS
