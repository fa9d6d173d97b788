/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-tendon-figure.h"

#include <math.h>

/*
 * Millimetres of a body of ordinary size, from the middle of the hip joint, x to the front, y down. What is shown reaches
 * from LEFT to RIGHT and from TOP to BOTTOM.
 */
#define LEFT -150.0
#define RIGHT 250.0
#define TOP -170.0
#define BOTTOM 230.0

#define BENT 84.0            /* degrees of hip flexion, as with the leg out in front */
#define THIGH_LENGTH 330.0   /* beyond what is shown: it is cut off at the edge */
#define HEAD_RADIUS 27.0     /* of the femur */
#define BACK_OFFSET 52.0     /* from the femur to the tendon, behind it */
#define TENDON_WIDTH 17.0
#define BELLY_WIDTH 44.0
#define BELLY_FROM 170.0     /* where the tendon has become muscle, along the thigh */
#define TUBER_X -30.0
#define TUBER_Y 72.0
#define TUBER_RADIUS 22.0
#define ORIGIN 172.0         /* degrees around the sit bone, clockwise from the front: where the tendon is fixed */
#define PRESS_LENGTH 27.0
#define TENDON_MARK 134.0    /* along the thigh: where a word about the tendon points to */

typedef struct
{
  guint32 skin;
  guint32 skin_edge;
  guint32 bone;
  guint32 bone_edge;
  guint32 tendon;
  guint32 muscle;
  guint32 tendon_edge;
  guint32 press;
  double line;
} Palette;

static const Palette palettes[] = {
  [REHAB_FIGURE_LIGHT] = { 0xf3d5bdff, 0xc99a79ff, 0xfbf6e6ff, 0x9c8a62ff, 0xf4efe9ff, 0xd9696aff, 0xa3262bff, 0xe66100ff, 3.0 },
  [REHAB_FIGURE_DARK] = { 0xa77c60ff, 0xd9ab88ff, 0xf1e9d2ff, 0x5b4f35ff, 0xfaf6f0ff, 0xc94a4cff, 0x6a1014ff, 0xffa348ff, 3.0 },
  [REHAB_FIGURE_LOW_INK] = { 0xffffffff, 0x555555ff, 0xf2f2f2ff, 0x555555ff, 0xffffffff, 0xd0d0d0ff, 0x111111ff, 0x111111ff, 3.0 },
  [REHAB_FIGURE_HIGH_CONTRAST] = { 0xffffffff, 0x000000ff, 0xd8d8d8ff, 0x000000ff, 0xffffffff, 0xff9a94ff, 0xa00000ff, 0xa51d2dff, 5.0 },
  [REHAB_FIGURE_HIGH_CONTRAST_DARK] = { 0x303030ff, 0xffffffff, 0xb0b0b0ff, 0x000000ff, 0xffffffff, 0xc0201aff, 0xff6b61ff, 0xffe14dff,
                                        5.0 },
};

/* A picture in the making: the thigh points along (along.x, along.y), and its back lies to (back.x, back.y). */
typedef struct
{
  cairo_t *cr;
  const Palette *palette;
  RehabPoint along;
  RehabPoint back;
} Pen;

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180.0;
}

static void
set_rgba (cairo_t *cr,
          guint32  rgba)
{
  cairo_set_source_rgba (cr, (rgba >> 24 & 0xff) / 255.0, (rgba >> 16 & 0xff) / 255.0, (rgba >> 8 & 0xff) / 255.0,
                         (rgba & 0xff) / 255.0);
}

/* A point of the thigh: so far along the femur, and so far behind it. */
static RehabPoint
get_place (const Pen *pen,
           double     along,
           double     behind)
{
  return (RehabPoint) { pen->along.x *along + pen->back.x *behind, pen->along.y *along + pen->back.y *behind };
}

static void
line_to (const Pen *pen,
         double     along,
         double     behind)
{
  RehabPoint point = get_place (pen, along, behind);

  cairo_line_to (pen->cr, point.x, point.y);
}

