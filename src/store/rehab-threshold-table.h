/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/*
 * The clinic's thresholds as settings, "threshold.KEY". Only what differs from the standard is kept, so that a clinic that
 * went back to the standard, or never left it, follows it when a later version knows better.
 */

RehabThresholds *rehab_threshold_table_load (RehabStore *store,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         rehab_threshold_table_save (RehabStore            *store,
                                             const RehabThresholds *thresholds,
                                             GError               **error);

G_END_DECLS
