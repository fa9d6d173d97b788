/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-threshold.h"

G_BEGIN_DECLS

/* The table of thresholds; rehab_threshold_get_info() tells of it to everybody else. */
extern const RehabThresholdInfo rehab_threshold_rows[REHAB_N_THRESHOLDS];

G_END_DECLS