static void
trace_standing (cairo_t *cr)
{
  cairo_move_to (cr, -96.0, TOP - 40.0);
  cairo_curve_to (cr, -92.0, -170.0, -70.0, -140.0, -80.0, -104.0);
  cairo_curve_to (cr, -94.0, -64.0, -132.0, -40.0, -132.0, 18.0);
  cairo_curve_to (cr, -132.0, 66.0, -106.0, 90.0, -92.0, 104.0);
  cairo_curve_to (cr, -92.0, 150.0, -90.0, 190.0, -82.0, BOTTOM + 40.0);
  cairo_line_to (cr, 62.0, BOTTOM + 40.0);
  cairo_curve_to (cr, 74.0, 180.0, 88.0, 110.0, 84.0, 50.0);
  cairo_curve_to (cr, 80.0, 10.0, 72.0, -6.0, 78.0, -40.0);
  cairo_curve_to (cr, 92.0, -90.0, 88.0, -130.0, 80.0, TOP - 40.0);
  cairo_close_path (cr);
}

static void
trace_leg_in_front (cairo_t *cr)
{
  cairo_move_to (cr, -96.0, TOP - 40.0);
  cairo_curve_to (cr, -92.0, -170.0, -70.0, -140.0, -82.0, -104.0);
  cairo_curve_to (cr, -100.0, -60.0, -142.0, -40.0, -136.0, 30.0);
  cairo_curve_to (cr, -130.0, 100.0, -90.0, 146.0, -34.0, 146.0);
  cairo_curve_to (cr, 30.0, 146.0, 110.0, 112.0, RIGHT + 40.0, 110.0);
  cairo_line_to (cr, RIGHT + 40.0, -36.0);
  cairo_curve_to (cr, 190.0, -64.0, 130.0, -74.0, 86.0, -76.0);
  cairo_curve_to (cr, 92.0, -110.0, 86.0, -140.0, 80.0, TOP - 40.0);
  cairo_close_path (cr);
}

/* Trunk, buttock and thigh. */
static void
paint_skin (const Pen *pen)
{
  cairo_new_path (pen->cr);
  if (pen->along.x > 0.0)
    trace_leg_in_front (pen->cr);
  else
    trace_standing (pen->cr);

  set_rgba (pen->cr, pen->palette->skin);
  cairo_fill_preserve (pen->cr);
  set_rgba (pen->cr, pen->palette->skin_edge);
  cairo_set_line_width (pen->cr, pen->palette->line);
  cairo_stroke (pen->cr);
}

/* The wing of the hip bone above the joint, the branch down to the sit bone, and the sit bone. */
static void
trace_pelvis (const Pen *pen)
{
  cairo_t *cr = pen->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, 34.0, -6.0);
  cairo_curve_to (cr, 40.0, -40.0, 62.0, -66.0, 60.0, -104.0);
  cairo_curve_to (cr, 36.0, -134.0, -36.0, -140.0, -70.0, -104.0);
  cairo_curve_to (cr, -72.0, -70.0, -44.0, -48.0, -40.0, -14.0);
  cairo_curve_to (cr, -40.0, 16.0, -50.0, 40.0, TUBER_X - TUBER_RADIUS, TUBER_Y);
  cairo_curve_to (cr, TUBER_X - TUBER_RADIUS, TUBER_Y + 14.0, TUBER_X - 12.0, TUBER_Y + TUBER_RADIUS, TUBER_X, TUBER_Y + TUBER_RADIUS);
  cairo_curve_to (cr, TUBER_X + 14.0, TUBER_Y + TUBER_RADIUS, TUBER_X + TUBER_RADIUS, TUBER_Y + 12.0, TUBER_X + TUBER_RADIUS,
                  TUBER_Y - 2.0);
  cairo_curve_to (cr, 2.0, 48.0, 26.0, 32.0, 34.0, -6.0);
  cairo_close_path (cr);
}

static void
trace_femur (const Pen *pen)
{
  cairo_new_path (pen->cr);
  line_to (pen, 8.0, 24.0);
  line_to (pen, 50.0, 21.0);
  line_to (pen, 110.0, 15.0);
  line_to (pen, THIGH_LENGTH, 16.0);
  line_to (pen, THIGH_LENGTH, -16.0);
  line_to (pen, 110.0, -17.0);
  line_to (pen, 8.0, -24.0);
  cairo_close_path (pen->cr);
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, 0.0, 0.0, HEAD_RADIUS, 0.0, 2.0 * G_PI);
  cairo_close_path (pen->cr);
}

/* The head of the femur, in its socket behind the bone. */
static void
paint_joint (const Pen *pen)
{
  const double dashes[] = { 6.0, 5.0 };

  set_rgba (pen->cr, pen->palette->bone_edge);
  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, 0.0, 0.0, HEAD_RADIUS, 0.0, 2.0 * G_PI);
  cairo_set_line_width (pen->cr, 0.7 * pen->palette->line);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0.0);
}

