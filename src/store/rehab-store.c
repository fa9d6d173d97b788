/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-store.h"
#include "rehab-folder.h"
#include "rehab-store-file.h"
#include "rehab-store-private.h"

#include <glib/gstdio.h>

struct _RehabStore
{
  GObject parent_instance;

  char *author;
  int lock_fd;
  RehabDatabase *database;
};

G_DEFINE_FINAL_TYPE (RehabStore, rehab_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (rehab-store-error, rehab_store_error)

static void
rehab_store_finalize (GObject *object)
{
  RehabStore *self = REHAB_STORE (object);

  g_clear_pointer (&self->database, rehab_database_free);
  g_clear_fd (&self->lock_fd, NULL);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (rehab_store_parent_class)->finalize (object);
}

static void
rehab_store_class_init (RehabStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rehab_store_finalize;
}

static void
rehab_store_init (RehabStore *self)
{
  self->lock_fd = -1;
}

/**
 * rehab_store_open:
 * @folder: the path of the folder of the database, made if it is not there
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Opens the database of a folder for this process alone, makes one where there is none, and brings an older one up to
 * date after copying it. A file that is not ours, damaged or newer is refused and not touched.
 *
 * Returns: (transfer full): the store, or `NULL` with @error set
 */
RehabStore *
rehab_store_open (const char *folder,
                  GError    **error)
{
  return rehab_store_open_with_vfs (folder, NULL, error);
}

/* For tests: with another layer between SQLite and the system under the finished file. */
RehabStore *
rehab_store_open_with_vfs (const char *folder,
                           const char *vfs_name,
                           GError    **error)
{
  const RehabMigration *migrations;
  guint n_migrations;

  migrations = rehab_migration_get_all (&n_migrations);

  return rehab_store_open_with_versions (folder, vfs_name, migrations, n_migrations, error);
}

/* For tests: as a program of another age would, with its steps. */
RehabStore *
rehab_store_open_with_versions (const char           *folder,
                                const char           *vfs_name,
                                const RehabMigration *migrations,
                                guint                 n_migrations,
                                GError              **error)
{
  g_autoptr (RehabStore) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL && *folder != '\0', NULL);

  if (!rehab_folder_make (folder, error))
    return NULL;

  self = g_object_new (REHAB_TYPE_STORE, NULL);
  self->lock_fd = rehab_folder_lock (folder, error);
  if (self->lock_fd < 0)
    return NULL;

  path = g_build_filename (folder, REHAB_STORE_DATABASE_NAME, NULL);
  self->database = rehab_store_file_open (path, vfs_name, migrations, n_migrations, error);
  if (self->database == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

RehabDatabase *
rehab_store_get_database (RehabStore *self)
{
  g_return_val_if_fail (REHAB_IS_STORE (self), NULL);

  return self->database;
}

const char *
rehab_store_get_author (RehabStore *self)
{
  g_return_val_if_fail (REHAB_IS_STORE (self), NULL);

  return self->author;
}

/**
 * rehab_store_set_author:
 * @self: the store
 * @clinician_id: (nullable): the identity of a clinician in the store, or `NULL` while nobody is chosen
 *
 * Says who works now: every row and the audit name them.
 */
void
rehab_store_set_author (RehabStore *self,
                        const char *clinician_id)
{
  g_return_if_fail (REHAB_IS_STORE (self));

  g_set_str (&self->author, clinician_id);
}

/**
 * rehab_store_transaction_begin:
 * @self: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Begins a transaction; what is written until its end is kept together or not at all. Inside another transaction it
 * is a part that can be taken back alone.
 *
 * Returns: whether it began; if not, there is nothing to end
 */
gboolean
rehab_store_transaction_begin (RehabStore *self,
                               GError    **error)
{
  g_return_val_if_fail (REHAB_IS_STORE (self), FALSE);

  return rehab_database_begin (self->database, error);
}

/**
 * rehab_store_transaction_commit:
 * @self: the store, in a transaction
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Ends the transaction and keeps what was written. When it returns `TRUE` from the outermost one, all of it is on the
 * disk. When it fails the transaction is over too and nothing is kept, except that with `REHAB_STORE_ERROR_UNCERTAIN`
 * it is not known; do not write the same again without looking.
 *
 * Returns: whether it is kept
 */
gboolean
rehab_store_transaction_commit (RehabStore *self,
                                GError    **error)
{
  g_return_val_if_fail (REHAB_IS_STORE (self), FALSE);

  return rehab_database_commit (self->database, error);
}

/**
 * rehab_store_transaction_rollback:
 * @self: the store, in a transaction
 *
 * Ends the transaction and takes back what was written.
 */
void
rehab_store_transaction_rollback (RehabStore *self)
{
  g_return_if_fail (REHAB_IS_STORE (self));

  rehab_database_rollback (self->database);
}
