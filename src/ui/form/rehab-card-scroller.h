/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rehab_card_scroller_new (GtkWidget  *card,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
