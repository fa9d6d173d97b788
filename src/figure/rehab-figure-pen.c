/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figure-pen.h"

#include <math.h>

#define PAPER_GRID 8.0 /* to the point */
#define MAX_CURVE_POINTS 40
#define PASS_TRACE 9
#define CAP 0.30 /* how far a round end goes beyond the last row, in thicknesses */

struct _RehabPalette
{
  guint32 tones[REHAB_N_TONES]; /* RGBA */
  guint32 edge;                 /* RGBA; no alpha: the tone itself, darker */
  double edge_width;            /* in body heights */
  double least_width;           /* in the caller's units */
};

static const RehabPalette palettes[] = {
  [REHAB_FIGURE_LIGHT] = {
    .tones = {
      [REHAB_TONE_SKIN] = 0xe9bd9bff, [REHAB_TONE_SKIN_FAR] = 0xc99a79ff,
      [REHAB_TONE_SHIRT] = 0x3f86a8ff, [REHAB_TONE_SHIRT_FAR] = 0x2f6884ff,
      [REHAB_TONE_SHORTS] = 0x3d4658ff, [REHAB_TONE_SHORTS_FAR] = 0x2b3240ff,
      [REHAB_TONE_SHOE] = 0x66728aff, [REHAB_TONE_SHOE_FAR] = 0x4a5467ff,
      [REHAB_TONE_SOLE] = 0xf2f4f6ff, [REHAB_TONE_HAIR] = 0x53392dff,
      [REHAB_TONE_GROUND] = 0xb4bac2ff, [REHAB_TONE_MAT] = 0x93c4b7ff,
      [REHAB_TONE_PAD] = 0x6f7f95ff, [REHAB_TONE_FRAME] = 0xa3acb8ff,
      [REHAB_TONE_IRON] = 0x474e59ff, [REHAB_TONE_STEEL] = 0xc3cad3ff,
      [REHAB_TONE_BALL] = 0x9fc0deff, [REHAB_TONE_CLOTH] = 0xe6d3a3ff,
      [REHAB_TONE_BAND] = 0xb5562fff, [REHAB_TONE_WIRE] = 0x474e59ff,
      [REHAB_TONE_CONE] = 0xe07b39ff, [REHAB_TONE_WATER] = 0x4f9fd84d,
      [REHAB_TONE_WAVE] = 0x3584c4ff, [REHAB_TONE_SHADOW] = 0x00000026,
      [REHAB_TONE_ARROW] = 0xe66100ff,
      [REHAB_TONE_STEP] = 0x8a929cff, [REHAB_TONE_WORK] = 0xe5383bd8,
    },
    .edge_width = 0.0035,
  },
  [REHAB_FIGURE_DARK] = {
    .tones = {
      [REHAB_TONE_SKIN] = 0xe3b795ff, [REHAB_TONE_SKIN_FAR] = 0xb0866aff,
      [REHAB_TONE_SHIRT] = 0x5aa6c9ff, [REHAB_TONE_SHIRT_FAR] = 0x3f7b98ff,
      [REHAB_TONE_SHORTS] = 0x8792a8ff, [REHAB_TONE_SHORTS_FAR] = 0x626c80ff,
      [REHAB_TONE_SHOE] = 0xb4bdccff, [REHAB_TONE_SHOE_FAR] = 0x858e9eff,
      [REHAB_TONE_SOLE] = 0xf2f4f6ff, [REHAB_TONE_HAIR] = 0x8a6552ff,
      [REHAB_TONE_GROUND] = 0x77767bff, [REHAB_TONE_MAT] = 0x4e8578ff,
      [REHAB_TONE_PAD] = 0x7d8ba1ff, [REHAB_TONE_FRAME] = 0x8c939eff,
      [REHAB_TONE_IRON] = 0x5f6772ff, [REHAB_TONE_STEEL] = 0xcdd3dbff,
      [REHAB_TONE_BALL] = 0x5f86aaff, [REHAB_TONE_CLOTH] = 0xcdb987ff,
      [REHAB_TONE_BAND] = 0xe08a5bff, [REHAB_TONE_WIRE] = 0xcdd3dbff,
      [REHAB_TONE_CONE] = 0xe08a4bff, [REHAB_TONE_WATER] = 0x4f9fd85c,
      [REHAB_TONE_WAVE] = 0x78b6e6ff, [REHAB_TONE_SHADOW] = 0x00000066,
      [REHAB_TONE_ARROW] = 0xffa348ff,
      [REHAB_TONE_STEP] = 0xa5a9b0ff, [REHAB_TONE_WORK] = 0xff5a54e0,
    },
    .edge_width = 0.0035,
  },
  [REHAB_FIGURE_LOW_INK] = {
    .tones = {
      [REHAB_TONE_SKIN] = 0xffffffff, [REHAB_TONE_SKIN_FAR] = 0xf0f0f0ff,
      [REHAB_TONE_SHIRT] = 0xffffffff, [REHAB_TONE_SHIRT_FAR] = 0xf0f0f0ff,
      [REHAB_TONE_SHORTS] = 0xd6d6d6ff, [REHAB_TONE_SHORTS_FAR] = 0xc0c0c0ff,
      [REHAB_TONE_SHOE] = 0xffffffff, [REHAB_TONE_SHOE_FAR] = 0xf0f0f0ff,
      [REHAB_TONE_SOLE] = 0xffffffff, [REHAB_TONE_HAIR] = 0x9a9a9aff,
      [REHAB_TONE_GROUND] = 0x8a8a8aff, [REHAB_TONE_MAT] = 0xf0f0f0ff,
      [REHAB_TONE_PAD] = 0xf0f0f0ff, [REHAB_TONE_FRAME] = 0xffffffff,
      [REHAB_TONE_IRON] = 0xc8c8c8ff, [REHAB_TONE_STEEL] = 0xffffffff,
      [REHAB_TONE_BALL] = 0xffffffff, [REHAB_TONE_CLOTH] = 0xf0f0f0ff,
      [REHAB_TONE_BAND] = 0x444444ff, [REHAB_TONE_WIRE] = 0x333333ff,
      [REHAB_TONE_CONE] = 0xffffffff, [REHAB_TONE_WATER] = 0xffffff00,
      [REHAB_TONE_WAVE] = 0x555555ff, [REHAB_TONE_SHADOW] = 0x0000001c,
      [REHAB_TONE_ARROW] = 0x111111ff,
      [REHAB_TONE_STEP] = 0x777777ff, [REHAB_TONE_WORK] = 0x555555d0,
    },
    .edge = 0x2b2b2bff,
    .edge_width = 0.0052,
    .least_width = 0.45,
  },
  [REHAB_FIGURE_HIGH_CONTRAST] = {
    .tones = {
      [REHAB_TONE_SKIN] = 0xffffffff, [REHAB_TONE_SKIN_FAR] = 0xd8d8d8ff,
      [REHAB_TONE_SHIRT] = 0x1a5fb4ff, [REHAB_TONE_SHIRT_FAR] = 0x123f78ff,
      [REHAB_TONE_SHORTS] = 0x3a3a3aff, [REHAB_TONE_SHORTS_FAR] = 0x1e1e1eff,
      [REHAB_TONE_SHOE] = 0xffffffff, [REHAB_TONE_SHOE_FAR] = 0xd8d8d8ff,
      [REHAB_TONE_SOLE] = 0x000000ff, [REHAB_TONE_HAIR] = 0x000000ff,
      [REHAB_TONE_GROUND] = 0x000000ff, [REHAB_TONE_MAT] = 0xc0c0c0ff,
      [REHAB_TONE_PAD] = 0xc0c0c0ff, [REHAB_TONE_FRAME] = 0xffffffff,
      [REHAB_TONE_IRON] = 0x3a3a3aff, [REHAB_TONE_STEEL] = 0xffffffff,
      [REHAB_TONE_BALL] = 0xffffffff, [REHAB_TONE_CLOTH] = 0xffffffff,
      [REHAB_TONE_BAND] = 0x000000ff, [REHAB_TONE_WIRE] = 0x000000ff,
      [REHAB_TONE_CONE] = 0xc64600ff, [REHAB_TONE_WATER] = 0x99c1f180,
      [REHAB_TONE_WAVE] = 0x1a5fb4ff, [REHAB_TONE_SHADOW] = 0x00000060,
      [REHAB_TONE_ARROW] = 0xa51d2dff,
      [REHAB_TONE_STEP] = 0x000000ff, [REHAB_TONE_WORK] = 0xff2a1fff,
    },
    .edge = 0x000000ff,
    .edge_width = 0.0080,
    .least_width = 0.8,
  },
  [REHAB_FIGURE_HIGH_CONTRAST_DARK] = {
    .tones = {
      [REHAB_TONE_SKIN] = 0xffffffff, [REHAB_TONE_SKIN_FAR] = 0xb0b0b0ff,
      [REHAB_TONE_SHIRT] = 0x62a0eaff, [REHAB_TONE_SHIRT_FAR] = 0x3a6ea8ff,
      [REHAB_TONE_SHORTS] = 0x707070ff, [REHAB_TONE_SHORTS_FAR] = 0x505050ff,
      [REHAB_TONE_SHOE] = 0xffffffff, [REHAB_TONE_SHOE_FAR] = 0xb0b0b0ff,
      [REHAB_TONE_SOLE] = 0x000000ff, [REHAB_TONE_HAIR] = 0x606060ff,
      [REHAB_TONE_GROUND] = 0xffffffff, [REHAB_TONE_MAT] = 0x606060ff,
      [REHAB_TONE_PAD] = 0x606060ff, [REHAB_TONE_FRAME] = 0xa0a0a0ff,
      [REHAB_TONE_IRON] = 0x707070ff, [REHAB_TONE_STEEL] = 0xffffffff,
      [REHAB_TONE_BALL] = 0x404040ff, [REHAB_TONE_CLOTH] = 0xa0a0a0ff,
      [REHAB_TONE_BAND] = 0xffe14dff, [REHAB_TONE_WIRE] = 0xffffffff,
      [REHAB_TONE_CONE] = 0xffa348ff, [REHAB_TONE_WATER] = 0x1a5fb480,
      [REHAB_TONE_WAVE] = 0x99c1f1ff, [REHAB_TONE_SHADOW] = 0xffffff60,
      [REHAB_TONE_ARROW] = 0xffe14dff,
      [REHAB_TONE_STEP] = 0xffffffff, [REHAB_TONE_WORK] = 0xff4b3eff,
    },
    .edge = 0x000000ff,
    .edge_width = 0.0070,
    .least_width = 0.8,
  },
};

