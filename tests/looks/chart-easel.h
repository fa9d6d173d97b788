/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"

#include <pango/pangocairo.h>

/* What a chart to be looked at is drawn on. */

/* Around a chart, in its units. */
#define CHART_EASEL_MARGIN 12.0

/* Of the text, in pixels: that of the interface, and that of a page. */
#define CHART_EASEL_TEXT 14.67
#define CHART_EASEL_PRINT_TEXT 10.0

gboolean      chart_easel_is_print       (RehabChartScheme scheme);
PangoContext *chart_easel_create_context (double text_size) G_GNUC_WARN_UNUSED_RESULT;
cairo_t      *chart_easel_create         (RehabChartScheme scheme,
                                          double           width,
                                          double           height) G_GNUC_WARN_UNUSED_RESULT;
void          chart_easel_finish         (cairo_t    *cr,
                                          const char *folder,
                                          const char *name);
