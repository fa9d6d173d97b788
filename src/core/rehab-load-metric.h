/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include "rehab-units.h"

G_BEGIN_DECLS

/*
 * What is worked out of a diary for a day. All windows end on that day unless it is said otherwise. They describe; none
 * of them foretells an injury, and no band of them is drawn or coloured (R58, R59, R60, R62).
 *
 * Strength volume (sets times repetitions times kilograms) is what the diary says of a session: what a programme asks for
 * is not what was done.
 */
typedef enum
{
  REHAB_LOAD_METRIC_DAY_LOAD,
  REHAB_LOAD_METRIC_WEEK_LOAD,
  REHAB_LOAD_METRIC_MEAN_7,
  REHAB_LOAD_METRIC_MEAN_28,
  REHAB_LOAD_METRIC_EWMA_7,
  REHAB_LOAD_METRIC_EWMA_28,
  REHAB_LOAD_METRIC_RATIO_COUPLED,
  REHAB_LOAD_METRIC_RATIO_UNCOUPLED,
  REHAB_LOAD_METRIC_RATIO_EWMA,
  REHAB_LOAD_METRIC_MONOTONY,
  REHAB_LOAD_METRIC_STRAIN,
  REHAB_LOAD_METRIC_WEEK_CHANGE,
  REHAB_LOAD_METRIC_LONGEST_RUN_KM,
  REHAB_LOAD_METRIC_LONGEST_RUN_MINUTES,
  REHAB_LOAD_METRIC_RUN_SPIKE_KM,
  REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES,
  REHAB_LOAD_METRIC_WEEK_RUN_KM,
  REHAB_LOAD_METRIC_WEEK_CLIMB_M,
  REHAB_LOAD_METRIC_WEEK_SPRINT_M,
  REHAB_LOAD_METRIC_WEEK_STRENGTH_MINUTES,
  REHAB_LOAD_METRIC_WEEK_STRENGTH_LOAD,
  REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME,
  REHAB_LOAD_METRIC_DAY_SITTING,
  REHAB_LOAD_METRIC_MEAN_SITTING,
  REHAB_N_LOAD_METRICS,
} RehabLoadMetric;

/* One row of the table that charts, tables, exports and help read alike. Texts are untranslated. */
typedef struct
{
  const char *key;        /* "ratio-coupled": the exports' column, never changed */
  const char *label;
  const char *unit;       /* "" for a ratio */
  RehabUnitKind measure;  /* what it is a unit of, where people choose theirs */
  guint decimals;         /* what people are shown; the value has them all */
  guint days;             /* of the longest window */
  const char *formula;    /* in words */
  const char *needs;      /* in words: when it is computable */
  const char *sources;    /* where the formula comes from: "R61"; "" for plain arithmetic */
  const char *background; /* what was written about what it does and does not tell; "" for nothing */
} RehabLoadMetricInfo;

const RehabLoadMetricInfo *rehab_load_metric_get_info (RehabLoadMetric self);
const char *rehab_load_metric_get_unit (RehabLoadMetric self);
gboolean                   rehab_load_metric_lookup   (const char      *key,
                                                       RehabLoadMetric *found);

G_END_DECLS
