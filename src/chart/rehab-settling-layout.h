/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-settling-chart.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * A settling chart laid out for one width and one font: a panel a kind of session, a bar a span. Immutable and
 * reference-counted.
 */
typedef struct _RehabSettlingLayout RehabSettlingLayout;

#define REHAB_TYPE_SETTLING_LAYOUT (rehab_settling_layout_get_type ())

GType                rehab_settling_layout_get_type      (void);

double               rehab_settling_chart_measure_height (RehabSettlingChart *chart,
                                                          PangoContext       *context,
                                                          double              width,
                                                          double             *natural);
RehabSettlingLayout *rehab_settling_chart_layout         (RehabSettlingChart *chart,
                                                          PangoContext       *context,
                                                          double              width,
                                                          double              height) G_GNUC_WARN_UNUSED_RESULT;
RehabSettlingLayout *rehab_settling_layout_ref           (RehabSettlingLayout *self);
void                 rehab_settling_layout_unref         (RehabSettlingLayout *self);

double               rehab_settling_layout_get_height    (RehabSettlingLayout *self);
void                 rehab_settling_layout_paint         (RehabSettlingLayout     *self,
                                                          const RehabChartPalette *palette,
                                                          cairo_t                 *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabSettlingLayout, rehab_settling_layout_unref)

G_END_DECLS
