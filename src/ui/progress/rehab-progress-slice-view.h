/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-drawing.h"

G_BEGIN_DECLS

/*
 * One slice of a drawing that several widgets below each other show, all of the same width. The one with the tracks has a
 * button for each of them, at the end of its title.
 */

#define REHAB_TYPE_PROGRESS_SLICE_VIEW (rehab_progress_slice_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgressSliceView, rehab_progress_slice_view, REHAB, PROGRESS_SLICE_VIEW, GtkWidget)

GtkWidget *rehab_progress_slice_view_new (RehabProgressSlice slice);
void       rehab_progress_slice_view_set_drawing   (RehabProgressSliceView *self,
                                                    RehabProgressDrawing   *drawing);
void       rehab_progress_slice_view_set_crosshair (RehabProgressSliceView *self,
                                                    RehabDate               date);
void       rehab_progress_slice_view_set_button    (RehabProgressSliceView *self,
                                                    RehabProgressParts      part,
                                                    GtkWidget              *button);
gboolean   rehab_progress_slice_view_get_extent    (RehabProgressSliceView *self,
                                                    RehabProgressParts      part,
                                                    double                 *y,
                                                    double                 *height);

G_END_DECLS
