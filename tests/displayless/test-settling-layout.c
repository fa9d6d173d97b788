/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-boxes.h"
#include "chart-diary.h"
#include "rehab-settling-layout-private.h"

#include <math.h>

static RehabSettlingLayout *
create_layout (RehabDiary *diary,
               int         to,
               double      width,
               double      height)
{
  g_autoptr (RehabSettlingChart) chart =
    rehab_settling_chart_new (diary, rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL), chart_date (0), chart_date (to),
                              chart_date (to));
  PangoContext *context = create_context (14.67);
  RehabSettlingLayout *layout = rehab_settling_chart_layout (chart, context, width, height);
  double natural;

  g_assert_cmpfloat_with_epsilon (MAX (rehab_settling_chart_measure_height (chart, context, width, &natural), height),
                                  layout->height, 1e-6);
  g_object_unref (context);

  return layout;
}

static void
test_everything_has_a_place_of_its_own (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      int n_days = 1 << g_test_rand_int_range (0, 12);
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, n_days);
      g_autoptr (RehabSettlingLayout) layout = create_layout (diary, n_days, g_test_rand_double_range (180.0, 2400.0),
                                                              g_test_rand_bit () ? 0.0 : 900.0);
      RehabBox whole = { 0.0, 0.0, layout->width, layout->height };

      for (guint a = 0; a < layout->panels->len; a++)
        {
          const RehabBox *panel = &g_array_index (layout->panels, RehabBox, a);

          assert_inside (panel, &whole, 0.5);
          for (guint b = a + 1; b < layout->panels->len; b++)
            g_assert_false (overlap (panel, &g_array_index (layout->panels, RehabBox, b)));
        }

      for (guint a = 0; a < layout->labels->len; a++)
        {
          const RehabSettlingLabel *label = &g_array_index (layout->labels, RehabSettlingLabel, a);

          assert_inside (&label->box, &whole, 0.5);
          if (label->role != REHAB_SETTLING_LABEL_TITLE && label->role != REHAB_SETTLING_LABEL_EMPTY)
            assert_inside (&label->box, &g_array_index (layout->panels, RehabBox, label->row), 0.5);
          for (guint b = a + 1; b < layout->labels->len; b++)
            {
              const RehabSettlingLabel *other = &g_array_index (layout->labels, RehabSettlingLabel, b);

              if (overlap (&label->box, &other->box))
                g_error ("“%s” overlaps “%s” at %g", pango_layout_get_text (label->text), pango_layout_get_text (other->text),
                         layout->width);
            }
          for (guint b = 0; b < layout->bars->len; b++)
            g_assert_false (overlap (&label->box, &g_array_index (layout->bars, RehabSettlingBar, b).box));
        }
    }
}

/* Each count is a bar of its length on one scale; nothing has no bar, and says 0. */
static void
test_bars_are_counts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, 90);
  g_autoptr (RehabSettlingLayout) layout = create_layout (diary, 90, 700, 0);
  guint expected = 0;
  guint n_zero = 0;
  double scale = 0.0;

  for (guint row = 0; row < rehab_settling_chart_get_n_rows (layout->chart); row++)
    for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
      expected += rehab_settling_chart_get_row (layout->chart, row)->counts[span] > 0;

  g_assert_cmpuint (layout->bars->len, ==, expected);
  for (guint i = 0; i < layout->bars->len; i++)
    {
      const RehabSettlingBar *bar = &g_array_index (layout->bars, RehabSettlingBar, i);

      g_assert_cmpuint (bar->count, ==, rehab_settling_chart_get_row (layout->chart, bar->row)->counts[bar->span]);
      if (i == 0)
        scale = bar->box.width / bar->count;
      g_assert_cmpfloat (scale, >, 0.0);
      g_assert_cmpfloat_with_epsilon (bar->box.width / bar->count, scale, 1e-6);
      g_assert_cmpfloat_with_epsilon (bar->box.x, g_array_index (layout->starts, RehabBox, bar->row).x, 1e-6);
    }

  for (guint i = 0; i < layout->labels->len; i++)
    {
      const RehabSettlingLabel *label = &g_array_index (layout->labels, RehabSettlingLabel, i);

      n_zero += label->role == REHAB_SETTLING_LABEL_COUNT && g_str_equal (pango_layout_get_text (label->text), "0");
    }
  g_assert_cmpuint (n_zero, >, 0);
}

static void
test_columns (void)
{
  static const struct { double width; guint n_columns; } widths[] = { { 1100, 4 }, { 700, 2 }, { 320, 1 }, { 100, 1 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, 90);
  g_autoptr (RehabDiary) nothing = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabSettlingLayout) empty = create_layout (nothing, 9, 700, 0);

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (RehabSettlingLayout) layout = create_layout (diary, 90, widths[i].width, 0);

      g_assert_cmpuint (layout->n_columns, ==, widths[i].n_columns);
    }

  g_assert_cmpuint (empty->panels->len, ==, 0);
  g_assert_cmpuint (empty->bars->len, ==, 0);
  g_assert_cmpuint (empty->labels->len, ==, 2);
}

/* What is not known does not look like what is: it is hatched, in the colour of days that were not kept. */
static void
test_unknown_is_hatched (void)
{
  const RehabColor white = { 1.0, 1.0, 1.0, 1.0 };
  const RehabColor black = { 0.0, 0.0, 0.0, 1.0 };
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabSettlingLayout) layout = NULL;

  for (int n = 0; n < 4; n++)
    chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, n < 2 ? ASKED (1) : UNASKED, UNASKED, ASKED (1));
  diary = chart_diary_finish (&days);
  layout = create_layout (diary, 9, 400, 0);
  g_assert_cmpuint (layout->bars->len, ==, 2);

  for (int known = 0; known < 2; known++)
    {
      RehabChartPalette palette = {
        .text = white, .dim_text = white, .axis = white, .background = white, .kept = known ? black : white,
        .not_kept = known ? white : black,
      };
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
      cairo_t *cr = cairo_create (surface);
      const guint8 *data;

      cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
      cairo_paint (cr);
      rehab_settling_layout_paint (layout, &palette, cr);
      cairo_surface_flush (surface);
      data = cairo_image_surface_get_data (surface);

      for (guint i = 0; i < 2; i++)
        {
          const RehabSettlingBar *bar = &g_array_index (layout->bars, RehabSettlingBar, i);
          guint n_inside = 0;
          guint n_inked = 0;

          for (int y = (int) ceil (bar->box.y); y < (int) floor (bar->box.y + bar->box.height); y++)
            for (int x = (int) ceil (bar->box.x); x < (int) floor (bar->box.x + bar->box.width); x++)
              {
                n_inside++;
                n_inked += data[y * cairo_image_surface_get_stride (surface) + x * 4] < 200;
              }

          if ((bar->span == REHAB_SETTLING_SPAN_NOT_ASKED) == (known != 0))
            g_assert_cmpuint (n_inked, ==, 0);
          else if (known != 0)
            g_assert_cmpuint (n_inked, ==, n_inside);
          else
            g_assert_true (n_inked > 0 && n_inked < n_inside * 9 / 10);
        }

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settling-layout/everything-has-a-place-of-its-own", test_everything_has_a_place_of_its_own);
  g_test_add_func ("/settling-layout/bars-are-counts", test_bars_are_counts);
  g_test_add_func ("/settling-layout/columns", test_columns);
  g_test_add_func ("/settling-layout/unknown-is-hatched", test_unknown_is_hatched);

  return g_test_run ();
}
