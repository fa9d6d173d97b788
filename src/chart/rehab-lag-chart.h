/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-table.h"
#include "rehab-diary.h"
#include "rehab-load-lag.h"

G_BEGIN_DECLS

/*
 * Pain set against the load of the same day and of 1 to 3 days before, a row a kind of training, a panel a lag: what is
 * drawn, said and tabled, before anyone knows how large. An immutable, reference-counted value. It describes what came
 * together in one diary; it foretells and proves nothing.
 */
typedef struct _RehabLagChart RehabLagChart;

#define REHAB_TYPE_LAG_CHART (rehab_lag_chart_get_type ())

#define REHAB_N_LAGS (REHAB_LOAD_LAG_MOST_DAYS + 1)

/* What it is made from. */
typedef struct
{
  const RehabDiary *diary; /* the whole diary of the episode: loads lie before the first day of pain */
  const RehabThresholds *thresholds;
  RehabLoadLagPain pain;
  const char *const *rows; /* keys of the rows to show; NULL for all training and each group of kinds that occurs */
  RehabDate today;
} RehabLagContent;

/* A row that can be shown: all training, a group of kinds, or one kind. */
typedef struct
{
  const char *key; /* a constant: "all", "all-running", "hills" */
  guint kinds;     /* as rehab_load_lag_new() takes them */
  gboolean shown;
} RehabLagRowInfo;

GType            rehab_lag_chart_get_type       (void);

RehabLagChart *rehab_lag_chart_new            (const RehabLagContent *content,
                                               RehabDate              from,
                                               RehabDate              to) G_GNUC_WARN_UNUSED_RESULT;
RehabLagChart *rehab_lag_chart_ref            (RehabLagChart *self);
void             rehab_lag_chart_unref          (RehabLagChart *self);

RehabDate        rehab_lag_chart_get_from       (RehabLagChart *self);
RehabDate        rehab_lag_chart_get_to         (RehabLagChart *self);
RehabLoadLagPain rehab_lag_chart_get_pain       (RehabLagChart *self);
gboolean         rehab_lag_chart_is_empty       (RehabLagChart *self);

guint            rehab_lag_chart_get_n_choices  (RehabLagChart *self);
const RehabLagRowInfo *rehab_lag_chart_get_choice (RehabLagChart *self,
                                                   guint          n);
guint            rehab_lag_chart_get_n_rows     (RehabLagChart *self);
const RehabLagRowInfo *rehab_lag_chart_get_row  (RehabLagChart *self,
                                                 guint          row);
const RehabLoadLag *rehab_lag_chart_get_lag     (RehabLagChart *self,
                                                 guint          row,
                                                 guint          lag);

const char *rehab_lag_row_get_label        (const RehabLagRowInfo *info);
const char *rehab_lag_pain_get_label       (RehabLoadLagPain pain);
const char *rehab_lag_get_label            (guint lag);
char *rehab_lag_chart_dup_summary    (RehabLagChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_lag_chart_dup_caption    (RehabLagChart *self) G_GNUC_WARN_UNUSED_RESULT;
RehabChartTable *rehab_lag_chart_new_table      (RehabLagChart *self) G_GNUC_WARN_UNUSED_RESULT;
RehabChartTable *rehab_lag_chart_new_digest     (RehabLagChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLagChart, rehab_lag_chart_unref)

G_END_DECLS
