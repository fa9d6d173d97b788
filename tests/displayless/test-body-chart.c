/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-body-chart.h"
#include "rehab-body-outline.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define SCALE 2.0
#define MARGIN 12
#define STATURE 1750.0

static const RehabBodyView views[] = { REHAB_BODY_VIEW_REAR, REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_RIGHT };
static const RehabFigureTheme themes[] = {
  REHAB_FIGURE_LIGHT, REHAB_FIGURE_DARK, REHAB_FIGURE_LOW_INK, REHAB_FIGURE_HIGH_CONTRAST, REHAB_FIGURE_HIGH_CONTRAST_DARK,
};
static const RehabBodyChartStyle plain_style = { REHAB_FIGURE_LIGHT, REHAB_SIDE_NOT_ASKED };

/* A picture with a margin around its box, in which nothing may be drawn. */
typedef struct
{
  cairo_surface_t *surface;
  int width; /* of the box */
  int height;
} Sheet;

static cairo_t *
sheet_open (Sheet *sheet,
            int    width,
            int    height)
{
  cairo_t *cr;

  sheet->width = width;
  sheet->height = height;
  sheet->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * MARGIN, height + 2 * MARGIN);
  cr = cairo_create (sheet->surface);
  cairo_translate (cr, MARGIN, MARGIN);

  return cr;
}

static void
sheet_finish (Sheet   *sheet,
              cairo_t *cr)
{
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (sheet->surface);
}

static void
sheet_clear (Sheet *sheet)
{
  cairo_surface_destroy (sheet->surface);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

/* The pixel at a place of the box. */
static guint32
get_pixel (const Sheet *sheet,
           int          x,
           int          y)
{
  const guchar *data = cairo_image_surface_get_data (sheet->surface);
  guint32 pixel;

  memcpy (&pixel, data + (y + MARGIN) * cairo_image_surface_get_stride (sheet->surface) + (x + MARGIN) * 4, sizeof pixel);

  return pixel;
}

static guint
get_alpha (const Sheet *sheet,
           int          x,
           int          y)
{
  return get_pixel (sheet, x, y) >> 24;
}

static int
get_channel (guint32 pixel,
             guint   channel)
{
  return (int) (pixel >> (8 * channel) & 0xff);
}

static int
get_difference (guint32 a,
                guint32 b)
{
  int most = 0;

  for (guint i = 0; i < 4; i++)
    most = MAX (most, ABS (get_channel (a, i) - get_channel (b, i)));

  return most;
}

static void
measure (RehabBodyView view,
         int          *width,
         int          *height)
{
  double body_width;
  double body_height;

  rehab_body_chart_get_size (view, &body_width, &body_height);
  *width = (int) (SCALE * body_width);
  *height = (int) (SCALE * body_height);
}

/* Where a place of the body is in the box. */
static RehabPoint
place (const Sheet  *sheet,
       RehabBodyView view,
       double        x,
       double        y)
{
  cairo_matrix_t matrix;

  rehab_body_chart_get_matrix (view, sheet->width, sheet->height, &matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);

  return (RehabPoint) { x, y };
}

static guint
get_alpha_at (const Sheet  *sheet,
              RehabBodyView view,
              double        x,
              double        y)
{
  RehabPoint at = place (sheet, view, x, y);

  return get_alpha (sheet, (int) at.x, (int) at.y);
}

static RehabBodyArea *
dab_new (RehabBodyView view,
         double        x,
         double        y,
         double        radius)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  return rehab_body_area_paint (empty, view, (RehabPoint) { x, y }, (RehabPoint) { x, y }, radius);
}

static gboolean
paint_every (RehabBodyView view,
             guint         column,
             guint         row,
             gboolean      painted,
             gpointer      data)
{
  return TRUE;
}

static void
draw_area (Sheet               *sheet,
           RehabBodyView        view,
           const RehabBodyArea *current,
           const RehabBodyArea *previous,
           RehabFigureTheme     theme)
{
  const RehabBodyChartStyle style = { theme, REHAB_SIDE_NOT_ASKED };
  cairo_t *cr;
  int width;
  int height;

  measure (view, &width, &height);
  cr = sheet_open (sheet, width, height);
  rehab_body_chart_draw_area (cr, view, current, previous, &style, width, height);
  sheet_finish (sheet, cr);
}

