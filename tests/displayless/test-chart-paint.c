/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "chart-probe.h"
#include "rehab-progress-layout-private.h"
#include "rehab-sparkline.h"

#define WIDTH 640
#define HEIGHT 480

static guint
count_ink_at (Canvas *canvas,
              double  x,
              double  y,
              double  radius)
{
  return count_ink (canvas, x - radius, y - radius, 2.0 * radius, 2.0 * radius);
}

static RehabProgressLayout *
create_layout (ChartDiary *days,
               int         to)
{
  g_autoptr (RehabDiary) diary = chart_diary_finish (days);
  g_autoptr (RehabProgressChart) chart =
    chart_new (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL, 0, to, to);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  RehabProgressLayout *layout;

  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (chart, context, WIDTH, HEIGHT, REHAB_PROGRESS_ALL);
  g_object_unref (context);

  return layout;
}

static const RehabPanel *
get_panel (RehabProgressLayout *layout,
           RehabTrackId         id)
{
  return rehab_progress_layout_find_panel (layout, id);
}

static void
test_a_missing_day_is_not_drawn_as_zero (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabBox *plot;
  double cell;

  palette.worst = black;
  chart_diary_add_day (&days, 0, UNASKED, ASKED (4));
  chart_diary_add_day (&days, 1, UNASKED, ASKED (4));
  chart_diary_add_day (&days, 3, UNASKED, ASKED (0));
  chart_diary_add_day (&days, 5, UNASKED, ASKED (7));
  layout = create_layout (&days, 6);
  rehab_progress_layout_paint (layout, &palette, canvas.cr);

  plot = &get_panel (layout, REHAB_TRACK_PAIN)->plot;
  cell = plot->width / 7.0;

  /* The line from day 0 to day 1, half way. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + cell, plot->y + plot->height * 0.6, 2.0), >, 0);
  /* Alone, on 0, and alone, on 7: dots. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 3.5 * cell, plot->y + plot->height, 3.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 5.5 * cell, plot->y + plot->height * 0.3, 3.0), >, 0);
  /* Days 2, 4 and 6: nothing, anywhere. */
  for (int day = 2; day <= 6; day += 2)
    g_assert_cmpuint (count_ink (&canvas, plot->x + day * cell + 1.0, plot->y, cell - 2.0, plot->height + 3.0), ==, 0);

  free_canvas (&canvas);
}

static void
test_marks_are_told_apart_by_shape (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabBox *plot;
  double cell, radius;

  palette.mark = black;
  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (5), ASKED (1));
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (8), ASKED (2));
  chart_diary_add_session (&days, 4, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (2), UNASKED);
  layout = create_layout (&days, 5);
  rehab_progress_layout_paint (layout, &palette, canvas.cr);

  plot = &get_panel (layout, REHAB_TRACK_PAIN)->plot;
  cell = plot->width / 6.0;
  radius = 3.6 * layout->unit;

  /* Settled: a ring, hollow in the middle. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 0.5 * cell, plot->y + plot->height * 0.5, 0.5), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 0.5 * cell, plot->y + plot->height * 0.5, radius + 1.0), >, 0);
  /* Not settled: a cross, through the middle and into the corners. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 2.5 * cell, plot->y + plot->height * 0.2, 0.5), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 2.5 * cell - radius * 0.8,
                                  plot->y + plot->height * 0.2 - radius * 0.8, 1.0), >, 0);
  /* Not known: a tick, up and down but not into the corners. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 4.5 * cell, plot->y + plot->height * 0.8 - radius * 0.8, 1.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 4.5 * cell, plot->y + plot->height * 0.8, 0.5), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 4.5 * cell - radius * 0.8,
                                  plot->y + plot->height * 0.8 - radius * 0.8, 0.5), ==, 0);

  free_canvas (&canvas);
}

static void
test_bars_stand_on_the_base_as_high_as_their_load (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabBox *plot;
  double cell;

  palette.bars[REHAB_LOAD_GROUP_STRENGTH] = black;
  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_STRENGTH, ASKED (50), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_diary_add_rest (&days, 1);
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_STRENGTH, ASKED (100), ASKED (2), UNASKED, UNASKED, UNASKED);
  layout = create_layout (&days, 3);
  rehab_progress_layout_paint (layout, &palette, canvas.cr);

  plot = &get_panel (layout, REHAB_TRACK_LOAD)->plot;
  cell = plot->width / 4.0;
  g_assert_cmpfloat_with_epsilon (get_panel (layout, REHAB_TRACK_LOAD)->axis.max, 400.0, 1e-9);

  /* Strength on top of running, and on the base where it is alone. */
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 0.5 * cell, plot->y + plot->height * 0.25, 1.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 0.5 * cell, plot->y + plot->height * 0.75, 1.0), ==, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 2.5 * cell, plot->y + plot->height * 0.75, 1.0), >, 0);
  g_assert_cmpuint (count_ink_at (&canvas, plot->x + 2.5 * cell, plot->y + plot->height * 0.4, 1.0), ==, 0);
  /* Rest and not kept: no bar. */
  g_assert_cmpuint (count_ink (&canvas, plot->x + cell + 1.0, plot->y, cell - 2.0, plot->height), ==, 0);
  g_assert_cmpuint (count_ink (&canvas, plot->x + 3.0 * cell + 1.0, plot->y, cell - 2.0, plot->height), ==, 0);

  free_canvas (&canvas);
}