static void
set_rgba (cairo_t *cr,
          guint32  rgba,
          double   light)
{
  cairo_set_source_rgba (cr,
                         ((rgba >> 24) & 0xff) / 255.0 * light,
                         ((rgba >> 16) & 0xff) / 255.0 * light,
                         ((rgba >> 8) & 0xff) / 255.0 * light,
                         (rgba & 0xff) / 255.0);
}

/* Makes a pen for a context whose unit is a body height; @scale is how many of the caller's units that is. */
void
rehab_pen_init (RehabPen        *self,
                cairo_t         *cr,
                RehabFigureTheme theme,
                double           scale)
{
  *self = (RehabPen) {
    .cr = cr,
    .palette = &palettes[theme],
    .unit = 1.0 / scale,
  };
}

void
rehab_pen_set_colour (RehabPen *self,
                      RehabTone tone)
{
  set_rgba (self->cr, self->palette->tones[tone], 1.0);
}

/* Gets the width of an edge, in body heights. */
double
rehab_pen_get_line (RehabPen *self)
{
  return MAX (self->palette->edge_width, self->palette->least_width * self->unit);
}

void
rehab_pen_start (RehabPen *self,
                 RehabTone tone)
{
  self->tone = tone;
  self->pass = -1;
}

gboolean
rehab_pen_next_pass (RehabPen *self)
{
  self->pass++;

  return self->pass < 2;
}

