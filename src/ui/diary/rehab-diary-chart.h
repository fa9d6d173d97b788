/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Pain and load of the weeks up to the one that is typed, in small, below the diary. It follows what is typed in its own
 * time: it is there to be looked at, and no key waits for it.
 */

#define REHAB_TYPE_DIARY_CHART (rehab_diary_chart_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryChart, rehab_diary_chart, REHAB, DIARY_CHART, AdwBin)

void rehab_diary_chart_show (RehabDiaryChart *self,
                             RehabCaseModel  *model,
                             RehabDate        to);

G_END_DECLS
