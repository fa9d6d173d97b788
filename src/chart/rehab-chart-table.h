/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"
#include "rehab-number.h"

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * The figures behind a chart: columns with a heading, rows of cells, as they are shown, printed and saved. A
 * reference-counted value that is filled once, row by row, and never changes afterwards.
 *
 * A cell has words for people and a value for other programs; what was not asked has neither.
 */
typedef struct _RehabChartTable RehabChartTable;

#define REHAB_TYPE_CHART_TABLE (rehab_chart_table_get_type ())

/* Texts are constants, the titles translated. */
typedef struct
{
  const char *key;   /* the heading of the CSV, with its unit: "worst_pain"; never changed */
  const char *title; /* for people */
  gboolean numeric;  /* aligned at the end */
} RehabChartColumn;

GType            rehab_chart_table_get_type     (void);

RehabChartTable *rehab_chart_table_new          (const char             *title,
                                                 const RehabChartColumn *columns,
                                                 guint                   n_columns) G_GNUC_WARN_UNUSED_RESULT;
RehabChartTable *rehab_chart_table_ref          (RehabChartTable *self);
void             rehab_chart_table_unref        (RehabChartTable *self);

/* Filling it: the cells of a row in the order of the columns. */
void             rehab_chart_table_take_text    (RehabChartTable *self,
                                                 char            *text);
void             rehab_chart_table_take_number  (RehabChartTable *self,
                                                 char            *words,
                                                 RehabNumber      number);
void             rehab_chart_table_take_date    (RehabChartTable *self,
                                                 char            *words,
                                                 RehabDate        date);

const char *rehab_chart_table_get_title    (RehabChartTable *self);
guint            rehab_chart_table_get_n_columns (RehabChartTable *self);
const RehabChartColumn *rehab_chart_table_get_column (RehabChartTable *self,
                                                      guint            column);
guint            rehab_chart_table_get_n_rows   (RehabChartTable *self);
const char *rehab_chart_table_get_cell     (RehabChartTable *self,
                                            guint            row,
                                            guint            column);
char *rehab_chart_table_dup_csv      (RehabChartTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabChartTable, rehab_chart_table_unref)

G_END_DECLS
