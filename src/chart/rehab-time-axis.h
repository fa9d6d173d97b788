/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

G_BEGIN_DECLS

/*
 * The time axis of a chart: whole days, both ends included. Passed by value. Each day owns an equal cell of 0 to 1; what
 * happened on a day is drawn at the middle of its cell, and weeks, months and years begin at the left edge of one.
 */
typedef struct
{
  RehabDate from;
  RehabDate to;
} RehabTimeAxis;

/* A tick with its label, in two rows: the days, weeks or months, and below them what they belong to. */
typedef struct
{
  RehabDate date;
  double at;          /* 0 to 1: the left edge of the day */
  guint row;          /* 0, or 1 for the month or year that row 0 belongs to */
  char *label;        /* NULL where no room was left */
  double label_left;  /* from the left end of the axis, in the units of the width asked for */
  double label_width; /* in the same units */
} RehabTimeTick;

/* How wide a label is when drawn. */
typedef double (*RehabMeasureFunc) (const char *text,
                                    gpointer    user_data);

RehabTimeAxis rehab_time_axis             (RehabDate from,
                                           RehabDate to);
guint         rehab_time_axis_get_n_days  (const RehabTimeAxis *self);
gboolean      rehab_time_axis_is_degenerate (const RehabTimeAxis *self);
gboolean      rehab_time_axis_contains    (const RehabTimeAxis *self,
                                           RehabDate            date);
double        rehab_time_axis_place       (const RehabTimeAxis *self,
                                           RehabDate            date);
double        rehab_time_axis_place_start (const RehabTimeAxis *self,
                                           RehabDate            date);
RehabDate     rehab_time_axis_date_at     (const RehabTimeAxis *self,
                                           double               at);
GPtrArray *rehab_time_axis_dup_ticks   (const RehabTimeAxis *self,
                                        double               width,
                                        double               gap,
                                        RehabMeasureFunc     measure,
                                        gpointer             user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
