/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-value.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* How an answer of the later assessment stands to that of the earlier one: a fact, and no verdict on the patient. */
typedef enum
{
  REHAB_CHANGE_NONE,         /* both say the same */
  REHAB_CHANGE_NEW,          /* asked at the later one only */
  REHAB_CHANGE_NOT_ASKED_AGAIN,
  REHAB_CHANGE_NOT_COMPARED, /* measured or asked another way: rehab_comparison_row_dup_details() tells which */
  REHAB_CHANGE_DIFFERS,      /* another answer, without a better or worse */
  REHAB_CHANGE_BETTER,
  REHAB_CHANGE_WORSE,
} RehabChange;

/* What two assessments say of one part of an item, on one side. */
typedef struct
{
  RehabItemPart part;
  RehabSide side;
  gboolean involved;      /* the side of the episode */
  RehabItemValue earlier; /* borrowed from the case, as all of it */
  RehabItemValue later;
  RehabChange change;
  RehabNumber difference; /* later less earlier, of numbers that were asked at both */
  gboolean within_error;  /* a force, and the difference within the clinic's band of measurement error */
  gboolean positive;      /* a yes, a pain above 0, a raised flag: at either of the two */
} RehabComparisonRow;

/* A value of one assessment, for a small trend. */
typedef struct
{
  RehabDate date;
  double value;
} RehabTrendPoint;

GArray     *rehab_comparison_list_rows       (const RehabCase          *record,
                                              const RehabAssessment    *earlier,
                                              const RehabAssessment    *later,
                                              const RehabThresholds    *thresholds) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_comparison_row_is_changed  (const RehabComparisonRow *self);
char       *rehab_comparison_row_dup_label   (const RehabComparisonRow *self) G_GNUC_WARN_UNUSED_RESULT;
char       *rehab_comparison_row_dup_words   (const RehabComparisonRow *self,
                                              gboolean                  later) G_GNUC_WARN_UNUSED_RESULT;
char       *rehab_comparison_row_dup_change  (const RehabComparisonRow *self) G_GNUC_WARN_UNUSED_RESULT;
char       *rehab_comparison_row_dup_details (const RehabComparisonRow *self,
                                              const RehabCase          *record,
                                              const RehabAssessment    *earlier,
                                              const RehabAssessment    *later,
                                              const RehabThresholds    *thresholds,
                                              RehabDate                 today) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_comparison_row_matches     (const RehabComparisonRow *self,
                                              const char               *words);
GArray     *rehab_comparison_list_trend      (const RehabCase          *record,
                                              const RehabItemPart      *part,
                                              RehabSide                 side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
