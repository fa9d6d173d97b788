/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-comparison.h"
#include "rehab-drawn-view.h"

G_BEGIN_DECLS

/* One number from assessment to assessment, without words: what it shows is its accessible label and its tooltip. */

#define REHAB_TYPE_TREND_VIEW (rehab_trend_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabTrendView, rehab_trend_view, REHAB, TREND_VIEW, RehabDrawnView)

GtkWidget *rehab_trend_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_trend_view_show (RehabTrendView *self,
                                  GArray         *trend,
                                  RehabDate       earlier,
                                  RehabDate       later,
                                  guint           decimals);

G_END_DECLS
