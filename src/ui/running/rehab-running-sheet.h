/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A running plan as a table: weeks below each other, their days beside each other, and the sums of each week. It is edited
 * from the keyboard as a spreadsheet is; every edit goes into the draft, and shows when the page shows the plan again.
 *
 * "said" is a sentence for the page to tell, and whether it is about something that can be taken back.
 */

#define REHAB_TYPE_RUNNING_SHEET (rehab_running_sheet_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningSheet, rehab_running_sheet, REHAB, RUNNING_SHEET, AdwBin)

void                       rehab_running_sheet_show        (RehabRunningSheet          *self,
                                                            RehabCaseModel             *model,
                                                            const RehabRunningSchedule *schedule,
                                                            gboolean                    editable);
void                       rehab_running_sheet_clear       (RehabRunningSheet *self);
const RehabRunningReading *rehab_running_sheet_get_reading (RehabRunningSheet *self);
RehabRunningPlace          rehab_running_sheet_get_place   (RehabRunningSheet *self);
gboolean                   rehab_running_sheet_focus_place (RehabRunningSheet *self,
                                                            RehabRunningPlace  place);
gboolean                   rehab_running_sheet_focus_now   (RehabRunningSheet *self);
gboolean                   rehab_running_sheet_finish      (RehabRunningSheet *self);
gboolean                   rehab_running_sheet_has_refusals (RehabRunningSheet *self);

G_END_DECLS
