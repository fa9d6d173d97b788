/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        rehab_file_chooser_save          (GtkFileDialog      *dialog,
                                              GtkWidget          *parent,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

void        rehab_file_chooser_select_folder (GtkFileDialog      *dialog,
                                              GtkWidget          *parent,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

void        rehab_file_chooser_open          (GtkFileDialog      *dialog,
                                              GtkWidget          *parent,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

void        rehab_file_chooser_open_multiple (GtkFileDialog      *dialog,
                                              GtkWidget          *parent,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);

GFile *rehab_file_chooser_finish        (GAsyncResult *result,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;

GListModel *rehab_file_chooser_list_finish   (GAsyncResult *result,
                                              GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
