/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-body-region.h"
#include "rehab-body-summary.h"
#include "rehab-error.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define MOST_CHARACTERS 9000
#define N_ROUNDS 60

static const RehabBodyView views[] = { REHAB_BODY_VIEW_REAR, REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_RIGHT };
static const RehabSide sides[] = { REHAB_SIDE_LEFT, REHAB_SIDE_RIGHT };

static void
take (RehabBodyArea **area,
      RehabBodyArea  *by)
{
  rehab_body_area_unref (*area);
  *area = by;
}

static void
dab (RehabBodyArea **area,
     RehabBodyView   view,
     double          x,
     double          y,
     double          radius)
{
  take (area, rehab_body_area_paint (*area, view, (RehabPoint) { x, y }, (RehabPoint) { x, y }, radius));
}

static RehabPoint
random_point (void)
{
  return (RehabPoint) { g_test_rand_double_range (-260, 260), g_test_rand_double_range (480, 1160) };
}

/* Some strokes of all kinds, beside the body as well. */
static RehabBodyArea *
random_area (void)
{
  RehabBodyArea *area = rehab_body_area_new ();

  for (int i = g_test_rand_int_range (1, 12); i > 0; i--)
    {
      RehabBodyView view = views[g_test_rand_int_range (0, G_N_ELEMENTS (views))];
      double radius = g_test_rand_double_range (0, 60);

      if (i % 4 == 0)
        take (&area, rehab_body_area_erase (area, view, random_point (), random_point (), radius));
      else
        take (&area, rehab_body_area_paint (area, view, random_point (), random_point (), radius));
    }

  return area;
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

static gboolean
paint_chequered (RehabBodyView view,
                 guint         column,
                 guint         row,
                 gboolean      painted,
                 gpointer      data)
{
  return (column + row) % 2 == 0;
}

/* Nothing alike within a row or a column, so that no character repeats four times. */
static gboolean
paint_restless (RehabBodyView view,
                guint         column,
                guint         row,
                gboolean      painted,
                gpointer      data)
{
  return (column / 6 + row) % 2 == 0 ? column % 2 == 0 : column % 3 == 0;
}

static gboolean
paint_at_random (RehabBodyView view,
                 guint         column,
                 guint         row,
                 gboolean      painted,
                 gpointer      data)
{
  return g_test_rand_bit ();
}

static RehabBodyArea *
map_new (RehabBodyCellFunc func)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  return rehab_body_area_map (empty, func, NULL);
}

static void
assert_text_round_trips (const RehabBodyArea *area)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabBodyArea) read = NULL;
  g_autofree char *text = rehab_body_area_to_text (area);

  read = rehab_body_area_from_text (text, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_body_area_equal (read, area));
  if (text == NULL)
    return;

  g_assert_cmpuint (strlen (text), <=, MOST_CHARACTERS);
  for (const char *p = text; *p != '\0'; p++)
    g_assert_true (g_ascii_isprint (*p));
}

static void
assert_summary (const RehabBodyArea *area,
                const char          *expected)
{
  g_autofree char *summary = rehab_body_area_dup_summary (area);

  g_assert_cmpstr (summary, ==, expected);
}

/* The cells of the body */