static void
draw_body (Sheet                     *sheet,
           RehabBodyView              view,
           const RehabBodyChartStyle *style)
{
  cairo_t *cr;
  int width;
  int height;

  measure (view, &width, &height);
  cr = sheet_open (sheet, width, height);
  rehab_body_chart_draw_body (cr, view, style, width, height);
  sheet_finish (sheet, cr);
}

/* The outline of the body on a context in its own coordinates, to be asked what lies inside. */
static cairo_t *
open_outline (RehabBodyView view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_tolerance (cr, 0.02);
  rehab_body_outline_trace (cr, view);

  return cr;
}

/* The width of what is skin at a height, from @from towards larger x. */
static double
measure_width (RehabBodyView view,
               double        y,
               double        from,
               double        to)
{
  cairo_t *cr = open_outline (view);
  double width = 0.0;

  for (double x = from; x < to; x += 0.5)
    width += cairo_in_fill (cr, x, y) ? 0.5 : 0.0;
  cairo_destroy (cr);

  return width;
}

static void
assert_between (double value,
                double least,
                double most)
{
  g_assert_cmpfloat (value, >=, least);
  g_assert_cmpfloat (value, <=, most);
}

/* An adult's breadths and depths, as shares of the stature: hips about a fifth, a thigh half of that and narrowing. */
static void
test_the_body_has_an_adults_proportions (void)
{
  double hips = measure_width (REHAB_BODY_VIEW_REAR, 886, -250, 250);
  double waist = measure_width (REHAB_BODY_VIEW_REAR, 1095, -250, 250);
  double thigh = measure_width (REHAB_BODY_VIEW_REAR, 790, 0, 250);
  double knee = measure_width (REHAB_BODY_VIEW_REAR, 540, 0, 250);
  double seat = measure_width (REHAB_BODY_VIEW_RIGHT, 904, -250, 250);
  double loin = measure_width (REHAB_BODY_VIEW_RIGHT, 1090, -250, 250);
  double depth = measure_width (REHAB_BODY_VIEW_RIGHT, 770, -250, 250);
  double knee_depth = measure_width (REHAB_BODY_VIEW_RIGHT, 540, -250, 250);

  assert_between (hips / STATURE, 0.19, 0.22);
  assert_between (waist / hips, 0.70, 0.90);
  assert_between (thigh / STATURE, 0.085, 0.105);
  assert_between (knee / thigh, 0.50, 0.70);
  assert_between (seat / STATURE, 0.12, 0.145);
  assert_between (loin / seat, 0.65, 0.90);
  assert_between (depth / STATURE, 0.09, 0.11);
  assert_between (knee_depth / depth, 0.58, 0.75);
}

/* What can be painted and what is drawn are the same, to half a millimetre. */
static void
test_cells_lie_inside_the_outline (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      cairo_t *cr = open_outline (views[i]);

      cairo_set_line_width (cr, 1.0);
      for (guint row = 0; row < REHAB_BODY_ROWS; row++)
        {
          for (guint column = 0; column < rehab_body_view_get_columns (views[i]); column++)
            {
              RehabPoint centre = rehab_body_view_get_centre (views[i], column, row);

              if (!cairo_in_fill (cr, centre.x, centre.y) == !rehab_body_view_has_cell (views[i], column, row))
                continue;
              g_test_message ("%s %g, %g", rehab_body_view_get_nick (views[i]), centre.x, centre.y);
              g_assert_true (cairo_in_stroke (cr, centre.x, centre.y));
            }
        }
      cairo_destroy (cr);
    }
}

/* The same to the left and to the right, but for the letters at the bottom. */
static void
test_the_body_is_symmetric (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const RehabBodyChartStyle style = { themes[i], REHAB_SIDE_NOT_ASKED };
      g_auto (Sheet) rear = { NULL };
      g_auto (Sheet) left = { NULL };
      g_auto (Sheet) right = { NULL };
      guint n_skin = 0;

      draw_body (&rear, REHAB_BODY_VIEW_REAR, &style);
      draw_body (&left, REHAB_BODY_VIEW_LEFT, &style);
      draw_body (&right, REHAB_BODY_VIEW_RIGHT, &style);
      g_assert_cmpint (left.width, ==, right.width);

      for (int y = 0; y < rear.height - 110; y++)
        {
          for (int x = 0; x < rear.width / 2; x++)
            {
              g_assert_cmpint (get_difference (get_pixel (&rear, x, y), get_pixel (&rear, rear.width - 1 - x, y)), <=, 40);
              n_skin += get_alpha (&rear, x, y) == 255 ? 1 : 0;
            }
          for (int x = 0; x < left.width; x++)
            g_assert_cmpint (get_difference (get_pixel (&left, x, y), get_pixel (&right, left.width - 1 - x, y)), <=, 40);
        }
      g_assert_cmpuint (n_skin, >, 50000);
    }
}

