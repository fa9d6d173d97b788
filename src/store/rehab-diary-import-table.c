/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-import-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

/* How many rows one statement of an undo takes out, where nothing else waits for it. */
#define UNDO_ROWS 1000

/* The two tables that an import writes to. */
static const RehabRecordType *const row_types[] = { &rehab_session_type, &rehab_diary_day_type };

/* A row that nobody has touched since it came was changed when it was made. */
#define AS_IMPORTED "import_id = ?1 AND changed_at = created_at"

/**
 * rehab_diary_import_table_list:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists every import, newest first.
 *
 * Returns: (transfer full) (element-type RehabDiaryImport): the records, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_diary_import_table_list (RehabStore *store,
                               GError    **error)
{
  return rehab_row_list (store, &rehab_diary_import_type, "ORDER BY imported_at DESC, id", NULL, error);
}

RehabDiaryImport *
rehab_diary_import_table_get (RehabStore *store,
                              const char *import_id,
                              GError    **error)
{
  return rehab_row_get (store, &rehab_diary_import_type, import_id, error);
}

typedef void (*TakeRow) (RehabStatement *row,
                         gpointer        user_data);

/* Asks with one parameter and hands each row on. */
static gboolean
query (RehabStore *store,
       const char *sql,
       const char *parameter,
       TakeRow     take_row,
       gpointer    user_data,
       GError    **error)
{
  g_autoptr (RehabStatement) statement = rehab_database_prepare (rehab_store_get_database (store), sql, error);
  RehabStep step;

  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, parameter);
  while ((step = rehab_statement_step (statement, error)) == REHAB_STEP_ROW)
    {
      take_row (statement, user_data);

      /* What could not be read for want of memory is not absent. */
      if (!rehab_statement_check (statement, error))
        return FALSE;
    }

  return step == REHAB_STEP_DONE;
}

static void
take_text (RehabStatement *row,
           gpointer        user_data)
{
  const char *text = rehab_statement_get_text (row, 0);

  if (text != NULL)
    g_hash_table_add (user_data, g_strdup (text));
}

/**
 * rehab_diary_import_table_add_identities:
 * @store: the store
 * @episode_id: the identity of an episode
 * @identities: (element-type utf8 utf8): a set that owns its keys
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Adds what files know the rows of an episode by that came with them.
 *
 * Returns: whether all of them could be read
 */
gboolean
rehab_diary_import_table_add_identities (RehabStore *store,
                                         const char *episode_id,
                                         GHashTable *identities,
                                         GError    **error)
{
  return query (store,
                "SELECT import_identity FROM session WHERE episode_id = ?1 AND import_identity IS NOT NULL"
                " UNION ALL"
                " SELECT import_identity FROM diary_day WHERE episode_id = ?1 AND import_identity IS NOT NULL",
                episode_id, take_text, identities, error);
}

static void
take_position (RehabStatement *row,
               gpointer        user_data)
{
  const char *iso = rehab_statement_get_text (row, 0);

  if (iso != NULL)
    g_hash_table_insert (user_data, GUINT_TO_POINTER (rehab_date_from_iso (iso, NULL).julian),
                         GINT_TO_POINTER ((int) rehab_statement_get_int (row, 1) + 1));
}

/**
 * rehab_diary_import_table_add_positions:
 * @store: the store
 * @episode_id: the identity of an episode
 * @positions: (element-type guint gint): by the julian number of a day
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Adds, for each day of an episode that has sessions, the first position after them.
 *
 * Returns: whether all of them could be read
 */
gboolean
rehab_diary_import_table_add_positions (RehabStore *store,
                                        const char *episode_id,
                                        GHashTable *positions,
                                        GError    **error)
{
  return query (store, "SELECT date, max (position) FROM session WHERE episode_id = ?1 GROUP BY date",
                episode_id, take_position, positions, error);
}

static void
take_day (RehabStatement *row,
          gpointer        user_data)
{
  const char *iso = rehab_statement_get_text (row, 0);

  if (iso != NULL)
    g_hash_table_add (user_data, GUINT_TO_POINTER (rehab_date_from_iso (iso, NULL).julian));
}

/**
 * rehab_diary_import_table_add_days:
 * @store: the store
 * @episode_id: the identity of an episode
 * @days: (element-type guint guint): a set of the julian numbers of days
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Adds the days of an episode for which questions about the day were answered.
 *
 * Returns: whether all of them could be read
 */
gboolean
rehab_diary_import_table_add_days (RehabStore *store,
                                   const char *episode_id,
                                   GHashTable *days,
                                   GError    **error)
{
  return query (store, "SELECT date FROM diary_day WHERE episode_id = ?1", episode_id, take_day, days, error);
}

/**
 * rehab_diary_import_table_begin:
 * @store: the store, in a transaction
 * @file_name: the name of the file, without its folder
 * @format: what kind of file it is
 * @error: where to put a `REHAB_STORE_ERROR`, or a `REHAB_ERROR`
 *
 * Writes down that a file is read in now, by the author's hand.
 *
 * Returns: (transfer full): the import for its rows to name, or `NULL` with @error set
 */
