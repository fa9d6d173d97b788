/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-load-history.h"
#include "rehab-load-lag.h"
#include "rehab-session-outcome.h"

G_BEGIN_DECLS

/* What people read of the training load, in the language that is spoken. */

const char *rehab_load_reason_get_label (RehabLoadReason reason);
char *rehab_load_value_dup_words  (RehabLoadMetric metric,
                                   RehabLoadValue  value) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_load_value_dup_coverage (RehabLoadValue value) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_load_metric_dup_method (RehabLoadMetric         metric,
                                    const RehabLoadHistory *history) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_load_lag_dup_words    (const RehabLoadLag *lag) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_session_outcome_dup_settling (const RehabSessionOutcome *outcome) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
