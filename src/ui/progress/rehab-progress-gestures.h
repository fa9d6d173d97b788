/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-range.h"

G_BEGIN_DECLS

/*
 * Wheels and fingers that zoom and pan the days shown: Ctrl and the wheel, or two fingers, zoom about where they are;
 * Shift and the wheel, a wheel that goes sideways, and dragging pan. A plain wheel and a finger that goes up or down are
 * left to what scrolls the page. A finger that rests reads a day out, and may be moved on from there.
 */

#define REHAB_TYPE_PROGRESS_GESTURES (rehab_progress_gestures_get_type ())
G_DECLARE_FINAL_TYPE (RehabProgressGestures, rehab_progress_gestures, REHAB, PROGRESS_GESTURES, GObject)

/* What is drawn in the widget that is touched. */
typedef struct
{
  /* Where the days begin and end, in the coordinates of the widget; FALSE while nothing is drawn. */
  gboolean (*get_plot) (GtkWidget *widget,
                        double    *left,
                        double    *right);
  /* Reads out the day at @x. */
  void (*point_at) (GtkWidget *widget,
                    double     x);
} RehabProgressSurface;

RehabProgressGestures *rehab_progress_gestures_new      (GtkWidget                  *widget,
                                                         RehabProgressRange         *range,
                                                         const RehabProgressSurface *surface);
gboolean               rehab_progress_gestures_scroll   (RehabProgressGestures *self,
                                                         double                 dx,
                                                         double                 dy,
                                                         GdkScrollUnit          unit,
                                                         GdkModifierType        state);
gboolean               rehab_progress_gestures_is_panning (RehabProgressGestures *self);

G_END_DECLS
