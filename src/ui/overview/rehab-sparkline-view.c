/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sparkline-view.h"
#include "rehab-chart-colors.h"
#include "rehab-sparkline.h"

#include <adwaita.h>

struct _RehabSparklineView
{
  GtkWidget parent_instance;

  RehabDiary *diary;
  RehabDate last;
};

G_DEFINE_FINAL_TYPE (RehabSparklineView, rehab_sparkline_view, GTK_TYPE_WIDGET)

static void
rehab_sparkline_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  RehabSparklineView *self = REHAB_SPARKLINE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  RehabChartPalette palette;
  cairo_t *cr;

  if (self->diary == NULL || width <= 0 || height <= 0)
    return;

  palette = rehab_chart_colors_for_widget (widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  rehab_sparkline_paint (self->diary, self->last, REHAB_SPARKLINE_DAYS, &palette, cr, width, height);
  cairo_destroy (cr);
}

static void
rehab_sparkline_view_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 84 : 36;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 168 : 36;
}

static void
rehab_sparkline_view_dispose (GObject *object)
{
  RehabSparklineView *self = REHAB_SPARKLINE_VIEW (object);

  g_clear_pointer (&self->diary, rehab_diary_unref);

  G_OBJECT_CLASS (rehab_sparkline_view_parent_class)->dispose (object);
}

static void
rehab_sparkline_view_class_init (RehabSparklineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_sparkline_view_dispose;
  widget_class->snapshot = rehab_sparkline_view_snapshot;
  widget_class->measure = rehab_sparkline_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rehab_sparkline_view_init (RehabSparklineView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
rehab_sparkline_view_show_diary (RehabSparklineView *self,
                                 RehabDiary         *diary,
                                 RehabDate           last)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (REHAB_IS_SPARKLINE_VIEW (self));

  g_clear_pointer (&self->diary, rehab_diary_unref);
  self->diary = rehab_diary_ref (diary);
  self->last = last;

  summary = rehab_sparkline_dup_summary (diary, last, REHAB_SPARKLINE_DAYS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