/* From now on shapes are added to the path, to be clipped to, and not painted, until rehab_pen_start(). */
void
rehab_pen_trace (RehabPen *self)
{
  self->pass = PASS_TRACE;
}

/* Sets the colour of the edges of a tone. */
void
rehab_pen_set_edge_colour (RehabPen *self,
                           RehabTone tone)
{
  if (self->palette->edge != 0)
    set_rgba (self->cr, self->palette->edge, 1.0);
  else
    set_rgba (self->cr, self->palette->tones[tone], 0.80);
}

/*
 * Strokes in the units of the device: where the body stands upright its context is mirrored, and a PDF would have to write
 * the path once more with other figures. The same figures twice cost nothing in a file that is packed.
 */
static void
stroke_edge (cairo_t *cr,
             double   width)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_line_width (cr, width * sqrt (fabs (matrix.xx * matrix.yy - matrix.xy * matrix.yx)));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/*
 * Puts the points of the path on a fine grid where they are written down as figures: an eighth of a point is a
 * twentieth of a millimetre, and a file of rounder figures packs better. What is painted in pixels is left as it is.
 */
static void
round_path (cairo_t *cr)
{
  cairo_path_t *path;

  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF)
    return;

  path = cairo_copy_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int j = 1; j < path->data[i].header.length; j++)
      {
        cairo_path_data_t *point = &path->data[i + j];

        cairo_user_to_device (cr, &point->point.x, &point->point.y);
        point->point.x = round (point->point.x * PAPER_GRID) / PAPER_GRID;
        point->point.y = round (point->point.y * PAPER_GRID) / PAPER_GRID;
        cairo_device_to_user (cr, &point->point.x, &point->point.y);
      }

  cairo_new_path (cr);
  cairo_append_path (cr, path);
  cairo_path_destroy (path);
}

