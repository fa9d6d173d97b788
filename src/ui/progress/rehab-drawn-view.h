/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A picture that is drawn once and kept until its size, its style or what it shows is another. A subclass that lays
 * something over it, a crosshair for one, does so in its snapshot().
 */

#define REHAB_TYPE_DRAWN_VIEW (rehab_drawn_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (RehabDrawnView, rehab_drawn_view, REHAB, DRAWN_VIEW, GtkWidget)

struct _RehabDrawnViewClass
{
  GtkWidgetClass parent_class;

  /* Draws all that is kept; @width and @height are more than 0. */
  void (*draw) (RehabDrawnView          *self,
                cairo_t                 *cr,
                const RehabChartPalette *palette,
                int                      width,
                int                      height);
};

void rehab_drawn_view_forget (RehabDrawnView *self);

G_END_DECLS
