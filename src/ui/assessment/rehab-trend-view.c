/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-trend-view.h"
#include "rehab-trend-line.h"

struct _RehabTrendView
{
  RehabDrawnView parent_instance;

  GArray *trend; /* RehabTrendPoint; NULL for nothing */
  RehabDate earlier;
  RehabDate later;
};

G_DEFINE_FINAL_TYPE (RehabTrendView, rehab_trend_view, REHAB_TYPE_DRAWN_VIEW)

/* A single value goes nowhere. */
static gboolean
has_line (RehabTrendView *self)
{
  return self->trend != NULL && self->trend->len > 1;
}

static void
rehab_trend_view_draw (RehabDrawnView          *view,
                       cairo_t                 *cr,
                       const RehabChartPalette *palette,
                       int                      width,
                       int                      height)
{
  RehabTrendView *self = REHAB_TREND_VIEW (view);

  if (has_line (self))
    rehab_trend_line_paint ((const RehabTrendPoint *) (gpointer) self->trend->data, self->trend->len, self->earlier, self->later,
                            palette, cr, width, height);
}

static void
rehab_trend_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 64 : 28;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 96 : 28;
}

static void
rehab_trend_view_finalize (GObject *object)
{
  RehabTrendView *self = REHAB_TREND_VIEW (object);

  g_clear_pointer (&self->trend, g_array_unref);

  G_OBJECT_CLASS (rehab_trend_view_parent_class)->finalize (object);
}

static void
rehab_trend_view_class_init (RehabTrendViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rehab_trend_view_finalize;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_trend_view_draw;
  widget_class->measure = rehab_trend_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rehab_trend_view_init (RehabTrendView *self)
{
}

GtkWidget *
rehab_trend_view_new (void)
{
  return g_object_new (REHAB_TYPE_TREND_VIEW, NULL);
}

/**
 * rehab_trend_view_show:
 * @self: a view
 * @trend: (nullable) (element-type RehabTrendPoint): the values, oldest first
 * @earlier: the day of one of the assessments that are compared
 * @later: the day of the other
 * @decimals: how many digits after the point the values have
 *
 * Shows values as a line; fewer than two are none.
 */
void
rehab_trend_view_show (RehabTrendView *self,
                       GArray         *trend,
                       RehabDate       earlier,
                       RehabDate       later,
                       guint           decimals)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (REHAB_IS_TREND_VIEW (self));

  if (trend != NULL)
    g_array_ref (trend);
  g_clear_pointer (&self->trend, g_array_unref);
  self->trend = trend;
  self->earlier = earlier;
  self->later = later;

  if (has_line (self))
    summary = rehab_trend_line_dup_summary ((const RehabTrendPoint *) (gpointer) trend->data, trend->len, decimals);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary != NULL ? summary : "", -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary);
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}
