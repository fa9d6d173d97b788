/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-view.h"

G_BEGIN_DECLS

/* The row of a body chart: where it hurts, painted. A RehabItemView. */

#define REHAB_TYPE_BODY_CHART_ROW (rehab_body_chart_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabBodyChartRow, rehab_body_chart_row, REHAB, BODY_CHART_ROW, AdwPreferencesRow)

GtkWidget *rehab_body_chart_row_new (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
