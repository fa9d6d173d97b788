/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-lag-chart.h"
#include "rehab-progress-layout.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A chart as it leaves the program by itself: what it is, whose and of which days it is, the chart, and below it how it
 * was made and where that comes from. An immutable, reference-counted value that can be written as PNG, SVG and PDF;
 * lengths are in points, which are pixels of the PNG at a scale of 1.
 */
typedef struct _RehabChartPicture RehabChartPicture;

#define REHAB_TYPE_CHART_PICTURE (rehab_chart_picture_get_type ())

/* What stands around the chart. The words are in the language that is spoken. */
typedef struct
{
  const char *title;   /* what it is: "Pain" */
  const char *whose;   /* below it: whose, which side, which days; NULL for nothing */
  const char *caption; /* below the chart: how it was made; NULL for nothing */
  const char *summary; /* what it shows, for who does not see it */
} RehabChartPictureWords;

/* Paints between (0, 0) and (width, height). */
typedef void (*RehabChartPaintFunc) (gconstpointer            data,
                                     const RehabChartPalette *palette,
                                     cairo_t                 *cr);

/* A chart that is laid out. */
typedef struct
{
  double width;
  double height;
  RehabChartPaintFunc paint;
  GArray *texts;   /* RehabSvgText, where they lie on the chart; NULL for none; (transfer full) */
  gpointer data;   /* (transfer full) */
  GDestroyNotify destroy;
} RehabChartPictureChart;

#define REHAB_CHART_PICTURE_WIDTH 760.0

GType              rehab_chart_picture_get_type     (void);

RehabChartPicture *rehab_chart_picture_new          (const RehabChartPictureWords *words,
                                                     const RehabChartPictureChart *chart,
                                                     RehabChartScheme              scheme) G_GNUC_WARN_UNUSED_RESULT;
RehabChartPicture *rehab_chart_picture_new_progress (const RehabChartPictureWords *words,
                                                     RehabProgressChart           *chart,
                                                     RehabProgressParts            parts,
                                                     double                        width,
                                                     RehabChartScheme              scheme) G_GNUC_WARN_UNUSED_RESULT;
RehabChartPicture *rehab_chart_picture_new_lag      (const RehabChartPictureWords *words,
                                                     RehabLagChart                *chart,
                                                     double                        width,
                                                     RehabChartScheme              scheme) G_GNUC_WARN_UNUSED_RESULT;
RehabChartPicture *rehab_chart_picture_ref          (RehabChartPicture *self);
void               rehab_chart_picture_unref        (RehabChartPicture *self);

const char *rehab_chart_picture_get_title    (RehabChartPicture *self);
double             rehab_chart_picture_get_width    (RehabChartPicture *self);
double             rehab_chart_picture_get_height   (RehabChartPicture *self);

GBytes *rehab_chart_picture_write_png    (RehabChartPicture *self,
                                          double             scale,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rehab_chart_picture_write_svg    (RehabChartPicture *self,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rehab_chart_picture_write_pdf    (RehabChartPicture *self,
                                          GDateTime         *created,
                                          GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabChartPicture, rehab_chart_picture_unref)

G_END_DECLS
