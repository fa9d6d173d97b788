/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-database.h"
#include "rehab-database-private.h"
#include "rehab-statement-private.h"

#include <sqlite3.h>

/*
 * The settings that were measured to lose nothing: rollback journal, synced to the disk with its directory, one program
 * alone with the file. Each is set and then read back, for SQLite ignores what it does not know or cannot do.
 */
typedef struct
{
  const char *set;
  const char *read;
  const char *expected;
} Setting;

static const Setting settings[] = {
  /* First of all, so that the lock is there before anything is read. */
  { "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA locking_mode", "exclusive" },
  { "PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0" },
  { "PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1" },
  { "PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2" },
  { "PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1" },
  /* Otherwise REPLACE deletes what a trigger guards, and the trigger does not hear of it. */
  { "PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1" },
  { "PRAGMA synchronous=EXTRA", "PRAGMA synchronous", "3" },
  { "PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1" },
  { "PRAGMA mmap_size=0", "PRAGMA mmap_size", "0" },
  { "PRAGMA journal_mode=TRUNCATE", "PRAGMA journal_mode", "truncate" },
};

typedef struct
{
  int option;
  int value;
} Switch;

static const Switch switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
};

static gboolean
check_settings (sqlite3 *connection,
                gboolean is_file,
                GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      sqlite3_stmt *stmt = NULL;
      gboolean as_expected = FALSE;
      int result;

      /* A database in memory has no file to lock or to sync. */
      if (!is_file && (i == 0 || i == G_N_ELEMENTS (settings) - 1 || i == G_N_ELEMENTS (settings) - 2))
        continue;

      result = sqlite3_prepare_v2 (connection, settings[i].read, -1, &stmt, NULL);
      if (result == SQLITE_OK)
        result = sqlite3_step (stmt);
      if (result == SQLITE_ROW)
        {
          const char *value = (const char *) sqlite3_column_text (stmt, 0);

          as_expected = g_strcmp0 (value, settings[i].expected) == 0;
          if (value == NULL)
            result = sqlite3_extended_errcode (connection); /* no memory for it, perhaps */
        }
      sqlite3_finalize (stmt);

      if (result != SQLITE_ROW && result != SQLITE_DONE)
        return rehab_statement_set_error (connection, result, error);
      if (!as_expected)
        {
          g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED, "SQLite does not keep to %s", settings[i].set);
          return FALSE;
        }
    }

  for (size_t i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int value = -1;

      if (sqlite3_db_config (connection, switches[i].option, -1, &value) != SQLITE_OK || value != switches[i].value)
        {
          g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED,
                       "SQLite does not keep to option %d", switches[i].option);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
apply_settings (sqlite3 *connection,
                gboolean is_file,
                GError **error)
{
  for (size_t i = 0; i < G_N_ELEMENTS (switches); i++)
    (void) sqlite3_db_config (connection, switches[i].option, switches[i].value, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      int result = sqlite3_exec (connection, settings[i].set, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        return rehab_statement_set_error (connection, result, error);
    }

  return check_settings (connection, is_file, error);
}

static gboolean
connect_to_file (RehabDatabase *self,
                 GError       **error)
{
  sqlite3 *connection = NULL;
  int result;

  /* Without SQLITE_OPEN_CREATE: a file that went missing must not come back empty. */
  result = sqlite3_open_v2 (self->path != NULL ? self->path : ":memory:", &connection,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, self->vfs_name);
  if (result != SQLITE_OK)
    {
      rehab_statement_set_error (connection, result, error);
      sqlite3_close (connection);
      return FALSE;
    }

  if (sqlite3_db_readonly (connection, "main") == 1)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_READ_ONLY, "The file cannot be written to");
      sqlite3_close (connection);
      return FALSE;
    }

  if (!apply_settings (connection, self->path != NULL, error))
    {
      sqlite3_close (connection);
      return FALSE;
    }

  /* Takes the exclusive lock now, to be held for life, instead of at the first write. */
  result = sqlite3_exec (connection, "BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL);
  if (result != SQLITE_OK)
    {
      rehab_statement_set_error (connection, result, error);
      sqlite3_close (connection);
      return FALSE;
    }

  self->connection = connection;
  self->suspect = FALSE;

  return TRUE;
}

static void
disconnect (RehabDatabase *self)
{
  g_hash_table_remove_all (self->statements);
  g_ptr_array_set_size (self->spare, 0);

  if (self->connection != NULL)
    {
      G_GNUC_UNUSED int result = sqlite3_close (self->connection);

      /* Every statement is finalised above. */
      g_assert (result == SQLITE_OK);
      self->connection = NULL;
    }
}

/* Closes the file, after which every statement is worth nothing, and opens it anew. */
gboolean
rehab_database_reconnect (RehabDatabase *self,
                          GError       **error)
{
  disconnect (self);

  if (self->path == NULL)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED, "A database in memory cannot be reopened");
      return FALSE;
    }

  return connect_to_file (self, error);
}

