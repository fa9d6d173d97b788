/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-drawn-view.h"
#include "rehab-settling-chart.h"

G_BEGIN_DECLS

/* A settling chart on the screen. All it shows is in words and numbers, and in its accessible description. */

#define REHAB_TYPE_SETTLING_VIEW (rehab_settling_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabSettlingView, rehab_settling_view, REHAB, SETTLING_VIEW, RehabDrawnView)

void       rehab_settling_view_set_chart (RehabSettlingView  *self,
                                          RehabSettlingChart *chart);

G_END_DECLS
