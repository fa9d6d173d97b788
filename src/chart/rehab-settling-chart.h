/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-table.h"
#include "rehab-diary.h"
#include "rehab-pain-rule.h"

G_BEGIN_DECLS

/*
 * How long the pain took to come back, in the mornings after a session, to what it was before it: counts of sessions by
 * kind. An immutable, reference-counted value. It describes; what else went on in between is not in it.
 */
typedef struct _RehabSettlingChart RehabSettlingChart;

#define REHAB_TYPE_SETTLING_CHART (rehab_settling_chart_get_type ())

/* Every session is in one of them. */
typedef enum
{
  REHAB_SETTLING_SPAN_NEXT_MORNING, /* back by the next morning */
  REHAB_SETTLING_SPAN_TWO_DAYS,     /* back on the second, as far as the mornings were asked */
  REHAB_SETTLING_SPAN_LONGER,       /* back later than that */
  REHAB_SETTLING_SPAN_STILL_ABOVE,  /* not back on any morning that was asked */
  REHAB_SETTLING_SPAN_TO_COME,      /* no morning has come */
  REHAB_SETTLING_SPAN_NOT_ASKED,    /* the pain before, or every morning since, was not asked */
} RehabSettlingSpan;

#define REHAB_N_SETTLING_SPANS 6

/* The sessions of one kind. */
typedef struct
{
  RehabSessionKind kind;
  guint n_sessions;
  guint counts[REHAB_N_SETTLING_SPANS];
  guint n_at_the_latest; /* came back after the next morning, and some of the mornings in between were not asked */
  guint n_rated;         /* pain during or straight after was asked */
  guint n_over_limit;    /* of these, pain above what the rule accepts */
} RehabSettlingRow;

GType               rehab_settling_chart_get_type   (void);

RehabSettlingChart *rehab_settling_chart_new        (const RehabDiary    *diary,
                                                     const RehabPainRule *rule,
                                                     RehabDate            from,
                                                     RehabDate            to,
                                                     RehabDate            today) G_GNUC_WARN_UNUSED_RESULT;
RehabSettlingChart *rehab_settling_chart_ref        (RehabSettlingChart *self);
void                rehab_settling_chart_unref      (RehabSettlingChart *self);

RehabDate           rehab_settling_chart_get_from   (RehabSettlingChart *self);
RehabDate           rehab_settling_chart_get_to     (RehabSettlingChart *self);
const RehabPainRule *rehab_settling_chart_get_rule  (RehabSettlingChart *self);
guint               rehab_settling_chart_get_n_rows (RehabSettlingChart *self);
const RehabSettlingRow *rehab_settling_chart_get_row (RehabSettlingChart *self,
                                                      guint               row);

const char *rehab_settling_span_get_label   (RehabSettlingSpan span);
char *rehab_settling_row_dup_limit    (const RehabSettlingRow *row,
                                       const RehabPainRule    *rule) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_settling_chart_dup_summary (RehabSettlingChart *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_settling_chart_dup_caption (RehabSettlingChart *self) G_GNUC_WARN_UNUSED_RESULT;
RehabChartTable *rehab_settling_chart_new_table  (RehabSettlingChart *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabSettlingChart, rehab_settling_chart_unref)

G_END_DECLS
