/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-comparison.h"

#include <cairo.h>

G_BEGIN_DECLS

/* One number from assessment to assessment, too small for an axis: its words say the numbers. */

void  rehab_trend_line_paint       (const RehabTrendPoint   *points,
                                    guint                    n_points,
                                    RehabDate                earlier,
                                    RehabDate                later,
                                    const RehabChartPalette *palette,
                                    cairo_t                 *cr,
                                    double                   width,
                                    double                   height);
char *rehab_trend_line_dup_summary (const RehabTrendPoint   *points,
                                    guint                    n_points,
                                    guint                    decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
