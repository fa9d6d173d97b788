/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks which files to import. */

void        rehab_import_chooser_open   (GtkWidget          *parent,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GListModel *rehab_import_chooser_finish (GObject      *source,
                                         GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