static RehabProgressLayout *
create_layout_of (RehabCase         *record,
                  GArray            *planned,
                  RehabProgressParts parts,
                  int                to,
                  int                today)
{
  g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .planned = planned, .today = chart_date (today),
  }, chart_date (0), chart_date (to));
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  RehabProgressLayout *layout;

  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (chart, context, WIDTH, HEIGHT, parts);
  g_object_unref (context);

  return layout;
}

/* What was planned is hatched, whatever the scheme, and lies behind what was done; the longest run is a stroke. */
static void
test_plans_are_hatched_behind_what_was_done (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabBox *done, *ahead, *level;
  guint hatched;

  /* Day 3 is a Monday. */
  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (20), UNASKED, UNASKED);
  chart_diary_add_run (&days, 5, REHAB_SESSION_KIND_RUN, ASKED (20), UNASKED, UNASKED);
  chart_plan (planned, 4, UNASKED, UNASKED, ASKED (30));
  chart_plan (planned, 11, UNASKED, UNASKED, ASKED (40));
  diary = chart_diary_finish (&days);
  record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);
  layout = create_layout_of (record, planned, REHAB_PROGRESS_DISTANCE, 13, 6);

  palette.dim_text = black;
  rehab_progress_layout_paint_panel (layout, get_panel (layout, REHAB_TRACK_DISTANCE), &palette, canvas.cr);
  done = &g_array_index (rehab_progress_layout_find_placed (layout, "distance")->boxes, RehabBox, 0);
  ahead = &g_array_index (rehab_progress_layout_find_placed (layout, "distance-planned")->boxes, RehabBox, 1);
  hatched = count_ink (&canvas, ahead->x + 2.0, ahead->y + 2.0, ahead->width - 4.0, ahead->height - 4.0);
  g_assert_cmpuint (hatched, >, (guint) (ahead->width * ahead->height / 20.0));
  g_assert_cmpuint (hatched, <, (guint) (ahead->width * ahead->height / 2.0));
  g_assert_cmpuint (count_ink (&canvas, done->x + 1.0, done->y + 1.0, done->width - 2.0, done->height - 2.0), ==, 0);
  free_canvas (&canvas);

  canvas = create_canvas (WIDTH, HEIGHT);
  palette.dim_text = palette.background;
  palette.mark = black;
  rehab_progress_layout_paint_panel (layout, get_panel (layout, REHAB_TRACK_DISTANCE), &palette, canvas.cr);
  level = &g_array_index (rehab_progress_layout_find_placed (layout, "longest-run")->boxes, RehabBox, 0);
  g_assert_cmpfloat_with_epsilon (level->y + level->height / 2.0, done->y + done->height / 2.0, 1.0);
  g_assert_cmpfloat (level->width, >, done->width);
  g_assert_cmpuint (count_ink (&canvas, level->x, level->y, level->width, level->height), >=,
                    (guint) level->width - 2);
  g_assert_cmpuint (count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT), ==,
                    count_ink (&canvas, level->x - 1.0, level->y - 1.0, level->width + 2.0, level->height + 2.0));
  free_canvas (&canvas);
}