static void
paint_bone (const Pen *pen,
            void (    *trace )(const Pen *pen))
{
  set_rgba (pen->cr, pen->palette->bone_edge);
  trace (pen);
  cairo_set_line_width (pen->cr, 2.0 * pen->palette->line);
  cairo_stroke (pen->cr);
  set_rgba (pen->cr, pen->palette->bone);
  trace (pen);
  cairo_fill (pen->cr);
}

/* Where the tendon leaves the bone for the thigh: the point of a circle around the sit bone at which a line to @target touches. */
static double
find_leave (RehabPoint target,
            double     radius)
{
  double dx = target.x - TUBER_X;
  double dy = target.y - TUBER_Y;
  double distance = hypot (dx, dy);

  return atan2 (dy, dx) + acos (MIN (1.0, radius / distance));
}

/* From where it is fixed around the bone, as far as the hip is bent, and down the back of the thigh. */
static void
trace_tendon (const Pen *pen)
{
  double radius = TUBER_RADIUS + TENDON_WIDTH / 2.0;
  RehabPoint target = get_place (pen, BELLY_FROM - 20.0, BACK_OFFSET);
  double leave = MIN (find_leave (target, radius), to_radians (ORIGIN));

  cairo_new_path (pen->cr);
  cairo_arc_negative (pen->cr, TUBER_X, TUBER_Y, radius, to_radians (ORIGIN), leave);
  cairo_line_to (pen->cr, target.x, target.y);
}

/* A colour that comes up along the thigh. */
static void
set_fading (const Pen *pen,
            guint32    rgba,
            double     from,
            double     to)
{
  RehabPoint begin = get_place (pen, from, BACK_OFFSET);
  RehabPoint end = get_place (pen, to, BACK_OFFSET);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (begin.x, begin.y, end.x, end.y);
  double red = (rgba >> 24 & 0xff) / 255.0;
  double green = (rgba >> 16 & 0xff) / 255.0;
  double blue = (rgba >> 8 & 0xff) / 255.0;

  cairo_pattern_add_color_stop_rgba (pattern, 0.0, red, green, blue, 0.0);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, red, green, blue, 1.0);
  cairo_set_source (pen->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* The belly of the muscle, which begins as wide as the tendon. */
static void
trace_belly (const Pen *pen)
{
  RehabPoint points[4];
  double half = TENDON_WIDTH / 2.0;
  double belly = BELLY_WIDTH / 2.0;

  cairo_new_path (pen->cr);
  line_to (pen, BELLY_FROM - 20.0, BACK_OFFSET + half);
  points[0] = get_place (pen, BELLY_FROM + 10.0, BACK_OFFSET + half);
  points[1] = get_place (pen, BELLY_FROM + 30.0, BACK_OFFSET + belly - 2.0);
  points[2] = get_place (pen, BELLY_FROM + 90.0, BACK_OFFSET + belly - 4.0);
  cairo_curve_to (pen->cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y);
  line_to (pen, THIGH_LENGTH, BACK_OFFSET + belly - 10.0);
  line_to (pen, THIGH_LENGTH, BACK_OFFSET - belly - 10.0);
  line_to (pen, BELLY_FROM + 90.0, BACK_OFFSET - belly - 4.0);
  points[0] = get_place (pen, BELLY_FROM + 30.0, BACK_OFFSET - belly + 2.0);
  points[1] = get_place (pen, BELLY_FROM + 10.0, BACK_OFFSET - half);
  points[2] = get_place (pen, BELLY_FROM - 20.0, BACK_OFFSET - half);
  cairo_curve_to (pen->cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y);
  cairo_close_path (pen->cr);
}

/* Tendon and muscle as one cord: first its edge, then its inside. */
static void
paint_tendon (const Pen *pen)
{
  cairo_t *cr = pen->cr;
  const Palette *palette = pen->palette;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  set_rgba (cr, palette->tendon_edge);
  trace_belly (pen);
  cairo_set_line_width (cr, 2.0 * palette->line);
  cairo_stroke (cr);
  trace_tendon (pen);
  cairo_set_line_width (cr, TENDON_WIDTH + 2.0 * palette->line);
  cairo_stroke (cr);

  set_rgba (cr, palette->tendon);
  trace_tendon (pen);
  cairo_set_line_width (cr, TENDON_WIDTH);
  cairo_stroke (cr);
  trace_belly (pen);
  cairo_fill_preserve (cr);
  set_fading (pen, palette->muscle, BELLY_FROM - 20.0, BELLY_FROM + 50.0);
  cairo_fill (cr);
}

static void
paint_arrow (const Pen *pen,
             RehabPoint from,
             RehabPoint to)
{
  cairo_t *cr = pen->cr;
  double direction = atan2 (to.y - from.y, to.x - from.x);
  double head = 15.0;

  set_rgba (cr, pen->palette->press);
  cairo_new_path (cr);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x - cos (direction) * head * 0.7, to.y - sin (direction) * head * 0.7);
  cairo_set_line_width (cr, 7.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);

  cairo_new_path (cr);
  cairo_move_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - cos (direction - 0.5) * head * 1.3, to.y - sin (direction - 0.5) * head * 1.3);
  cairo_line_to (cr, to.x - cos (direction + 0.5) * head * 1.3, to.y - sin (direction + 0.5) * head * 1.3);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* Onto the bone, from outside, where the tendon lies around it. */
