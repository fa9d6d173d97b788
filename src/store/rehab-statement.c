/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-statement.h"
#include "rehab-statement-private.h"

#include <errno.h>
#include <sqlite3.h>

struct _RehabStatement
{
  sqlite3_stmt *stmt;  /* NULL once the connection is closed */
  int failed;          /* the first failed bind or read, or SQLITE_OK */
  gboolean lent;
  gboolean disowned;   /* freed when it is given back */
  guint *n_lent;       /* of the database */
};

static RehabStoreErrorCode
code_from_errno (int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: /* RLIMIT_FSIZE, or the largest file that the file system can hold */
      return REHAB_STORE_ERROR_FULL;

    case EROFS:
      return REHAB_STORE_ERROR_READ_ONLY;

    case ENOMEM:
      return REHAB_STORE_ERROR_MEMORY;

    default:
      return REHAB_STORE_ERROR_IO;
    }
}

static RehabStoreErrorCode
code_from_constraint (const char *message)
{
  /* The triggers that guard finished records begin what they raise with this word. */
  return g_str_has_prefix (message, "locked:") ? REHAB_STORE_ERROR_LOCKED_RECORD : REHAB_STORE_ERROR_CONSTRAINT;
}

static RehabStoreErrorCode
code_from_result (int         result,
                  int         system_error,
                  const char *message)
{
  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return REHAB_STORE_ERROR_IN_USE;

    case SQLITE_CONSTRAINT:
      return code_from_constraint (message);

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return REHAB_STORE_ERROR_DAMAGED;

    case SQLITE_READONLY:
      return REHAB_STORE_ERROR_READ_ONLY;

    case SQLITE_FULL:
      return REHAB_STORE_ERROR_FULL;

    case SQLITE_NOMEM:
      return REHAB_STORE_ERROR_MEMORY;

    case SQLITE_PERM:
    case SQLITE_AUTH:
      return REHAB_STORE_ERROR_NO_ACCESS;

    case SQLITE_CANTOPEN:
      /* Of the database itself, permissions were looked at before; what is left is the journal that cannot be made. */
      if (system_error == EACCES || system_error == EPERM)
        return REHAB_STORE_ERROR_READ_ONLY;
      return code_from_errno (system_error);

    case SQLITE_IOERR:
      if (result == SQLITE_IOERR_NOMEM)
        return REHAB_STORE_ERROR_MEMORY;
      return code_from_errno (system_error);

    default:
      return REHAB_STORE_ERROR_FAILED;
    }
}

/*
 * Turns a result of SQLite into an error. The messages of SQLite name tables, columns and constraints, never values.
 */
gboolean
rehab_statement_set_error (sqlite3 *connection,
                           int      result,
                           GError **error)
{
  const char *message = connection != NULL ? sqlite3_errmsg (connection) : sqlite3_errstr (result);
  int system_error = connection != NULL ? sqlite3_system_errno (connection) : 0;

  g_set_error (error, REHAB_STORE_ERROR,
               (int) code_from_result (result, system_error, message),
               "%s (SQLite %d, system error %d)", message, result, system_error);

  return FALSE;
}

RehabStatement *
rehab_statement_new (sqlite3    *connection,
                     const char *sql,
                     GError    **error)
{
  RehabStatement *self;
  sqlite3_stmt *stmt = NULL;
  const char *rest = NULL;
  int result;

  result = sqlite3_prepare_v3 (connection, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, &rest);
  if (result != SQLITE_OK)
    {
      rehab_statement_set_error (connection, result, error);
      return NULL;
    }

  g_return_val_if_fail (stmt != NULL && *rest == '\0', NULL);

  self = g_new0 (RehabStatement, 1);
  self->stmt = stmt;

  return self;
}

void
rehab_statement_lend (RehabStatement *self,
                      guint          *n_lent)
{
  self->lent = TRUE;
  self->n_lent = n_lent;
  (*n_lent)++;
}

gboolean
rehab_statement_is_lent (RehabStatement *self)
{
  return self->lent;
}

gboolean
rehab_statement_only_reads (RehabStatement *self)
{
  return sqlite3_stmt_readonly (self->stmt);
}

void
rehab_statement_free (RehabStatement *self)
{
  g_clear_pointer (&self->stmt, sqlite3_finalize);

  if (self->lent)
    {
      (*self->n_lent)--;
      self->n_lent = NULL;
      self->disowned = TRUE;
      return;
    }

  g_free (self);
}

/**
 * rehab_statement_release:
 * @self: (transfer full): a statement that was lent
 *
 * Gives a statement back to its database, which keeps it for the next time.
 */
void
rehab_statement_release (RehabStatement *self)
{
  g_return_if_fail (self->lent);

  self->lent = FALSE;
  self->failed = SQLITE_OK;
  if (self->n_lent != NULL)
    (*self->n_lent)--;

  if (self->disowned)
    {
      rehab_statement_free (self);
      return;
    }

  /* What the last step said was said then; resetting only says it again. */
  (void) sqlite3_reset (self->stmt);
  (void) sqlite3_clear_bindings (self->stmt);
}

