/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The charts that have nothing to draw yet: their names in a folded row, and what each would show below it. */

#define REHAB_TYPE_PROGRESS_MISSING (rehab_progress_missing_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressMissing, rehab_progress_missing, REHAB, PROGRESS_MISSING, AdwBin)

GtkWidget *rehab_progress_missing_new (void);
void       rehab_progress_missing_set_chart (RehabProgressMissing *self,
                                             RehabProgressChart   *chart);

G_END_DECLS
