/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-series-swatch.h"
#include "rehab-chart-colors.h"
#include "rehab-progress-extent.h"

#define WIDTH 22
#define HEIGHT 12

struct _RehabSeriesSwatch
{
  GtkWidget parent_instance;

  RehabProgressChart *chart;
  guint n;
};

G_DEFINE_FINAL_TYPE (RehabSeriesSwatch, rehab_series_swatch, GTK_TYPE_WIDGET)

static void
rehab_series_swatch_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  RehabSeriesSwatch *self = REHAB_SERIES_SWATCH (widget);
  RehabChartPalette palette = rehab_chart_colors_for_widget (widget);
  float y = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2.0f;
  cairo_t *cr;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, y));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  rehab_progress_chart_paint_swatch (self->chart, self->n, &palette, WIDTH, HEIGHT, cr);
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
rehab_series_swatch_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
rehab_series_swatch_finalize (GObject *object)
{
  g_clear_pointer (&REHAB_SERIES_SWATCH (object)->chart, rehab_progress_chart_unref);

  G_OBJECT_CLASS (rehab_series_swatch_parent_class)->finalize (object);
}

static void
rehab_series_swatch_class_init (RehabSeriesSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rehab_series_swatch_finalize;
  widget_class->snapshot = rehab_series_swatch_snapshot;
  widget_class->measure = rehab_series_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rehab_series_swatch_init (RehabSeriesSwatch *self)
{
}

GtkWidget *
rehab_series_swatch_new (RehabProgressChart *chart,
                         guint               n)
{
  RehabSeriesSwatch *self = g_object_new (REHAB_TYPE_SERIES_SWATCH, NULL);

  g_return_val_if_fail (chart != NULL, GTK_WIDGET (self));

  self->chart = rehab_progress_chart_ref (chart);
  self->n = n;

  return GTK_WIDGET (self);
}
