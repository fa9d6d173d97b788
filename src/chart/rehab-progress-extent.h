/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-layout.h"

G_BEGIN_DECLS

/* Where the parts of a chart came to lie, for whoever shows some of them by themselves, or puts something beside one. */

/* The parts that are charts with values of their own. */
#define REHAB_PROGRESS_TRACKS \
  ((RehabProgressParts) (REHAB_PROGRESS_ALL & ~(REHAB_PROGRESS_PHASES | REHAB_PROGRESS_EVENTS | REHAB_PROGRESS_COVERAGE)))

RehabProgressParts rehab_progress_part_from_key        (const char *key);

void               rehab_progress_layout_get_plot      (RehabProgressLayout *self,
                                                        double              *left,
                                                        double              *right);
void               rehab_progress_layout_get_tracks    (RehabProgressLayout *self,
                                                        double              *top,
                                                        double              *bottom);
double             rehab_progress_layout_get_axis      (RehabProgressLayout *self);
gboolean           rehab_progress_layout_get_extent    (RehabProgressLayout *self,
                                                        RehabProgressParts   part,
                                                        double              *y,
                                                        double              *height);

void               rehab_progress_chart_paint_swatch   (RehabProgressChart      *chart,
                                                        guint                    n,
                                                        const RehabChartPalette *palette,
                                                        double                   width,
                                                        double                   height,
                                                        cairo_t                 *cr);

G_END_DECLS
