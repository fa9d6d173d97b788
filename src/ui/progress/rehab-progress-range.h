/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-time-window.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Which days the Progress page shows: one of its ranges, or where somebody zoomed and panned to. Emits "changed" when
 * other days are to be drawn, or when the range that was chosen no longer is what is shown.
 */

#define REHAB_TYPE_PROGRESS_RANGE (rehab_progress_range_get_type ())
G_DECLARE_FINAL_TYPE (RehabProgressRange, rehab_progress_range, REHAB, PROGRESS_RANGE, GObject)

typedef enum
{
  REHAB_PROGRESS_SPAN_4_WEEKS,
  REHAB_PROGRESS_SPAN_12_WEEKS,
  REHAB_PROGRESS_SPAN_YEAR,
  REHAB_PROGRESS_SPAN_ALL,
  REHAB_PROGRESS_SPAN_OWN, /* zoomed or panned to */
} RehabProgressSpan;

#define REHAB_N_PROGRESS_SPANS REHAB_PROGRESS_SPAN_OWN

const char *rehab_progress_span_get_nick (RehabProgressSpan span);
RehabProgressSpan   rehab_progress_span_from_nick  (const char *nick);

RehabProgressRange *rehab_progress_range_new          (void);
void                rehab_progress_range_set_record   (RehabProgressRange *self,
                                                       RehabDate           first,
                                                       RehabDate           until,
                                                       RehabDate           last);

void                rehab_progress_range_choose       (RehabProgressRange *self,
                                                       RehabProgressSpan   span);
void                rehab_progress_range_reset        (RehabProgressRange *self);
void                rehab_progress_range_zoom         (RehabProgressRange *self,
                                                       double              factor,
                                                       double              at);
void                rehab_progress_range_pan          (RehabProgressRange *self,
                                                       double              days);
void                rehab_progress_range_show         (RehabProgressRange *self,
                                                       RehabDate           date);
void                rehab_progress_range_set_window   (RehabProgressRange *self,
                                                       RehabTimeWindow     window);

RehabProgressSpan   rehab_progress_range_get_span     (RehabProgressRange *self);
RehabTimeWindow     rehab_progress_range_get_window   (RehabProgressRange *self);
RehabTimeLimits     rehab_progress_range_get_limits   (RehabProgressRange *self);
RehabDate           rehab_progress_range_get_from     (RehabProgressRange *self);
RehabDate           rehab_progress_range_get_to       (RehabProgressRange *self);
gboolean            rehab_progress_range_can_zoom_in  (RehabProgressRange *self);
gboolean            rehab_progress_range_can_zoom_out (RehabProgressRange *self);

G_END_DECLS
