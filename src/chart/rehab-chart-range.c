/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-range.h"
#include "rehab-i18n.h"

/**
 * rehab_chart_range_dup_words:
 * @from: the first day
 * @to: the last day
 *
 * Says which days a chart is of, with the year once where it is the same.
 *
 * Returns: (transfer full): "2 Oct to 22 Nov 2026"
 */
char *
rehab_chart_range_dup_words (RehabDate from,
                             RehabDate to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int from_year, to_year, month, day;

  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (to), NULL);

  rehab_date_get_ymd (from, &from_year, &month, &day);
  rehab_date_get_ymd (to, &to_year, &month, &day);

  last = rehab_date_format (to, C_("chart range", "%-d %b %Y"));
  if (rehab_date_compare (from, to) == 0)
    return g_steal_pointer (&last);

  first = rehab_date_format (from, from_year == to_year ? C_("chart range, year follows", "%-d %b")
                                                        : C_("chart range", "%-d %b %Y"));

  /* Translators: a stretch of days, such as "2 Oct to 22 Nov 2026". */
  return g_strdup_printf (_("%s to %s"), first, last);
}
