/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-chart.h"

G_BEGIN_DECLS

char **rehab_progress_hidden_merge (const char *const  *before,
                                    RehabProgressChart *chart,
                                    const char *const  *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
