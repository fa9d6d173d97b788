/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-extent.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A progress chart as a widget draws it: laid out once for a width, recorded once for a look, and then only shown, so that
 * a crosshair and a scroll position move without redrawing. Several widgets may each show a stretch of one drawing.
 */
typedef struct _RehabProgressDrawing RehabProgressDrawing;

/* What of a drawing stays in sight while the rest is scrolled: its phases at the top, its days at the bottom. */
typedef enum
{
  REHAB_PROGRESS_SLICE_HEAD,
  REHAB_PROGRESS_SLICE_TRACKS,
  REHAB_PROGRESS_SLICE_FOOT,
} RehabProgressSlice;

#define REHAB_N_PROGRESS_SLICES 3

RehabProgressDrawing *rehab_progress_drawing_new          (GtkWidget         *widget,
                                                           RehabProgressParts parts) G_GNUC_WARN_UNUSED_RESULT;
void                  rehab_progress_drawing_free         (RehabProgressDrawing *self);

gboolean              rehab_progress_drawing_set_chart    (RehabProgressDrawing *self,
                                                           RehabProgressChart   *chart);
void                  rehab_progress_drawing_set_parts    (RehabProgressDrawing *self,
                                                           RehabProgressParts    parts);
void                  rehab_progress_drawing_set_compact  (RehabProgressDrawing *self,
                                                           gboolean              compact);
RehabProgressChart *rehab_progress_drawing_get_chart    (RehabProgressDrawing *self);

double                rehab_progress_drawing_measure      (RehabProgressDrawing *self,
                                                           double                width,
                                                           double               *natural);
RehabProgressLayout *rehab_progress_drawing_lay_out      (RehabProgressDrawing *self,
                                                          double                width,
                                                          double                height);
RehabProgressLayout *rehab_progress_drawing_get_layout   (RehabProgressDrawing *self);
void                  rehab_progress_drawing_measure_slices (RehabProgressDrawing *self,
                                                             double                width,
                                                             double                heights[REHAB_N_PROGRESS_SLICES]);
void                  rehab_progress_drawing_get_slice    (RehabProgressDrawing *self,
                                                           RehabProgressSlice    slice,
                                                           double               *y,
                                                           double               *height);
gboolean              rehab_progress_drawing_get_plot     (RehabProgressDrawing *self,
                                                           double               *left,
                                                           double               *right);

void                  rehab_progress_drawing_forget       (RehabProgressDrawing *self);
void                  rehab_progress_drawing_forget_look  (RehabProgressDrawing *self);
void                  rehab_progress_drawing_snapshot     (RehabProgressDrawing *self,
                                                           GtkSnapshot          *snapshot,
                                                           double                y,
                                                           double                height,
                                                           RehabDate             crosshair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressDrawing, rehab_progress_drawing_free)

G_END_DECLS
