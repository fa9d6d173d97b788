/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-chart.h"
#include "rehab-card.h"

static const struct
{
  RehabProgressParts part;
  const char *card_key;
} parts[] = {
  { REHAB_PROGRESS_PAIN, "rule.settled" },
  { REHAB_PROGRESS_LOAD, "load.day-load" },
  { REHAB_PROGRESS_DISTANCE, "load.run-spike-km" },
  { REHAB_PROGRESS_CLIMB, "load.week-climb-m" },
  { REHAB_PROGRESS_SPRINT, "load.week-sprint-m" },
  { REHAB_PROGRESS_SITTING, "load.day-sitting" },
  { REHAB_PROGRESS_OUTCOME, "questionnaire.visa-h" },
  { REHAB_PROGRESS_STRENGTH, "threshold.strength-error" },
  { REHAB_PROGRESS_SYMMETRY, "threshold.limb-symmetry" },
  { REHAB_PROGRESS_COVERAGE, "threshold.load-coverage" },
};

/* Series whose key is neither that of a figure of the load nor of an item or a questionnaire. */
static const struct
{
  const char *series_key;
  const char *card_key;
} series[] = {
  { "worst", "item.pain-worst" },
  { "waking", "item.pain-waking" },
  { "during", "rule.pain-goom" },
  { "after", "rule.pain-goom" },
  { "load-running", "load.day-load" },
  { "load-strength", "load.day-load" },
  { "load-sport", "load.day-load" },
  { "load-cross-training", "load.day-load" },
  { "longest-run", "load.longest-run-km" },
  { "sitting", "load.day-sitting" },
  { "sitting-pain", "item.symptom-sitting" },
};

/**
 * rehab_help_chart_get_part_card:
 * @part: one chart
 *
 * Returns: (nullable): the key of its evidence card, or `NULL` for what has none
 */
const char *
rehab_help_chart_get_part_card (RehabProgressParts part)
{
  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == part)
      return parts[i].card_key;

  return NULL;
}

/**
 * rehab_help_chart_dup_series_card:
 * @series_key: what a series is called: "mean-7"
 *
 * Returns: (transfer full) (nullable): the key of its evidence card, or `NULL` for what has none
 */
char *
rehab_help_chart_dup_series_card (const char *series_key)
{
  static const char *const prefixes[] = { "load", "questionnaire", "item" };

  g_return_val_if_fail (series_key != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (series); i++)
    if (g_str_equal (series[i].series_key, series_key))
      return g_strdup (series[i].card_key);

  for (size_t i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autofree char *key = g_strdup_printf ("%s.%s", prefixes[i], series_key);

      if (rehab_card_exists (key))
        return g_steal_pointer (&key);
    }

  return NULL;
}
