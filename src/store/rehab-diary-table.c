/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-table.h"
#include "rehab-row.h"

/**
 * rehab_diary_table_load:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the whole diary of an episode.
 *
 * Returns: (transfer full): the diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_table_load (RehabStore *store,
                        const char *episode_id,
                        GError    **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  days = rehab_row_list (store, &rehab_diary_day_type, "WHERE episode_id = ?1 ORDER BY date", episode_id, error);
  if (days == NULL)
    return NULL;

  sessions = rehab_row_list (store, &rehab_session_type,
                             "WHERE episode_id = ?1 ORDER BY date, position, id", episode_id, error);
  if (sessions == NULL)
    return NULL;

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/* Both borrow from the diary. */
static GHashTable *
index_days (const RehabDiary *diary)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i);

      g_hash_table_insert (by_id, (gpointer) day->id, (gpointer) day);
    }

  return by_id;
}

static GHashTable *
index_sessions (const RehabDiary *diary)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      g_hash_table_insert (by_id, (gpointer) session->id, (gpointer) session);
    }

  return by_id;
}

/* Deleting comes first: a day that was removed and typed anew has another identity and the same date. */
static gboolean
write_difference (RehabStore            *store,
                  const RehabRecordType *type,
                  GHashTable            *before,
                  GHashTable            *after,
                  GError               **error)
{
  GHashTableIter iter;
  gpointer id;
  gpointer record;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (after, id) && !rehab_row_delete (store, type, id, error))
      return FALSE;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &record))
    {
      gconstpointer present = g_hash_table_lookup (before, id);

      if (present == NULL ? !rehab_row_insert (store, record, error)
                          : !rehab_record_equal (present, record) && !rehab_row_update (store, record, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * rehab_diary_table_save_changes:
 * @store: the store
 * @before: the diary as the store holds it
 * @after: the diary as it is to be
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes what differs between two diaries, all of it or nothing.
 *
 * Returns: whether the store holds @after
 */
gboolean
rehab_diary_table_save_changes (RehabStore *store,
                                RehabDiary *before,
                                RehabDiary *after,
                                GError    **error)
{
  g_autoptr (GHashTable) days_before = NULL;
  g_autoptr (GHashTable) days_after = NULL;
  g_autoptr (GHashTable) sessions_before = NULL;
  g_autoptr (GHashTable) sessions_after = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, FALSE);

  days_before = index_days (before);
  days_after = index_days (after);
  sessions_before = index_sessions (before);
  sessions_after = index_sessions (after);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!write_difference (store, &rehab_diary_day_type, days_before, days_after, error)
      || !write_difference (store, &rehab_session_type, sessions_before, sessions_after, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
