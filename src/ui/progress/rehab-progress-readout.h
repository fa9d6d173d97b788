/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What all charts say of one day, grouped by chart; or while no day is read out, what they say of the days shown. Emits
 * "step" with -1 or 1 when the day before or after is wanted.
 */

#define REHAB_TYPE_PROGRESS_READOUT (rehab_progress_readout_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressReadout, rehab_progress_readout, REHAB, PROGRESS_READOUT, AdwBin)

void       rehab_progress_readout_show   (RehabProgressReadout *self,
                                          RehabProgressChart   *chart,
                                          RehabDate             date);
void       rehab_progress_readout_set_low (RehabProgressReadout *self,
                                           gboolean              low);

char *rehab_progress_readout_dup_spoken (RehabProgressChart *chart,
                                         RehabDate           date,
                                         RehabProgressParts  first) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
