/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The series of the charts, by chart, each drawn as it is there, to be switched on and off. Emits "changed" when one was:
 * then rehab_progress_series_list_dup_hidden() tells which are off.
 */

#define REHAB_TYPE_PROGRESS_SERIES_LIST (rehab_progress_series_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressSeriesList, rehab_progress_series_list, REHAB, PROGRESS_SERIES_LIST, AdwBin)

GtkWidget *rehab_progress_series_list_new (void);
void       rehab_progress_series_list_set_chart  (RehabProgressSeriesList *self,
                                                  RehabProgressChart      *chart);
char **rehab_progress_series_list_dup_hidden (RehabProgressSeriesList *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