/* The left of the patient is where x is negative, and no cell is on both sides. */
static void
test_left_is_left (void)
{
  guint column;
  guint row;

  g_assert_true (rehab_body_view_find_cell (REHAB_BODY_VIEW_REAR, (RehabPoint) { -0.01, 900 }, &column, &row));
  g_assert_cmpint (rehab_body_view_get_side (REHAB_BODY_VIEW_REAR, column), ==, REHAB_SIDE_LEFT);
  g_assert_true (rehab_body_view_find_cell (REHAB_BODY_VIEW_REAR, (RehabPoint) { 0.01, 900 }, &column, &row));
  g_assert_cmpint (rehab_body_view_get_side (REHAB_BODY_VIEW_REAR, column), ==, REHAB_SIDE_RIGHT);

  for (column = 0; column < rehab_body_view_get_columns (REHAB_BODY_VIEW_REAR); column++)
    {
      double x = rehab_body_view_get_centre (REHAB_BODY_VIEW_REAR, column, 0).x;

      g_assert_cmpfloat (fabs (x), >=, REHAB_BODY_CELL / 2.0);
      g_assert_cmpint (rehab_body_view_get_side (REHAB_BODY_VIEW_REAR, column), ==, x < 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT);
    }

  for (column = 0; column < rehab_body_view_get_columns (REHAB_BODY_VIEW_LEFT); column++)
    {
      g_assert_cmpint (rehab_body_view_get_side (REHAB_BODY_VIEW_LEFT, column), ==, REHAB_SIDE_LEFT);
      g_assert_cmpint (rehab_body_view_get_side (REHAB_BODY_VIEW_RIGHT, column), ==, REHAB_SIDE_RIGHT);
    }
}

static void
test_cells_are_found_where_they_are (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      for (guint row = 0; row < REHAB_BODY_ROWS; row++)
        {
          for (guint column = 0; column < rehab_body_view_get_columns (views[i]); column++)
            {
              guint found_column = 1000;
              guint found_row = 1000;

              g_assert_cmpint (rehab_body_view_find_cell (views[i], rehab_body_view_get_centre (views[i], column, row),
                                                          &found_column, &found_row), ==,
                               rehab_body_view_has_cell (views[i], column, row));
              g_assert_cmpuint (found_column, ==, column);
              g_assert_cmpuint (found_row, ==, row);
            }
        }
    }
}

static void
test_nothing_is_found_elsewhere (void)
{
  const RehabPoint elsewhere[] = {
    { 0, 1101 }, { 0, 539 }, { 211, 900 }, { -211, 900 }, { 0, 600 }, { 1e300, 900 }, { 0, -1e300 }, { NAN, 900 }, { 0, NAN },
    { INFINITY, 900 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    {
      guint column;
      guint row;

      g_assert_false (rehab_body_view_find_cell (REHAB_BODY_VIEW_REAR, elsewhere[i], &column, &row));
    }
}

/* What was painted in an earlier version has to be read in this one: other cells are another version of the text. */
static void
test_the_body_stays_as_it_is (void)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint row = 0; row < REHAB_BODY_ROWS; row++)
      for (guint column = 0; column < rehab_body_view_get_columns (views[i]); column++)
        g_string_append_c (cells, rehab_body_view_has_cell (views[i], column, row) ? 'x' : '.');

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, cells->str, (gssize) cells->len);
  g_assert_cmpstr (sum, ==, "536170baa6a3a4b168b6c8704bc040453202d65d4efbe2007415ad5fe9c25c24");
}

static void
test_the_body_is_symmetric (void)
{
  guint n_columns = rehab_body_view_get_columns (REHAB_BODY_VIEW_REAR);

  for (guint row = 0; row < REHAB_BODY_ROWS; row++)
    {
      for (guint column = 0; column < n_columns; column++)
        g_assert_cmpint (rehab_body_view_has_cell (REHAB_BODY_VIEW_REAR, column, row), ==,
                         rehab_body_view_has_cell (REHAB_BODY_VIEW_REAR, n_columns - 1 - column, row));
      for (guint column = 0; column < rehab_body_view_get_columns (REHAB_BODY_VIEW_LEFT); column++)
        g_assert_cmpint (rehab_body_view_has_cell (REHAB_BODY_VIEW_LEFT, column, row), ==,
                         rehab_body_view_has_cell (REHAB_BODY_VIEW_RIGHT, column, row));
    }
}

/* Painting */

static void
test_empty_says_nothing (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *text = rehab_body_area_to_text (area);
  g_autofree char *reminder = rehab_body_area_dup_reminder (area);
  g_autofree char *left = rehab_body_area_dup_side (area, REHAB_SIDE_LEFT);

  g_assert_true (rehab_body_area_is_empty (area));
  g_assert_null (text);
  g_assert_null (reminder);
  g_assert_null (left);
  assert_summary (area, "Not asked");
}

