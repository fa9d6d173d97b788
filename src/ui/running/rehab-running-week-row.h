/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-cell.h"

G_BEGIN_DECLS

/* A week of a running plan: what the rules point out above it, its name, its days, and their sums. */

#define REHAB_TYPE_RUNNING_WEEK_ROW (rehab_running_week_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningWeekRow, rehab_running_week_row, REHAB, RUNNING_WEEK_ROW, GtkWidget)

GtkWidget *rehab_running_week_row_new (gboolean narrow);
GtkWidget *rehab_running_week_row_new_heads   (void);
void              rehab_running_week_row_show        (RehabRunningWeekRow       *self,
                                                      const RehabRunningReading *reading,
                                                      int                        week,
                                                      GHashTable                *refusals);
RehabRunningCell *rehab_running_week_row_get_cell    (RehabRunningWeekRow *self,
                                                      int                  day);
void              rehab_running_week_row_set_narrow  (RehabRunningWeekRow *self,
                                                      gboolean             narrow);

G_END_DECLS
