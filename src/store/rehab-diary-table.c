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

/* The rows of a diary in its order; both borrow from it. */
static GPtrArray *
list_days (const RehabDiary *diary)
{
  GPtrArray *days = g_ptr_array_new ();

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    g_ptr_array_add (days, (gpointer) rehab_diary_get_day (diary, i));

  return days;
}

static GPtrArray *
list_sessions (const RehabDiary *diary)
{
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    g_ptr_array_add (sessions, (gpointer) rehab_diary_get_session (diary, i));

  return sessions;
}

static const char *
get_id (gconstpointer          record,
        const RehabRecordType *type)
{
  return *(const char *const *) rehab_field_at (rehab_record_find_field (type, "id"), record);
}

static GHashTable *
index_by_id (GPtrArray             *rows,
             const RehabRecordType *type)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_id, (gpointer) get_id (g_ptr_array_index (rows, i), type), g_ptr_array_index (rows, i));

  return by_id;
}

/*
 * First what goes, then what changes, then what is new: a day that was removed and typed anew has another identity and
 * the same date.
 */
static gboolean
write_difference (RehabStore            *store,
                  const RehabRecordType *type,
                  GPtrArray             *before,
                  GPtrArray             *after,
                  GError               **error)
{
  g_autoptr (GHashTable) ids_before = index_by_id (before, type);
  g_autoptr (GHashTable) ids_after = index_by_id (after, type);

  for (guint i = 0; i < before->len; i++)
    {
      const char *id = get_id (g_ptr_array_index (before, i), type);

      if (!g_hash_table_contains (ids_after, id) && !rehab_row_delete (store, type, id, error))
        return FALSE;
    }

  for (guint i = 0; i < after->len; i++)
    {
      gconstpointer record = g_ptr_array_index (after, i);
      gconstpointer present = g_hash_table_lookup (ids_before, get_id (record, type));

      if (present != NULL && !rehab_record_equal (present, record) && !rehab_row_update (store, record, error))
        return FALSE;
    }

  for (guint i = 0; i < after->len; i++)
    {
      gconstpointer record = g_ptr_array_index (after, i);

      if (!g_hash_table_contains (ids_before, get_id (record, type)) && !rehab_row_insert (store, record, error))
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
  g_autoptr (GPtrArray) days_before = NULL;
  g_autoptr (GPtrArray) days_after = NULL;
  g_autoptr (GPtrArray) sessions_before = NULL;
  g_autoptr (GPtrArray) sessions_after = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, FALSE);

  days_before = list_days (before);
  days_after = list_days (after);
  sessions_before = list_sessions (before);
  sessions_after = list_sessions (after);

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