/* The involved side is one stroke with filled marks, the other dashes with hollow ones: told apart without a hue. */
static void
test_sides_are_told_apart_without_their_hues (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = chart_diary_finish (&days);
  g_autoptr (RehabCase) record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);
  g_autoptr (RehabProgressLayout) layout = NULL;
  const char *const keys[] = { "strength-hip-extension-left", "strength-hip-extension-right" };
  guint on_line[2], middle[2];

  for (int n = 2; n < 28; n += 24)
    chart_answer_strength (record, chart_assess (record, n), "strength-hip-extension", 150, 200);
  layout = create_layout_of (record, NULL, REHAB_PROGRESS_STRENGTH, 27, 27);

  for (guint i = 0; i < 2; i++)
    {
      RehabChartPalette palette = create_blank_palette ();
      Canvas canvas = create_canvas (WIDTH, HEIGHT);
      const RehabPanel *panel = get_panel (layout, REHAB_TRACK_STRENGTH);
      RehabPoint first = g_array_index (rehab_progress_layout_find_placed (layout, keys[i])->points, RehabPoint, 0);
      RehabPoint last = g_array_index (rehab_progress_layout_find_placed (layout, keys[i])->points, RehabPoint, 1);

      *(i == 0 ? &palette.worst : &palette.waking) = black;
      rehab_progress_layout_paint_panel (layout, panel, &palette, canvas.cr);
      rehab_progress_layout_paint_panel_marks (layout, panel, &palette, canvas.cr);
      on_line[i] = 0;
      for (double x = first.x + 10.0; x < last.x - 10.0; x += 1.0)
        on_line[i] += count_ink (&canvas, floor (x), first.y - 1.0, 1.0, 2.0) > 0;
      middle[i] = count_ink_at (&canvas, first.x, first.y, 0.5);
      free_canvas (&canvas);

      if (i == 0)
        g_assert_cmpuint (on_line[0], >=, (guint) (last.x - first.x - 21.0));
    }

  g_assert_cmpuint (on_line[1], <, on_line[0] * 3 / 4);
  g_assert_cmpuint (on_line[1], >, on_line[0] / 3);
  g_assert_cmpuint (middle[0], >, 0);
  g_assert_cmpuint (middle[1], ==, 0);
}

/* The clinic's threshold runs across the plot, at its value. */
static void
test_the_threshold_is_a_line_of_its_own (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = chart_diary_finish (&days);
  g_autoptr (RehabCase) record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabPanel *panel;
  double y;
  guint ink;

  chart_answer_strength (record, chart_assess (record, 2), "strength-hip-extension", 150, 200);
  layout = create_layout_of (record, NULL, REHAB_PROGRESS_SYMMETRY, 27, 27);
  panel = get_panel (layout, REHAB_TRACK_SYMMETRY);
  y = rehab_panel_place_value (panel, 90.0);

  palette.band_edge = black;
  rehab_progress_layout_paint_panel (layout, panel, &palette, canvas.cr);
  ink = count_ink (&canvas, panel->plot.x, y - 2.0, panel->plot.width, 4.0);
  g_assert_cmpuint (ink, >, (guint) (panel->plot.width / 3.0));
  g_assert_cmpuint (ink, ==, count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT));
  free_canvas (&canvas);
}

