/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-variable.h"
#include "rehab-running-week.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

typedef enum
{
  REHAB_RUNNING_CHANGE_NOT_KNOWN,
  REHAB_RUNNING_CHANGE_LESS,
  REHAB_RUNNING_CHANGE_SAME, /* neither of the others: within the clinic's tolerance */
  REHAB_RUNNING_CHANGE_MORE,
} RehabRunningChange;

/* What a variable is measured by. */
typedef enum
{
  REHAB_RUNNING_FIGURE_DISTANCE_KM,
  REHAB_RUNNING_FIGURE_MINUTES,       /* stands in for a distance that is not said */
  REHAB_RUNNING_FIGURE_STRIDES,
  REHAB_RUNNING_FIGURE_FAST_M,
  REHAB_RUNNING_FIGURE_FAST_SESSIONS, /* stands in for strides and metres that are not said */
  REHAB_RUNNING_FIGURE_SPEED_PERCENT,
  REHAB_RUNNING_FIGURE_CLIMB_M,
  REHAB_RUNNING_FIGURE_HILL_SESSIONS, /* stands in for a climb that is not said */
  REHAB_RUNNING_FIGURE_DAYS,
  REHAB_RUNNING_N_FIGURES,
} RehabRunningFigure;

/* One figure of two weeks. Passed by value. */
typedef struct
{
  RehabRunningFigure figure;
  RehabRunningVariable variable;
  RehabRunningChange change;
  RehabNumber before;
  RehabNumber after;
  RehabNumber percent; /* of @before; not known where there was nothing before */
} RehabRunningDifference;

/* What one variable did between two weeks. */
typedef struct
{
  RehabRunningVariable variable;
  RehabRunningChange change; /* more: a figure of it rose; not known: none did as far as is known, and one is not known */
  char *line;                /* translated: "Distance 12.0 → 14.5 km, +21 %"; of what is not known, why */
  const char *sources;
} RehabRunningRise;

/* Two weeks side by side. Belongs to who asked for it. */
typedef struct
{
  RehabRunningWeek before;
  RehabRunningWeek after;
  GArray *differences; /* RehabRunningDifference, all that can be said of the figures, in the order of the variables */
  RehabRunningRise rises[REHAB_RUNNING_N_VARIABLES];
  guint raised;    /* RehabRunningVariable bits: what rose */
  guint not_known; /* RehabRunningVariable bits: of what nobody can tell whether it rose */
  char *not_kept;  /* translated: why nothing, or not all, is known of a diary's week before; NULL where all of it is */
  char *distance;  /* translated, for information: the week's distance rises by more than about 10 % (F103); or NULL */
  const char *distance_sources; /* of that line, with those that dispute it (R58, R64) */
} RehabRunningComparison;

RehabRunningComparison *rehab_running_compare             (const RehabRunningWeek *before,
                                                           const RehabRunningWeek *after,
                                                           const RehabThresholds  *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void                    rehab_running_comparison_free     (RehabRunningComparison *self);
gboolean                rehab_running_comparison_is_several (const RehabRunningComparison *self);
char *rehab_running_comparison_dup_lines (const RehabRunningComparison *self) G_GNUC_WARN_UNUSED_RESULT;

RehabRunningComparison *rehab_running_schedule_compare_week (const RehabRunningSchedule *self,
                                                             int                         week,
                                                             const RehabDiary           *diary,
                                                             const RehabThresholds      *thresholds) G_GNUC_WARN_UNUSED_RESULT;

/* A week in which more than one thing rises. Its reason belongs to the schedule. */
typedef struct
{
  int week;
  RehabRunningComparison *comparison;
  const RehabRunningReason *reason; /* the one that was given for this week, whether it answers all of it or not; or NULL */
  gboolean is_open;                 /* no reason answers all that rises */
} RehabRunningRaised;

void       rehab_running_raised_free          (RehabRunningRaised *self);
GPtrArray *rehab_running_schedule_find_raised (const RehabRunningSchedule *self,
                                               const RehabDiary           *diary,
                                               const RehabThresholds      *thresholds) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningComparison, rehab_running_comparison_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRunningRaised, rehab_running_raised_free)

G_END_DECLS
