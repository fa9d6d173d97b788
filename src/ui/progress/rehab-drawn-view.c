/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drawn-view.h"
#include "rehab-chart-colors.h"

#include <adwaita.h>

typedef struct
{
  GskRenderNode *drawn; /* for width, height; NULL when it is out of date */
  int width;
  int height;
} RehabDrawnViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RehabDrawnView, rehab_drawn_view, GTK_TYPE_WIDGET)

static void
rehab_drawn_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  RehabDrawnView *self = REHAB_DRAWN_VIEW (widget);
  RehabDrawnViewPrivate *priv = rehab_drawn_view_get_instance_private (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0)
    return;

  if (priv->width != width || priv->height != height)
    g_clear_pointer (&priv->drawn, gsk_render_node_unref);

  if (priv->drawn == NULL)
    {
      RehabChartPalette palette = rehab_chart_colors_for_widget (widget);
      g_autoptr (GtkSnapshot) kept = gtk_snapshot_new ();
      cairo_t *cr = gtk_snapshot_append_cairo (kept, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

      REHAB_DRAWN_VIEW_GET_CLASS (self)->draw (self, cr, &palette, width, height);
      cairo_destroy (cr);
      priv->drawn = gtk_snapshot_free_to_node (g_steal_pointer (&kept));
      priv->width = width;
      priv->height = height;
    }

  if (priv->drawn != NULL)
    gtk_snapshot_append_node (snapshot, priv->drawn);
}

static void
rehab_drawn_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rehab_drawn_view_parent_class)->css_changed (widget, change);

  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (widget));
}

/* Text may be larger, and the picture with it. */
static void
rehab_drawn_view_system_setting_changed (GtkWidget       *widget,
                                         GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rehab_drawn_view_parent_class)->system_setting_changed (widget, setting);

  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
rehab_drawn_view_dispose (GObject *object)
{
  RehabDrawnViewPrivate *priv = rehab_drawn_view_get_instance_private (REHAB_DRAWN_VIEW (object));

  g_clear_pointer (&priv->drawn, gsk_render_node_unref);

  G_OBJECT_CLASS (rehab_drawn_view_parent_class)->dispose (object);
}

static void
rehab_drawn_view_class_init (RehabDrawnViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_drawn_view_dispose;
  widget_class->snapshot = rehab_drawn_view_snapshot;
  widget_class->css_changed = rehab_drawn_view_css_changed;
  widget_class->system_setting_changed = rehab_drawn_view_system_setting_changed;
}

static void
rehab_drawn_view_init (RehabDrawnView *self)
{
  /* The colours. */
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (rehab_drawn_view_forget), self,
                           G_CONNECT_SWAPPED);
}

/* Draws the picture anew: it shows something else now. */
void
rehab_drawn_view_forget (RehabDrawnView *self)
{
  RehabDrawnViewPrivate *priv;

  g_return_if_fail (REHAB_IS_DRAWN_VIEW (self));

  priv = rehab_drawn_view_get_instance_private (self);
  g_clear_pointer (&priv->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
