/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-database.h"
#include "rehab-migration.h"

G_BEGIN_DECLS

/* The database file itself: whose it is, how it comes to be, and how it gets from version to version. */

RehabDatabase *rehab_store_file_open (const char           *path,
                                      const char           *vfs_name,
                                      const RehabMigration *migrations,
                                      guint                 n_migrations,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
