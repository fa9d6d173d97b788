/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-progress-chart.h"
#include "rehab-time-axis.h"

G_BEGIN_DECLS

/* What a day of the axis is. A day that was not kept is neither rest nor recorded; a day after today is nothing yet. */
typedef enum
{
  REHAB_DAY_NOT_KEPT,
  REHAB_DAY_RECORDED,
  REHAB_DAY_REST,
  REHAB_DAY_TO_COME,
} RehabDayState;

/* The load of a day, or the mean load a kept day of a week, by group. */
typedef struct
{
  RehabDate first;
  guint n_days; /* 1, or 7 and less at the ends of the axis */
  double loads[REHAB_N_LOAD_GROUPS];
  guint unrated; /* sessions that are in no load */
} RehabChartBar;

/* A session, at its worst pain. */
typedef struct
{
  RehabDate date;
  guint nth; /* of the marks of the day */
  guint of;
  double value;
  RehabVerdict verdict;
} RehabChartMark;

typedef struct
{
  RehabPhase phase;
  RehabDate from;
  RehabDate to;
} RehabChartSpan;

typedef struct
{
  RehabDate date;
  char *label;
} RehabChartFlag;

/* The data of a progress chart, a value a day of the axis: what is not known there breaks the line. */
typedef struct
{
  RehabTimeAxis axis;
  RehabDate today;
  guint n_days;
  RehabNumber *waking;
  RehabNumber *worst;
  RehabNumber *load;
  RehabNumber *mean_short; /* of 7 days */
  RehabNumber *mean_long;  /* of 28 days */
  RehabDayState *days;
  gboolean weekly;   /* bars stand for weeks */
  GArray *bars;      /* RehabChartBar */
  GArray *marks;     /* RehabChartMark */
  GArray *spans;     /* RehabChartSpan */
  GArray *flags;     /* RehabChartFlag */
} RehabProgressSeries;

#define REHAB_MEAN_SHORT_DAYS 7
#define REHAB_MEAN_LONG_DAYS 28
#define REHAB_LONGEST_DAILY_DAYS (26 * 7)

RehabLoadGroup             rehab_load_group_of_kind       (RehabSessionKind kind);
const char *rehab_load_group_get_label     (RehabLoadGroup group);

RehabProgressSeries *rehab_progress_series_new      (const RehabDiary *diary,
                                                     GPtrArray        *phase_changes,
                                                     GPtrArray        *events,
                                                     RehabTimeAxis     axis,
                                                     RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;
void                       rehab_progress_series_free     (RehabProgressSeries *self);

gboolean                   rehab_progress_series_has_pain (const RehabProgressSeries *self);
gboolean                   rehab_progress_series_has_load (const RehabProgressSeries *self);
void                       rehab_progress_series_count_days (const RehabProgressSeries *self,
                                                             guint                     *n_kept,
                                                             guint                     *n_days);

/* The chart's parts, for its layout and its words. */
const RehabProgressSeries *rehab_progress_chart_get_series (RehabProgressChart *self);
RehabDiary *rehab_progress_chart_get_diary  (RehabProgressChart *self);
const RehabPainRule *rehab_progress_chart_get_rule   (RehabProgressChart *self);
GPtrArray *rehab_progress_chart_get_events (RehabProgressChart *self);

G_END_DECLS