static void
test_a_dab_is_as_large_as_the_brush (void)
{
  for (double radius = 10; radius <= 60; radius += 5)
    {
      g_autoptr (RehabBodyArea) area = rehab_body_area_new ();

      dab (&area, REHAB_BODY_VIEW_REAR, 88, 900, radius);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT),
                                      G_PI * radius * radius / 100.0, 0.15 * radius * radius / 100.0 + 0.5);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_extent (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT),
                                      2.0 * radius / 10.0, 0.5);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), 0.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_extent (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), 0.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_BOTH), 0.0, 1e-9);
    }
}

static void
test_the_finest_brush_paints_where_it_stands (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
      RehabPoint point = random_point ();
      guint column;
      guint row;
      gboolean on_body = rehab_body_view_find_cell (REHAB_BODY_VIEW_REAR, point, &column, &row);

      dab (&area, REHAB_BODY_VIEW_REAR, point.x, point.y, 0.0);
      g_assert_cmpint (rehab_body_area_has_point (area, REHAB_BODY_VIEW_REAR, point), ==, on_body);
    }
}

/* A quick hand leaves no gaps: each place on the way is painted, and nothing farther away than the brush is wide. */
static void
test_a_stroke_has_no_gaps (void)
{
  const RehabPoint from = { 30, 1000 };
  const RehabPoint to = { 120, 620 };
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_area_paint (empty, REHAB_BODY_VIEW_REAR, from, to, 8.0);

  for (guint i = 0; i <= 200; i++)
    g_assert_true (rehab_body_area_has_point (area, REHAB_BODY_VIEW_REAR, rehab_point_mix (from, to, i / 200.0)));
  g_assert_false (rehab_body_area_has_point (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 30, 930 }));
  g_assert_false (rehab_body_area_has_point (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { 30, 1013 }));
  g_assert_false (rehab_body_area_has_point (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { -30, 1000 }));
  g_assert_true (rehab_body_area_is_empty (empty));
}

static void
test_paint_stays_on_the_body (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) area = random_area ();

      for (guint j = 0; j < G_N_ELEMENTS (views); j++)
        for (guint row = 0; row < REHAB_BODY_ROWS; row++)
          for (guint column = 0; column < rehab_body_view_get_columns (views[j]); column++)
            if (!rehab_body_view_has_cell (views[j], column, row))
              g_assert_false (rehab_body_area_has_cell (area, views[j], column, row));
    }
}

/* A wide brush beside the midline leaves the other side alone; one that goes over it does not. */
static void
test_the_brush_keeps_to_its_side (void)
{
  g_autoptr (RehabBodyArea) right = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) both = NULL;

  dab (&right, REHAB_BODY_VIEW_REAR, 4, 900, 40);
  g_assert_cmpfloat (rehab_body_area_get_cm2 (right, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT), >, 20.0);
  g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (right, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), 0.0, 1e-9);
  g_assert_false (rehab_body_area_crosses_midline (right));

  both = rehab_body_area_paint (right, REHAB_BODY_VIEW_REAR, (RehabPoint) { 20, 900 }, (RehabPoint) { -20, 900 }, 20);
  g_assert_cmpfloat (rehab_body_area_get_cm2 (both, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), >, 5.0);
  g_assert_true (rehab_body_area_crosses_midline (both));
  g_assert_cmpfloat (rehab_body_area_get_extent (both, REHAB_BODY_VIEW_REAR, REHAB_SIDE_BOTH), >,
                     rehab_body_area_get_extent (both, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT));

  /* Facing views are not each other's other side. */
  take (&right, rehab_body_area_new ());
  dab (&right, REHAB_BODY_VIEW_RIGHT, 2, 900, 30);
  g_assert_true (rehab_body_area_has_point (right, REHAB_BODY_VIEW_RIGHT, (RehabPoint) { -10, 900 }));
  g_assert_false (rehab_body_area_has_point (right, REHAB_BODY_VIEW_LEFT, (RehabPoint) { -10, 900 }));
}

