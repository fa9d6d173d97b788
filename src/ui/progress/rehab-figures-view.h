/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The figures behind a chart as a table on the screen, in their order or with the latest first. */

#define REHAB_TYPE_FIGURES_VIEW (rehab_figures_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabFiguresView, rehab_figures_view, REHAB, FIGURES_VIEW, AdwBin)

GtkWidget *rehab_figures_view_new (void);
void             rehab_figures_view_set_latest_first (RehabFiguresView *self,
                                                      gboolean          latest_first);
void             rehab_figures_view_set_table (RehabFiguresView *self,
                                               RehabChartTable  *table);
RehabChartTable *rehab_figures_view_get_table (RehabFiguresView *self);

G_END_DECLS
