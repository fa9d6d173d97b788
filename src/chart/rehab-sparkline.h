/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-diary.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The worst pain of a day over the load of a day, too small for labels: for overviews and tables. */

#define REHAB_SPARKLINE_DAYS 28

void  rehab_sparkline_paint       (const RehabDiary        *diary,
                                   RehabDate                last,
                                   guint                    days,
                                   const RehabChartPalette *palette,
                                   cairo_t                 *cr,
                                   double                   width,
                                   double                   height);
char *rehab_sparkline_dup_summary (const RehabDiary *diary,
                                   RehabDate         last,
                                   guint             days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