static void
test_erasing_takes_what_painting_gave (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) before = random_area ();
      RehabBodyView view = views[g_test_rand_int_range (0, G_N_ELEMENTS (views))];
      RehabPoint from = random_point ();
      RehabPoint to = random_point ();
      double radius = g_test_rand_double_range (0, 50);
      g_autoptr (RehabBodyArea) painted = rehab_body_area_paint (before, view, from, to, radius);
      g_autoptr (RehabBodyArea) again = rehab_body_area_paint (painted, view, from, to, radius);
      g_autoptr (RehabBodyArea) erased = rehab_body_area_erase (before, view, from, to, radius);
      g_autoptr (RehabBodyArea) painted_erased = rehab_body_area_erase (painted, view, from, to, radius);

      g_assert_true (again == painted);
      g_assert_true (rehab_body_area_equal (erased, painted_erased));
      g_assert_cmpfloat (rehab_body_area_get_cm2 (painted, view, REHAB_SIDE_BOTH), >=,
                         rehab_body_area_get_cm2 (before, view, REHAB_SIDE_BOTH));
      g_assert_cmpfloat (rehab_body_area_get_cm2 (erased, view, REHAB_SIDE_BOTH), <=,
                         rehab_body_area_get_cm2 (before, view, REHAB_SIDE_BOTH));
    }
}

static void
test_mirrored_sides_are_swapped (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) area = random_area ();
      g_autoptr (RehabBodyArea) mirrored = rehab_body_area_mirror (area);
      g_autoptr (RehabBodyArea) back = rehab_body_area_mirror (mirrored);

      g_assert_true (rehab_body_area_equal (back, area));
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT),
                                      rehab_body_area_get_cm2 (mirrored, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT), 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_LEFT, REHAB_SIDE_LEFT),
                                      rehab_body_area_get_cm2 (mirrored, REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_RIGHT), 1e-9);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_extent (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT),
                                      rehab_body_area_get_extent (mirrored, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), 1e-9);
    }
}

/* The extent is that of all pairs of cells, not only of those it is worked out from. */
static void
test_extent_is_the_largest_distance (void)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
      g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RehabPoint));
      double most = 0.0;

      for (guint j = 0; j < 3; j++)
        dab (&area, REHAB_BODY_VIEW_RIGHT, g_test_rand_double_range (-80, 80), g_test_rand_double_range (560, 1080), 12);

      for (guint row = 0; row < REHAB_BODY_ROWS; row++)
        {
          for (guint column = 0; column < rehab_body_view_get_columns (REHAB_BODY_VIEW_RIGHT); column++)
            {
              RehabPoint centre = rehab_body_view_get_centre (REHAB_BODY_VIEW_RIGHT, column, row);

              if (rehab_body_area_has_cell (area, REHAB_BODY_VIEW_RIGHT, column, row))
                g_array_append_val (cells, centre);
            }
        }
      for (guint j = 0; j < cells->len; j++)
        {
          for (guint k = 0; k < j; k++)
            {
              const RehabPoint *a = &g_array_index (cells, RehabPoint, j);
              const RehabPoint *b = &g_array_index (cells, RehabPoint, k);

              most = MAX (most, hypot (a->x - b->x, a->y - b->y));
            }
        }
      g_assert_cmpuint (cells->len, >, 0);
      g_assert_cmpfloat_with_epsilon (rehab_body_area_get_extent (area, REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_RIGHT),
                                      (most + REHAB_BODY_CELL) / 10.0, 1e-9);
    }
}

/* Text */

static void
test_text_is_what_it_was (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *text = NULL;

  dab (&area, REHAB_BODY_VIEW_REAR, 62, 862, 10);
  dab (&area, REHAB_BODY_VIEW_LEFT, 0, 905, 5);
  text = rehab_body_area_to_text (area);
  g_assert_cmpstr (text, ==, "1 rear:!652?@o!12?Bo!12?@o!13?_!872? left:!384?@_!8?@_!724?");
}

