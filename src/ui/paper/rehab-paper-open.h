/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean rehab_paper_open_print (GtkWidget *parent);

G_END_DECLS
