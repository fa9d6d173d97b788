/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Gets a file that somebody chose or dropped: beside the main loop, and no more of it than can be imported. */

void rehab_import_file_read        (GFile              *file,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
GBytes *rehab_import_file_read_finish (GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_file_dup_name    (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
