/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-pen.h"

G_BEGIN_DECLS

void rehab_figure_stairs_paint       (RehabPen        *pen,
                                      const RehabProp *stairs);
void rehab_figure_chair_paint        (RehabPen        *pen,
                                      const RehabProp *chair);
void rehab_figure_cushion_paint      (RehabPen            *pen,
                                      const RehabSkeleton *skeleton,
                                      const RehabProp     *cushion);
void rehab_figure_bicycle_paint      (RehabPen        *pen,
                                      const RehabProp *bicycle);
void rehab_figure_bicycle_paint_foot (RehabPen            *pen,
                                      const RehabSkeleton *skeleton,
                                      const RehabProp     *bicycle,
                                      guint                leg);

G_END_DECLS