static void
test_text_round_trips (void)
{
  const RehabBodyCellFunc funcs[] = { paint_every, paint_chequered, paint_restless, paint_at_random };
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();

  assert_text_round_trips (empty);
  for (guint i = 0; i < G_N_ELEMENTS (funcs); i++)
    {
      g_autoptr (RehabBodyArea) area = map_new (funcs[i]);

      assert_text_round_trips (area);
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) area = random_area ();

      assert_text_round_trips (area);
    }
}

static void
test_malformed_text_is_refused (void)
{
  static const struct
  {
    const char *text;
    RehabErrorCode code;
  } rows[] = {
    { "", REHAB_ERROR_OUT_OF_RANGE },
    { "1", REHAB_ERROR_OUT_OF_RANGE },
    { "2 rear:!1568?", REHAB_ERROR_OUT_OF_RANGE },
    { "11 rear:!1568?", REHAB_ERROR_OUT_OF_RANGE },
    { "rear:!1568?", REHAB_ERROR_OUT_OF_RANGE },
    { "1 ", REHAB_ERROR_NOT_TEXT },
    { "1  rear:!1568?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568?", REHAB_ERROR_NOT_TEXT },              /* nothing painted */
    { "1 front:!1568?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!700?@", REHAB_ERROR_NOT_TEXT },              /* too few */
    { "1 rear:!635?_!933?", REHAB_ERROR_NOT_TEXT },         /* too many */
    { "1 right:!9999?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568~", REHAB_ERROR_NOT_TEXT },              /* beside the body */
    { "1 rear:!0?!1568?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!?!1567?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!99999999999999999999?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!-1?", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568>", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568\x7f", REHAB_ERROR_NOT_TEXT },
    { "1 rear:!1568\xc3\xa9", REHAB_ERROR_NOT_TEXT },
  };

  g_autoptr (RehabBodyArea) good = rehab_body_area_from_text ("1 rear:!635?_!932?", NULL);

  /* That the following ones resemble. */
  g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (good, REHAB_BODY_VIEW_REAR, REHAB_SIDE_BOTH), 0.25, 1e-9);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].text);
      g_assert_null (rehab_body_area_from_text (rows[i].text, &error));
      g_assert_error (error, REHAB_ERROR, (int) rows[i].code);
    }
}

/* An area has one text: another spelling of the same cells, or the views in another order, is refused. */
static void
test_no_other_spelling_is_read (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *swapped = NULL;
  g_autofree char *longer = NULL;
  g_autofree char *spaced = NULL;
  g_autofree char *zero = NULL;

  dab (&area, REHAB_BODY_VIEW_REAR, 62, 862, 10);
  dab (&area, REHAB_BODY_VIEW_LEFT, 0, 905, 5);
  text = rehab_body_area_to_text (area);
  words = g_strsplit (text, " ", -1);
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  swapped = g_strjoin (" ", words[0], words[2], words[1], NULL);
  longer = g_strjoin (" ", words[0], words[1], "left:!1120?", NULL);
  spaced = g_strconcat (text, " ", NULL);
  zero = g_strdup_printf ("1 rear:!0%s", words[1] + strlen ("rear:!"));

  g_assert_null (rehab_body_area_from_text (swapped, NULL));
  g_assert_null (rehab_body_area_from_text (longer, NULL));
  g_assert_null (rehab_body_area_from_text (spaced, NULL));
  g_assert_null (rehab_body_area_from_text (zero, NULL));
}

