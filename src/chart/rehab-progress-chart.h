/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-event.h"
#include "rehab-pain-rule.h"
#include "rehab-phase-change.h"

G_BEGIN_DECLS

/*
 * Pain and load over a stretch of days: what is drawn, said and tabled, before anyone knows how large. An immutable,
 * reference-counted value, not an object: nothing about it ever changes or notifies, a new entry or range makes a new one,
 * and pages, prints and exports can share one.
 */
typedef struct _RehabProgressChart RehabProgressChart;

#define REHAB_TYPE_PROGRESS_CHART (rehab_progress_chart_get_type ())

/* What one day says, for the crosshair and the screen reader. */
typedef struct
{
  RehabDate date;
  char *title;  /* "Tuesday, 17 November 2026" */
  char **lines; /* "Worst pain 3", "Run: 40 min, effort 4, load 160", ..., never empty */
} RehabReadout;

/* The table behind the chart: a row a day, the first day first. */
typedef enum
{
  REHAB_PROGRESS_COLUMN_DATE,
  REHAB_PROGRESS_COLUMN_DAY,          /* recorded, rest, not kept */
  REHAB_PROGRESS_COLUMN_WAKING,
  REHAB_PROGRESS_COLUMN_WORST,
  REHAB_PROGRESS_COLUMN_SESSIONS,
  REHAB_PROGRESS_COLUMN_BEFORE,
  REHAB_PROGRESS_COLUMN_DURING,
  REHAB_PROGRESS_COLUMN_AFTER,
  REHAB_PROGRESS_COLUMN_NEXT_MORNING,
  REHAB_PROGRESS_COLUMN_VERDICT,
  REHAB_PROGRESS_COLUMN_LOAD,
  REHAB_PROGRESS_COLUMN_MEAN_SHORT,
  REHAB_PROGRESS_COLUMN_MEAN_LONG,
} RehabProgressColumn;

#define REHAB_N_PROGRESS_COLUMNS 13

GType               rehab_progress_chart_get_type    (void);

RehabProgressChart *rehab_progress_chart_new         (RehabDiary          *diary,
                                                      const RehabPainRule *rule,
                                                      GPtrArray           *phase_changes,
                                                      GPtrArray           *events,
                                                      RehabDate            from,
                                                      RehabDate            to,
                                                      RehabDate            today) G_GNUC_WARN_UNUSED_RESULT;
RehabProgressChart *rehab_progress_chart_ref         (RehabProgressChart *self);
void                rehab_progress_chart_unref       (RehabProgressChart *self);

RehabDate           rehab_progress_chart_get_from    (RehabProgressChart *self);
RehabDate           rehab_progress_chart_get_to      (RehabProgressChart *self);
gboolean            rehab_progress_chart_is_empty    (RehabProgressChart *self);

char *rehab_progress_chart_dup_range   (RehabProgressChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_chart_dup_summary (RehabProgressChart *self) G_GNUC_WARN_UNUSED_RESULT;
RehabReadout *rehab_progress_chart_dup_readout (RehabProgressChart *self,
                                                RehabDate           date) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_readout_free               (RehabReadout *self);

guint               rehab_progress_chart_get_n_rows  (RehabProgressChart *self);
char *rehab_progress_chart_dup_cell    (RehabProgressChart *self,
                                        guint               row,
                                        RehabProgressColumn column) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_progress_column_get_title  (RehabProgressColumn column);
gboolean            rehab_progress_column_is_numeric (RehabProgressColumn column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressChart, rehab_progress_chart_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabReadout, rehab_readout_free)

G_END_DECLS
