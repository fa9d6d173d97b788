/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-mapping.h"

G_BEGIN_DECLS

/* What the cells of one column, all of them, say about how they are to be read. */
typedef struct
{
  guint n_filled;
  guint n_numbers;
  guint n_over_300;       /* too much for kilometres and, mostly, for minutes */
  guint n_over_6;
  double largest;         /* of the numbers */
  guint n_fractions;
  guint n_clocks_2;       /* 45:30 */
  guint n_clocks_3;       /* 1:23:45 */
  guint n_clocks_over_23; /* 45:30 that cannot be hours */
  guint n_dates;
  guint n_dates_with_time;
  guint n_points;         /* decimals that can only be behind a point or a comma */
  guint n_commas;
  guint n_year_first;

  /* Of dates of two numbers and a year. */
  guint n_by_numbers;
  guint n_dotted;
  guint n_day_first;      /* where only one way round is a date */
  guint n_month_first;
  guint n_same;           /* 3/3: whichever */
  guint n_future[2];      /* after today, read as day and month, and as month and day */
  guint n_up[2];          /* how often the next one is later, and earlier */
  guint n_down[2];
  RehabDate before[2];
} RehabColumnSurvey;

void           rehab_column_survey_add            (RehabColumnSurvey *self,
                                                   const char        *cell,
                                                   RehabDate          today);
gboolean       rehab_column_survey_is_date        (const RehabColumnSurvey *self);
RehabDateOrder rehab_column_survey_get_date_order (const RehabColumnSurvey *self);

G_END_DECLS
