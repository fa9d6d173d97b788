/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-composite.h"
#include "rehab-threshold.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The entry rule of one trial as a fact beside the examination: a line a side, and what it is made of below it. */

#define REHAB_TYPE_COMPOSITE_VIEW (rehab_composite_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabCompositeView, rehab_composite_view, REHAB, COMPOSITE_VIEW, AdwBin)

GtkWidget *rehab_composite_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_composite_view_show (RehabCompositeView    *self,
                                      const RehabCase       *record,
                                      const RehabAssessment *assessment,
                                      RehabDate              birth_date,
                                      const RehabThresholds *thresholds);

G_END_DECLS
