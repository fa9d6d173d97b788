/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-progress-chart.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * A progress chart laid out for one size and one font: every line, bar, mark and label has its place, none has its colour.
 * Immutable and reference-counted. Painting it again, in another scheme or on another surface, lays out nothing.
 */
typedef struct _RehabProgressLayout RehabProgressLayout;

#define REHAB_TYPE_PROGRESS_LAYOUT (rehab_progress_layout_get_type ())

GType                rehab_progress_layout_get_type        (void);

double               rehab_progress_chart_measure_height   (RehabProgressChart *chart,
                                                            PangoContext       *context,
                                                            double              width,
                                                            RehabProgressParts  parts,
                                                            double             *natural);
RehabProgressLayout *rehab_progress_chart_layout           (RehabProgressChart *chart,
                                                            PangoContext       *context,
                                                            double              width,
                                                            double              height,
                                                            RehabProgressParts  parts) G_GNUC_WARN_UNUSED_RESULT;
RehabProgressLayout *rehab_progress_layout_ref             (RehabProgressLayout *self);
void                 rehab_progress_layout_unref           (RehabProgressLayout *self);

RehabProgressChart *rehab_progress_layout_get_chart       (RehabProgressLayout *self);
double               rehab_progress_layout_get_height      (RehabProgressLayout *self);

void                 rehab_progress_layout_paint           (RehabProgressLayout     *self,
                                                            const RehabChartPalette *palette,
                                                            cairo_t                 *cr);
void                 rehab_progress_layout_paint_crosshair (RehabProgressLayout     *self,
                                                            const RehabChartPalette *palette,
                                                            RehabDate                date,
                                                            cairo_t                 *cr);

RehabDate            rehab_progress_layout_get_date_at     (RehabProgressLayout *self,
                                                            double               x);
double               rehab_progress_layout_get_x           (RehabProgressLayout *self,
                                                            RehabDate            date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressLayout, rehab_progress_layout_unref)

G_END_DECLS
