/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"
#include "rehab-progress-range.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * All charts of an episode below each other over one time axis: their phases and their days stay in sight while the rest
 * is scrolled. One day is read out of all of them together. Wheels, fingers and keys move the range it was given; its
 * owner then gives it the chart of the new days. Emits "readout-changed" when another day is read out, or none.
 */

#define REHAB_TYPE_PROGRESS_SHEET (rehab_progress_sheet_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressSheet, rehab_progress_sheet, REHAB, PROGRESS_SHEET, AdwBin)

void               rehab_progress_sheet_set_range        (RehabProgressSheet *self,
                                                          RehabProgressRange *range);
void               rehab_progress_sheet_set_chart        (RehabProgressSheet *self,
                                                          RehabProgressChart *chart);
void               rehab_progress_sheet_set_compact      (RehabProgressSheet *self,
                                                          gboolean            compact);
RehabDate          rehab_progress_sheet_get_readout_date (RehabProgressSheet *self);
void               rehab_progress_sheet_step             (RehabProgressSheet *self,
                                                          int                 days);
void               rehab_progress_sheet_zoom             (RehabProgressSheet *self,
                                                          double              factor);
void               rehab_progress_sheet_show_part        (RehabProgressSheet *self,
                                                          RehabProgressParts  part);

G_END_DECLS