/* SQLite rolls back by itself after some errors. What came then would be kept, without what came before. */
gboolean
rehab_database_gave_up (RehabDatabase *self)
{
  return self->connection == NULL || sqlite3_get_autocommit (self->connection);
}

/* Whether there is a connection that can be worked with, and, inside a transaction, whether it still goes on. */
gboolean
rehab_database_ensure_usable (RehabDatabase *self,
                              GError       **error)
{
  if (self->depth == 0)
    {
      if (self->connection == NULL || (self->suspect && self->n_lent == 0))
        return rehab_database_reconnect (self, error);

      return TRUE;
    }

  if (self->doomed || rehab_database_gave_up (self))
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED, "The transaction has failed before");
      return FALSE;
    }

  return TRUE;
}

static RehabDatabase *
new_database (const char *path,
              const char *vfs_name,
              GError    **error)
{
  g_autoptr (RehabDatabase) self = g_new0 (RehabDatabase, 1);

  self->path = g_strdup (path);
  self->vfs_name = g_strdup (vfs_name);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rehab_statement_free);
  self->spare = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_statement_free);

  return connect_to_file (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rehab_database_open:
 * @path: an existing file
 * @vfs_name: (nullable): the name of the layer between SQLite and the system; `NULL` is the usual one
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Opens a file with all settings set and read back, rolls back what a crash left half-written, and takes the exclusive
 * lock. Whose file it is has to be looked at before, for this may already write to it.
 *
 * Returns: (transfer full): the database, or `NULL` with @error set
 */
RehabDatabase *
rehab_database_open (const char *path,
                     const char *vfs_name,
                     GError    **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_database (path, vfs_name, error);
}

RehabDatabase *
rehab_database_new_in_memory (GError **error)
{
  return new_database (NULL, NULL, error);
}

void
rehab_database_free (RehabDatabase *self)
{
  disconnect (self);
  g_hash_table_unref (self->statements);
  g_ptr_array_unref (self->spare);
  g_free (self->path);
  g_free (self->vfs_name);
  g_free (self->proof);
  g_free (self);
}

/* Returns: (transfer none): the version of SQLite that runs, "3.46.1" */
const char *
rehab_database_get_library_version (void)
{
  return sqlite3_libversion ();
}

gboolean
rehab_database_run (RehabDatabase *self,
                    const char    *sql,
                    GError       **error)
{
  int result = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || rehab_statement_set_error (self->connection, result, error);
}

/**
 * rehab_database_execute:
 * @self: a database
 * @sql: one or more statements without parameters
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Runs statements that give no rows.
 *
 * Returns: whether all of them ran
 */
gboolean
rehab_database_execute (RehabDatabase *self,
                        const char    *sql,
                        GError       **error)
{
  return rehab_database_ensure_usable (self, error)
         && rehab_database_check_writable (self, error)
         && rehab_database_run (self, sql, error);
}

/**
 * rehab_database_prepare:
 * @self: a database
 * @sql: one statement
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lends a statement, which is compiled only the first time.
 *
 * Returns: (transfer full): a statement to give back, or `NULL` with @error set
 */
RehabStatement *
rehab_database_prepare (RehabDatabase *self,
                        const char    *sql,
                        GError       **error)
{
  RehabStatement *statement;

  if (!rehab_database_ensure_usable (self, error))
    return NULL;

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement == NULL)
    {
      statement = rehab_statement_new (self->connection, sql, error);
      if (statement == NULL)
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  else if (rehab_statement_is_lent (statement))
    {
      for (guint i = 0; i < self->spare->len; i++)
        if (!rehab_statement_is_lent (g_ptr_array_index (self->spare, i)))
          g_ptr_array_remove_index_fast (self->spare, i--);

      statement = rehab_statement_new (self->connection, sql, error);
      if (statement == NULL)
        return NULL;
      g_ptr_array_add (self->spare, statement);
    }

  if (!rehab_statement_only_reads (statement) && !rehab_database_check_writable (self, error))
    return NULL;

  rehab_statement_lend (statement, &self->n_lent);

  return statement;
}

/**
 * rehab_database_read_int:
 * @self: a database
 * @sql: a query for one number
 * @value: (out): the number; 0 when there is no row
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Asks for one number.
 *
 * Returns: whether it could be asked
 */
gboolean
rehab_database_read_int (RehabDatabase *self,
                         const char    *sql,
                         gint64        *value,
                         GError       **error)
{
  g_autoptr (RehabStatement) statement = rehab_database_prepare (self, sql, error);
  RehabStep step;

  *value = 0;

  if (statement == NULL)
    return FALSE;

  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    *value = rehab_statement_get_int (statement, 0);

  return step != REHAB_STEP_FAILED;
}

/**
 * rehab_database_read_text:
 * @self: a database
 * @sql: a query for one text
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Asks for one text.
 *
 * Returns: (transfer full): the text, empty when there is none, or `NULL` with @error set
 */
char *
rehab_database_read_text (RehabDatabase *self,
                          const char    *sql,
                          GError       **error)
{
  g_autoptr (RehabStatement) statement = rehab_database_prepare (self, sql, error);
  g_autofree char *text = NULL;
  RehabStep step;

  if (statement == NULL)
    return NULL;

  step = rehab_statement_step (statement, error);
  if (step == REHAB_STEP_ROW)
    {
      text = g_strdup (rehab_statement_get_text (statement, 0));
      if (!rehab_statement_run (statement, error))
        return NULL;
    }

  if (step == REHAB_STEP_FAILED)
    return NULL;

  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

gint64
rehab_database_get_changes (RehabDatabase *self)
{
  return self->connection != NULL ? sqlite3_changes64 (self->connection) : 0;
}

/* A file that was taken away or replaced can still be written to, and what is written then is gone with it. */
gboolean
rehab_database_check_is_there (RehabDatabase *self,
                               GError       **error)
{
  int moved = 0;

  if (sqlite3_file_control (self->connection, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_IO, "The file was removed or replaced");
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_database_set_foreign_keys:
 * @self: a database outside of a transaction
 * @on: whether references are checked with each statement
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lets a migration rebuild a table that others refer to. It is on otherwise.
 *
 * Returns: whether it is set
 */
gboolean
rehab_database_set_foreign_keys (RehabDatabase *self,
                                 gboolean       on,
                                 GError       **error)
{
  int result;
  int value = -1;

  g_return_val_if_fail (self->depth == 0, FALSE);

  if (!rehab_database_ensure_usable (self, error))
    return FALSE;

  result = sqlite3_db_config (self->connection, SQLITE_DBCONFIG_ENABLE_FKEY, on ? 1 : 0, &value);
  if (result != SQLITE_OK || value != (on ? 1 : 0))
    return rehab_statement_set_error (self->connection, result, error);

  return TRUE;
}

gboolean
rehab_database_check_settings (RehabDatabase *self,
                               GError       **error)
{
  return rehab_database_ensure_usable (self, error) && check_settings (self->connection, self->path != NULL, error);
}

/**
 * rehab_database_check_integrity:
 * @self: a database
 * @error: where to put a `REHAB_STORE_ERROR_DAMAGED`
 *
 * Reads the whole file and checks its structure, constraints and references. Takes time in proportion to the file.
 *
 * Returns: whether all is well
 */
gboolean
rehab_database_check_integrity (RehabDatabase *self,
                                GError       **error)
{
  g_autofree char *verdict = rehab_database_read_text (self, "PRAGMA integrity_check(1)", error);
  gint64 n_dangling;

  if (verdict == NULL)
    return FALSE;

  if (!g_str_equal (verdict, "ok"))
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED, "Integrity check: %s", verdict);
      return FALSE;
    }

  if (!rehab_database_read_int (self, "SELECT count(*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;

  if (n_dangling > 0)
    {
      g_set_error (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_DAMAGED,
                   "%" G_GINT64_FORMAT " references lead nowhere", n_dangling);
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_database_copy:
 * @self: a database outside of a transaction
 * @target: an empty database
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Copies everything into another file, through this connection, and checks the copy.
 *
 * Returns: whether @target now holds the same
 */
gboolean
rehab_database_copy (RehabDatabase *self,
                     RehabDatabase *target,
                     GError       **error)
{
  sqlite3_backup *backup;
  int result;

  if (!rehab_database_ensure_usable (self, error) || !rehab_database_ensure_usable (target, error))
    return FALSE;

  backup = sqlite3_backup_init (target->connection, "main", self->connection, "main");
  if (backup == NULL)
    return rehab_statement_set_error (target->connection, sqlite3_extended_errcode (target->connection), error);

  (void) sqlite3_backup_step (backup, -1);
  result = sqlite3_backup_finish (backup);
  if (result != SQLITE_OK)
    return rehab_statement_set_error (target->connection, result, error);

  return rehab_database_check_integrity (target, error);
}
