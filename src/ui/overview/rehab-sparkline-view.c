/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sparkline-view.h"
#include "rehab-sparkline.h"

struct _RehabSparklineView
{
  RehabDrawnView parent_instance;

  RehabDiary *diary;
  RehabDate last;
};

G_DEFINE_FINAL_TYPE (RehabSparklineView, rehab_sparkline_view, REHAB_TYPE_DRAWN_VIEW)

static void
rehab_sparkline_view_draw (RehabDrawnView          *view,
                           cairo_t                 *cr,
                           const RehabChartPalette *palette,
                           int                      width,
                           int                      height)
{
  RehabSparklineView *self = REHAB_SPARKLINE_VIEW (view);

  if (self->diary != NULL)
    rehab_sparkline_paint (self->diary, self->last, REHAB_SPARKLINE_DAYS, palette, cr, width, height);
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
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_sparkline_view_draw;
  widget_class->measure = rehab_sparkline_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rehab_sparkline_view_init (RehabSparklineView *self)
{
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
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}
