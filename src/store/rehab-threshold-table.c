/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-threshold-table.h"
#include "rehab-setting-table.h"

/* Keys of the rules that the clinic switched off. */
#define UNUSED_KEY "rules.unused"

static char *
dup_key (RehabThreshold which)
{
  return g_strconcat ("threshold.", rehab_threshold_get_info (which)->key, NULL);
}

static gboolean
read_texts (RehabStore *store,
            char       *texts[REHAB_N_THRESHOLDS],
            GError    **error)
{
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      g_autofree char *key = dup_key ((RehabThreshold) i);

      if (!rehab_setting_table_get (store, key, &texts[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * rehab_threshold_table_load:
 * @store: the store
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the clinic's thresholds. A text that is no value of its threshold is no error: the standard stands in, and
 * rehab_thresholds_is_damaged() tells.
 *
 * Returns: (transfer full): them, or `NULL` with @error set
 */
RehabThresholds *
rehab_threshold_table_load (RehabStore *store,
                            GError    **error)
{
  char *texts[REHAB_N_THRESHOLDS] = { NULL };
  g_autoptr (RehabThresholds) thresholds = NULL;
  g_autofree char *unused = NULL;

  if (read_texts (store, texts, error) && rehab_setting_table_get (store, UNUSED_KEY, &unused, error))
    thresholds = rehab_thresholds_read ((const char *const *) texts);

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    g_free (texts[i]);

  return thresholds != NULL ? rehab_thresholds_with_unused (thresholds, unused != NULL ? unused : "") : NULL;
}

static gboolean
save_one (RehabStore            *store,
          const RehabThresholds *thresholds,
          RehabThreshold         which,
          GError               **error)
{
  g_autofree char *key = dup_key (which);
  g_autofree char *text = NULL;

  /* What could not be read is not overwritten with what stands in for it: somebody may yet make sense of it. */
  if (rehab_thresholds_is_damaged (thresholds, which))
    return TRUE;

  if (rehab_thresholds_is_standard (thresholds, which))
    return rehab_setting_table_clear (store, key, error);

  text = rehab_thresholds_dup_text (thresholds, which);

  return rehab_setting_table_set (store, key, text, error);
}

static gboolean
save_unused (RehabStore            *store,
             const RehabThresholds *thresholds,
             GError               **error)
{
  const char *unused = rehab_thresholds_get_unused (thresholds);

  return *unused != '\0' ? rehab_setting_table_set (store, UNUSED_KEY, unused, error)
                         : rehab_setting_table_clear (store, UNUSED_KEY, error);
}

/**
 * rehab_threshold_table_save:
 * @store: the store
 * @thresholds: the clinic's thresholds
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Writes what differs from the standard and takes back what does not, all of it or nothing.
 *
 * Returns: whether the store holds them
 */
gboolean
rehab_threshold_table_save (RehabStore            *store,
                            const RehabThresholds *thresholds,
                            GError               **error)
{
  g_return_val_if_fail (thresholds != NULL, FALSE);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      if (!save_one (store, thresholds, (RehabThreshold) i, error))
        {
          rehab_store_transaction_rollback (store);
          return FALSE;
        }
    }

  if (!save_unused (store, thresholds, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