static void
test_places_are_found_again (void)
{
  static const double sizes[][2] = { { 400, 626 }, { 60, 60 }, { 900, 100 }, { 30, 700 }, { 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          cairo_matrix_t matrix;
          double x = 37.0;
          double y = 812.0;
          RehabPoint found;

          rehab_body_chart_get_matrix (views[i], sizes[j][0], sizes[j][1], &matrix);
          cairo_matrix_transform_point (&matrix, &x, &y);
          assert_between (x, 0.0, sizes[j][0]);
          assert_between (y, 0.0, sizes[j][1]);
          found = rehab_body_chart_find_point (views[i], sizes[j][0], sizes[j][1], x, y);
          g_assert_cmpfloat_with_epsilon (found.x, 37.0, 1e-6);
          g_assert_cmpfloat_with_epsilon (found.y, 812.0, 1e-6);
          g_assert_cmpfloat_with_epsilon (fabs (matrix.xx), fabs (matrix.yy), 1e-12);
        }
    }
}

/* The patient's left is the reader's left, from behind as from the sides: there the body looks to its own side. */
static void
test_left_is_left (void)
{
  Sheet sheet = { NULL, 400, 626 };
  cairo_matrix_t matrix;

  g_assert_cmpfloat (place (&sheet, REHAB_BODY_VIEW_REAR, -62, 862).x, <, 200);
  g_assert_cmpfloat (place (&sheet, REHAB_BODY_VIEW_REAR, 62, 862).x, >, 200);
  g_assert_cmpfloat (rehab_body_chart_find_point (REHAB_BODY_VIEW_REAR, 400, 626, 100, 300).x, <, 0);
  g_assert_cmpfloat (place (&sheet, REHAB_BODY_VIEW_LEFT, 100, 900).x, <, place (&sheet, REHAB_BODY_VIEW_LEFT, -100, 900).x);
  g_assert_cmpfloat (place (&sheet, REHAB_BODY_VIEW_RIGHT, 100, 900).x, >, place (&sheet, REHAB_BODY_VIEW_RIGHT, -100, 900).x);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      rehab_body_chart_get_matrix (views[i], 400, 626, &matrix);
      g_assert_cmpfloat (matrix.yy, <, 0.0);
    }
}

static void
count_halves (const Sheet *sheet,
              const Sheet *other,
              guint       *n_left,
              guint       *n_right)
{
  *n_left = *n_right = 0;
  for (int y = 0; y < sheet->height; y++)
    for (int x = 0; x < sheet->width; x++)
      if (get_pixel (sheet, x, y) != (other != NULL ? get_pixel (other, x, y) : 0))
        (*(x < sheet->width / 2 ? n_left : n_right))++;
}

static void
test_paint_is_on_its_side (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autoptr (RehabBodyArea) left = dab_new (REHAB_BODY_VIEW_REAR, -62, 862, 30);
      g_autoptr (RehabBodyArea) right = dab_new (REHAB_BODY_VIEW_REAR, 62, 862, 30);
      g_auto (Sheet) painted_left = { NULL };
      g_auto (Sheet) painted_right = { NULL };
      g_auto (Sheet) elsewhere = { NULL };
      guint n_left;
      guint n_right;

      draw_area (&painted_left, REHAB_BODY_VIEW_REAR, left, NULL, themes[i]);
      count_halves (&painted_left, NULL, &n_left, &n_right);
      g_assert_cmpuint (n_left, >, 100);
      g_assert_cmpuint (n_right, ==, 0);

      draw_area (&painted_right, REHAB_BODY_VIEW_REAR, NULL, right, themes[i]);
      count_halves (&painted_right, NULL, &n_left, &n_right);
      g_assert_cmpuint (n_left, ==, 0);
      g_assert_cmpuint (n_right, >, 100);

      draw_area (&elsewhere, REHAB_BODY_VIEW_RIGHT, right, right, themes[i]);
      count_halves (&elsewhere, NULL, &n_left, &n_right);
      g_assert_cmpuint (n_left + n_right, ==, 0);
    }
}

