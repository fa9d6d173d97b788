/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-running-schedule.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* How far a run goes beyond the longest one of the 30 days before it. Two flags, and no sliding score: what was found in
 * runners did not rise evenly with the distance beyond (R58). */
typedef enum
{
  REHAB_RUNNING_SPIKE_NOT_KNOWN,
  REHAB_RUNNING_SPIKE_NONE,
  REHAB_RUNNING_SPIKE_BEYOND, /* by more than the clinic's threshold, published as 10 % */
  REHAB_RUNNING_SPIKE_DOUBLE, /* by more than 100 % */
} RehabRunningSpike;

/* The run of a planned week that goes furthest beyond the longest one before it. */
typedef struct
{
  int week;
  guint session; /* which one of the schedule */
  RehabDate date;
  RehabRunningSpike spike;
  gboolean in_minutes;        /* where the distances are not said */
  RehabNumber length;         /* in kilometres, or minutes */
  RehabNumber longest_before; /* in the same */
  RehabDate longest_on;       /* not set where there was none */
  gboolean longest_is_planned; /* it was not done yet */
  RehabNumber percent;        /* beyond the longest before; negative where it is shorter */
  char *line;                 /* translated: "Sat 12 Dec: 8.0 km, longest of the 30 days before 6.0 km, +33 %" */
  const char *sources;
} RehabRunningLongest;

void       rehab_running_longest_free          (RehabRunningLongest *self);
GPtrArray *rehab_running_schedule_find_longest (const RehabRunningSchedule *self,
                                                const RehabDiary           *diary,
                                                RehabDate                   today,
                                                const RehabThresholds      *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningLongest, rehab_running_longest_free)

G_END_DECLS
