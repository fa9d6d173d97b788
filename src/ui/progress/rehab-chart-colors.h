/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The palette of a chart as the widget's theme has it: light, dark or high contrast, with its text and accent colours. */
RehabChartPalette rehab_chart_colors_for_widget (GtkWidget *widget);

G_END_DECLS