/* Whatever is done to a text, it is refused or means exactly what it says. */
static void
test_damaged_text_is_refused (void)
{
  for (guint i = 0; i < 40 * N_ROUNDS; i++)
    {
      g_autoptr (RehabBodyArea) area = random_area ();
      g_autofree char *text = rehab_body_area_to_text (area);
      g_autoptr (GString) damaged = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabBodyArea) read = NULL;

      for (int j = g_test_rand_int_range (1, 4); j > 0 && damaged->len > 0; j--)
        {
          gssize at = g_test_rand_int_range (0, (gint32) damaged->len);

          switch (g_test_rand_int_range (0, 4))
            {
            case 0:
              damaged->str[at] = (char) g_test_rand_int_range (1, 256);
              break;
            case 1:
              g_string_erase (damaged, at, g_test_rand_int_range (1, (gint32) damaged->len - (gint32) at + 1));
              break;
            case 2:
              g_string_insert_c (damaged, at, "!?~ 019:"[g_test_rand_int_range (0, 8)]);
              break;
            default:
              g_string_insert (damaged, at, " left:!1120?");
              break;
            }
        }

      read = rehab_body_area_from_text (damaged->str, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      if (read != NULL)
        {
          g_autofree char *again = rehab_body_area_to_text (read);

          g_assert_cmpstr (again, ==, damaged->str);
        }
    }
}

/* Regions */

static void
test_every_place_has_a_name (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint row = 0; row < REHAB_BODY_ROWS; row++)
      for (guint column = 0; column < rehab_body_view_get_columns (views[i]); column++)
        g_assert_cmpint (rehab_body_region_at (views[i], column, row) != NULL, ==,
                         rehab_body_view_has_cell (views[i], column, row));
}

static const char *
name_at (RehabBodyView view,
         double        x,
         double        y)
{
  guint column;
  guint row;

  g_assert_true (rehab_body_view_find_cell (view, (RehabPoint) { x, y }, &column, &row));

  return rehab_body_region_at (view, column, row)->key;
}

static void
test_regions_are_where_they_are_in_a_body (void)
{
  for (int side = -1; side <= 1; side += 2)
    {
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 62, 862), ==, "sit-bone");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 90, 826), ==, "gluteal-fold");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 88, 940), ==, "buttock");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 80, 780), ==, "upper-thigh");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 80, 690), ==, "middle-thigh");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 80, 580), ==, "lower-thigh");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 20, 760), ==, "inner-thigh");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 10, 1000), ==, "sacrum");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 5, 890), ==, "coccyx");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 90, 1080), ==, "low-back");
      g_assert_cmpstr (name_at (REHAB_BODY_VIEW_REAR, side * 165, 900), ==, "lateral-hip");
    }
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_LEFT, 0, 905), ==, "lateral-hip");
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_LEFT, 80, 910), ==, "groin");
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_RIGHT, -100, 910), ==, "buttock");
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_RIGHT, -60, 690), ==, "middle-thigh");
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_RIGHT, 70, 700), ==, "front-thigh");
  g_assert_cmpstr (name_at (REHAB_BODY_VIEW_RIGHT, 0, 700), ==, "outer-thigh");
}

static void
test_regions_are_painted_by_name (void)
{
  for (guint i = 0; i < rehab_body_region_get_count (); i++)
    {
      const RehabBodyRegion *region = rehab_body_region_get_nth (i);

      g_test_message ("%s", region->key);
      g_assert_true (rehab_body_region_lookup (region->key) == region);

      for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
        {
          RehabSide side = sides[j];
          RehabSide other = sides[1 - j];
          RehabBodyView view = rehab_body_region_get_view (region, side);
          g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
          g_autoptr (RehabBodyArea) painted = rehab_body_region_paint (region, empty, side);
          g_autoptr (RehabBodyArea) again = rehab_body_region_paint (region, painted, side);
          g_autoptr (RehabBodyArea) erased = rehab_body_region_erase (region, painted, side);

          g_assert_cmpfloat (rehab_body_area_get_cm2 (painted, view, side), >, 1.0);
          g_assert_cmpfloat_with_epsilon (rehab_body_region_get_coverage (region, empty, side), 0.0, 1e-9);
          g_assert_cmpfloat_with_epsilon (rehab_body_region_get_coverage (region, painted, side), 1.0, 1e-9);
          g_assert_cmpfloat_with_epsilon (rehab_body_region_get_coverage (region, painted, other), region->sided ? 0.0 : 1.0,
                                          1e-9);
          if (region->sided)
            g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (painted, REHAB_BODY_VIEW_REAR, other), 0.0, 1e-9);
          g_assert_true (again == painted);
          g_assert_true (rehab_body_area_is_empty (erased));
        }
    }
  g_assert_null (rehab_body_region_lookup ("elbow"));
  g_assert_null (rehab_body_region_lookup (NULL));
}

