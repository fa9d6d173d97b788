/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "chart-probe.h"
#include "rehab-lag-layout-private.h"

#define WIDTH 900
#define HEIGHT 500

static guint
count_ink_at (Canvas    *canvas,
              RehabPoint at,
              double     radius)
{
  return count_ink (canvas, at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius);
}

/* Ten days of the same run with pain of 8, ten without with pain of 2, and one of a longer run with pain of 5. */
static RehabLagLayout *
create_layout (RehabLoadLagPain pain,
               double           needed)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with (standard, REHAB_THRESHOLD_LAG_DAYS, needed, NULL);
  g_autoptr (RehabLagChart) chart = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  RehabLagLayout *layout;

  for (int n = 0; n < 21; n++)
    {
      RehabNumber score = ASKED (n == 20 ? 5 : n % 2 == 0 ? 8 : 2);

      chart_diary_add_day (&days, n, score, score);
      if (n % 2 == 0)
        chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (n == 20 ? 100 : 40), ASKED (5), UNASKED, UNASKED,
                                 UNASKED);
    }
  diary = chart_diary_finish (&days);
  chart = rehab_lag_chart_new (&(RehabLagContent) {
    .diary = diary, .thresholds = thresholds, .pain = pain, .today = chart_date (20),
  }, chart_date (0), chart_date (20));

  pango_context_set_font_description (context, font);
  layout = rehab_lag_chart_layout (chart, context, WIDTH, HEIGHT);
  g_object_unref (context);

  return layout;
}

static const RehabLagPanel *
get_panel (const RehabLagLayout *layout,
           guint                 n)
{
  return &g_array_index (layout->panels, RehabLagPanel, n);
}

static RehabPoint
get_point (const RehabLagLayout *layout,
           const RehabLagPanel  *panel,
           double                load,
           double                pain)
{
  return (RehabPoint) {
    load > 0.0 ? rehab_lag_panel_place_load (panel, load) : panel->rest_x, rehab_lag_panel_place_pain (layout, panel, pain),
  };
}

/* Days with a load are filled, days without hollow and apart; where nothing was recorded nothing is painted. */
static void
test_marks_by_shape (void)
{
  g_autoptr (RehabLagLayout) layout = create_layout (REHAB_LOAD_LAG_WORST, 2);
  RehabChartPalette palette = create_blank_palette ();
  const RehabLagPanel *panel = get_panel (layout, 0);
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.worst = black;
  rehab_lag_layout_paint (layout, &palette, canvas.cr);

  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 200, 8), 1.0), >=, 4);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 500, 5), 1.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 0, 2), 1.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 0, 2), 7.0), >, 0);

  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 200, 2), 7.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 0, 8), 7.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 350, 5), 20.0), ==, 0);

  free_canvas (&canvas);
}

/* The day after a run there was none: in the next panel it is the hollow marks that have the high pain's load. */
static void
test_lags_are_not_mixed_up (void)
{
  g_autoptr (RehabLagLayout) layout = create_layout (REHAB_LOAD_LAG_WORST, 2);
  RehabChartPalette palette = create_blank_palette ();
  const RehabLagPanel *panel = get_panel (layout, 1);
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.worst = black;
  rehab_lag_layout_paint (layout, &palette, canvas.cr);

  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 200, 2), 1.0), >=, 4);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 200, 8), 7.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 0, 8), 7.0), >, 0);

  free_canvas (&canvas);
}

/* Ten days or more have a median, the eleven with a load and the ten without; it is a line of its own colour. */
static void
test_medians_are_lines (void)
{
  g_autoptr (RehabLagLayout) layout = create_layout (REHAB_LOAD_LAG_WORST, 10);
  RehabChartPalette palette = create_blank_palette ();
  const RehabLagPanel *panel = get_panel (layout, 0);
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.mean_short = black;
  rehab_lag_layout_paint (layout, &palette, canvas.cr);

  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 350, 8), 3.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 0, 2), 8.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 350, 5), 12.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 350, 2), 12.0), ==, 0);

  free_canvas (&canvas);
}

