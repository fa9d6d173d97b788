/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

/*
 * The unavoidable: the rows of a case, read with bare SQLite and made nothing of. Of a copy of the file, for the store shares
 * its own with nobody.
 */

typedef struct
{
  sqlite3 *connection;
  GPtrArray *statements; /* sqlite3_stmt, one for each query */
} BenchBare;

/* What a case is read from, and no more. */
static const char *const bench_bare_queries[] = {
  "SELECT * FROM assessment WHERE episode_id = ?1 ORDER BY date, created_at, id",
  "SELECT * FROM finding WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)",
  "SELECT * FROM amendment WHERE assessment_id IN (SELECT id FROM assessment WHERE episode_id = ?1)",
  "SELECT * FROM flag_action WHERE episode_id = ?1 ORDER BY date",
  "SELECT * FROM programme_version WHERE programme_id IN (SELECT id FROM programme WHERE episode_id = ?1) ORDER BY number",
  "SELECT * FROM prescription WHERE version_id IN (SELECT id FROM programme_version WHERE programme_id IN"
  " (SELECT id FROM programme WHERE episode_id = ?1)) ORDER BY version_id, position",
  "SELECT * FROM sheet_print WHERE version_id IN (SELECT id FROM programme_version WHERE programme_id IN"
  " (SELECT id FROM programme WHERE episode_id = ?1)) ORDER BY printed_at, id",
  "SELECT * FROM programme_draft WHERE episode_id = ?1",
  "SELECT * FROM phase_change WHERE episode_id = ?1 ORDER BY date, rowid",
  "SELECT * FROM phase_criterion WHERE phase_change_id IN (SELECT id FROM phase_change WHERE episode_id = ?1)"
  " ORDER BY phase_change_id, position",
  "SELECT * FROM running_plan WHERE episode_id = ?1",
  "SELECT * FROM running_session WHERE plan_id IN (SELECT id FROM running_plan WHERE episode_id = ?1)"
  " ORDER BY plan_id, week, weekday, position",
  "SELECT * FROM running_reason WHERE plan_id IN (SELECT id FROM running_plan WHERE episode_id = ?1) ORDER BY plan_id, week",
  "SELECT * FROM return_check WHERE episode_id = ?1 ORDER BY date, rowid",
  "SELECT * FROM clearance WHERE episode_id = ?1 ORDER BY date, rowid",
  "SELECT * FROM set_aside WHERE episode_id = ?1 ORDER BY set_on, rowid",
  "SELECT * FROM disclosure WHERE episode_id = ?1 ORDER BY disclosed_at, id",
  "SELECT * FROM event WHERE episode_id = ?1 ORDER BY date",
  "SELECT * FROM letter WHERE episode_id = ?1 ORDER BY date",
  "SELECT * FROM diary_day WHERE episode_id = ?1 ORDER BY date",
  "SELECT * FROM session WHERE episode_id = ?1 ORDER BY date, position, id",
};

static inline void
bench_bare_finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* Before a store opens @folder: nobody else opens its file afterwards. */
static inline void
bench_bare_open (BenchBare  *self,
                 const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "hamstring-rehab.db", NULL);
  g_autofree char *bare_path = g_build_filename (folder, "bare.db", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, &error) || !g_file_set_contents (bare_path, contents, (gssize) length, &error))
    g_error ("%s", error->message);
  if (sqlite3_open_v2 (bare_path, &self->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->connection));

  /* As the store does: nobody else comes in between. */
  if (sqlite3_exec (self->connection, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (self->connection));

  self->statements = g_ptr_array_new_with_free_func (bench_bare_finalize_statement);
  for (size_t i = 0; i < G_N_ELEMENTS (bench_bare_queries); i++)
    {
      sqlite3_stmt *statement;

      if (sqlite3_prepare_v3 (self->connection, bench_bare_queries[i], -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        g_error ("%s", sqlite3_errmsg (self->connection));
      g_ptr_array_add (self->statements, statement);
    }
}

static inline void
bench_bare_close (BenchBare *self)
{
  g_ptr_array_unref (self->statements);
  sqlite3_close (self->connection);
}

/* Steps over all rows and takes each column, as text: the least that anybody does with them. Returns how many there were. */
static inline guint
bench_bare_read_rows (sqlite3_stmt *statement)
{
  guint n_rows = 0;

  for (; sqlite3_step (statement) == SQLITE_ROW; n_rows++)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sqlite3_column_text (statement, i);
  sqlite3_reset (statement);

  return n_rows;
}

static inline void
bench_bare_read_case (BenchBare  *self,
                      const char *episode_id)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->statements->len; i++)
    {
      sqlite3_stmt *statement = g_ptr_array_index (self->statements, i);

      sqlite3_bind_text (statement, 1, episode_id, -1, SQLITE_STATIC);
      n_rows += bench_bare_read_rows (statement);
    }
  if (n_rows == 0)
    g_error ("Nothing was read");
}