/* Erasing by name takes what shows of a region from elsewhere as well, so that its name is gone from the summary. */
static void
test_regions_are_erased_in_every_view (void)
{
  const RehabBodyRegion *sit_bone = rehab_body_region_lookup ("sit-bone");
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();

  dab (&area, REHAB_BODY_VIEW_RIGHT, -62, 862, 10);
  dab (&area, REHAB_BODY_VIEW_REAR, 62, 862, 10);
  dab (&area, REHAB_BODY_VIEW_REAR, -62, 862, 10);
  g_assert_cmpfloat (rehab_body_region_get_coverage (sit_bone, area, REHAB_SIDE_RIGHT), >, 0.1);
  g_assert_cmpfloat (rehab_body_region_get_coverage (sit_bone, area, REHAB_SIDE_RIGHT), <, 0.9);
  take (&area, rehab_body_region_erase (sit_bone, area, REHAB_SIDE_RIGHT));
  g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_RIGHT, REHAB_SIDE_RIGHT), 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT), 0.0, 1e-9);
  g_assert_cmpfloat (rehab_body_area_get_cm2 (area, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), >, 1.0);
}

/* Words */

static void
test_summary_says_where (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();

  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("sit-bone"), area, REHAB_SIDE_RIGHT));
  assert_summary (area, "Right: sit bone, about 17 cm², at most 5.0 cm across. Left: nothing painted.");
  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("gluteal-fold"), area, REHAB_SIDE_RIGHT));
  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("upper-thigh"), area, REHAB_SIDE_RIGHT));
  assert_summary (area, "Right: back of the upper thigh, gluteal fold and sit bone, about 132 cm², at most 17.3 cm across. Left: nothing painted.");
  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("lateral-hip"), area, REHAB_SIDE_LEFT));
  assert_summary (area, "Left: outside of the hip, about 134 cm² seen from the side, at most 17.3 cm across. Right: back of the upper thigh, gluteal fold and sit bone, about 132 cm², at most 17.3 cm across.");
  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("groin"), area, REHAB_SIDE_RIGHT));
  assert_summary (area, "Left: outside of the hip, about 134 cm² seen from the side, at most 17.3 cm across. Right: back of the upper thigh, gluteal fold and sit bone, about 132 cm², at most 17.3 cm across; groin and front of the hip, about 99 cm² seen from the side, at most 19.3 cm across.");
}

static void
test_summary_of_what_crosses_the_midline (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();

  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("sacrum"), area, REHAB_SIDE_LEFT));
  assert_summary (area, "Left: sacrum, about 66 cm², at most 16.0 cm across. Right: sacrum, about 66 cm², at most 16.0 cm across. Both sides together: at most 16.2 cm across.");
}

static void
test_lines_say_the_same (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *summary = NULL;
  g_autofree char *lines = NULL;
  g_auto (GStrv) parts = NULL;

  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("sacrum"), area, REHAB_SIDE_BOTH));
  summary = rehab_body_area_dup_summary (area);
  lines = rehab_body_area_dup_lines (area);
  parts = g_strsplit (lines, "\n", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_true (g_str_has_prefix (parts[1], "Right: "));
  g_strdelimit (lines, "\n", ' ');
  g_assert_cmpstr (lines, ==, summary);
}

