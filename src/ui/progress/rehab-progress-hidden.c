/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-hidden.h"

static gboolean
has_series (RehabProgressChart *chart,
            const char         *key)
{
  for (guint i = 0; i < rehab_progress_chart_get_n_series (chart); i++)
    if (g_str_equal (rehab_progress_chart_get_series_info (chart, i)->key, key))
      return TRUE;

  return FALSE;
}

/**
 * rehab_progress_hidden_merge:
 * @before: (nullable): the keys of the series that were off
 * @chart: (nullable): the chart in whose list of series somebody chose
 * @now: (nullable): those of its series that are off now; %NULL for those off at first
 *
 * Tells which series are off from now on. One patient has a strength test that another has not: what is not in this chart
 * stays as it was.
 *
 * Returns: (transfer full) (nullable): the keys
 */
char **
rehab_progress_hidden_merge (const char *const  *before,
                             RehabProgressChart *chart,
                             const char *const  *now)
{
  g_autoptr (GStrvBuilder) hidden = NULL;

  if (now == NULL || chart == NULL)
    return g_strdupv ((char **) now);

  hidden = g_strv_builder_new ();
  g_strv_builder_addv (hidden, (const char **) now);
  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (!has_series (chart, before[i]) && !g_strv_contains (now, before[i]))
      g_strv_builder_add (hidden, before[i]);

  return g_strv_builder_end (hidden);
}
