/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-refusals.h"

static char *
dup_key (const char *episode_id,
         RehabDate   date)
{
  return g_strdup_printf ("%s %u", episode_id, date.julian);
}

GHashTable *
rehab_running_refusals_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* NULL where nothing was refused. */
const char *
rehab_running_refusals_find (GHashTable *refusals,
                             const char *episode_id,
                             RehabDate   date)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (refusals) == 0)
    return NULL;

  key = dup_key (episode_id, date);

  return g_hash_table_lookup (refusals, key);
}

/* NULL lets it go. */
void
rehab_running_refusals_set (GHashTable *refusals,
                            const char *episode_id,
                            RehabDate   date,
                            const char *text)
{
  char *key = dup_key (episode_id, date);

  if (text != NULL)
    {
      g_hash_table_replace (refusals, key, g_strdup (text));
      return;
    }

  g_hash_table_remove (refusals, key);
  g_free (key);
}