static void
test_the_involved_side_is_marked (void)
{
  static const struct
  {
    RehabBodyView view;
    RehabSide side;
    gboolean left;
    gboolean right;
  } rows[] = {
    { REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT, TRUE, FALSE },
    { REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT, FALSE, TRUE },
    { REHAB_BODY_VIEW_REAR, REHAB_SIDE_BOTH, TRUE, TRUE },
    { REHAB_BODY_VIEW_LEFT, REHAB_SIDE_LEFT, FALSE, TRUE },  /* behind the thigh of a body that faces the left */
    { REHAB_BODY_VIEW_LEFT, REHAB_SIDE_RIGHT, FALSE, FALSE },
    { REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_RIGHT, TRUE, FALSE },
    { REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_LEFT, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RehabBodyChartStyle style = { REHAB_FIGURE_LIGHT, rows[i].side };
      g_auto (Sheet) plain = { NULL };
      g_auto (Sheet) marked = { NULL };
      guint n_left;
      guint n_right;

      draw_body (&plain, rows[i].view, &plain_style);
      draw_body (&marked, rows[i].view, &style);
      count_halves (&marked, &plain, &n_left, &n_right);
      g_assert_cmpint (n_left > 200, ==, rows[i].left);
      g_assert_cmpint (n_right > 200, ==, rows[i].right);
    }
}

static void
test_paint_stays_on_the_body (void)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_area_map (empty, paint_every, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_auto (Sheet) sheet = { NULL };
      cairo_t *outline = open_outline (views[i]);
      guint n_painted = 0;

      cairo_set_line_width (outline, 2.0);
      draw_area (&sheet, views[i], area, area, REHAB_FIGURE_LIGHT);
      for (int y = 0; y < sheet.height; y++)
        {
          for (int x = 0; x < sheet.width; x++)
            {
              RehabPoint at = rehab_body_chart_find_point (views[i], sheet.width, sheet.height, x + 0.5, y + 0.5);
              gboolean inside = cairo_in_fill (outline, at.x, at.y);

              if (get_alpha (&sheet, x, y) > 0)
                {
                  n_painted++;
                  if (!inside && !cairo_in_stroke (outline, at.x, at.y))
                    g_error ("Paint beside the body at %g, %g", at.x, at.y);
                }
              else if (inside && at.y > 545 && at.y < 1095 && !cairo_in_stroke (outline, at.x, at.y))
                g_error ("Bare skin at %g, %g", at.x, at.y);
            }
        }
      g_assert_cmpuint (n_painted, >, 100000);
      cairo_destroy (outline);
    }
}

/* Rounded edges neither add to what was painted nor take from it, and holes stay open. */
static void
test_paint_is_as_large_as_its_cells (void)
{
  for (double radius = 20; radius <= 50; radius += 10)
    {
      g_autoptr (RehabBodyArea) area = dab_new (REHAB_BODY_VIEW_REAR, 88, 880, radius);
      g_autoptr (RehabBodyArea) ring = NULL;
      g_auto (Sheet) sheet = { NULL };
      g_auto (Sheet) sheet_of_ring = { NULL };
      double cm2 = rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_BOTH);
      double n_painted = 0.0;

      draw_area (&sheet, REHAB_BODY_VIEW_REAR, area, NULL, REHAB_FIGURE_LIGHT);
      for (int y = 0; y < sheet.height; y++)
        for (int x = 0; x < sheet.width; x++)
          n_painted += get_alpha (&sheet, x, y) > 100 ? 1.0 : 0.0;
      n_painted /= SCALE * SCALE * 100.0;
      /* The edge is drawn half outside. */
      assert_between (n_painted, 0.85 * cm2, 1.20 * cm2 + 1.0);

      ring = rehab_body_area_erase (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 88, 880 }, (RehabPoint) { 88, 880 }, radius / 2.0);
      draw_area (&sheet_of_ring, REHAB_BODY_VIEW_REAR, ring, NULL, REHAB_FIGURE_LIGHT);
      g_assert_cmpuint (get_alpha_at (&sheet, REHAB_BODY_VIEW_REAR, 88, 880), >, 0);
      g_assert_cmpuint (get_alpha_at (&sheet_of_ring, REHAB_BODY_VIEW_REAR, 88, 880), ==, 0);
    }
}

