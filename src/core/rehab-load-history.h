/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-load-metric.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* Why a figure is not computable. */
typedef enum
{
  REHAB_LOAD_REASON_NONE,           /* it is computable */
  REHAB_LOAD_REASON_TO_COME,        /* the day is after today */
  REHAB_LOAD_REASON_NOT_KEPT,       /* nothing was recorded on any of its days */
  REHAB_LOAD_REASON_NOT_ASKED,      /* days were kept, and none of them says what it needs */
  REHAB_LOAD_REASON_TOO_SHORT,      /* the records do not reach back far enough */
  REHAB_LOAD_REASON_TOO_FEW_DAYS,   /* fewer days are known than the clinic wants */
  REHAB_LOAD_REASON_NOTHING_BEFORE, /* what it would be divided by is nothing */
  REHAB_LOAD_REASON_NO_SPREAD,      /* the same load on each day: the standard deviation is nothing */
  REHAB_LOAD_REASON_NO_RUN,         /* no run on the day */
  REHAB_N_LOAD_REASONS,
} RehabLoadReason;

/* A figure with its coverage. Passed by value; always finite. */
typedef struct
{
  RehabLoadReason reason;
  double value;     /* in the unit of the metric; 0 unless the reason is none */
  guint days;       /* days that the figure is about; where too few are known, those of the stretch that lacks them */
  guint days_known; /* of these, with all that the figure needs */
} RehabLoadValue;

static inline RehabNumber
rehab_load_value_get_number (RehabLoadValue self)
{
  return self.reason == REHAB_LOAD_REASON_NONE ? rehab_number (self.value) : REHAB_NUMBER_NOT_ASKED;
}

/*
 * The training load of a diary up to a day: an immutable, reference-counted value, read out of the diary in one walk. Any
 * metric of any day is then told from a window of at most 30 days.
 *
 * A day's load is known when it was kept and each training session of it has effort and minutes; then a day without
 * training has a load of 0. A day that was not kept, or whose load is known only in part, is in no mean: it lowers the
 * coverage. Sums are sums of what was recorded, in part or not.
 */
typedef struct _RehabLoadHistory RehabLoadHistory;

#define REHAB_TYPE_LOAD_HISTORY (rehab_load_history_get_type ())

GType             rehab_load_history_get_type   (void);

RehabLoadHistory *rehab_load_history_new        (const RehabDiary      *diary,
                                                 const RehabThresholds *thresholds,
                                                 RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
RehabLoadHistory *rehab_load_history_planned    (const RehabLoadHistory *self,
                                                 const GArray           *planned,
                                                 RehabDate               first,
                                                 RehabDate               last) G_GNUC_WARN_UNUSED_RESULT;
RehabLoadHistory *rehab_load_history_ref        (const RehabLoadHistory *self);
void              rehab_load_history_unref      (RehabLoadHistory *self);

gboolean          rehab_load_history_is_sample  (const RehabLoadHistory *self);
RehabLoadValue    rehab_load_history_get        (const RehabLoadHistory *self,
                                                 RehabLoadMetric         metric,
                                                 RehabDate               date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLoadHistory, rehab_load_history_unref)

G_END_DECLS
