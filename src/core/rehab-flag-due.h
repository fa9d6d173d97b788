/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-item.h"

G_BEGIN_DECLS

/* Why a red flag is to be asked: once asked is not asked for ever. */
typedef enum
{
  REHAB_FLAG_DUE_NOT,           /* it was asked, and that still holds */
  REHAB_FLAG_DUE_NEVER_ASKED,   /* at none of the assessments that there were */
  REHAB_FLAG_DUE_PHASE_CHANGED, /* the phase is another one than when it was asked */
  REHAB_FLAG_DUE_LONG_AGO,      /* longer ago than the clinic's interval */
} RehabFlagDue;

RehabFlagDue rehab_flag_due_get       (const RehabCase       *record,
                                       const RehabItem       *item,
                                       RehabDate              today,
                                       const RehabThresholds *thresholds);
GPtrArray *rehab_flag_due_list      (const RehabCase       *record,
                                     RehabFlagDue           due,
                                     RehabDate              today,
                                     const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_flag_due_dup_words (const RehabCase       *record,
                                RehabFlagDue           due,
                                RehabDate              today,
                                const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
