/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-lag-chart.h"
#include "rehab-settling-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Pain against the load of the days before, with its choice of pain and of kinds, its readout, its caption, and its
 * figures as a table; and below it how long sessions took to settle. What it shows is handed in with the stretch of days:
 * the page owns both.
 */

#define REHAB_TYPE_LAG_VIEW (rehab_lag_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabLagView, rehab_lag_view, REHAB, LAG_VIEW, GtkWidget)

GtkWidget *rehab_lag_view_new (void);
void       rehab_lag_view_show      (RehabLagView          *self,
                                     RehabDiary            *diary,
                                     const RehabThresholds *thresholds,
                                     RehabDate              from,
                                     RehabDate              to,
                                     RehabDate              today);
void       rehab_lag_view_set_rule   (RehabLagView        *self,
                                      const RehabPainRule *rule);
RehabLagChart *rehab_lag_view_get_chart (RehabLagView *self);
RehabSettlingChart *rehab_lag_view_get_settling (RehabLagView *self);

G_END_DECLS
