/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-pen.h"

G_BEGIN_DECLS

void       rehab_figure_kettlebell_paint (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          const RehabProp     *kettlebell,
                                          RehabPoint           held);
RehabPoint rehab_figure_kettlebell_find  (const RehabSkeleton *skeleton,
                                          const RehabProp     *kettlebell,
                                          RehabPoint           held);
void       rehab_figure_hurdle_paint     (RehabPen        *pen,
                                          const RehabProp *hurdle,
                                          gboolean         near);
void       rehab_figure_cone_paint       (RehabPen        *pen,
                                          const RehabProp *cone);
void       rehab_figure_football_paint   (RehabPen        *pen,
                                          const RehabProp *football);

G_END_DECLS
