/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-settling-view.h"
#include "rehab-chart-colors.h"
#include "rehab-settling-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* In pixels. */
#define LEAST_WIDTH 240
#define USUAL_WIDTH 900

struct _RehabSettlingView
{
  GtkWidget parent_instance;

  RehabSettlingChart *chart;
  RehabSettlingLayout *layout; /* for layout_width */
  int layout_width;
  GskRenderNode *drawn;
};

G_DEFINE_FINAL_TYPE (RehabSettlingView, rehab_settling_view, GTK_TYPE_WIDGET)

static void
forget_drawn (RehabSettlingView *self)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_layout (RehabSettlingView *self)
{
  g_clear_pointer (&self->layout, rehab_settling_layout_unref);
  forget_drawn (self);
}

static void
ensure_drawn (RehabSettlingView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  g_autoptr (GtkSnapshot) snapshot = NULL;
  RehabChartPalette palette;
  cairo_t *cr;

  if (self->layout == NULL || self->layout_width != width)
    {
      forget_layout (self);
      self->layout = rehab_settling_chart_layout (self->chart, gtk_widget_get_pango_context (widget), width, 0.0);
      self->layout_width = width;
    }

  if (self->drawn != NULL)
    return;

  palette = rehab_chart_colors_for_widget (widget);
  snapshot = gtk_snapshot_new ();
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                 (float) rehab_settling_layout_get_height (self->layout)));
  rehab_settling_layout_paint (self->layout, &palette, cr);
  cairo_destroy (cr);
  self->drawn = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
rehab_settling_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RehabSettlingView *self = REHAB_SETTLING_VIEW (widget);

  if (self->chart == NULL || gtk_widget_get_width (widget) <= 0)
    return;

  ensure_drawn (self);
  if (self->drawn != NULL)
    gtk_snapshot_append_node (snapshot, self->drawn);
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
rehab_settling_view_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rehab_settling_view_parent_class)->css_changed (widget, change);

  forget_layout (REHAB_SETTLING_VIEW (widget));
}

static void
rehab_settling_view_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rehab_settling_view_parent_class)->system_setting_changed (widget, setting);

  forget_layout (REHAB_SETTLING_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
rehab_settling_view_dispose (GObject *object)
{
  RehabSettlingView *self = REHAB_SETTLING_VIEW (object);

  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  g_clear_pointer (&self->layout, rehab_settling_layout_unref);
  g_clear_pointer (&self->chart, rehab_settling_chart_unref);

  G_OBJECT_CLASS (rehab_settling_view_parent_class)->dispose (object);
}

static void
rehab_settling_view_class_init (RehabSettlingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_settling_view_dispose;
  widget_class->snapshot = rehab_settling_view_snapshot;
  widget_class->measure = rehab_settling_view_measure;
  widget_class->get_request_mode = rehab_settling_view_get_request_mode;
  widget_class->css_changed = rehab_settling_view_css_changed;
  widget_class->system_setting_changed = rehab_settling_view_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "settlingchart");
}

static void
rehab_settling_view_init (RehabSettlingView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (forget_drawn), self, G_CONNECT_SWAPPED);
}

GtkWidget *
rehab_settling_view_new (void)
{
  return g_object_new (REHAB_TYPE_SETTLING_VIEW, NULL);
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

  forget_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
