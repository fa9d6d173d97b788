/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-settling-view.h"
#include "rehab-settling-layout.h"

#include <glib/gi18n.h>

/* In pixels. */
#define LEAST_WIDTH 240
#define USUAL_WIDTH 900

struct _RehabSettlingView
{
  RehabDrawnView parent_instance;

  RehabSettlingChart *chart;
};

G_DEFINE_FINAL_TYPE (RehabSettlingView, rehab_settling_view, REHAB_TYPE_DRAWN_VIEW)

static void
rehab_settling_view_draw (RehabDrawnView          *view,
                          cairo_t                 *cr,
                          const RehabChartPalette *palette,
                          int                      width,
                          int                      height)
{
  RehabSettlingView *self = REHAB_SETTLING_VIEW (view);
  g_autoptr (RehabSettlingLayout) layout = NULL;

  if (self->chart == NULL)
    return;

  layout = rehab_settling_chart_layout (self->chart, gtk_widget_get_pango_context (GTK_WIDGET (self)), width, 0.0);
  rehab_settling_layout_paint (layout, palette, cr);
}

static void
rehab_settling_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  RehabSettlingView *self = REHAB_SETTLING_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }

  *minimum = *natural = 0;
  if (self->chart != NULL)
    *minimum = *natural = (int) rehab_settling_chart_measure_height (self->chart, gtk_widget_get_pango_context (widget),
                                                                     for_size > 0 ? for_size : USUAL_WIDTH, NULL);
}

static GtkSizeRequestMode
rehab_settling_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rehab_settling_view_dispose (GObject *object)
{
  g_clear_pointer (&REHAB_SETTLING_VIEW (object)->chart, rehab_settling_chart_unref);

  G_OBJECT_CLASS (rehab_settling_view_parent_class)->dispose (object);
}

static void
rehab_settling_view_class_init (RehabSettlingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_settling_view_dispose;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_settling_view_draw;
  widget_class->measure = rehab_settling_view_measure;
  widget_class->get_request_mode = rehab_settling_view_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "settlingchart");
}

static void
rehab_settling_view_init (RehabSettlingView *self)
{
}

void
rehab_settling_view_set_chart (RehabSettlingView  *self,
                               RehabSettlingChart *chart)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (REHAB_IS_SETTLING_VIEW (self));
  g_return_if_fail (chart != NULL);

  if (self->chart == chart)
    return;

  g_clear_pointer (&self->chart, rehab_settling_chart_unref);
  self->chart = rehab_settling_chart_ref (chart);
  summary = rehab_settling_chart_dup_summary (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Settling of sessions"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);

  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
