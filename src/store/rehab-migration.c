/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-migration.h"
#include "rehab-migrations-resource.h"

/* Each file of migrations/ in its order; its place in this list is the version that it makes. */
static const char *const files[] = {
  "0001.sql",
  "0002.sql",
  "0003.sql",
  "0004.sql",
  "0005.sql",
  "0006.sql",
};

/**
 * rehab_migration_get_all:
 * @n_migrations: (out): how many there are, which is the version of this program's tables
 *
 * Gets the steps that lead from an empty file to the tables of this program.
 *
 * Returns: (array length=n_migrations) (transfer none): the steps
 */
const RehabMigration *
rehab_migration_get_all (guint *n_migrations)
{
  static RehabMigration migrations[G_N_ELEMENTS (files)];
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
        {
          g_autofree char *path = g_strconcat ("/com/example/HamstringRehab/store/", files[i], NULL);
          g_autoptr (GBytes) bytes = NULL;

          bytes = g_resource_lookup_data (rehab_migrations_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
          g_assert (bytes != NULL);

          /* Resources end in a nul byte beyond their size and live as long as the program. */
          migrations[i].sql = g_bytes_get_data (bytes, NULL);
        }

      g_once_init_leave (&loaded, 1);
    }

  *n_migrations = G_N_ELEMENTS (migrations);

  return migrations;
}

static gboolean
run_in_transaction (RehabDatabase        *database,
                    const RehabMigration *migration,
                    guint                 version,
                    GError              **error)
{
  g_autofree char *bump = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %d",
                                           version, REHAB_DATABASE_APPLICATION_ID);

  if (!rehab_database_begin (database, error))
    return FALSE;

  if (!rehab_database_execute (database, migration->sql, error)
      || !rehab_database_execute (database, bump, error)
      || !rehab_database_check_integrity (database, error))
    {
      rehab_database_rollback (database);
      return FALSE;
    }

  return rehab_database_commit (database, error);
}

/**
 * rehab_migration_run:
 * @database: a database outside of a transaction
 * @migrations: (array length=n_migrations): all steps from an empty file on
 * @n_migrations: how many there are
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes the steps that @database has not taken yet, each in one transaction with its version number, and checks the
 * whole file before each is kept. A step that fails leaves the file as it was before that step.
 *
 * Returns: whether @database now has the tables of the last step
 */
gboolean
rehab_migration_run (RehabDatabase        *database,
                     const RehabMigration *migrations,
                     guint                 n_migrations,
                     GError              **error)
{
  gint64 version;
  gboolean done = TRUE;

  if (!rehab_database_read_int (database, "PRAGMA user_version", &version, error))
    return FALSE;

  g_return_val_if_fail (version >= 0 && version <= n_migrations, FALSE);

  if (version == n_migrations)
    return TRUE;

  /* Rebuilding a table that others refer to needs this off; the check before each commit stands in for it. */
  if (!rehab_database_set_foreign_keys (database, FALSE, error))
    return FALSE;

  rehab_database_set_commit_proof (database, "PRAGMA user_version");
  for (guint i = (guint) version; done && i < n_migrations; i++)
    done = run_in_transaction (database, &migrations[i], i + 1, error);
  rehab_database_set_commit_proof (database, NULL);

  if (!rehab_database_set_foreign_keys (database, TRUE, done ? error : NULL))
    return FALSE;

  return done;
}
