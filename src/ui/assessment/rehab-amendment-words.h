/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* How an answer of a finished assessment was corrected, and what it was at first. */

char *rehab_amendment_dup_words (const RehabItem       *item,
                                 RehabSide              side,
                                 const RehabCase       *record,
                                 const RehabAssessment *assessment,
                                 RehabClinic           *clinic,
                                 RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_amendment_dup_prose (const char            *key,
                                 const RehabCase       *record,
                                 const RehabAssessment *assessment,
                                 RehabClinic           *clinic,
                                 RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
