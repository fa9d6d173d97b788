/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-track.h"

G_BEGIN_DECLS

/* What a day of the axis is. A day that was not kept is neither rest nor recorded; a day after today is nothing yet. */
typedef enum
{
  REHAB_DAY_NOT_KEPT,
  REHAB_DAY_RECORDED,
  REHAB_DAY_REST,
  REHAB_DAY_TO_COME,
} RehabDayState;

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

/* All that is drawn on the days of one axis: what lies along the whole page, and the tracks with their series. */
typedef struct
{
  RehabTimeAxis axis;
  RehabDate today;
  guint n_days;
  RehabDayState *days;
  GArray *spans;    /* RehabChartSpan */
  GArray *flags;    /* RehabChartFlag */
  GPtrArray *tracks; /* RehabTrack, in the order of the page */
  RehabSeries *fixed[REHAB_N_FIXED_SERIES]; /* by RehabSeriesId; they belong to their tracks */
} RehabProgressData;

RehabProgressData *rehab_progress_data_new              (const RehabProgressContent *content,
                                                         const RehabLoadHistory     *history,
                                                         const RehabThresholds      *thresholds,
                                                         RehabTimeAxis               axis) G_GNUC_WARN_UNUSED_RESULT;
void                     rehab_progress_data_free        (RehabProgressData *self);

void                     rehab_progress_data_read_diary  (RehabProgressData      *self,
                                                          const RehabDiary       *diary,
                                                          const RehabLoadHistory *history,
                                                          GArray                 *planned);
void                     rehab_progress_data_read_assessments (RehabProgressData     *self,
                                                               const RehabCase       *record,
                                                               const RehabThresholds *thresholds);

guint                    rehab_progress_data_get_index   (const RehabProgressData *self,
                                                          RehabDate                date);
gboolean                 rehab_progress_data_has_track   (const RehabProgressData *self,
                                                          RehabProgressParts       part);
void                     rehab_progress_data_count_days  (const RehabProgressData *self,
                                                          guint                   *n_kept,
                                                          guint                   *n_days);

/* The parts of a chart, for its layout and its words. */
const RehabProgressData *rehab_progress_chart_get_data    (RehabProgressChart *self);
RehabDiary *rehab_progress_chart_get_diary   (RehabProgressChart *self);
const RehabLoadHistory *rehab_progress_chart_get_history (RehabProgressChart *self);
const RehabPainRule *rehab_progress_chart_get_rule    (RehabProgressChart *self);
GPtrArray *rehab_progress_chart_get_events  (RehabProgressChart *self);

G_END_DECLS