static void
test_days_not_kept_are_hatched (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  const RehabBox *strip;
  double cell;
  guint hatched;

  palette.not_kept = black;
  chart_diary_add_day (&days, 0, ASKED (1), ASKED (1));
  chart_diary_add_rest (&days, 2);
  layout = create_layout (&days, 2);
  rehab_progress_layout_paint (layout, &palette, canvas.cr);

  strip = &layout->coverage;
  cell = strip->width / 3.0;
  hatched = count_ink (&canvas, strip->x + cell + 2.0, strip->y + 1.0, cell - 4.0, strip->height - 2.0);

  g_assert_cmpuint (count_ink (&canvas, strip->x, strip->y, cell - 2.0, strip->height), ==, 0);
  g_assert_cmpuint (hatched, >, 20);
  g_assert_cmpuint (hatched, <, (guint) (cell * strip->height / 2.0));
  g_assert_cmpuint (count_ink (&canvas, strip->x + 2.0 * cell + 2.0, strip->y, cell - 4.0, strip->height), ==, 0);

  free_canvas (&canvas);
}

static void
test_hatches_stay_in_their_boxes (void)
{
  for (int i = 0; i < 60; i++)
    {
      Canvas canvas = create_canvas (WIDTH, HEIGHT);
      RehabBox box = {
        g_test_rand_int_range (10, 300), g_test_rand_int_range (10, 200), g_test_rand_int_range (4, 200),
        g_test_rand_int_range (4, 200)
      };
      RehabPattern pattern = (RehabPattern) g_test_rand_int_range (REHAB_PATTERN_RISING, REHAB_PATTERN_DOTS + 1);
      guint inside;

      rehab_pen_set_color (canvas.cr, black);
      rehab_pen_hatch_boxes (canvas.cr, &box, 1, pattern, 4.0, 1.6);
      inside = count_ink (&canvas, box.x - 2.0, box.y - 2.0, box.width + 4.0, box.height + 4.0);

      g_assert_cmpuint (inside, ==, count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT));
      if (box.width > 12.0 && box.height > 12.0)
        g_assert_cmpuint (inside, >, (guint) (box.width * box.height / 16.0));
      free_canvas (&canvas);
    }
}

/* The strokes of a long dashed line must not each begin with a dash. */
static void
test_dashes_run_on_through_the_chunks (void)
{
  RehabPoint points[600];
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  guint longest = 0;
  guint run = 0;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RehabPoint) { 10.0 + i, 100.5 }
  ;
  rehab_pen_set_color (canvas.cr, black);
  rehab_pen_stroke_line (canvas.cr, points, G_N_ELEMENTS (points), 1.0, 8.0);

  for (int x = 12; x < 600; x++)
    {
      run = count_ink (&canvas, x, 100.0, 1.0, 1.0) > 0 ? run + 1 : 0;
      longest = MAX (longest, run);
    }

  g_assert_cmpuint (longest, >=, 7);
  g_assert_cmpuint (longest, <=, 9);
  free_canvas (&canvas);
}

static void
test_the_crosshair_is_a_sheet_of_its_own (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressLayout) layout = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);
  double x;

  palette.accent = black;
  palette.worst = black;
  chart_diary_add_day (&days, 0, UNASKED, ASKED (4));
  chart_diary_add_day (&days, 2, UNASKED, ASKED (4));
  layout = create_layout (&days, 3);

  rehab_progress_layout_paint_crosshair (layout, &palette, REHAB_DATE_NONE, canvas.cr);
  rehab_progress_layout_paint_crosshair (layout, &palette, chart_date (-1), canvas.cr);
  rehab_progress_layout_paint_crosshair (layout, &palette, chart_date (4), canvas.cr);
  g_assert_cmpuint (count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT), ==, 0);

  rehab_progress_layout_paint_crosshair (layout, &palette, chart_date (2), canvas.cr);
  x = rehab_progress_layout_get_x (layout, chart_date (2));
  g_assert_cmpuint (count_ink (&canvas, x - 1.0, get_panel (layout, REHAB_TRACK_PAIN)->plot.y, 3.0, get_panel (layout, REHAB_TRACK_LOAD)->plot.y), >, 100);
  g_assert_cmpuint (count_ink (&canvas, layout->left, get_panel (layout, REHAB_TRACK_PAIN)->plot.y, x - layout->left - 10.0,
                               get_panel (layout, REHAB_TRACK_PAIN)->plot.height), ==, 0);

  free_canvas (&canvas);
}

