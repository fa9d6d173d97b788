/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rehab_words_row_new (const char *title,
                                const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
