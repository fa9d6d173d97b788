/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-database.h"
#include "rehab-migration.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* For the tables and the tests of the store. */

#define REHAB_STORE_DATABASE_NAME "hamstring-rehab.db"

RehabStore *rehab_store_open_with_vfs      (const char *folder,
                                            const char *vfs_name,
                                            GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabStore *rehab_store_open_with_versions (const char           *folder,
                                            const char           *vfs_name,
                                            const RehabMigration *migrations,
                                            guint                 n_migrations,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDatabase *rehab_store_get_database       (RehabStore *self);

G_END_DECLS
