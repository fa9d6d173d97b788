/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Places the three pictures of a body chart, given in the order of RehabBodyView, each with what stands below it. Where
 * there is room they are in a row as if the skin were unrolled, the left side at the left in every language; else the
 * sides are below the back.
 */

#define REHAB_TYPE_BODY_CHART_LAYOUT (rehab_body_chart_layout_get_type ())
G_DECLARE_FINAL_TYPE (RehabBodyChartLayout, rehab_body_chart_layout, REHAB, BODY_CHART_LAYOUT, GtkLayoutManager)

G_END_DECLS