static void
remember (RehabStatement *self,
          int             result)
{
  if (self->failed == SQLITE_OK)
    self->failed = result;
}

/**
 * rehab_statement_bind_text:
 * @self: a statement that has not been stepped yet
 * @parameter: the number of the parameter, from 1
 * @text: (nullable): the text, copied; `NULL` is absent
 *
 * Sets a parameter.
 */
void
rehab_statement_bind_text (RehabStatement *self,
                           int             parameter,
                           const char     *text)
{
  remember (self, sqlite3_bind_text (self->stmt, parameter, text, -1, SQLITE_TRANSIENT));
}

void
rehab_statement_bind_int (RehabStatement *self,
                          int             parameter,
                          gint64          value)
{
  remember (self, sqlite3_bind_int64 (self->stmt, parameter, value));
}

void
rehab_statement_bind_real (RehabStatement *self,
                           int             parameter,
                           double          value)
{
  remember (self, sqlite3_bind_double (self->stmt, parameter, value));
}

/**
 * rehab_statement_bind_bytes:
 * @self: a statement that has not been stepped yet
 * @parameter: the number of the parameter, from 1
 * @bytes: (nullable): the bytes, which have to live until the statement is given back; `NULL` is absent
 *
 * Sets a parameter without copying: pictures are large.
 */
void
rehab_statement_bind_bytes (RehabStatement *self,
                            int             parameter,
                            GBytes         *bytes)
{
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    {
      rehab_statement_bind_null (self, parameter);
      return;
    }

  data = g_bytes_get_data (bytes, &size);
  remember (self, sqlite3_bind_blob64 (self->stmt, parameter, data, size, SQLITE_STATIC));
}

void
rehab_statement_bind_null (RehabStatement *self,
                           int             parameter)
{
  remember (self, sqlite3_bind_null (self->stmt, parameter));
}

/**
 * rehab_statement_step:
 * @self: a statement
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Goes on to the next row. Columns of the row before are gone with it.
 *
 * Returns: whether there is a row, no more, or an error in @error
 */
RehabStep
rehab_statement_step (RehabStatement *self,
                      GError        **error)
{
  int result = self->failed;

  if (self->stmt == NULL)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_FAILED, "The connection was closed");
      return REHAB_STEP_FAILED;
    }

  if (result == SQLITE_OK)
    result = sqlite3_step (self->stmt);

  if (result == SQLITE_ROW)
    return REHAB_STEP_ROW;
  if (result == SQLITE_DONE)
    return REHAB_STEP_DONE;

  if (self->failed != SQLITE_OK)
    rehab_statement_set_error (NULL, result, error);
  else
    rehab_statement_set_error (sqlite3_db_handle (self->stmt), result, error);

  return REHAB_STEP_FAILED;
}

/**
 * rehab_statement_run:
 * @self: a statement
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Steps to the end, past any rows.
 *
 * Returns: whether it came to the end
 */
gboolean
rehab_statement_run (RehabStatement *self,
                     GError        **error)
{
  RehabStep step;

  do
    step = rehab_statement_step (self, error);
  while (step == REHAB_STEP_ROW);

  return step == REHAB_STEP_DONE;
}

/**
 * rehab_statement_check:
 * @self: a statement on a row
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Tells whether all that was read of the row could be read, for those who make something of it before the next step.
 *
 * Returns: whether it could
 */
gboolean
rehab_statement_check (RehabStatement *self,
                       GError        **error)
{
  return self->failed == SQLITE_OK || rehab_statement_set_error (NULL, self->failed, error);
}

gboolean
rehab_statement_is_null (RehabStatement *self,
                         int             column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

/**
 * rehab_statement_get_text:
 * @self: a statement on a row
 * @column: the number of the column, from 0
 *
 * Reads a text.
 *
 * Returns: (nullable) (transfer none): the text until the next step, or `NULL` when it is absent
 */
const char *
rehab_statement_get_text (RehabStatement *self,
                          int             column)
{
  gboolean absent = rehab_statement_is_null (self, column);
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);

  if (text == NULL && !absent)
    remember (self, SQLITE_NOMEM);

  return text;
}

gint64
rehab_statement_get_int (RehabStatement *self,
                         int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

double
rehab_statement_get_real (RehabStatement *self,
                          int             column)
{
  return sqlite3_column_double (self->stmt, column);
}

/**
 * rehab_statement_dup_bytes:
 * @self: a statement on a row
 * @column: the number of the column, from 0
 *
 * Reads bytes.
 *
 * Returns: (nullable) (transfer full): a copy of them, or `NULL` when they are absent
 */
GBytes *
rehab_statement_dup_bytes (RehabStatement *self,
                           int             column)
{
  gboolean absent = rehab_statement_is_null (self, column);
  gconstpointer data = sqlite3_column_blob (self->stmt, column);

  if (absent)
    return NULL;

  /* None are kept that are empty. */
  if (data == NULL)
    {
      remember (self, SQLITE_NOMEM);
      return NULL;
    }

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
}