static void
test_sparkline_keeps_its_gaps_and_its_frame (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autofree char *summary = NULL;
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.worst = black;
  chart_diary_add_day (&days, 0, UNASKED, ASKED (0));
  chart_diary_add_day (&days, 1, UNASKED, ASKED (0));
  chart_diary_add_day (&days, 26, UNASKED, ASKED (10));
  chart_diary_add_day (&days, 27, UNASKED, ASKED (10));
  diary = chart_diary_finish (&days);
  rehab_sparkline_paint (diary, chart_date (27), REHAB_SPARKLINE_DAYS, &palette, canvas.cr, 112.0, 28.0);

  g_assert_cmpuint (count_ink (&canvas, 0.0, 20.0, 10.0, 8.0), >, 0);
  g_assert_cmpuint (count_ink (&canvas, 102.0, 0.0, 10.0, 8.0), >, 0);
  g_assert_cmpuint (count_ink (&canvas, 12.0, 0.0, 88.0, 28.0), ==, 0);
  g_assert_cmpuint (count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT), ==, count_ink (&canvas, 0.0, 0.0, 112.0, 28.0));

  summary = rehab_sparkline_dup_summary (diary, chart_date (27), REHAB_SPARKLINE_DAYS);
  g_assert_cmpstr (summary, ==, "Worst pain of 28 days: 0 to 10, last 10; 4 of 28 days kept");
  free_canvas (&canvas);
}

static void
test_sparkline_of_nothing (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = chart_diary_finish (&days);
  g_autofree char *summary = rehab_sparkline_dup_summary (diary, chart_date (27), REHAB_SPARKLINE_DAYS);
  RehabChartPalette palette = create_blank_palette ();
  Canvas canvas = create_canvas (WIDTH, HEIGHT);

  palette.worst = palette.rest = black;
  rehab_sparkline_paint (diary, chart_date (27), REHAB_SPARKLINE_DAYS, &palette, canvas.cr, 112.0, 28.0);

  g_assert_cmpuint (count_ink (&canvas, 0.0, 0.0, WIDTH, HEIGHT), ==, 0);
  g_assert_cmpstr (summary, ==, "Worst pain of 28 days: not recorded; 0 of 28 days kept");
  free_canvas (&canvas);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/paint/missing-day", test_a_missing_day_is_not_drawn_as_zero);
  g_test_add_func ("/chart/paint/marks", test_marks_are_told_apart_by_shape);
  g_test_add_func ("/chart/paint/bars", test_bars_stand_on_the_base_as_high_as_their_load);
  g_test_add_func ("/chart/paint/planned", test_plans_are_hatched_behind_what_was_done);
  g_test_add_func ("/chart/paint/sides", test_sides_are_told_apart_without_their_hues);
  g_test_add_func ("/chart/paint/threshold", test_the_threshold_is_a_line_of_its_own);
  g_test_add_func ("/chart/paint/not-kept", test_days_not_kept_are_hatched);
  g_test_add_func ("/chart/paint/hatch", test_hatches_stay_in_their_boxes);
  g_test_add_func ("/chart/paint/dashes", test_dashes_run_on_through_the_chunks);
  g_test_add_func ("/chart/paint/crosshair", test_the_crosshair_is_a_sheet_of_its_own);
  g_test_add_func ("/chart/sparkline/gaps", test_sparkline_keeps_its_gaps_and_its_frame);
  g_test_add_func ("/chart/sparkline/nothing", test_sparkline_of_nothing);

  return g_test_run ();
}
