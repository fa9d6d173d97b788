/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-survey.h"

#include <math.h>
#include <string.h>

/* Fewer digits in one run are no date: the days of a spreadsheet have five. */
#define LEAST_DATE_DIGITS 5

static void
add_numbers_date (RehabColumnSurvey *self,
                  const RehabMoment *moment,
                  RehabDate          today)
{
  self->n_by_numbers++;
  self->n_dotted += moment->dotted;
  if (moment->first == moment->second)
    self->n_same++;
  else if (moment->first > 12 && moment->second <= 12)
    self->n_day_first++;
  else if (moment->second > 12 && moment->first <= 12)
    self->n_month_first++;

  for (guint i = 0; i < 2; i++)
    {
      RehabDate date = rehab_date_new (moment->year, i == 0 ? moment->second : moment->first,
                                       i == 0 ? moment->first : moment->second, NULL);
      int order;

      if (!rehab_date_is_set (date))
        continue;

      order = rehab_date_is_set (self->before[i]) ? rehab_date_compare (date, self->before[i]) : 0;
      self->n_future[i] += rehab_date_compare (date, today) > 0;
      self->n_up[i] += order > 0;
      self->n_down[i] += order < 0;
      self->before[i] = date;
    }
}

static void
add_clock (RehabColumnSurvey *self,
           const char        *cell)
{
  const char *first = strchr (cell, ':');
  const char *second = strchr (first + 1, ':');
  const char *digits = cell + strspn (cell, " ");

  if (!g_ascii_isdigit (*digits) || !g_ascii_isdigit (first[1]))
    return;

  if (second != NULL)
    {
      self->n_clocks_3++;
      return;
    }

  self->n_clocks_2++;
  self->n_clocks_over_23 += g_ascii_strtoull (digits, NULL, 10) > 23;
}

/* A sign before one, two or more than three digits, or behind a nought, is before decimals. */
static void
add_decimal_sign (RehabColumnSurvey *self,
                  const char        *cell)
{
  const char *sign = strpbrk (cell, ".,");
  gsize decimals;

  if (sign == NULL)
    return;

  if (strpbrk (sign + 1, ".,") != NULL)
    sign = strrchr (cell, '.') > strrchr (cell, ',') ? strrchr (cell, '.') : strrchr (cell, ',');

  decimals = strspn (sign + 1, "0123456789");
  if (decimals == 0 || (decimals == 3 && !(sign == cell + 1 && *cell == '0') && strpbrk (cell, ".,") == sign))
    return;

  if (*sign == '.')
    self->n_points++;
  else
    self->n_commas++;
}

/**
 * rehab_column_survey_add:
 * @self: what the cells above it said; all zero before the first
 * @cell: a cell
 * @today: today, which no training is after
 *
 * Looks at a cell.
 */
void
rehab_column_survey_add (RehabColumnSurvey *self,
                         const char        *cell,
                         RehabDate          today)
{
  gsize digits = strspn (cell, "0123456789");
  gboolean is_figure = cell[digits] == '\0' || (digits == LEAST_DATE_DIGITS && cell[strspn (cell, "0123456789.,")] == '\0');
  RehabMoment moment;
  const char *rest;
  double value;

  if (rehab_quantity_is_blank (cell))
    return;

  self->n_filled++;
  if (!g_ascii_isdigit (*cell) && strpbrk (cell, "0123456789") == NULL)
    return;

  if (!is_figure && rehab_moment_parse (cell, REHAB_DATE_ORDER_UNKNOWN, &moment))
    {
      self->n_dates++;
      self->n_dates_with_time += moment.has_time;
      self->n_year_first += !moment.by_numbers;
      if (moment.by_numbers)
        add_numbers_date (self, &moment, today);
      return;
    }

  if (strchr (cell, ':') != NULL)
    {
      add_clock (self, cell);
      return;
    }

  if (rehab_quantity_parse_number (cell, REHAB_DECIMAL_UNKNOWN, &value, &rest))
    {
      self->n_numbers++;
      self->n_over_300 += value > 300.0;
      self->n_over_6 += value > 6.0;
      self->largest = MAX (self->largest, value);
      self->n_fractions += fabs (value - round (value)) > 0.0;
      add_decimal_sign (self, cell);
      /* Digits in one run can be a date, too: 20260301, seconds since 1970, a spreadsheet's day with a time behind its point. */
      if (*rest == '\0' && digits >= LEAST_DATE_DIGITS && rehab_moment_parse (cell, REHAB_DATE_ORDER_UNKNOWN, &moment)
          && moment.year >= REHAB_IMPORT_FIRST_YEAR && moment.year < 2100 && moment.month >= 1 && moment.month <= 12)
        self->n_dates++;
    }
}

/* Whether most of what is in a column is a date. */
gboolean
rehab_column_survey_is_date (const RehabColumnSurvey *self)
{
  return self->n_dates > 0 && self->n_dates * 2 > self->n_filled;
}

/**
 * rehab_column_survey_get_date_order:
 * @self: what the cells of the date's column say
 *
 * Tells in which order its dates are written: by a number that is no month, by points, by a way round in which training
 * would lie in the future, by the way round in which the rows are in order.
 *
 * Returns: the order; unknown when nothing tells and it has to be asked
 */
RehabDateOrder
rehab_column_survey_get_date_order (const RehabColumnSurvey *self)
{
  gboolean sorted[2];

  if (self->n_by_numbers == 0)
    return REHAB_DATE_ORDER_YEAR_FIRST;
  if (self->n_day_first != self->n_month_first)
    return self->n_day_first > self->n_month_first ? REHAB_DATE_ORDER_DAY_MONTH : REHAB_DATE_ORDER_MONTH_DAY;
  if (self->n_dotted * 2 > self->n_by_numbers)
    return REHAB_DATE_ORDER_DAY_MONTH;
  if (self->n_day_first > 0)
    return REHAB_DATE_ORDER_UNKNOWN;
  if (self->n_same == self->n_by_numbers)
    return REHAB_DATE_ORDER_DAY_MONTH;

  if ((self->n_future[0] == 0) != (self->n_future[1] == 0))
    return self->n_future[0] == 0 ? REHAB_DATE_ORDER_DAY_MONTH : REHAB_DATE_ORDER_MONTH_DAY;

  for (guint i = 0; i < 2; i++)
    sorted[i] = MIN (self->n_up[i], self->n_down[i]) == 0 && MAX (self->n_up[i], self->n_down[i]) >= 3;
  if (sorted[0] != sorted[1] && MIN (self->n_up[sorted[0] ? 1 : 0], self->n_down[sorted[0] ? 1 : 0]) > 0)
    return sorted[0] ? REHAB_DATE_ORDER_DAY_MONTH : REHAB_DATE_ORDER_MONTH_DAY;

  return REHAB_DATE_ORDER_UNKNOWN;
}
