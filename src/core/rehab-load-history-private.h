/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-load-digest.h"
#include "rehab-load-history.h"

G_BEGIN_DECLS

/* What rehab-load-history.c keeps and rehab-load-rules.c computes with. */

struct _RehabLoadHistory
{
  RehabDate first; /* of the diary; none for an empty one */
  RehabDate today;
  double coverage; /* share of the days, 0 to 1 */
  guint taken_off; /* by the standard deviation: 0 of a population, 1 of a sample */
  guint n_days;    /* from the first day to the last one, or to today */
  RehabLoadDigest *days;
};

/* What a stretch of days says of one figure. */
typedef struct
{
  guint days;
  guint kept;
  guint some;   /* known wholly or in part */
  guint whole;
  guint said;   /* on which anything said it */
  gboolean reaches_back;
  double total; /* of all */
  double sum;   /* of the whole ones */
  double least; /* of the whole ones */
  double most;  /* of the whole ones */
  double longest; /* of all */
} RehabLoadWindow;

const RehabLoadDigest *rehab_load_history_find_day (const RehabLoadHistory *self,
                                                    RehabDate               date);
RehabLoadWindow        rehab_load_history_look     (const RehabLoadHistory *self,
                                                    RehabLoadFigure         figure,
                                                    RehabDate               last,
                                                    guint                   days);
RehabLoadValue         rehab_load_rule_compute     (const RehabLoadHistory *self,
                                                    RehabLoadMetric         metric,
                                                    RehabDate               date);

G_END_DECLS
