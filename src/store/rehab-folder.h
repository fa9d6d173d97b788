/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * The folder of the database: who may look into it, who has it, and files that get their final name only once they are
 * complete. All of it is done while SQLite has none of the files open.
 */

gboolean rehab_folder_make         (const char *folder,
                                    GError    **error);
int      rehab_folder_lock         (const char *folder,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_folder_make_file    (const char *path,
                                    GError    **error);
gboolean rehab_folder_publish      (const char *path,
                                    const char *final_path,
                                    gboolean    replace,
                                    GError    **error);
gboolean rehab_folder_remove       (const char *path,
                                    GError    **error);
gboolean rehab_folder_read_start   (const char *path,
                                    guint8     *start,
                                    gsize       length,
                                    gsize      *n_read,
                                    GError    **error);
gboolean rehab_folder_restrict     (const char *path,
                                    GError    **error);

G_END_DECLS
