/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

G_BEGIN_DECLS

/* Which evidence card stands behind a chart of the progress, and behind one of its series. */

const char *rehab_help_chart_get_part_card   (RehabProgressParts part);
char *rehab_help_chart_dup_series_card (const char *series_key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