/* Within the paint there are two tones that differ without any hue. */
static void
test_paint_is_hatched (void)
{
  g_autoptr (RehabBodyArea) area = dab_new (REHAB_BODY_VIEW_REAR, 88, 900, 40);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const RehabBodyChartStyle style = { themes[i], REHAB_SIDE_NOT_ASKED };
      g_auto (Sheet) sheet = { NULL };
      cairo_t *cr;
      int width;
      int height;
      int least = 255;
      int most = 0;

      measure (REHAB_BODY_VIEW_REAR, &width, &height);
      cr = sheet_open (&sheet, width, height);
      rehab_body_chart_draw (cr, REHAB_BODY_VIEW_REAR, area, NULL, &style, width, height);
      sheet_finish (&sheet, cr);
      for (double y = 885; y <= 915; y += 0.5)
        {
          RehabPoint at = place (&sheet, REHAB_BODY_VIEW_REAR, 88, y);
          guint32 pixel = get_pixel (&sheet, (int) at.x, (int) at.y);
          int luma = (30 * get_channel (pixel, 2) + 59 * get_channel (pixel, 1) + 11 * get_channel (pixel, 0)) / 100;

          least = MIN (least, luma);
          most = MAX (most, luma);
        }
      g_test_message ("theme %u: %d to %d", i, least, most);
      g_assert_cmpint (most - least, >=, 45);
    }
}

/* Where paint reaches the skin, its edge is that of the body: no line is drawn along it. */
static void
test_paint_goes_to_the_skin (void)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_area_map (empty, paint_every, NULL);
  g_auto (Sheet) sheet = { NULL };
  cairo_t *outline = open_outline (REHAB_BODY_VIEW_RIGHT);
  guint n_tinted = 0;
  guint n_edged = 0;

  draw_area (&sheet, REHAB_BODY_VIEW_RIGHT, area, NULL, REHAB_FIGURE_LIGHT);
  for (double y = 560; y < 1080; y += 2)
    {
      double x = -150;

      while (!cairo_in_fill (outline, x, y))
        x += 0.25;
      if (get_alpha_at (&sheet, REHAB_BODY_VIEW_RIGHT, x + 0.75, y) == 255)
        n_edged++;
      else
        n_tinted++;
    }
  cairo_destroy (outline);
  g_assert_cmpuint (n_edged, <, n_tinted / 10);
}

/* Whether the line of last time, not the halo below it, is drawn at a place on the circle, or 4 mm from it. */
static gboolean
is_dash (const Sheet     *sheet,
         RehabFigureTheme theme,
         double           angle)
{
  for (double radius = 36; radius <= 44; radius += 0.5)
    {
      RehabPoint at = place (sheet, REHAB_BODY_VIEW_REAR, 88 + radius * cos (angle), 900 + radius * sin (angle));
      guint32 pixel = get_pixel (sheet, (int) at.x, (int) at.y);
      int luma = (30 * get_channel (pixel, 2) + 59 * get_channel (pixel, 1) + 11 * get_channel (pixel, 0)) / 100;

      if (theme == REHAB_FIGURE_HIGH_CONTRAST_DARK ? luma > 120 : get_channel (pixel, 3) > 240 && luma < 90)
        return TRUE;
    }

  return FALSE;
}

static void
test_last_time_is_a_dashed_line (void)
{
  g_autoptr (RehabBodyArea) area = dab_new (REHAB_BODY_VIEW_REAR, 88, 900, 40);
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_auto (Sheet) sheet = { NULL };
      g_auto (Sheet) bare = { NULL };
      gboolean before = FALSE;
      guint n_changes = 0;
      guint n_left;
      guint n_right;

      draw_area (&sheet, REHAB_BODY_VIEW_REAR, empty, area, themes[i]);
      g_assert_cmpuint (get_alpha_at (&sheet, REHAB_BODY_VIEW_REAR, 88, 900), ==, 0);
      for (double angle = 0; angle < 2.0 * G_PI; angle += 0.01)
        {
          gboolean dash = is_dash (&sheet, themes[i], angle);

          n_changes += angle > 0 && dash != before ? 1 : 0;
          before = dash;
        }
      g_assert_cmpuint (n_changes, >=, 12);

      draw_area (&bare, REHAB_BODY_VIEW_REAR, empty, empty, themes[i]);
      count_halves (&bare, NULL, &n_left, &n_right);
      g_assert_cmpuint (n_left + n_right, ==, 0);
    }
}

