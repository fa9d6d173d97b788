/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-pen.h"

G_BEGIN_DECLS

void rehab_figure_body_paint_back   (RehabPen            *pen,
                                     const RehabSkeleton *skeleton);
void rehab_figure_body_paint_middle (RehabPen            *pen,
                                     const RehabSkeleton *skeleton,
                                     guint                work);
void rehab_figure_body_paint_front  (RehabPen            *pen,
                                     const RehabSkeleton *skeleton);
void rehab_figure_frontal_paint     (RehabPen            *pen,
                                     const RehabSkeleton *skeleton,
                                     guint                work,
                                     gboolean             arms);
void rehab_figure_hand_paint        (RehabPen        *pen,
                                     const RehabLimb *arm,
                                     double           closer);
void rehab_figure_eye_paint         (RehabPen  *pen,
                                     RehabPoint at,
                                     double     direction);
void rehab_figure_thumb_paint       (RehabPen        *pen,
                                     const RehabLimb *arm,
                                     RehabTone        tone);

G_END_DECLS
