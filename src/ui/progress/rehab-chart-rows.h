/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The rows of a table of figures as a list, in their order or the last one first: its items are made when they come into
 * sight. */

#define REHAB_TYPE_CHART_ROWS (rehab_chart_rows_get_type ())

G_DECLARE_FINAL_TYPE (RehabChartRows, rehab_chart_rows, REHAB, CHART_ROWS, GObject)

#define REHAB_TYPE_CHART_ROW (rehab_chart_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabChartRow, rehab_chart_row, REHAB, CHART_ROW, GObject)

GListModel *rehab_chart_rows_new (RehabChartTable *table,
                                  gboolean latest_first) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_chart_row_get_cell (RehabChartRow *self,
                                      guint          column);

G_END_DECLS
