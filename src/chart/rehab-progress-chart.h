/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-chart-table.h"
#include "rehab-load-history.h"
#include "rehab-pain-rule.h"

G_BEGIN_DECLS

/*
 * What there is on a page of progress. Bits, so that a page, a picture and a print can each lay out some of it.
 */
typedef enum
{
  REHAB_PROGRESS_PHASES = 1 << 0,
  REHAB_PROGRESS_EVENTS = 1 << 1,
  REHAB_PROGRESS_PAIN = 1 << 2,
  REHAB_PROGRESS_LOAD = 1 << 3,
  REHAB_PROGRESS_DISTANCE = 1 << 4,
  REHAB_PROGRESS_CLIMB = 1 << 5,
  REHAB_PROGRESS_SPRINT = 1 << 6,
  REHAB_PROGRESS_SITTING = 1 << 7,
  REHAB_PROGRESS_OUTCOME = 1 << 8,
  REHAB_PROGRESS_STRENGTH = 1 << 9,
  REHAB_PROGRESS_SYMMETRY = 1 << 10,
  REHAB_PROGRESS_COVERAGE = 1 << 11,
} RehabProgressParts;

#define REHAB_N_PROGRESS_PARTS 12
#define REHAB_PROGRESS_ALL ((RehabProgressParts) 0xfff)

/* Pain and load, with what they are read beside: what a small chart shows. */
#define REHAB_PROGRESS_PAIN_AND_LOAD \
  ((RehabProgressParts) (REHAB_PROGRESS_PHASES | REHAB_PROGRESS_EVENTS | REHAB_PROGRESS_PAIN | REHAB_PROGRESS_LOAD \
                         | REHAB_PROGRESS_COVERAGE))

/* What a chart is made of. All of it is read, and what is needed later is referenced or copied. */
typedef struct
{
  const RehabCase *record;
  const RehabLoadHistory *history;   /* of the record's diary; NULL: the chart reads its own */
  const RehabThresholds *thresholds; /* the clinic's; NULL: the standard ones */
  GArray *planned;                   /* RehabPlannedSession, or NULL for none */
  const char *const *hidden;         /* keys of the series that are switched off, or NULL: those that are off at first */
  RehabDate today;
} RehabProgressContent;

/*
 * The progress of an episode over a stretch of days: what is drawn, said and tabled, before anyone knows how large. An immutable,
 * reference-counted value, not an object: nothing about it ever changes or notifies, a new entry or range makes a new one,
 * and pages, prints and exports can share one.
 */
typedef struct _RehabProgressChart RehabProgressChart;

#define REHAB_TYPE_PROGRESS_CHART (rehab_progress_chart_get_type ())

/* What one part of the page says of a day. */
typedef struct
{
  RehabProgressParts part; /* 0 for the day itself: whether it was kept, its phase, its events */
  const char *title;       /* translated; NULL for the day itself */
  char **lines;            /* never empty */
} RehabReadoutGroup;

/* What one day says, for the crosshair and the screen reader. */
typedef struct
{
  RehabDate date;
  char *title;               /* "Tuesday, 17 November 2026" */
  RehabReadoutGroup *groups; /* in the order of the page; only those that have something to say */
  guint n_groups;            /* 1 or more */
  char **lines;              /* all groups in one: "Worst pain 3", "Run: 40 min, effort 4, load 160", ..., never empty */
} RehabReadout;

/* One series of a chart, for the list in which it is switched on and off. Texts belong to the chart. */
typedef struct
{
  const char *key;         /* "worst": never changed */
  const char *label;       /* "Worst pain", translated */
  RehabProgressParts part;
  gboolean has_data;       /* anywhere in the record */
  gboolean shown;          /* not switched off */
} RehabSeriesInfo;

GType               rehab_progress_chart_get_type    (void);

RehabProgressChart *rehab_progress_chart_new         (const RehabProgressContent *content,
                                                      RehabDate                   from,
                                                      RehabDate                   to) G_GNUC_WARN_UNUSED_RESULT;
RehabProgressChart *rehab_progress_chart_ref         (RehabProgressChart *self);
void                rehab_progress_chart_unref       (RehabProgressChart *self);

RehabDate           rehab_progress_chart_get_from    (RehabProgressChart *self);
RehabDate           rehab_progress_chart_get_to      (RehabProgressChart *self);
gboolean            rehab_progress_chart_is_empty    (RehabProgressChart *self);

RehabProgressParts  rehab_progress_chart_get_parts   (RehabProgressChart *self);
guint               rehab_progress_chart_get_n_series (RehabProgressChart *self);
const RehabSeriesInfo *rehab_progress_chart_get_series_info (RehabProgressChart *self,
                                                             guint               n);
const char *rehab_progress_part_get_key      (RehabProgressParts part);
const char *rehab_progress_part_get_title    (RehabProgressParts part);

char *rehab_progress_chart_dup_range   (RehabProgressChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_chart_dup_summary (RehabProgressChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_chart_dup_part_summary (RehabProgressChart *self,
                                             RehabProgressParts  part) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_chart_dup_part_caption (RehabProgressChart *self,
                                             RehabProgressParts  part) G_GNUC_WARN_UNUSED_RESULT;
RehabChartTable *rehab_progress_chart_new_table  (RehabProgressChart *self,
                                                  RehabProgressParts  part) G_GNUC_WARN_UNUSED_RESULT;
RehabReadout *rehab_progress_chart_dup_readout (RehabProgressChart *self,
                                                RehabDate           date) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_readout_free               (RehabReadout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressChart, rehab_progress_chart_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabReadout, rehab_readout_free)

G_END_DECLS
