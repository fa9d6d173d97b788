/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-fact.h"
#include "rehab-i18n.h"

/* The study gives two edges and a middle, and calls nothing between them anything (R70, R71). */
static char *
dup_bridge (double                 count,
            const RehabThresholds *thresholds)
{
  double poor = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BRIDGE_POOR);
  double average = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BRIDGE_AVERAGE);
  double good = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BRIDGE_GOOD);

  if (count < poor)
    return g_strdup_printf (_("Below %.0f, called poor"), poor);
  if (count > good)
    return g_strdup_printf (_("Above %.0f, called good"), good);

  return g_strdup_printf (_("From %.0f to %.0f; %.0f is called average"), poor, good, average);
}

/* Up to 3 the load is read as tolerated (R9, R10). */
static char *
dup_load_test (double                 pain,
               const RehabThresholds *thresholds)
{
  double limit = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_TEST_PAIN);

  return g_strdup_printf (pain > limit ? _("Above %.0f: load read as not tolerated") : _("Up to %.0f: load read as tolerated"),
                          limit);
}

static const struct
{
  const char *item_key;
  char *(*dup)(double value, const RehabThresholds *thresholds);
} facts[] = {
  { "strength-bridge-count", dup_bridge },
  { "load-daily", dup_load_test },
};

/**
 * rehab_item_dup_fact:
 * @item: a row of the table of items
 * @value: its answer
 * @thresholds: those of the clinic
 *
 * Says where an answer stands beside the clinic's thresholds: "Below 20, called poor". The sources are those of the item.
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` without an answer, or for an item that has no
 *   threshold
 */
char *
rehab_item_dup_fact (const RehabItem       *item,
                     RehabNumber            value,
                     const RehabThresholds *thresholds)
{
  g_return_val_if_fail (item != NULL && thresholds != NULL, NULL);

  for (size_t i = 0; value.known && i < G_N_ELEMENTS (facts); i++)
    {
      if (g_str_equal (facts[i].item_key, item->key))
        return facts[i].dup (value.value, thresholds);
    }

  return NULL;
}
