/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"
#include "rehab-figure.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * The body chart: pelvis and thighs from behind or from a side, what hurts now tinted, hatched and outlined, what hurt
 * last time as a dashed outline. From behind, the left of the picture is the left of the patient, and both are marked by
 * their letters; the letter of the involved side is on a dark ground.
 *
 * No background is painted. A picture fills a box of any size, in its middle and at its own proportions.
 */

/* Zeroes are a light picture in which no side is involved. Passed by address, never kept. */
typedef struct
{
  RehabFigureTheme theme;
  RehabSide involved;
} RehabBodyChartStyle;

void       rehab_body_chart_get_size   (RehabBodyView view,
                                        double       *width,
                                        double       *height);
void       rehab_body_chart_get_matrix (RehabBodyView   view,
                                        double          width,
                                        double          height,
                                        cairo_matrix_t *matrix);
RehabPoint rehab_body_chart_find_point (RehabBodyView view,
                                        double        width,
                                        double        height,
                                        double        x,
                                        double        y);

void       rehab_body_chart_draw       (cairo_t                   *cr,
                                        RehabBodyView              view,
                                        const RehabBodyArea       *current,
                                        const RehabBodyArea       *previous,
                                        const RehabBodyChartStyle *style,
                                        double                     width,
                                        double                     height);
void       rehab_body_chart_draw_body  (cairo_t                   *cr,
                                        RehabBodyView              view,
                                        const RehabBodyChartStyle *style,
                                        double                     width,
                                        double                     height);
void       rehab_body_chart_draw_area  (cairo_t                   *cr,
                                        RehabBodyView              view,
                                        const RehabBodyArea       *current,
                                        const RehabBodyArea       *previous,
                                        const RehabBodyChartStyle *style,
                                        double                     width,
                                        double                     height);
void       rehab_body_chart_draw_brush (cairo_t                   *cr,
                                        RehabBodyView              view,
                                        RehabPoint                 point,
                                        double                     radius,
                                        gboolean                   cross,
                                        const RehabBodyChartStyle *style,
                                        double                     width,
                                        double                     height);
void       rehab_body_chart_draw_all   (cairo_t                   *cr,
                                        const RehabBodyArea       *current,
                                        const RehabBodyArea       *previous,
                                        const RehabBodyChartStyle *style,
                                        double                     width,
                                        double                     height);

G_END_DECLS
