/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-load-lag.h"

G_BEGIN_DECLS

/*
 * The median pain of the days without a load, and of the days with one in equal parts from the lightest to the heaviest.
 * A part stands for as many days as the clinic wants to see of the whole, so there are three of them, two, or one, and
 * none where there are too few days. Equal loads are in one part.
 */
typedef struct
{
  gboolean resting; /* the days without a load */
  double least;     /* AU, the lightest of its loads */
  double most;      /* AU, the heaviest */
  double median;    /* of the pain, 0 to 10 */
  guint n_days;
} RehabLagBand;

#define REHAB_MOST_LAG_PARTS 3

/* Passed by value: the days without a load first, then from light to heavy. */
typedef struct
{
  guint n;
  RehabLagBand bands[REHAB_MOST_LAG_PARTS + 1];
} RehabLagBands;

RehabLagBands rehab_lag_bands (const RehabLoadLag *lag);

G_END_DECLS
