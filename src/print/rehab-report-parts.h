/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-amendment.h"
#include "rehab-clinician.h"
#include "rehab-flow.h"
#include "rehab-item-state.h"
#include "rehab-report.h"

G_BEGIN_DECLS

/* A report in the making, and the parts it is made of, each in a file of its own. */
typedef struct
{
  const RehabReportContent *content;
  const RehabReportOptions *options;
  RehabTypesetter *typesetter;
  RehabFlow *flow;
  GString *sources; /* the keys of what was printed, separated by blanks */
} RehabReport;

/* How an answer stands out. */
typedef enum
{
  REHAB_REPORT_PLAIN,
  REHAB_REPORT_STRONG, /* a yes */
  REHAB_REPORT_QUIET,  /* not asked, withdrawn */
} RehabReportWeight;

/* What one row of a table says. */
typedef struct
{
  char *label;
  gboolean is_raised; /* a red flag: its label stands out as well */
  guint n_cells; /* 1, or 2 for an item with sides: left, then right */
  char *cells[2];
  RehabReportWeight weights[2];
  char *last;       /* what was answered the time before; NULL for nothing */
  char *change;     /* NULL for nothing */
  gboolean is_text; /* the answer takes the room of the columns to its right */
  GPtrArray *lines; /* what stands below: notes, amendments, published figures */
} RehabReportRow;

/* The columns of a table. */
typedef struct
{
  gboolean has_sides;
  gboolean has_last;
  RehabSide involved;
  RehabDate last_date; /* of all earlier answers; none where they are of several days */
} RehabReportColumns;

/* rehab-report.c */
gboolean         rehab_report_has_part        (const RehabReport *self,
                                               RehabReportParts   part);
gboolean         rehab_report_asks_item       (const RehabReport *self,
                                               const RehabItem   *item);
void             rehab_report_add_sources     (RehabReport *self,
                                               const char  *keys);
char *rehab_report_dup_date        (RehabDate date) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_report_dup_signed      (const RehabReport *self,
                                    RehabDate          date,
                                    const char        *clinician_id) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_report_add_heading     (RehabReport *self,
                                               const char  *title,
                                               const char  *detail);

/* rehab-report-frame.c */
char *rehab_report_dup_title       (const RehabReportContent *content) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_report_make_head       (const RehabTypesetter *typesetter,
                                          guint                  page,
                                          guint                  n_pages,
                                          double                 width,
                                          gconstpointer          data) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_report_make_foot       (const RehabTypesetter *typesetter,
                                          guint                  page,
                                          guint                  n_pages,
                                          double                 width,
                                          gconstpointer          data) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-report-row.c */
gboolean         rehab_report_has_row         (const RehabReport    *self,
                                               const RehabItemState *state);
RehabReportRow *rehab_report_row_new         (RehabReport              *self,
                                              const RehabItemState     *state,
                                              const RehabReportColumns *columns) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_report_row_free        (RehabReportRow *self);
char *rehab_report_dup_amendment   (const RehabReport    *self,
                                    const RehabAmendment *amendment) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-report-measures.c */
void             rehab_report_add_measures    (RehabReport     *self,
                                               const RehabItem *item,
                                               RehabReportRow  *row);
void             rehab_report_add_body_chart  (RehabReport          *self,
                                               const RehabItemState *state);
void             rehab_report_add_composite   (RehabReport *self);

/* rehab-report-table.c */
RehabBlock *rehab_report_make_table_head (const RehabTypesetter *typesetter,
                                          double                 width,
                                          gboolean               again,
                                          gconstpointer          data) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_report_make_group      (const RehabTypesetter *typesetter,
                                          double                 width,
                                          const char            *title) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_report_make_row        (const RehabTypesetter    *typesetter,
                                          double                    width,
                                          const RehabReportColumns *columns,
                                          const RehabReportRow     *row) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-report-flags.c, rehab-report-section.c */
void             rehab_report_add_flags       (RehabReport *self);
void             rehab_report_add_section     (RehabReport *self,
                                               RehabSection section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabReportRow, rehab_report_row_free)

G_END_DECLS