RehabDiaryImport *
rehab_diary_import_table_begin (RehabStore          *store,
                                const char          *file_name,
                                RehabDiaryFileFormat format,
                                GError             **error)
{
  g_autoptr (RehabDiaryImport) import = NULL;

  import = rehab_diary_import_new (&(RehabDiaryImport) {
    .file_name = file_name,
    .format = format,
    .imported_at = g_get_real_time (),
    .clinician_id = rehab_store_get_author (store),
  }, error);

  return import != NULL && rehab_row_insert (store, import, error) ? g_steal_pointer (&import) : NULL;
}

/**
 * rehab_diary_import_table_add_session:
 * @store: the store, in the transaction of the import
 * @session: a record whose identity is new, and which names its import
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes a session of the import.
 *
 * Returns: whether it is written
 */
gboolean
rehab_diary_import_table_add_session (RehabStore         *store,
                                      const RehabSession *session,
                                      GError            **error)
{
  g_return_val_if_fail (session->import_id != NULL, FALSE);

  return rehab_row_insert_part (store, session, error);
}

/**
 * rehab_diary_import_table_add_day:
 * @store: the store, in the transaction of the import
 * @day: a record whose identity and date are new, and which names its import
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes a day of the import.
 *
 * Returns: whether it is written
 */
gboolean
rehab_diary_import_table_add_day (RehabStore          *store,
                                  const RehabDiaryDay *day,
                                  GError             **error)
{
  g_return_val_if_fail (day->import_id != NULL, FALSE);

  return rehab_row_insert_part (store, day, error);
}

/**
 * rehab_diary_import_table_finish:
 * @store: the store, in the transaction of the import
 * @import: what rehab_diary_import_table_begin() made
 * @n_sessions: how many sessions were added
 * @n_days: how many days were added
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes down how much came with an import; from then on it only can be undone.
 *
 * Returns: (transfer full): the import as it is kept, or `NULL` with @error set
 */
RehabDiaryImport *
rehab_diary_import_table_finish (RehabStore             *store,
                                 const RehabDiaryImport *import,
                                 guint                   n_sessions,
                                 guint                   n_days,
                                 GError                **error)
{
  g_autoptr (RehabDiaryImport) finished = NULL;
  RehabDiaryImport values = *import;

  values.sessions = (int) n_sessions;
  values.days = (int) n_days;
  finished = rehab_diary_import_new (&values, error);

  return finished != NULL && rehab_row_update (store, finished, error) ? g_steal_pointer (&finished) : NULL;
}

static void
take_counts (RehabStatement *row,
             gpointer        user_data)
{
  guint *counts = user_data;

  counts[0] += (guint) rehab_statement_get_int (row, 0);
  counts[1] += (guint) rehab_statement_get_int (row, 1);
}

/**
 * rehab_diary_import_table_count:
 * @store: the store
 * @import_id: the identity of an import
 * @n_as_imported: (out): how many of its rows are as they came
 * @n_edited: (out): how many were edited since, and would stay if it were undone
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Counts what is left of an import in the diaries.
 *
 * Returns: whether it could be counted
 */
gboolean
rehab_diary_import_table_count (RehabStore *store,
                                const char *import_id,
                                guint      *n_as_imported,
                                guint      *n_edited,
                                GError    **error)
{
  guint counts[2] = { 0 };
  gboolean counted;

  counted = query (store,
                   "SELECT count (*) FILTER (WHERE changed_at = created_at), count (*) FILTER (WHERE changed_at <> created_at)"
                   " FROM session WHERE import_id = ?1"
                   " UNION ALL"
                   " SELECT count (*) FILTER (WHERE changed_at = created_at), count (*) FILTER (WHERE changed_at <> created_at)"
                   " FROM diary_day WHERE import_id = ?1",
                   import_id, take_counts, counts, error);
  *n_as_imported = counts[0];
  *n_edited = counts[1];

  return counted;
}

static void
take_id (RehabStatement *row,
         gpointer        user_data)
{
  g_ptr_array_add (user_data, g_strdup (rehab_statement_get_text (row, 0)));
}

/**
 * rehab_diary_import_table_list_episodes:
 * @store: the store
 * @import_id: the identity of an import
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Lists the episodes that an import has rows in.
 *
 * Returns: (transfer full) (element-type utf8): their identities, which the array owns, or `NULL` with @error set
 */
GPtrArray *
rehab_diary_import_table_list_episodes (RehabStore *store,
                                        const char *import_id,
                                        GError    **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!query (store, "SELECT episode_id FROM session WHERE import_id = ?1"
              " UNION SELECT episode_id FROM diary_day WHERE import_id = ?1",
              import_id, take_id, ids, error))
    return NULL;

  return g_steal_pointer (&ids);
}

