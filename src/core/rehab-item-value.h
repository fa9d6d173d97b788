/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-item-part.h"

G_BEGIN_DECLS

/*
 * What an assessment holds of an item. `text` and `note` are the record's, and valid as long as it. For a strength item
 * the number is the best of its trials, for a questionnaire its total.
 */
typedef struct
{
  gboolean answered;
  RehabNumber number; /* not known when not asked, and for an item of words */
  const char *text;   /* NULL when not asked, and for an item of numbers */
  const char *note;   /* what was written beside the answer; NULL for nothing */
} RehabItemValue;

RehabItemValue         rehab_item_read_value       (const RehabItem       *item,
                                                    RehabSide              side,
                                                    const RehabCase       *record,
                                                    const RehabAssessment *assessment);
RehabItemValue         rehab_item_part_read_value  (const RehabItemPart   *part,
                                                    RehabSide              side,
                                                    const RehabCase       *record,
                                                    const RehabAssessment *assessment);
const RehabAssessment *rehab_item_find_previous    (const RehabItem       *item,
                                                    RehabSide              side,
                                                    const RehabCase       *record,
                                                    const RehabAssessment *assessment,
                                                    RehabItemValue        *value);
gboolean               rehab_item_value_equal      (const RehabItemValue  *a,
                                                    const RehabItemValue  *b);

G_END_DECLS
