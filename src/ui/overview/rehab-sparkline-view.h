/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-drawn-view.h"

G_BEGIN_DECLS

/* The last four weeks of pain over load, without words: what it shows is its accessible label. */

#define REHAB_TYPE_SPARKLINE_VIEW (rehab_sparkline_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabSparklineView, rehab_sparkline_view, REHAB, SPARKLINE_VIEW, RehabDrawnView)

void rehab_sparkline_view_show_diary (RehabSparklineView *self,
                                      RehabDiary         *diary,
                                      RehabDate           last);

G_END_DECLS
