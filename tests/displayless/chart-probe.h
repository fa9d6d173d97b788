/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"

#include <cairo.h>
#include <math.h>

/* Finds out where a chart was painted: everything is white but what a test looks for, which is black. */

static const RehabColor black = { 0.0, 0.0, 0.0, 1.0 };

static inline RehabChartPalette
create_blank_palette (void)
{
  const RehabColor white = { 1.0, 1.0, 1.0, 1.0 };

  return (RehabChartPalette) {
    .background = white, .text = white, .dim_text = white, .grid = white, .axis = white, .band = white,
    .band_edge = white, .worst = white, .waking = white, .mark = white,
    .bars = { white, white, white, white }, .mean_short = white, .mean_long = white, .kept = white,
    .rest = white, .not_kept = white, .phase = white, .phase_edge = white, .event = white, .accent = white,
  };
}

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static inline Canvas
create_canvas (int width,
               int height)
{
  Canvas canvas;

  canvas.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  canvas.cr = cairo_create (canvas.surface);
  cairo_set_source_rgb (canvas.cr, 1.0, 1.0, 1.0);
  cairo_paint (canvas.cr);

  return canvas;
}

static inline void
free_canvas (Canvas *canvas)
{
  cairo_destroy (canvas->cr);
  cairo_surface_destroy (canvas->surface);
}

/* Counts the dark pixels of a box. */
static inline guint
count_ink (Canvas *canvas,
           double  x,
           double  y,
           double  width,
           double  height)
{
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (canvas->surface);
  int right = MIN ((int) ceil (x + width), cairo_image_surface_get_width (canvas->surface));
  int bottom = MIN ((int) ceil (y + height), cairo_image_surface_get_height (canvas->surface));
  guint n = 0;

  cairo_surface_flush (canvas->surface);
  data = cairo_image_surface_get_data (canvas->surface);

  for (int row = MAX ((int) floor (y), 0); row < bottom; row++)
    for (int column = MAX ((int) floor (x), 0); column < right; column++)
      n += data[row * stride + column * 4] < 128;

  return n;
}
