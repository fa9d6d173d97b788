/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-series.h"
#include "rehab-i18n.h"

#include <math.h>

/* "3", "2.5": pain is whole, but nothing here insists on it. */
static char *
dup_number (double value)
{
  double rounded = round (value * 10.0) / 10.0;

  return fabs (rounded - round (rounded)) < 0.01 ? g_strdup_printf ("%'.0f", rounded)
                                                 : g_strdup_printf ("%'.1f", rounded);
}

static void
take_line (GPtrArray *lines,
           char      *line)
{
  g_ptr_array_add (lines, line);
}

static char *
join (GPtrArray  *parts,
      const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}

static void
add_pain_summary (GPtrArray                 *parts,
                  const RehabProgressSeries *series)
{
  double lowest = 10.0;
  double highest = 0.0;
  guint last = 0;
  guint n_known = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *latest = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < series->n_days; i++)
    {
      if (!series->worst[i].known)
        continue;
      lowest = MIN (lowest, series->worst[i].value);
      highest = MAX (highest, series->worst[i].value);
      last = i;
      n_known++;
    }

  if (n_known == 0)
    {
      take_line (parts, g_strdup (_("worst pain not recorded")));
      return;
    }

  low = dup_number (lowest);
  high = dup_number (highest);
  latest = dup_number (series->worst[last].value);
  date = rehab_date_format (rehab_date_add_days (series->axis.from, (int) last), C_("chart summary", "%a %-d %b"));

  if (n_known == 1)
    /* Translators: "worst pain 3 on Tue 17 Nov", the only day it was recorded. */
    take_line (parts, g_strdup_printf (_("worst pain %s on %s"), latest, date));
  else if (highest - lowest < 0.05)
    /* Translators: "worst pain always 3, last on Tue 17 Nov". */
    take_line (parts, g_strdup_printf (_("worst pain always %s, last on %s"), latest, date));
  else
    /* Translators: "worst pain between 2 and 6, last 3 on Tue 17 Nov". */
    take_line (parts, g_strdup_printf (_("worst pain between %s and %s, last %s on %s"), low, high, latest, date));
}

static void
add_verdict_summary (GPtrArray                 *parts,
                     const RehabProgressSeries *series)
{
  guint n_settled = 0;
  guint n_not_settled = 0;

  for (guint i = 0; i < series->marks->len; i++)
    {
      RehabVerdict verdict = g_array_index (series->marks, RehabChartMark, i).verdict;

      n_settled += verdict == REHAB_VERDICT_SETTLED;
      n_not_settled += verdict == REHAB_VERDICT_NOT_SETTLED;
    }

  if (n_settled + n_not_settled > 0)
    take_line (parts, g_strdup_printf (ngettext ("%u of %u session settled by the next morning",
                                                 "%u of %u sessions settled by the next morning",
                                                 n_settled + n_not_settled),
                                       n_settled, n_settled + n_not_settled));
}

static void
add_load_summary (GPtrArray                 *parts,
                  const RehabProgressSeries *series)
{
  for (guint i = series->n_days; i-- > 0; )
    {
      if (series->mean_short[i].known)
        {
          g_autofree char *mean = g_strdup_printf ("%'.0f", series->mean_short[i].value);
          g_autofree char *date = rehab_date_format (rehab_date_add_days (series->axis.from, (int) i),
                                                     C_("chart summary", "%a %-d %b"));

          /* Translators: "load 240 a day over the 7 days up to Sun 22 Nov"; %d is the number of days. */
          take_line (parts, g_strdup_printf (ngettext ("load %s a day over the last %d day up to %s",
                                                       "load %s a day over the %d days up to %s",
                                                       REHAB_MEAN_SHORT_DAYS),
                                             mean, REHAB_MEAN_SHORT_DAYS, date));
          return;
        }
    }
}

/**
 * rehab_progress_chart_dup_summary:
 * @self: a chart
 *
 * Says what the chart shows in one sentence, for who does not see it.
 *
 * Returns: (transfer full): "Pain and load, 2 Oct to 22 Nov 2026: worst pain between 2 and 6, ..."
 */
char *
rehab_progress_chart_dup_summary (RehabProgressChart *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *range = NULL;
  g_autofree char *facts = NULL;
  const RehabProgressSeries *series;
  guint n_kept, n_days;

  g_return_val_if_fail (self != NULL, NULL);

  series = rehab_progress_chart_get_series (self);
  range = rehab_progress_chart_dup_range (self);
  rehab_progress_series_count_days (series, &n_kept, &n_days);

  if (n_kept == 0)
    return g_strdup_printf (_("Pain and load, %s: no diary kept."), range);

  add_pain_summary (parts, series);
  add_verdict_summary (parts, series);
  add_load_summary (parts, series);
  take_line (parts, g_strdup_printf (ngettext ("%u of %u day kept", "%u of %u days kept", n_days), n_kept, n_days));
  facts = join (parts, _("; "));

  /* Translators: the days, and what is known of them. */
  return g_strdup_printf (_("Pain and load, %s: %s."), range, facts);
}
