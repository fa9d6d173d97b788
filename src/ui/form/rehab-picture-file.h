/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures that come from outside: chosen as files, and taken in beside the main loop, for a large one takes a second. */

GtkFileDialog *rehab_picture_file_dialog_new     (const char *title) G_GNUC_WARN_UNUSED_RESULT;

void           rehab_picture_file_take_in        (gpointer            source_object,
                                                  GFile              *file,
                                                  GBytes             *bytes,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GBytes        *rehab_picture_file_take_in_finish (GAsyncResult *result,
                                                  const char  **media_type,
                                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
