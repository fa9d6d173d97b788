/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-known.h"
#include "rehab-diary-table.h"
#include "rehab-import-row.h"

static void
add (GHashTable *known,
     const char *identity)
{
  if (identity != NULL)
    g_hash_table_add (known, g_strdup (identity));
}

/**
 * rehab_import_known_load:
 * @store: the store
 * @episode_id: the identity of an episode
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads what is in a diary already, by what a file would call it: what was imported by the name it came with, whatever was
 * changed since, and everything by what it says.
 *
 * Returns: (transfer full) (element-type utf8 utf8): a set of identities, or `NULL` with @error set
 */
GHashTable *
rehab_import_known_load (RehabStore *store,
                         const char *episode_id,
                         GError    **error)
{
  g_autoptr (RehabDiary) diary = rehab_diary_table_load (store, episode_id, error);
  GHashTable *known;

  if (diary == NULL)
    return NULL;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rehab_import_add_identities (known, diary);
  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    add (known, rehab_diary_get_day (diary, i)->import_identity);
  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    add (known, rehab_diary_get_session (diary, i)->import_identity);

  return known;
}
