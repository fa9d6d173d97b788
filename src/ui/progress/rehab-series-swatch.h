/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A series beside its name, drawn as in the chart. */

#define REHAB_TYPE_SERIES_SWATCH (rehab_series_swatch_get_type ())

G_DECLARE_FINAL_TYPE (RehabSeriesSwatch, rehab_series_swatch, REHAB, SERIES_SWATCH, GtkWidget)

GtkWidget *rehab_series_swatch_new (RehabProgressChart *chart,
                                    guint n);

G_END_DECLS
