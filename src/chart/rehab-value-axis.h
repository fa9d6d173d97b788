/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The value axis of a chart: maps a value to 0 (bottom) to 1 (top), with ticks at round numbers. Passed by value.
 *
 * A range of one value, or of none, is degenerate: it is widened so that it can be drawn, keeps its one value in sight and
 * is labelled there only.
 */
typedef struct
{
  double min;
  double max;
  double step;         /* from tick to tick; both ends are ticks, but of a scale whose ends are not round */
  gboolean degenerate;
  double only;         /* the one value of a degenerate axis */
} RehabValueAxis;

RehabValueAxis rehab_value_axis               (double lowest,
                                               double highest,
                                               guint  most_ticks);
RehabValueAxis rehab_value_axis_pain          (guint most_ticks);
RehabValueAxis rehab_value_axis_scale         (double min,
                                               double max,
                                               guint  most_ticks);
gboolean       rehab_value_axis_is_degenerate (const RehabValueAxis *self);
double         rehab_value_axis_place         (const RehabValueAxis *self,
                                               double                value);
guint          rehab_value_axis_get_n_ticks   (const RehabValueAxis *self);
double         rehab_value_axis_get_tick      (const RehabValueAxis *self,
                                               guint                 n);
char *rehab_value_axis_dup_label     (const RehabValueAxis *self,
                                      double                value) G_GNUC_WARN_UNUSED_RESULT;

char *rehab_chart_dup_number         (double value,
                                      guint  decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
