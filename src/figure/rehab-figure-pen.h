/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure.h"

G_BEGIN_DECLS

/* The tones of a picture; a far tone follows its near one. */
typedef enum
{
  REHAB_TONE_SKIN,
  REHAB_TONE_SKIN_FAR,
  REHAB_TONE_SHIRT,
  REHAB_TONE_SHIRT_FAR,
  REHAB_TONE_SHORTS,
  REHAB_TONE_SHORTS_FAR,
  REHAB_TONE_SHOE,
  REHAB_TONE_SHOE_FAR,
  REHAB_TONE_SOLE,
  REHAB_TONE_HAIR,
  REHAB_TONE_GROUND,
  REHAB_TONE_MAT,
  REHAB_TONE_PAD,
  REHAB_TONE_FRAME,
  REHAB_TONE_IRON,
  REHAB_TONE_STEEL,
  REHAB_TONE_BALL,
  REHAB_TONE_CLOTH,
  REHAB_TONE_BAND,
  REHAB_TONE_WIRE,
  REHAB_TONE_CONE,
  REHAB_TONE_WATER,
  REHAB_TONE_WAVE,
  REHAB_TONE_SHADOW,
  REHAB_TONE_ARROW,
  REHAB_TONE_STEP,
  REHAB_TONE_WORK,
  REHAB_N_TONES,
} RehabTone;

typedef struct _RehabPalette RehabPalette;

/*
 * Draws shapes in body heights. The shapes of one tone are painted in two passes, first all edges, then all insides, so
 * that shapes that overlap become one:
 *
 *   for (rehab_pen_start (pen, tone); rehab_pen_next_pass (pen);)
 *     rehab_pen_limb (pen, ...);
 */
typedef struct
{
  cairo_t *cr;
  const RehabPalette *palette;
  double unit;    /* one unit of the caller's, in body heights */
  RehabTone tone;
  int pass;
} RehabPen;

/* How thick a limb is to its front and its back, at @t of its length. */
typedef struct
{
  double t;
  double front;
  double back;
} RehabProfile;

void   rehab_pen_init       (RehabPen        *self,
                             cairo_t         *cr,
                             RehabFigureTheme theme,
                             double           scale);
void   rehab_pen_set_colour (RehabPen *self,
                             RehabTone tone);
double rehab_pen_get_line   (RehabPen *self);
void   rehab_pen_start      (RehabPen *self,
                             RehabTone tone);
gboolean rehab_pen_next_pass (RehabPen *self);
void   rehab_pen_trace      (RehabPen *self);
void   rehab_pen_set_edge_colour (RehabPen *self,
                                  RehabTone tone);
void   rehab_pen_apply      (RehabPen *self);
void   rehab_pen_curve      (RehabPen         *self,
                             const RehabPoint *points,
                             guint             n_points);
void   rehab_pen_limb       (RehabPen           *self,
                             RehabPoint          from,
                             RehabPoint          to,
                             const RehabProfile *rows,
                             guint               n_rows,
                             gboolean            cut);
void   rehab_pen_disc       (RehabPen  *self,
                             RehabPoint centre,
                             double     radius);
void   rehab_pen_slab       (RehabPen *self,
                             double    x,
                             double    y,
                             double    width,
                             double    height,
                             double    radius);
void   rehab_pen_paint_slab (RehabPen *self,
                             RehabTone tone,
                             double    x,
                             double    y,
                             double    width,
                             double    height,
                             double    radius);
void   rehab_pen_paint_disc (RehabPen  *self,
                             RehabTone  tone,
                             RehabPoint centre,
                             double     radius);
void   rehab_pen_line       (RehabPen         *self,
                             const RehabPoint *points,
                             guint             n_points,
                             double            width);
void   rehab_pen_arrow      (RehabPen         *self,
                             RehabTone         tone,
                             const RehabPoint *points,
                             guint             n_points,
                             double            width);

void   rehab_figure_trace_curve (cairo_t          *cr,
                                 const RehabPoint *points,
                                 guint             n_points);

G_END_DECLS
