/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise-cycle.h"

#include <cairo.h>

G_BEGIN_DECLS

/* For what the picture is drawn. No background is painted: the paper or the page shows through. */
typedef enum
{
  REHAB_FIGURE_LIGHT,
  REHAB_FIGURE_DARK,
  REHAB_FIGURE_LOW_INK,
  REHAB_FIGURE_HIGH_CONTRAST,      /* on a light background */
  REHAB_FIGURE_HIGH_CONTRAST_DARK, /* on a dark background */
} RehabFigureTheme;

/* Zeroes are a light picture without tint in which the right side works. Passed by address, never kept. */
typedef struct
{
  RehabFigureTheme theme;
  gboolean mirrored;  /* the left side works, not the right one */
  gboolean show_work; /* tint what works */
} RehabFigureStyle;

void rehab_figure_paint           (cairo_t                *cr,
                                   const RehabExercise    *exercise,
                                   guint                   pose,
                                   const RehabFigureStyle *style,
                                   double                  x,
                                   double                  y,
                                   double                  width,
                                   double                  height);
void rehab_figure_paint_between   (cairo_t                *cr,
                                   const RehabExercise    *exercise,
                                   guint                   pose,
                                   double                  t,
                                   const RehabFigureStyle *style,
                                   double                  x,
                                   double                  y,
                                   double                  width,
                                   double                  height);
void rehab_figure_paint_at        (cairo_t                *cr,
                                   const RehabExercise    *exercise,
                                   const char             *tempo,
                                   double                  seconds,
                                   const RehabFigureStyle *style,
                                   double                  x,
                                   double                  y,
                                   double                  width,
                                   double                  height);
void rehab_exercise_thumbnail_paint (cairo_t                *cr,
                                     const RehabExercise    *exercise,
                                     const RehabFigureStyle *style,
                                     double                  width,
                                     double                  height);
void rehab_exercise_picture_paint (cairo_t                *cr,
                                   const RehabExercise    *exercise,
                                   const RehabFigureStyle *style,
                                   double                  width,
                                   double                  height);

G_END_DECLS