/* Paints the path of this pass: its edge, which the inside will cover to half, or its inside. */
void
rehab_pen_apply (RehabPen *self)
{
  if (self->pass == PASS_TRACE)
    return;

  round_path (self->cr);
  if (self->pass == 0)
    {
      rehab_pen_set_edge_colour (self, self->tone);
      stroke_edge (self->cr, 2.0 * rehab_pen_get_line (self));
    }
  else
    {
      rehab_pen_set_colour (self, self->tone);
      cairo_fill (self->cr);
    }
}

/* Paints a smooth closed shape. */
void
rehab_pen_curve (RehabPen         *self,
                 const RehabPoint *points,
                 guint             n_points)
{
  rehab_figure_trace_curve (self->cr, points, n_points);
  rehab_pen_apply (self);
}

/*
 * Paints a limb from one joint to another, as thick as @rows say, with round ends; @cut makes the last one straight, as
 * the hem of a sleeve. The front is to the left of the way from a hip to a knee.
 */
void
rehab_pen_limb (RehabPen           *self,
                RehabPoint          from,
                RehabPoint          to,
                const RehabProfile *rows,
                guint               n_rows,
                gboolean            cut)
{
  RehabPoint points[MAX_CURVE_POINTS];
  double direction = rehab_point_direction (from, to);
  double length = hypot (to.x - from.x, to.y - from.y);
  const RehabProfile *first = &rows[0];
  const RehabProfile *last = &rows[n_rows - 1];
  guint n = 0;
  cairo_t *cr = self->cr;

  g_return_if_fail (2 * n_rows + 2 <= MAX_CURVE_POINTS);

  points[n++] = rehab_point_along (from, direction, length * first->t - CAP * (first->front + first->back));
  for (guint i = 0; i < n_rows; i++)
    points[n++] = rehab_point_along (rehab_point_along (from, direction, length * rows[i].t), direction + 90.0, rows[i].front);
  if (!cut)
    points[n++] = rehab_point_along (from, direction, length * last->t + CAP * (last->front + last->back));
  for (guint i = n_rows; i > 0; i--)
    points[n++] = rehab_point_along (rehab_point_along (from, direction, length * rows[i - 1].t), direction - 90.0,
                                     rows[i - 1].back);

  if (!cut)
    {
      rehab_pen_curve (self, points, n);
      return;
    }

  /* The hem is the way from the last point in front to the first one behind. */
  cairo_move_to (cr, points[n_rows].x, points[n_rows].y);
  cairo_line_to (cr, points[n_rows + 1].x, points[n_rows + 1].y);
  for (guint i = n_rows + 1; i < n + n_rows; i++)
    {
      guint corner_after = n_rows + 1;
      const RehabPoint *a = &points[i % n];
      const RehabPoint *b = &points[(i + 1) % n];
      const RehabPoint *before = i == corner_after ? a : &points[(i - 1) % n];
      const RehabPoint *after = i + 1 == n + n_rows ? b : &points[(i + 2) % n];

      cairo_curve_to (cr,
                      a->x + (b->x - before->x) / 6.0, a->y + (b->y - before->y) / 6.0,
                      b->x - (after->x - a->x) / 6.0, b->y - (after->y - a->y) / 6.0,
                      b->x, b->y);
    }
  cairo_close_path (cr);
  rehab_pen_apply (self);
}

void
rehab_pen_disc (RehabPen  *self,
                RehabPoint centre,
                double     radius)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, centre.x, centre.y, radius, 0.0, 2.0 * G_PI);
  cairo_close_path (self->cr);
  rehab_pen_apply (self);
}

