/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A progress chart on the screen, with a crosshair that reads a day out: by pointer, touch, or the arrow keys. What is
 * read out stands in "readout-date" and is spoken by a screen reader.
 */

#define REHAB_TYPE_PROGRESS_VIEW (rehab_progress_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressView, rehab_progress_view, REHAB, PROGRESS_VIEW, GtkWidget)

GtkWidget *rehab_progress_view_new (void);
void       rehab_progress_view_set_chart        (RehabProgressView  *self,
                                                 RehabProgressChart *chart);
void       rehab_progress_view_set_parts        (RehabProgressView *self,
                                                 RehabProgressParts parts);
RehabDate  rehab_progress_view_get_readout_date (RehabProgressView *self);

G_END_DECLS
