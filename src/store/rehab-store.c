/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-store.h"
#include "rehab-folder.h"
#include "rehab-store-private.h"

#include <glib/gstdio.h>

#include <string.h>

/* The header of an SQLite file: https://sqlite.org/fileformat.html#the_database_header */
#define HEADER_SIZE 100
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

struct _RehabStore
{
  GObject parent_instance;

  char *folder;
  char *author;
  int lock_fd;
  RehabDatabase *database;
};

G_DEFINE_FINAL_TYPE (RehabStore, rehab_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (rehab-store-error, rehab_store_error)

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

/* Whose file is this? Asked before SQLite sees it, for SQLite would roll back a journal beside it, whatever it is. */
static gboolean
check_header (const char *path,
              guint       newest,
              GError    **error)
{
  guint8 header[HEADER_SIZE];
  gsize n_read;

  if (!rehab_folder_read_start (path, header, sizeof header, &n_read, error))
    return FALSE;

  if (n_read < sizeof header || memcmp (header, "SQLite format 3", 16) != 0)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                   n_read == 0 ? "The file is empty" : "Not a database");
      return FALSE;
    }

  if (read_big_endian (header + HEADER_APPLICATION_ID) != REHAB_DATABASE_APPLICATION_ID)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FOREIGN, "A database of another program");
      return FALSE;
    }

  if (read_big_endian (header + HEADER_USER_VERSION) > newest)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_NEWER,
                   "Version %u, and this program knows %u", read_big_endian (header + HEADER_USER_VERSION), newest);
      return FALSE;
    }

  return TRUE;
}

static gboolean
remove_left_over (const char *path,
                  GError    **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return rehab_folder_remove (path, error) && rehab_folder_remove (journal, error);
}

/* A new database gets its name when it is complete, so that a crash while it is made can never look like a loss. */
static gboolean
make_database (const char           *path,
               const RehabMigration *migrations,
               guint                 n_migrations,
               GError              **error)
{
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);
  g_autofree char *journal = g_strconcat (new_path, "-journal", NULL);
  g_autoptr (RehabDatabase) database = NULL;

  if (!remove_left_over (new_path, error) || !rehab_folder_make_file (new_path, error))
    return FALSE;

  database = rehab_database_open (new_path, NULL, error);
  if (database == NULL || !rehab_migration_run (database, migrations, n_migrations, error))
    {
      g_clear_pointer (&database, rehab_database_free);
      (void) remove_left_over (new_path, NULL);
      return FALSE;
    }

  g_clear_pointer (&database, rehab_database_free);

  return rehab_folder_remove (journal, error) && rehab_folder_publish (new_path, path, FALSE, error);
}

/* What was before a migration is kept under a name of its own, checked before the migration begins. */
static gboolean
keep_copy (RehabDatabase *database,
           const char    *path,
           gint64         version,
           GError       **error)
{
  g_autofree char *copy_path = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT, path, version);
  g_autofree char *new_path = g_strconcat (copy_path, ".new", NULL);
  g_autofree char *journal = g_strconcat (new_path, "-journal", NULL);
  g_autoptr (RehabDatabase) copy = NULL;
  gboolean is_whole;

  if (!remove_left_over (new_path, error) || !rehab_folder_make_file (new_path, error))
    return FALSE;

  copy = rehab_database_open (new_path, NULL, error);
  is_whole = copy != NULL && rehab_database_copy (database, copy, error);
  g_clear_pointer (&copy, rehab_database_free);

  if (!is_whole)
    {
      (void) remove_left_over (new_path, NULL);
      return FALSE;
    }

  return rehab_folder_remove (journal, error) && rehab_folder_publish (new_path, copy_path, TRUE, error);
}

/* Names and kinds of everything in the file, and the text of what runs by itself. */
static char *
read_shape (RehabDatabase *database,
            GError       **error)
{
  return rehab_database_read_text (database,
                                   "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' '"
                                   " || iif (type IN ('view', 'trigger'), sql, ''), char (10))"
                                   " FROM (SELECT * FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!'"
                                   " ORDER BY type, name)",
                                   error);
}

/* A view or a trigger that is not ours could do anything whenever its table is used. */
static gboolean
check_shape (RehabDatabase        *database,
             const RehabMigration *migrations,
             guint                 n_migrations,
             GError              **error)
{
  g_autoptr (RehabDatabase) model = rehab_database_new_in_memory (error);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (model == NULL || !rehab_migration_run (model, migrations, n_migrations, error))
    return FALSE;

  expected = read_shape (model, error);
  if (expected == NULL)
    return FALSE;

  found = read_shape (database, error);
  if (found == NULL)
    return FALSE;

  if (!g_str_equal (found, expected))
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                           "The tables in the file are not those of its version");
      return FALSE;
    }

  return TRUE;
}

static gboolean
bring_up_to_date (RehabDatabase        *database,
                  const char           *path,
                  const RehabMigration *migrations,
                  guint                 n_migrations,
                  GError              **error)
{
  gint64 version;

  if (!rehab_database_read_int (database, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version < 1 || version > n_migrations)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED, "No version %" G_GINT64_FORMAT, version);
      return FALSE;
    }

  if (!check_shape (database, migrations, (guint) version, error))
    return FALSE;

  if (version == n_migrations)
    return TRUE;

  return keep_copy (database, path, version, error)
         && rehab_migration_run (database, migrations, n_migrations, error)
         && rehab_database_check_settings (database, error);
}

static gboolean
file_has_content (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && info.st_size > 0;
}

static RehabDatabase *
open_database (const char           *path,
               const char           *vfs_name,
               const RehabMigration *migrations,
               guint                 n_migrations,
               GError              **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (RehabDatabase) database = NULL;
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    {
      /* A journal holds what a database needs to be whole again. Beside a new one SQLite would throw it away. */
      if (file_has_content (journal))
        {
          g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                               "There is a journal, but not the file that it belongs to");
          return NULL;
        }

      if (!make_database (path, migrations, n_migrations, error))
        return NULL;
    }

  if (!check_header (path, n_migrations, error) || !rehab_folder_restrict (path, error))
    return NULL;

  database = rehab_database_open (path, vfs_name, error);
  if (database == NULL || !bring_up_to_date (database, path, migrations, n_migrations, error))
    return NULL;

  /* Every transaction that writes a row writes an audit row too. */
  rehab_database_set_commit_proof (database, "SELECT ifnull (max (number), 0) FROM audit");

  return g_steal_pointer (&database);
}

static void
rehab_store_finalize (GObject *object)
{
  RehabStore *self = REHAB_STORE (object);

  g_clear_pointer (&self->database, rehab_database_free);
  g_clear_fd (&self->lock_fd, NULL);
  g_clear_pointer (&self->folder, g_free);
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
  self->folder = g_strdup (folder);
  self->lock_fd = rehab_folder_lock (folder, error);
  if (self->lock_fd < 0)
    return NULL;

  path = g_build_filename (folder, REHAB_STORE_DATABASE_NAME, NULL);
  self->database = open_database (path, vfs_name, migrations, n_migrations, error);
  if (self->database == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

const char *
rehab_store_get_folder (RehabStore *self)
{
  g_return_val_if_fail (REHAB_IS_STORE (self), NULL);

  return self->folder;
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