/* The colour of the pain is that of the chart over time; in no scheme do marks or labels vanish into the background. */
static void
test_schemes (void)
{
  for (int pain = 0; pain < 2; pain++)
    {
      g_autoptr (RehabLagLayout) layout = create_layout (pain == 0 ? REHAB_LOAD_LAG_NEXT_MORNING : REHAB_LOAD_LAG_WORST, 2);
      RehabChartPalette palette = create_blank_palette ();
      Canvas canvas = create_canvas (WIDTH, HEIGHT);

      *(pain == 0 ? &palette.worst : &palette.waking) = black;
      rehab_lag_layout_paint (layout, &palette, canvas.cr);
      g_assert_cmpuint (count_ink (&canvas, 0, 0, WIDTH, HEIGHT), ==, 0);
      *(pain == 1 ? &palette.worst : &palette.waking) = black;
      rehab_lag_layout_paint (layout, &palette, canvas.cr);
      g_assert_cmpuint (count_ink (&canvas, 0, 0, WIDTH, HEIGHT), >, 100);
      free_canvas (&canvas);
    }

  for (guint scheme = 0; scheme <= REHAB_CHART_SCHEME_PRINT_GREY; scheme++)
    {
      const RehabChartPalette *palette = rehab_chart_palette_lookup ((RehabChartScheme) scheme);
      double lightness = palette->background.green;

      g_assert_cmpfloat (fabs (palette->waking.green - lightness), >, 0.3);
      g_assert_cmpfloat (fabs (palette->worst.green - lightness), >, 0.3);
      g_assert_cmpfloat (fabs (palette->mean_short.green - lightness), >, 0.5);
    }
}

/* Where there are too few days nothing is drawn of them. */
static void
test_too_few_are_not_drawn (void)
{
  g_autoptr (RehabLagLayout) layout = create_layout (REHAB_LOAD_LAG_WORST, 12);
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.worst = palette.mean_short = black;
  rehab_lag_layout_paint (layout, &palette, canvas.cr);
  g_assert_cmpuint (count_ink (&canvas, 0, 0, WIDTH, HEIGHT), ==, 0);

  palette.dim_text = black;
  rehab_lag_layout_paint (layout, &palette, canvas.cr);
  g_assert_cmpuint (count_ink (&canvas, 0, 0, WIDTH, HEIGHT), >, 100);

  free_canvas (&canvas);
}

/* The crosshair of one day rings it in each panel that has it; that of many days, and of none, keeps to itself. */
static void
test_crosshair (void)
{
  g_autoptr (RehabLagLayout) layout = create_layout (REHAB_LOAD_LAG_WORST, 2);
  RehabChartPalette palette = create_blank_palette ();
  RehabLagPlace one = rehab_lag_layout_step (layout, REHAB_LAG_PLACE_NONE, REHAB_LAG_STEP_LAST);
  const RehabLagPanel *panel = get_panel (layout, 0);
  const RehabLagPanel *other = get_panel (layout, 1);
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  RehabPoint there;

  palette.accent = black;
  rehab_lag_layout_paint_crosshair (layout, &palette, REHAB_LAG_PLACE_NONE, canvas.cr);
  rehab_lag_layout_paint_crosshair (layout, &palette, (RehabLagPlace) { 99, 0 }, canvas.cr);
  g_assert_cmpuint (count_ink (&canvas, 0, 0, WIDTH, HEIGHT), ==, 0);

  rehab_lag_layout_paint_crosshair (layout, &palette, rehab_lag_layout_step (layout, one, REHAB_LAG_STEP_FIRST), canvas.cr);
  g_assert_cmpuint (count_ink (&canvas, panel->plot.x, panel->plot.y, panel->plot.width, panel->plot.height), >, 0);
  g_assert_cmpuint (count_ink (&canvas, other->plot.x, other->plot.y, other->plot.width, other->plot.height), ==, 0);

  rehab_lag_layout_paint_crosshair (layout, &palette, one, canvas.cr);
  there = get_point (layout, other, 0, 5);
  g_assert_cmpuint (count_ink_at (&canvas, there, 8.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, get_point (layout, panel, 500, 5), 8.0), >, 0);

  free_canvas (&canvas);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lag-paint/marks-by-shape", test_marks_by_shape);
  g_test_add_func ("/lag-paint/lags-are-not-mixed-up", test_lags_are_not_mixed_up);
  g_test_add_func ("/lag-paint/medians-are-lines", test_medians_are_lines);
  g_test_add_func ("/lag-paint/schemes", test_schemes);
  g_test_add_func ("/lag-paint/too-few-are-not-drawn", test_too_few_are_not_drawn);
  g_test_add_func ("/lag-paint/crosshair", test_crosshair);

  return g_test_run ();
}