/* Paints a rectangle with round corners; (@x, @y) is the lower left one. */
void
rehab_pen_slab (RehabPen *self,
                double    x,
                double    y,
                double    width,
                double    height,
                double    radius)
{
  double r = MIN (radius, MIN (width, height) / 2.0);

  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (self->cr, x + width - r, y + r, r, 1.5 * G_PI, 2.0 * G_PI);
  cairo_arc (self->cr, x + width - r, y + height - r, r, 0.0, 0.5 * G_PI);
  cairo_arc (self->cr, x + r, y + height - r, r, 0.5 * G_PI, G_PI);
  cairo_close_path (self->cr);
  rehab_pen_apply (self);
}

/* Paints a slab in a tone, alone. */
void
rehab_pen_paint_slab (RehabPen *self,
                      RehabTone tone,
                      double    x,
                      double    y,
                      double    width,
                      double    height,
                      double    radius)
{
  for (rehab_pen_start (self, tone); rehab_pen_next_pass (self);)
    rehab_pen_slab (self, x, y, width, height, radius);
}

/* Paints a disc in a tone, alone. */
void
rehab_pen_paint_disc (RehabPen  *self,
                      RehabTone  tone,
                      RehabPoint centre,
                      double     radius)
{
  for (rehab_pen_start (self, tone); rehab_pen_next_pass (self);)
    rehab_pen_disc (self, centre, radius);
}

/* Paints a line in the current colour, with round ends; never thinner than a hair. */
void
rehab_pen_line (RehabPen         *self,
                const RehabPoint *points,
                guint             n_points,
                double            width)
{
  cairo_move_to (self->cr, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (self->cr, points[i].x, points[i].y);
  cairo_set_line_width (self->cr, MAX (width, 0.75 * self->unit));
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);
}

/* Paints an arrow along points, its head at the last. */
void
rehab_pen_arrow (RehabPen         *self,
                 RehabTone         tone,
                 const RehabPoint *points,
                 guint             n_points,
                 double            width)
{
  double thick = MAX (width, 1.4 * self->unit);
  double head = 1.9 * thick;
  RehabPoint tip = points[n_points - 1];
  guint n = n_points;
  double direction;
  RehabPoint base;
  RehabPoint left;
  RehabPoint right;

  /* The shaft ends where the head begins, however many points that drops. */
  while (n > 2 && hypot (points[n - 2].x - tip.x, points[n - 2].y - tip.y) < head)
    n--;
  direction = rehab_point_direction (points[n - 2], tip);
  base = rehab_point_along (tip, direction, -head);
  left = rehab_point_along (base, direction + 90.0, 0.56 * head);
  right = rehab_point_along (base, direction - 90.0, 0.56 * head);

  rehab_pen_set_colour (self, tone);
  cairo_move_to (self->cr, points[0].x, points[0].y);
  for (guint i = 1; i + 1 < n; i++)
    cairo_line_to (self->cr, points[i].x, points[i].y);
  cairo_line_to (self->cr, base.x, base.y);
  cairo_set_line_width (self->cr, thick * 0.56);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (self->cr);

  cairo_move_to (self->cr, tip.x, tip.y);
  cairo_line_to (self->cr, left.x, left.y);
  cairo_line_to (self->cr, right.x, right.y);
  cairo_close_path (self->cr);
  cairo_fill_preserve (self->cr);
  cairo_set_line_width (self->cr, 0.25 * thick);
  cairo_stroke (self->cr);
}

/* Adds a smooth closed path through points. */
void
rehab_figure_trace_curve (cairo_t          *cr,
                          const RehabPoint *points,
                          guint             n_points)
{
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 0; i < n_points; i++)
    {
      const RehabPoint *before = &points[(i + n_points - 1) % n_points];
      const RehabPoint *from = &points[i];
      const RehabPoint *to = &points[(i + 1) % n_points];
      const RehabPoint *after = &points[(i + 2) % n_points];

      cairo_curve_to (cr,
                      from->x + (to->x - before->x) / 6.0, from->y + (to->y - before->y) / 6.0,
                      to->x - (after->x - from->x) / 6.0, to->y - (after->y - from->y) / 6.0,
                      to->x, to->y);
    }
  cairo_close_path (cr);
}
