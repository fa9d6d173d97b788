/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-lag-chart.h"

G_BEGIN_DECLS

/* What the panels, the readout and the tables of a lag chart have to say alike. */

char *rehab_lag_dup_load      (double load) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_lag_dup_pain      (double pain) G_GNUC_WARN_UNUSED_RESULT;
RehabDate rehab_lag_get_load_date (RehabLagChart       *chart,
                                   guint                lag,
                                   const RehabLoadPair *pair);
RehabDate rehab_lag_get_pain_date (RehabLagChart       *chart,
                                   const RehabLoadPair *pair);

G_END_DECLS
