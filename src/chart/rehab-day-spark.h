/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-number.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * One figure of a few weeks, day by day, as small as a cell of a table: a line or bars, on a scale that is the same in every
 * row. Days that were not kept are gaps of the base line; days of which the figure is not known have no mark.
 */

/* The days, oldest first. Nothing is kept. */
typedef struct
{
  const RehabNumber *values;
  const gboolean *kept;
  guint n_days;
  double highest; /* of the scale, which begins at 0; above 0 */
} RehabDaySpark;

void rehab_day_spark_paint_line (const RehabDaySpark     *self,
                                 const RehabChartPalette *palette,
                                 cairo_t                 *cr,
                                 double                   width,
                                 double                   height);
void rehab_day_spark_paint_bars (const RehabDaySpark     *self,
                                 const RehabChartPalette *palette,
                                 cairo_t                 *cr,
                                 double                   width,
                                 double                   height);

G_END_DECLS
