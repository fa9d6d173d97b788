/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-store-file.h"
#include "rehab-folder.h"

#include <glib/gstdio.h>

#include <string.h>

/* The header of an SQLite file: https://sqlite.org/fileformat.html#the_database_header */
#define HEADER_SIZE 100
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68

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

/**
 * rehab_store_file_open:
 * @path: the path of the database
 * @vfs_name: (nullable): the name of the layer between SQLite and the system
 * @migrations: (array length=n_migrations): all steps from an empty file on
 * @n_migrations: how many there are
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Opens the file, makes it where there is none, and brings an older one up to date after copying it. One that is not
 * ours, damaged or newer is refused and not touched.
 *
 * Returns: (transfer full): the database, or `NULL` with @error set
 */
RehabDatabase *
rehab_store_file_open (const char           *path,
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
