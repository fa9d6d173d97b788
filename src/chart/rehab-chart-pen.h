/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-point.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The strokes and fills that charts are made of. Places and sizes are in the user units of the cairo_t. */

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} RehabBox;

typedef enum
{
  REHAB_MARK_CIRCLE, /* hollow */
  REHAB_MARK_CROSS,
  REHAB_MARK_TICK,   /* upright; a dot would be a day that stands alone in a line */
  REHAB_MARK_DOT,
  REHAB_MARK_SQUARE, /* hollow */
  REHAB_MARK_UP,     /* triangles, filled */
  REHAB_MARK_DOWN,
} RehabMarkShape;

/* How a stack of bars is told apart without its hue. */
typedef enum
{
  REHAB_PATTERN_PLAIN,
  REHAB_PATTERN_RISING,
  REHAB_PATTERN_FALLING,
  REHAB_PATTERN_DOTS,
} RehabPattern;

/* A point that ends a run: the line is broken there. */
#define REHAB_POINT_GAP ((RehabPoint) { G_MAXDOUBLE, G_MAXDOUBLE })

gboolean rehab_point_is_gap      (RehabPoint point);
void     rehab_pen_set_color     (cairo_t   *cr,
                                  RehabColor color);
double   rehab_pen_snap          (double place);
void     rehab_pen_add_rule      (cairo_t *cr,
                                  double   x1,
                                  double   y1,
                                  double   x2,
                                  double   y2);
void     rehab_pen_stroke_line   (cairo_t          *cr,
                                  const RehabPoint *points,
                                  guint             n_points,
                                  double            width,
                                  double            dash);
void     rehab_pen_fill_boxes    (cairo_t        *cr,
                                  const RehabBox *boxes,
                                  guint           n_boxes,
                                  gboolean        crisp);
void     rehab_pen_hatch_boxes   (cairo_t        *cr,
                                  const RehabBox *boxes,
                                  guint           n_boxes,
                                  RehabPattern    pattern,
                                  double          spacing,
                                  double          width);
void     rehab_pen_draw_mark     (cairo_t       *cr,
                                  RehabPoint     at,
                                  double         radius,
                                  RehabMarkShape shape,
                                  RehabColor     color,
                                  RehabColor     halo);

G_END_DECLS
