/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-table.h"
#include "rehab-flow.h"
#include "rehab-load-total.h"
#include "rehab-progress-layout.h"
#include "rehab-progress-report.h"

G_BEGIN_DECLS

/* A report of progress in the making, and the parts it is made of, each in a file of its own. */
typedef struct
{
  const RehabProgressReportContent *content;
  const RehabProgressReportOptions *options;
  RehabTypesetter *typesetter;
  RehabFlow *flow;
  guint tightness; /* how close it is set, where that saves a page: 0 to REHAB_PROGRESS_MOST_TIGHT */
} RehabProgressReport;

/* Text as small as small print and lower charts; then charts as low as can be read, and tables that go on. */
#define REHAB_PROGRESS_MOST_TIGHT 2u

/* A figure that is seen first, over what it is of. */
typedef struct
{
  char *figure;
  char *words;
} RehabProgressTile;

/* The sums of seven days; of the first ones of a report, of fewer. */
typedef struct
{
  RehabDate from;
  RehabDate to;
  RehabLoadTotal total;
} RehabProgressWeek;

#define REHAB_PROGRESS_NOT_RECORDED "–"

/* rehab-progress-report-blocks.c */
void rehab_progress_report_add_heading (RehabProgressReport *self,
                                        const char          *title);
void rehab_progress_report_take_text   (RehabProgressReport *self,
                                        const char          *name,
                                        RehabColour          colour,
                                        char                *text);
void rehab_progress_report_take_note   (RehabProgressReport *self,
                                        const char          *name,
                                        char                *text);
void rehab_progress_report_add_items   (RehabProgressReport *self,
                                        const char          *name,
                                        GPtrArray           *items);
void rehab_progress_report_take_tiles  (RehabProgressReport *self,
                                        RehabProgressTile   *tiles,
                                        guint                n_tiles);
void rehab_progress_report_add_chart   (RehabProgressReport *self,
                                        const char          *name,
                                        RehabProgressChart  *chart,
                                        RehabProgressParts   parts,
                                        double               most_height,
                                        const char          *words);
void rehab_progress_report_add_table   (RehabProgressReport *self,
                                        RehabChartTable     *table,
                                        double               first_share);

/* rehab-progress-report-frame.c */
char *rehab_progress_report_dup_title  (const RehabProgressReportContent *content,
                                        RehabProgressReader               reader) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_progress_report_make_head  (const RehabTypesetter *typesetter,
                                              guint                  page,
                                              guint                  n_pages,
                                              double                 width,
                                              gconstpointer          data) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_progress_report_make_foot  (const RehabTypesetter *typesetter,
                                              guint                  page,
                                              guint                  n_pages,
                                              double                 width,
                                              gconstpointer          data) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-progress-report-words.c */
char *rehab_progress_report_dup_day    (RehabDate date) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_report_dup_days   (RehabDate from,
                                        RehabDate to) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_report_dup_tenths (double value) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_report_dup_amount (const RehabLoadTotal  *total,
                                        const RehabLoadAmount *amount,
                                        RehabUnitKind          kind,
                                        guint                  decimals) G_GNUC_WARN_UNUSED_RESULT;
void  rehab_progress_report_take_amount (RehabChartTable       *table,
                                         const RehabLoadTotal  *total,
                                         const RehabLoadAmount *amount,
                                         RehabUnitKind          kind,
                                         guint                  decimals);
void  rehab_progress_report_take_week   (RehabChartTable         *table,
                                         const RehabProgressWeek *week);
GArray *rehab_progress_report_list_weeks (const RehabDiary *diary,
                                          RehabDate         from,
                                          RehabDate         to,
                                          RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_progress_report_has_gaps  (const GArray *weeks);

/* rehab-progress-report-patient.c, rehab-progress-report-coach.c */
void  rehab_progress_report_add_patient (RehabProgressReport *self);
void  rehab_progress_report_add_coach   (RehabProgressReport *self);

/* rehab-progress-report-training.c */
RehabCase *rehab_progress_report_new_training (const RehabProgressReportContent *content) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
