/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-database.h"

G_BEGIN_DECLS

/* One step from a version of the tables to the next. What was released never changes; what has to change is a new step. */
typedef struct
{
  const char *sql;
} RehabMigration;

/* The steps of this program: the first makes version 1 of an empty file. */
const RehabMigration *rehab_migration_get_all (guint *n_migrations);
gboolean              rehab_migration_run     (RehabDatabase        *database,
                                               const RehabMigration *migrations,
                                               guint                 n_migrations,
                                               GError              **error);

G_END_DECLS
