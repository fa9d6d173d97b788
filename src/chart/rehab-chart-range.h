/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

G_BEGIN_DECLS

/* How the stretch of days of a chart is said. */

char *rehab_chart_range_dup_words (RehabDate from,
                                   RehabDate to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
