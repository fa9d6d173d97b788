/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure-pen.h"

G_BEGIN_DECLS

/* The muscles that work, tinted. They reach beyond the body; the caller clips them to what covers them. */

void rehab_figure_work_paint_hip         (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          guint                work);
void rehab_figure_work_paint_trunk       (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          guint                work);
void rehab_figure_work_paint_calf        (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          guint                work);
void rehab_figure_work_paint_front_hip   (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          guint                work);
void rehab_figure_work_paint_front_trunk (RehabPen            *pen,
                                          const RehabSkeleton *skeleton,
                                          guint                work,
                                          gboolean             below);

G_END_DECLS