/* Whatever its size and form, a picture keeps to its box and uses it. */
static void
test_pictures_keep_to_their_box (void)
{
  static const int sizes[][2] = { { 170, 170 }, { 400, 626 }, { 90, 300 }, { 600, 120 }, { 40, 40 } };
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_area_map (empty, paint_every, NULL);
  const RehabBodyChartStyle style = { REHAB_FIGURE_HIGH_CONTRAST, REHAB_SIDE_BOTH };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      for (guint j = 0; j <= G_N_ELEMENTS (views); j++)
        {
          g_auto (Sheet) sheet = { NULL };
          cairo_t *cr = sheet_open (&sheet, sizes[i][0], sizes[i][1]);
          int left = G_MAXINT, right = G_MININT, top = G_MAXINT, bottom = G_MININT;

          if (j < G_N_ELEMENTS (views))
            rehab_body_chart_draw (cr, views[j], area, area, &style, sheet.width, sheet.height);
          else
            rehab_body_chart_draw_all (cr, area, area, &style, sheet.width, sheet.height);
          sheet_finish (&sheet, cr);

          for (int y = -MARGIN; y < sheet.height + MARGIN; y++)
            {
              for (int x = -MARGIN; x < sheet.width + MARGIN; x++)
                {
                  if (get_alpha (&sheet, x, y) == 0)
                    continue;
                  left = MIN (left, x);
                  right = MAX (right, x);
                  top = MIN (top, y);
                  bottom = MAX (bottom, y);
                }
            }
          g_test_message ("%d x %d, picture %u: %d..%d, %d..%d", sheet.width, sheet.height, j, left, right, top, bottom);
          g_assert_cmpint (left, >=, -1);
          g_assert_cmpint (right, <=, sheet.width);
          g_assert_cmpint (top, >=, -2);
          g_assert_cmpint (bottom, <=, sheet.height + 1);
          g_assert_true (right - left > 0.75 * sheet.width || bottom - top > 0.9 * sheet.height);
        }
    }
}

/* Unrolled: the left side of the body, its back, its right side. */
static void
test_all_pictures_stand_in_order (void)
{
  const int width = 930;
  const int height = 600;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (RehabBodyArea) area = dab_new (views[i], 40, 900, 30);
      g_auto (Sheet) bare = { NULL };
      g_auto (Sheet) painted = { NULL };
      cairo_t *cr = sheet_open (&bare, width, height);
      double sum = 0.0;
      guint n = 0;

      rehab_body_chart_draw_all (cr, NULL, NULL, &plain_style, width, height);
      sheet_finish (&bare, cr);
      cr = sheet_open (&painted, width, height);
      rehab_body_chart_draw_all (cr, area, NULL, &plain_style, width, height);
      sheet_finish (&painted, cr);

      for (int y = 0; y < height; y++)
        {
          for (int x = 0; x < width; x++)
            {
              if (get_pixel (&bare, x, y) == get_pixel (&painted, x, y))
                continue;
              sum += x;
              n++;
            }
        }
      g_assert_cmpuint (n, >, 100);
      if (views[i] == REHAB_BODY_VIEW_LEFT)
        assert_between (sum / n / width, 0.0, 0.27);
      else if (views[i] == REHAB_BODY_VIEW_RIGHT)
        assert_between (sum / n / width, 0.73, 1.0);
      else
        assert_between (sum / n / width, 0.5, 0.65);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-chart/proportions", test_the_body_has_an_adults_proportions);
  g_test_add_func ("/body-chart/cells", test_cells_lie_inside_the_outline);
  g_test_add_func ("/body-chart/symmetric", test_the_body_is_symmetric);
  g_test_add_func ("/body-chart/places", test_places_are_found_again);
  g_test_add_func ("/body-chart/left", test_left_is_left);
  g_test_add_func ("/body-chart/side", test_paint_is_on_its_side);
  g_test_add_func ("/body-chart/involved", test_the_involved_side_is_marked);
  g_test_add_func ("/body-chart/on-the-body", test_paint_stays_on_the_body);
  g_test_add_func ("/body-chart/size", test_paint_is_as_large_as_its_cells);
  g_test_add_func ("/body-chart/hatched", test_paint_is_hatched);
  g_test_add_func ("/body-chart/skin", test_paint_goes_to_the_skin);
  g_test_add_func ("/body-chart/dashed", test_last_time_is_a_dashed_line);
  g_test_add_func ("/body-chart/box", test_pictures_keep_to_their_box);
  g_test_add_func ("/body-chart/order", test_all_pictures_stand_in_order);

  return g_test_run ();
}
