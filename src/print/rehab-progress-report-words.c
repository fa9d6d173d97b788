/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-i18n.h"

#include <math.h>

#define WEEK_DAYS 7

/* Returns: (transfer full): "22 November 2026" */
char *
rehab_progress_report_dup_day (RehabDate date)
{
  /* Translators: a date on paper: 22 November 2026 */
  return rehab_date_format (date, _("%-d %B %Y"));
}

/* Returns: (transfer full): "2 Oct to 22 Nov 2026", of which what both have in common is said once */
char *
rehab_progress_report_dup_days (RehabDate from,
                                RehabDate to)
{
  int from_year, to_year, from_month, to_month, day;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  rehab_date_get_ymd (from, &from_year, &from_month, &day);
  rehab_date_get_ymd (to, &to_year, &to_month, &day);

  /* Translators: the first day of a stretch, of the same year as the last one, then with its year; and the last one */
  first = rehab_date_format (from, from_year == to_year ? C_("first day", "%-d %B") : C_("first day", "%-d %B %Y"));
  last = rehab_date_format (to, C_("last day", "%-d %B %Y"));

  /* Translators: the first and the last day of a stretch */
  return g_strdup_printf (C_("days", "%s to %s"), first, last);
}

/* Returns: (transfer full): a number with one decimal at most, as it is written in the language that is spoken */
char *
rehab_progress_report_dup_tenths (double value)
{
  return rehab_language_dup_number (round (value * 10.0) / 10.0);
}

/**
 * rehab_progress_report_dup_amount:
 * @total: sums
 * @amount: one of them
 * @kind: what it measures
 * @decimals: 0 or 1
 *
 * Says a sum in the unit that was chosen. One of which a part is not known has an asterisk, which a note below the table explains.
 *
 * Returns: (transfer full): "1240", "36.5*", or a dash where nothing is known
 */
char *
rehab_progress_report_dup_amount (const RehabLoadTotal  *total,
                                  const RehabLoadAmount *amount,
                                  RehabUnitKind          kind,
                                  guint                  decimals)
{
  RehabNumber number = rehab_load_total_get_amount (total, amount);
  g_autofree char *words = NULL;

  if (!number.known)
    return g_strdup (REHAB_PROGRESS_NOT_RECORDED);

  number.value = rehab_units_show (kind, number.value);
  words = decimals > 0 ? rehab_progress_report_dup_tenths (number.value) : g_strdup_printf ("%.0f", number.value);

  return g_strconcat (words, amount->not_asked > 0 ? "*" : NULL, NULL);
}

void
rehab_progress_report_take_amount (RehabChartTable       *table,
                                   const RehabLoadTotal  *total,
                                   const RehabLoadAmount *amount,
                                   RehabUnitKind          kind,
                                   guint                  decimals)
{
  rehab_chart_table_take_number (table, rehab_progress_report_dup_amount (total, amount, kind, decimals),
                                 rehab_load_total_get_amount (total, amount));
}

/* Adds which days the week has, and how many of them were kept. */
void
rehab_progress_report_take_week (RehabChartTable         *table,
                                 const RehabProgressWeek *week)
{
  /* Translators: the first and the last day of a week in a table: 16 Nov to 22 Nov */
  g_autofree char *first = rehab_date_format (week->from, C_("week", "%-d %b"));
  g_autofree char *last = rehab_date_format (week->to, C_("week", "%-d %b"));

  rehab_chart_table_take_date (table, g_strdup_printf (C_("week", "%s to %s"), first, last), week->from);
  /* Translators: days kept, of so many */
  rehab_chart_table_take_number (table, g_strdup_printf (C_("days kept", "%u of %u"), week->total.days_kept, week->total.days),
                                 rehab_number (week->total.days_kept));
}

/**
 * rehab_progress_report_list_weeks:
 * @diary: a diary
 * @from: the first day
 * @to: the last day
 * @today: the current day
 *
 * Adds up seven days after the other, so that the last week is a whole one whatever day it ends on; the first one may have
 * fewer days.
 *
 * Returns: (transfer full) (element-type RehabProgressWeek): the weeks, the first one first
 */
GArray *
rehab_progress_report_list_weeks (const RehabDiary *diary,
                                  RehabDate         from,
                                  RehabDate         to,
                                  RehabDate         today)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (RehabProgressWeek));
  int n_days = rehab_date_days_until (from, to) + 1;
  int n_first = n_days % WEEK_DAYS == 0 ? WEEK_DAYS : n_days % WEEK_DAYS;
  RehabDate start = from;

  while (rehab_date_compare (start, to) <= 0)
    {
      RehabDate end = rehab_date_add_days (start, (weeks->len == 0 ? n_first : WEEK_DAYS) - 1);
      RehabProgressWeek week = { start, end, rehab_load_total_compute (diary, start, end, today) };

      g_array_append_val (weeks, week);
      start = rehab_date_add_days (end, 1);
    }

  return weeks;
}

/* Returns: whether the load of any of the weeks has an asterisk */
gboolean
rehab_progress_report_has_gaps (const GArray *weeks)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      const RehabLoadAmount *load = &g_array_index (weeks, RehabProgressWeek, i).total.all.load;

      if (load->asked > 0 && load->not_asked > 0)
        return TRUE;
    }

  return FALSE;
}
