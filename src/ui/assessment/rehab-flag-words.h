/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* What the form says of a red flag besides asking it: what was answered before, when, by whom, and what was done. */

char *rehab_flag_dup_history  (const RehabItem       *item,
                               const RehabCase       *record,
                               const RehabAssessment *assessment,
                               RehabClinic           *clinic,
                               RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_flags_dup_summary (const RehabCase       *record,
                               const RehabAssessment *assessment,
                               RehabClinic           *clinic,
                               RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