static gboolean
run_for_import (RehabStore *store,
                const char *sql,
                const char *import_id,
                guint       most,
                GError    **error)
{
  g_autoptr (RehabStatement) statement = rehab_database_prepare (rehab_store_get_database (store), sql, error);

  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, import_id);
  rehab_statement_bind_int (statement, 2, most);

  return rehab_statement_run (statement, error);
}

/* Both statements find the same rows: nothing is written in between, and the first writes elsewhere. */
static gboolean
remove_rows (RehabStore            *store,
             const RehabRecordType *type,
             const char            *import_id,
             guint                  most,
             guint                 *n_removed,
             GError               **error)
{
  g_autofree char *audit_sql = NULL;
  g_autofree char *delete_sql = NULL;

  audit_sql = g_strdup_printf ("INSERT INTO audit (at, clinician_id, table_name, row_id, action)"
                               " SELECT ?3, ?4, '%s', id, 'delete' FROM %s WHERE " AS_IMPORTED " ORDER BY rowid LIMIT ?2",
                               type->name, type->name);
  delete_sql = g_strdup_printf ("DELETE FROM %s WHERE rowid IN"
                                " (SELECT rowid FROM %s WHERE " AS_IMPORTED " ORDER BY rowid LIMIT ?2)",
                                type->name, type->name);

  {
    g_autoptr (RehabStatement) audit = rehab_database_prepare (rehab_store_get_database (store), audit_sql, error);

    if (audit == NULL)
      return FALSE;

    rehab_statement_bind_text (audit, 1, import_id);
    rehab_statement_bind_int (audit, 2, most);
    rehab_statement_bind_int (audit, 3, g_get_real_time ());
    rehab_statement_bind_text (audit, 4, rehab_store_get_author (store));
    if (!rehab_statement_run (audit, error))
      return FALSE;
  }

  if (!run_for_import (store, delete_sql, import_id, most, error))
    return FALSE;

  *n_removed = (guint) rehab_database_get_changes (rehab_store_get_database (store));

  return TRUE;
}

/**
 * rehab_diary_import_table_remove_some:
 * @store: the store, in the transaction of an undo
 * @import_id: the identity of an import
 * @most: how many rows at most
 * @n_removed: (out): how many they were; fewer than @most when none is left
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes rows out that came with an import and that nobody has edited since. Each has its line in the audit, for nothing
 * else tells that it was there.
 *
 * Returns: whether they are gone; if not, the transaction has to be rolled back
 */
gboolean
rehab_diary_import_table_remove_some (RehabStore *store,
                                      const char *import_id,
                                      guint       most,
                                      guint      *n_removed,
                                      GError    **error)
{
  *n_removed = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (row_types) && *n_removed < most; i++)
    {
      guint n;

      if (!remove_rows (store, row_types[i], import_id, most - *n_removed, &n, error))
        return FALSE;
      *n_removed += n;
    }

  return TRUE;
}

/**
 * rehab_diary_import_table_mark_undone:
 * @store: the store, in the transaction of an undo
 * @import_id: the identity of an import
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when it was undone before
 *
 * Writes down that an import was undone now.
 *
 * Returns: whether it is written
 */
gboolean
rehab_diary_import_table_mark_undone (RehabStore *store,
                                      const char *import_id,
                                      GError    **error)
{
  g_autoptr (RehabDiaryImport) import = rehab_diary_import_table_get (store, import_id, error);
  g_autoptr (RehabDiaryImport) undone = NULL;
  RehabDiaryImport values;

  if (import == NULL)
    return FALSE;

  values = *import;
  values.undone_at = g_get_real_time ();
  undone = rehab_diary_import_new (&values, error);

  return undone != NULL && rehab_row_update (store, undone, error);
}

static gboolean
undo_all (RehabStore *store,
          const char *import_id,
          guint      *n_removed,
          guint      *n_kept,
          GError    **error)
{
  guint n;
  guint n_left;

  *n_removed = 0;

  /* First, for an import that was undone before is not undone again. */
  if (!rehab_diary_import_table_mark_undone (store, import_id, error))
    return FALSE;

  do
    {
      if (!rehab_diary_import_table_remove_some (store, import_id, UNDO_ROWS, &n, error))
        return FALSE;
      *n_removed += n;
    }
  while (n == UNDO_ROWS);

  return rehab_diary_import_table_count (store, import_id, &n_left, n_kept, error);
}

/**
 * rehab_diary_import_table_undo:
 * @store: the store
 * @import_id: the identity of an import
 * @n_removed: (out): how many rows were taken out
 * @n_kept: (out): how many stay because they were edited since
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when it was undone before
 *
 * Takes out what came with an import, all of it or nothing, but for what was edited since.
 *
 * Returns: whether it is undone
 */
gboolean
rehab_diary_import_table_undo (RehabStore *store,
                               const char *import_id,
                               guint      *n_removed,
                               guint      *n_kept,
                               GError    **error)
{
  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!undo_all (store, import_id, n_removed, n_kept, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