static void
paint_press (const Pen *pen)
{
  const double places[] = { 150.0, 120.0, 90.0 };
  double outer = TUBER_RADIUS + TENDON_WIDTH + 6.0;

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x = cos (to_radians (places[i]));
      double y = sin (to_radians (places[i]));

      paint_arrow (pen, (RehabPoint) { TUBER_X + x * (outer + PRESS_LENGTH), TUBER_Y + y * (outer + PRESS_LENGTH) },
                   (RehabPoint) { TUBER_X + x * outer, TUBER_Y + y * outer });
    }
}

static Pen
make_pen (cairo_t         *cr,
          RehabTendonPose  pose,
          RehabFigureTheme theme)
{
  double bend = pose == REHAB_TENDON_HIP_BENT ? to_radians (BENT) : 0.0;

  return (Pen) { cr, &palettes[theme], { sin (bend), cos (bend) }, { -cos (bend), sin (bend) } };
}

/* Fits what is shown into a box, in its middle. */
static double
fit (double      width,
     double      height,
     RehabPoint *middle)
{
  double scale = MIN (width / (RIGHT - LEFT), height / (BOTTOM - TOP));

  *middle = (RehabPoint) { width / 2.0 - scale * (LEFT + RIGHT) / 2.0, height / 2.0 - scale * (TOP + BOTTOM) / 2.0 };

  return scale;
}

/**
 * rehab_tendon_figure_paint:
 * @cr: a context
 * @pose: how the hip is
 * @theme: for what it is drawn
 * @width: of the box at (0, 0)
 * @height: of the box
 *
 * Draws hip, thigh, bones and tendon into a box, in its middle and at their own proportions.
 */
void
rehab_tendon_figure_paint (cairo_t         *cr,
                           RehabTendonPose  pose,
                           RehabFigureTheme theme,
                           double           width,
                           double           height)
{
  Pen pen = make_pen (cr, pose, theme);
  RehabPoint middle;
  double scale = fit (width, height, &middle);

  cairo_save (cr);
  cairo_translate (cr, middle.x, middle.y);
  cairo_scale (cr, scale, scale);
  cairo_new_path (cr);
  cairo_rectangle (cr, LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
  cairo_clip (cr);

  paint_skin (&pen);
  paint_bone (&pen, trace_femur);
  paint_bone (&pen, trace_pelvis);
  paint_joint (&pen);
  paint_tendon (&pen);
  if (pose == REHAB_TENDON_HIP_BENT)
    paint_press (&pen);

  cairo_restore (cr);
}

/**
 * rehab_tendon_figure_get_mark:
 * @pose: how the hip is
 * @mark: what a word is to stand beside
 * @width: of the box at (0, 0) that the figure is in
 * @height: of the box
 *
 * Gets where something is on the figure.
 *
 * Returns: a point in the box
 */
RehabPoint
rehab_tendon_figure_get_mark (RehabTendonPose pose,
                              RehabTendonMark mark,
                              double          width,
                              double          height)
{
  Pen pen = make_pen (NULL, pose, REHAB_FIGURE_LIGHT);
  RehabPoint middle;
  double scale = fit (width, height, &middle);
  RehabPoint point = { TUBER_X, TUBER_Y };

  if (mark == REHAB_TENDON_TENDON)
    point = get_place (&pen, TENDON_MARK, BACK_OFFSET);

  return (RehabPoint) { middle.x + point.x * scale, middle.y + point.y * scale };
}