/* Not each region that the brush grazed is named, but a small one that is painted whole always is. */
static void
test_summary_leaves_out_what_was_grazed (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *side = NULL;

  dab (&area, REHAB_BODY_VIEW_REAR, 62, 862, 22);
  dab (&area, REHAB_BODY_VIEW_REAR, 62, 887, 4);
  side = rehab_body_area_dup_side (area, REHAB_SIDE_RIGHT);
  g_assert_nonnull (strstr (side, "sit bone, about"));

  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("buttock"), area, REHAB_SIDE_RIGHT));
  take (&area, rehab_body_region_paint (rehab_body_region_lookup ("sit-bone"), area, REHAB_SIDE_RIGHT));
  g_free (side);
  side = rehab_body_area_dup_side (area, REHAB_SIDE_RIGHT);
  g_assert_true (g_str_has_prefix (side, "buttock and sit bone, about"));
}

static void
test_reminder_names_its_source (void)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *reminder = NULL;

  dab (&area, REHAB_BODY_VIEW_REAR, 62, 862, 10);
  reminder = rehab_body_area_dup_reminder (area);
  g_assert_nonnull (strstr (reminder, "6.7 cm"));
  g_assert_nonnull (strstr (reminder, "Rich 2023"));
}

static void
test_regions_are_named_with_their_side (void)
{
  g_autofree char *left = rehab_body_region_dup_name (rehab_body_region_lookup ("sit-bone"), REHAB_SIDE_LEFT);
  g_autofree char *middle = rehab_body_region_dup_name (rehab_body_region_lookup ("sacrum"), REHAB_SIDE_LEFT);

  g_assert_cmpstr (left, ==, "Sit bone, left");
  g_assert_cmpstr (middle, ==, "Sacrum");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/body-area/grid/left", test_left_is_left);
  g_test_add_func ("/body-area/grid/cells", test_cells_are_found_where_they_are);
  g_test_add_func ("/body-area/grid/elsewhere", test_nothing_is_found_elsewhere);
  g_test_add_func ("/body-area/grid/fixed", test_the_body_stays_as_it_is);
  g_test_add_func ("/body-area/grid/symmetric", test_the_body_is_symmetric);
  g_test_add_func ("/body-area/empty", test_empty_says_nothing);
  g_test_add_func ("/body-area/dab", test_a_dab_is_as_large_as_the_brush);
  g_test_add_func ("/body-area/finest", test_the_finest_brush_paints_where_it_stands);
  g_test_add_func ("/body-area/stroke", test_a_stroke_has_no_gaps);
  g_test_add_func ("/body-area/on-the-body", test_paint_stays_on_the_body);
  g_test_add_func ("/body-area/side", test_the_brush_keeps_to_its_side);
  g_test_add_func ("/body-area/erase", test_erasing_takes_what_painting_gave);
  g_test_add_func ("/body-area/mirror", test_mirrored_sides_are_swapped);
  g_test_add_func ("/body-area/extent", test_extent_is_the_largest_distance);
  g_test_add_func ("/body-area/text/golden", test_text_is_what_it_was);
  g_test_add_func ("/body-area/text/round-trip", test_text_round_trips);
  g_test_add_func ("/body-area/text/malformed", test_malformed_text_is_refused);
  g_test_add_func ("/body-area/text/spelling", test_no_other_spelling_is_read);
  g_test_add_func ("/body-area/text/damaged", test_damaged_text_is_refused);
  g_test_add_func ("/body-area/region/names", test_every_place_has_a_name);
  g_test_add_func ("/body-area/region/places", test_regions_are_where_they_are_in_a_body);
  g_test_add_func ("/body-area/region/paint", test_regions_are_painted_by_name);
  g_test_add_func ("/body-area/region/erase", test_regions_are_erased_in_every_view);
  g_test_add_func ("/body-area/region/sided-names", test_regions_are_named_with_their_side);
  g_test_add_func ("/body-area/summary", test_summary_says_where);
  g_test_add_func ("/body-area/summary/midline", test_summary_of_what_crosses_the_midline);
  g_test_add_func ("/body-area/summary/lines", test_lines_say_the_same);
  g_test_add_func ("/body-area/summary/grazed", test_summary_leaves_out_what_was_grazed);
  g_test_add_func ("/body-area/reminder", test_reminder_names_its_source);

  return g_test_run ();
}
