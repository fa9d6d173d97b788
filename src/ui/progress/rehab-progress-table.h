/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The figures behind the charts, one chart at a time: what is drawn, as a table with the newest row first. */

#define REHAB_TYPE_PROGRESS_TABLE (rehab_progress_table_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressTable, rehab_progress_table, REHAB, PROGRESS_TABLE, AdwBin)

void               rehab_progress_table_set_chart (RehabProgressTable *self,
                                                   RehabProgressChart *chart);
void               rehab_progress_table_set_part  (RehabProgressTable *self,
                                                   RehabProgressParts  part);
RehabProgressParts rehab_progress_table_get_part  (RehabProgressTable *self);

G_END_DECLS
