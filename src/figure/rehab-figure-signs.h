/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-props.h"

G_BEGIN_DECLS

#define REHAB_FIGURE_MAX_ARROW_POINTS 13

guint      rehab_figure_arrow_find      (const RehabExercise *exercise,
                                         guint                index,
                                         RehabPoint           points[REHAB_FIGURE_MAX_ARROW_POINTS]);
double     rehab_figure_arrow_get_room  (const RehabSkeleton *skeleton,
                                         const RehabPoint    *points,
                                         guint                n_points);
RehabPoint rehab_figure_watch_find      (const RehabSkeleton *skeleton,
                                         const RehabExtents  *extents,
                                         const RehabPoint    *points,
                                         guint                n_points,
                                         double              *room);
void       rehab_figure_watch_paint     (RehabPen  *pen,
                                         RehabPoint centre,
                                         double     over);
double     rehab_figure_step_find_place (const RehabExercise *exercise,
                                         guint                index,
                                         const RehabExtents  *extents);

G_END_DECLS
