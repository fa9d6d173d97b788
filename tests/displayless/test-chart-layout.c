/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-boxes.h"
#include "chart-diary.h"
#include "rehab-progress-layout-private.h"
#include "rehab-units.h"

#include <math.h>

static RehabProgressLayout *
create_layout (RehabDiary *diary,
               GPtrArray  *changes,
               GPtrArray  *events,
               int         from,
               int         to,
               int         today,
               double      width,
               double      height)
{
  g_autoptr (RehabProgressChart) chart =
    chart_new (diary, REHAB_PAIN_RULE_KIND_GOOM, changes, events, from, to, today);
  PangoContext *context = create_context (14.67);
  RehabProgressLayout *layout = rehab_progress_chart_layout (chart, context, width, height, REHAB_PROGRESS_ALL);

  g_object_unref (context);

  return layout;
}

/* Any record, any days of it, any parts, any series off, any size of chart and text. */
static RehabProgressLayout *
create_random_layout (RehabProgressParts parts)
{
  static const char *const keys[] = { "worst", "waking", "sessions", "load-running", "mean-7", "mean-28", "distance", "sitting",
                                      "ewma-28", "during", "outcome-visa-h", "symmetry-strength-hip-abduction", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  int n_days = 1 << g_test_rand_int_range (0, 12);
  int from = g_test_rand_int_range (0, 2000);
  int to = from + g_test_rand_int_range (0, n_days);
  int today = g_test_rand_int_range (from, to + 2);
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, from, g_test_rand_int_range (0, n_days + 1));
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabProgressChart) chart = NULL;
  PangoContext *context = create_context (g_test_rand_double_range (8.0, 30.0));
  RehabProgressLayout *layout;

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    chart_add_phase_change (changes, g_test_rand_int_range (from, to + 1), REHAB_PHASE_NONE,
                            (RehabPhase) g_test_rand_int_range (REHAB_PHASE_CALM, REHAB_PHASE_MAINTAIN + 1));
  for (int i = g_test_rand_int_range (0, 7); i > 0; i--)
    chart_add_event (events, g_test_rand_int_range (from, to + 1), REHAB_EVENT_KIND_IMAGING,
                     g_test_rand_bit () ? "MRI of the pelvis" : NULL);
  for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
    chart_plan (planned, g_test_rand_int_range (from - 9, to + 9), ASKED (g_test_rand_int_range (0, 200)),
                ASKED (g_test_rand_int_range (0, 11)), ASKED (g_test_rand_int_range (0, 50)));
  for (size_t i = 0; i < G_N_ELEMENTS (keys) - 1; i++)
    if (g_test_rand_int_range (0, 4) == 0)
      g_ptr_array_add (hidden, (gpointer) keys[i]);
  g_ptr_array_add (hidden, NULL);

  record = chart_case (diary, REHAB_PAIN_RULE_KIND_SILBERNAGEL, changes, events);
  chart_assess_randomly (record, rand, from - 20, to + 20, 8);
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .planned = planned, .today = chart_date (today),
    .hidden = g_test_rand_bit () ? (const char *const *) hidden->pdata : NULL,
  }, chart_date (from), chart_date (to));
  layout = rehab_progress_chart_layout (chart, context, g_test_rand_double_range (280.0, 3000.0),
                                        g_test_rand_double_range (100.0, 4000.0), parts);
  g_object_unref (context);

  return layout;
}

/* All parts in two of three, else any of them. */
static RehabProgressParts
choose_parts (void)
{
  return g_test_rand_int_range (0, 3) > 0 ? REHAB_PROGRESS_ALL : (RehabProgressParts) g_test_rand_int_range (1, 1 << 12);
}

static const RehabBox *
get_plot (RehabProgressLayout *layout,
          RehabTrackId         id)
{
  return &rehab_progress_layout_find_panel (layout, id)->plot;
}

static RehabPlacedSeries *
get_placed (RehabProgressLayout *layout,
            const char          *key)
{
  RehabPlacedSeries *placed = rehab_progress_layout_find_placed (layout, key);

  g_assert_nonnull (placed);

  return placed;
}

static void
test_labels_never_overlap_or_leave_the_chart (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabProgressLayout) layout = create_random_layout (choose_parts ());

      for (guint a = 0; a < layout->labels->len; a++)
        {
          const RehabChartLabel *label = &g_array_index (layout->labels, RehabChartLabel, a);

          if (label->box.x < -0.5 || label->box.y < -0.5 || label->box.x + label->box.width > layout->width + 0.5
              || label->box.y + label->box.height > layout->height + 0.5)
            g_error ("“%s” leaves the chart", pango_layout_get_text (label->text));

          for (guint b = a + 1; b < layout->labels->len; b++)
            {
              const RehabChartLabel *other = &g_array_index (layout->labels, RehabChartLabel, b);

              if (overlap (&label->box, &other->box))
                g_error ("“%s” overlaps “%s” at %g × %g, %u days", pango_layout_get_text (label->text),
                         pango_layout_get_text (other->text), layout->width, layout->height, layout->data->n_days);
            }
        }
    }
}

static void
assert_point_inside (RehabPoint      point,
                     const RehabBox *plot)
{
  RehabBox box = { point.x, point.y, 0.0, 0.0 };

  if (!rehab_point_is_gap (point))
    assert_inside (&box, plot, 1.0);
}

static void
assert_panel_holds_its_data (const RehabPanel *panel)
{
  for (guint i = 0; i < panel->placed->len; i++)
    {
      const RehabPlacedSeries *placed = g_ptr_array_index (panel->placed, i);

      for (guint n = 0; n < placed->points->len; n++)
        assert_point_inside (g_array_index (placed->points, RehabPoint, n), &panel->plot);
      for (guint n = 0; n < placed->columns->len; n++)
        assert_inside (&g_array_index (placed->columns, RehabBox, n), &panel->plot, 1.0);
      for (guint n = 0; n < placed->boxes->len; n++)
        assert_inside (&g_array_index (placed->boxes, RehabBox, n), &panel->plot, 1.0);
      for (guint n = 0; n < placed->marks->len; n++)
        assert_point_inside (g_array_index (placed->marks, RehabPlacedMark, n).at, &panel->plot);
    }
  for (guint n = 0; n < panel->unrated->len; n++)
    assert_inside (&g_array_index (panel->unrated, RehabBox, n), &panel->plot, 1.0);
}

static void
test_data_stays_in_its_plot (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabProgressLayout) layout = create_random_layout (choose_parts ());

      const RehabBox *above = NULL;

      for (guint n = 0; n < layout->panels->len; n++)
        {
          const RehabPanel *panel = g_ptr_array_index (layout->panels, n);

          if (above != NULL)
            g_assert_cmpfloat (above->y + above->height, <, panel->plot.y);
          above = &panel->plot;
          assert_panel_holds_its_data (panel);
        }
      if (above != NULL && (layout->parts & REHAB_PROGRESS_COVERAGE) != 0)
        g_assert_cmpfloat (above->y + above->height, <, layout->coverage.y);
      g_assert_cmpfloat (layout->bottom, <=, layout->height);

      for (guint state = 0; state < G_N_ELEMENTS (layout->days); state++)
        for (guint n = 0; n < layout->days[state]->len; n++)
          assert_inside (&g_array_index (layout->days[state], RehabBox, n), &layout->coverage, 1.0);
    }
}

/* 1, 2 or 5 times a power of ten. */
static gboolean
is_round (double step)
{
  double digits = step / pow (10.0, floor (log10 (step) + 1e-9));

  return fabs (digits - 1.0) < 1e-6 || fabs (digits - 2.0) < 1e-6 || fabs (digits - 5.0) < 1e-6;
}

static void
test_ticks_are_round_and_inside (void)
{
  for (int i = 0; i < 120; i++)
    {
      g_autoptr (RehabProgressLayout) layout = create_random_layout (choose_parts ());

      for (guint n = 0; n < layout->panels->len; n++)
        {
          const RehabPanel *panel = g_ptr_array_index (layout->panels, n);
          guint n_ticks = rehab_value_axis_get_n_ticks (&panel->axis);

          if (rehab_value_axis_is_degenerate (&panel->axis))
            continue;
          g_assert_true (is_round (panel->axis.step));
          g_assert_cmpuint (n_ticks, >=, 2);
          for (guint tick = 0; tick < n_ticks; tick++)
            {
              double value = rehab_value_axis_get_tick (&panel->axis, tick);
              double y = rehab_panel_place_value (panel, value);

              g_assert_cmpfloat_with_epsilon (value / panel->axis.step, round (value / panel->axis.step), 1e-6);
              g_assert_cmpfloat (y, >=, panel->plot.y - 1e-3);
              g_assert_cmpfloat (y, <=, panel->plot.y + panel->plot.height + 1e-3);
            }
        }
    }
}

/* A part is laid out alone as it is among all: the same panels, in the same order. */
static void
test_parts_alone_make_up_the_page (void)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RehabProgressLayout) page = create_random_layout (REHAB_PROGRESS_ALL);
      RehabProgressChart *chart = rehab_progress_layout_get_chart (page);
      guint n_panels = 0;

      for (guint part = REHAB_PROGRESS_PHASES; part <= REHAB_PROGRESS_COVERAGE; part <<= 1)
        {
          double natural;
          double least = rehab_progress_chart_measure_height (chart, page->context, page->width, (RehabProgressParts) part,
                                                              &natural);
          g_autoptr (RehabProgressLayout) alone =
            rehab_progress_chart_layout (chart, page->context, page->width, natural, (RehabProgressParts) part);

          g_assert_cmpfloat (least, <=, natural);
          g_assert_cmpfloat_with_epsilon (rehab_progress_layout_get_height (alone), natural, 1e-6);
          for (guint n = 0; n < alone->panels->len; n++, n_panels++)
            g_assert_true (((RehabPanel *) g_ptr_array_index (alone->panels, n))->track
                           == ((RehabPanel *) g_ptr_array_index (page->panels, n_panels))->track);
        }
      g_assert_cmpuint (n_panels, ==, page->panels->len);
    }
}

static void
test_a_missing_day_breaks_the_line (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabProgressLayout) layout = NULL;
  const RehabPoint *points;

  chart_diary_add_day (&days, 0, ASKED (2), ASKED (4));
  chart_diary_add_day (&days, 2, UNASKED, ASKED (0));
  diary = chart_diary_finish (&days);
  layout = create_layout (diary, NULL, NULL, 0, 3, 3, 600.0, 400.0);
  points = (const RehabPoint *) get_placed (layout, "worst")->points->data;

  g_assert_cmpuint (get_placed (layout, "worst")->points->len, ==, 4);
  g_assert_cmpuint (get_placed (layout, "worst")->columns->len, ==, 0);
  g_assert_cmpfloat_with_epsilon (points[0].x, rehab_progress_layout_get_x (layout, chart_date (0)), 1e-6);
  g_assert_cmpfloat_with_epsilon (points[0].y, get_plot (layout, REHAB_TRACK_PAIN)->y + 0.6 * get_plot (layout, REHAB_TRACK_PAIN)->height, 1e-6);
  g_assert_true (rehab_point_is_gap (points[1]));
  g_assert_cmpfloat_with_epsilon (points[2].y, get_plot (layout, REHAB_TRACK_PAIN)->y + get_plot (layout, REHAB_TRACK_PAIN)->height, 1e-6);
  g_assert_true (rehab_point_is_gap (points[3]));
}

/* Ten years in 600 pixels: each bad day and one lost year are seen. */
static void
test_pixel_columns_keep_extremes_and_gaps (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabProgressLayout) layout = NULL;
  const RehabPlacedSeries *line;
  guint n_gaps = 0;
  guint n_bad = 0;

  for (int n = 0; n < 3650; n++)
    if (n < 1000 || n >= 1365)
      chart_diary_add_day (&days, n, UNASKED, ASKED (n % 397 == 200 ? 9 : 2));
  diary = chart_diary_finish (&days);
  layout = create_layout (diary, NULL, NULL, 0, 3649, 3649, 600.0, 400.0);
  line = get_placed (layout, "worst");

  g_assert_cmpuint (line->points->len, <=, 600);
  for (guint i = 0; i < line->points->len; i++)
    n_gaps += rehab_point_is_gap (g_array_index (line->points, RehabPoint, i));
  for (guint i = 0; i < line->columns->len; i++)
    n_bad += g_array_index (line->columns, RehabBox, i).y < rehab_panel_place_value (rehab_progress_layout_find_panel (layout, REHAB_TRACK_PAIN), 9.0) + 0.1;

  g_assert_cmpuint (n_gaps, ==, line->points->len - line->columns->len);
  g_assert_cmpuint (n_gaps, >=, line->points->len / 11);
  g_assert_cmpuint (n_bad, ==, 9);
}

static void
test_places_and_dates_agree (void)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (RehabProgressLayout) layout = create_random_layout (REHAB_PROGRESS_ALL);
      RehabProgressChart *chart = rehab_progress_layout_get_chart (layout);
      RehabDate from = rehab_progress_chart_get_from (chart);
      RehabDate to = rehab_progress_chart_get_to (chart);

      for (RehabDate date = from; rehab_date_compare (date, to) <= 0; date = rehab_date_add_days (date, 1))
        g_assert_cmpuint (rehab_progress_layout_get_date_at (layout, rehab_progress_layout_get_x (layout, date)).julian,
                          ==, date.julian);

      g_assert_cmpuint (rehab_progress_layout_get_date_at (layout, -50.0).julian, ==, from.julian);
      g_assert_cmpuint (rehab_progress_layout_get_date_at (layout, 5000.0).julian, ==, to.julian);
    }
}

static const char *
find_label (RehabProgressLayout *layout,
            RehabLabelRole       role)
{
  for (guint i = 0; i < layout->labels->len; i++)
    if (g_array_index (layout->labels, RehabChartLabel, i).role == role)
      return pango_layout_get_text (g_array_index (layout->labels, RehabChartLabel, i).text);

  return NULL;
}

static void
test_empty_charts_say_so (void)
{
  ChartDiary no_days = chart_diary_start ();
  ChartDiary early_days = chart_diary_start ();
  ChartDiary rest_days = chart_diary_start ();
  g_autoptr (RehabDiary) none = chart_diary_finish (&no_days);
  g_autoptr (RehabDiary) early = NULL;
  g_autoptr (RehabDiary) rest = NULL;
  g_autoptr (RehabProgressLayout) none_layout = create_layout (none, NULL, NULL, 0, 27, 27, 600.0, 400.0);
  g_autoptr (RehabProgressLayout) early_layout = NULL;
  g_autoptr (RehabProgressLayout) rest_layout = NULL;

  chart_diary_add_day (&early_days, -9, ASKED (2), ASKED (4));
  early = chart_diary_finish (&early_days);
  early_layout = create_layout (early, NULL, NULL, 0, 27, 27, 600.0, 400.0);
  chart_diary_add_rest (&rest_days, 9);
  rest = chart_diary_finish (&rest_days);
  rest_layout = create_layout (rest, NULL, NULL, 0, 27, 27, 600.0, 400.0);

  g_assert_cmpstr (find_label (none_layout, REHAB_LABEL_EMPTY), ==, "No diary yet");
  g_assert_cmpstr (find_label (early_layout, REHAB_LABEL_EMPTY), ==, "No diary was kept on these days");
  g_assert_cmpstr (find_label (rest_layout, REHAB_LABEL_EMPTY), ==, "No pain was recorded on these days");
  g_assert_null (find_label (none_layout, REHAB_LABEL_END));
  g_assert_true (rehab_value_axis_is_degenerate (&rehab_progress_layout_find_panel (none_layout, REHAB_TRACK_LOAD)->axis));
}

static gboolean
has_end_label (RehabProgressLayout *layout,
               const char          *text)
{
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const RehabChartLabel *label = &g_array_index (layout->labels, RehabChartLabel, i);

      if (label->role == REHAB_LABEL_END && g_str_equal (pango_layout_get_text (label->text), text))
        return TRUE;
    }

  return FALSE;
}

static void
test_lines_are_named_where_they_are_drawn (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabProgressLayout) daily = NULL;
  g_autoptr (RehabProgressLayout) weekly = NULL;
  g_autoptr (RehabProgressLayout) ahead = NULL;

  for (int n = 0; n < 200; n++)
    {
      chart_diary_add_day (&days, n, UNASKED, ASKED (2));
      chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (4), ASKED (1), ASKED (3), ASKED (1));
    }
  diary = chart_diary_finish (&days);
  daily = create_layout (diary, NULL, NULL, 150, 199, 199, 900.0, 500.0);
  weekly = create_layout (diary, NULL, NULL, 0, 199, 199, 900.0, 500.0);
  ahead = create_layout (diary, NULL, NULL, 150, 213, 199, 900.0, 500.0);

  g_assert_true (has_end_label (daily, "Worst"));
  g_assert_false (has_end_label (daily, "Waking"));
  g_assert_true (has_end_label (daily, "7 days"));
  g_assert_true (has_end_label (daily, "28 days"));
  g_assert_null (find_label (daily, REHAB_LABEL_TODAY));

  /* Bars of weeks are means of 7 days themselves. */
  g_assert_false (has_end_label (weekly, "7 days"));
  g_assert_true (has_end_label (weekly, "28 days"));
  g_assert_null (rehab_progress_layout_find_placed (weekly, "mean-7"));

  g_assert_cmpstr (find_label (ahead, REHAB_LABEL_TODAY), ==, "Today");
}

/* Where marks would hide each other, the session that did not settle stays; where too many would, none is shown. */
static void
test_marks_thin_out_by_what_matters (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabProgressLayout) close = NULL;
  g_autoptr (RehabProgressLayout) far = NULL;
  g_autoptr (RehabProgressLayout) farthest = NULL;
  guint n_crosses = 0;

  for (int n = 0; n < 360; n++)
    chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (4), ASKED (1), ASKED (5),
                             ASKED (n == 100 || n == 300 ? 3 : 1));
  diary = chart_diary_finish (&days);
  close = create_layout (diary, NULL, NULL, 300, 359, 359, 1100.0, 500.0);
  far = create_layout (diary, NULL, NULL, 0, 359, 359, 1100.0, 500.0);
  farthest = create_layout (diary, NULL, NULL, 0, 3599, 3599, 1100.0, 500.0);

  g_assert_cmpuint (get_placed (close, "sessions")->marks->len, ==, 60);
  g_assert_cmpuint (far->mark_days, >, 1);
  g_assert_cmpuint (get_placed (far, "sessions")->marks->len, ==, (360 + far->mark_days - 1) / far->mark_days);
  for (guint i = 0; i < get_placed (far, "sessions")->marks->len; i++)
    n_crosses += g_array_index (get_placed (far, "sessions")->marks, RehabPlacedMark, i).shape == REHAB_MARK_CROSS;
  g_assert_cmpuint (n_crosses, ==, 2);
  g_assert_cmpuint (get_placed (farthest, "sessions")->marks->len, ==, 0);

  /* And lines are thinner where their days stand close. */
  g_assert_cmpfloat (get_placed (far, "worst")->width, <, get_placed (close, "worst")->width);
}

static void
test_never_lower_than_it_can_be_read (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, 28);
  g_autoptr (RehabProgressChart) chart =
    chart_new (diary, REHAB_PAIN_RULE_KIND_SILBERNAGEL, NULL, NULL, 0, 27, 27);
  PangoContext *context = create_context (14.67);
  double natural;
  double least = rehab_progress_chart_measure_height (chart, context, 328.0, REHAB_PROGRESS_PAIN_AND_LOAD, &natural);
  double wide = rehab_progress_chart_measure_height (chart, context, 1200.0, REHAB_PROGRESS_PAIN_AND_LOAD, NULL);
  double pain = rehab_progress_chart_measure_height (chart, context, 1200.0, REHAB_PROGRESS_PAIN, NULL);
  g_autoptr (RehabProgressLayout) low = rehab_progress_chart_layout (chart, context, 328.0, 10.0, REHAB_PROGRESS_PAIN_AND_LOAD);
  g_autoptr (RehabProgressLayout) high = rehab_progress_chart_layout (chart, context, 328.0, natural, REHAB_PROGRESS_PAIN_AND_LOAD);

  g_assert_cmpfloat (natural, >, least);
  g_assert_cmpfloat (wide, <=, least);
  g_assert_cmpfloat (pain, <, wide);
  g_assert_cmpfloat (least, <=, 420.0);
  g_assert_cmpfloat_with_epsilon (rehab_progress_layout_get_height (low), least, 1e-6);
  g_assert_cmpfloat_with_epsilon (rehab_progress_layout_get_height (high), natural, 1e-6);
  g_object_unref (context);
}

/* A chart in points and a chart in pixels are the same chart. */
static void
test_everything_follows_the_text (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, 28);
  g_autoptr (RehabProgressChart) chart =
    chart_new (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL, 0, 27, 27);
  PangoContext *small = create_context (10.0);
  PangoContext *large = create_context (30.0);
  g_autoptr (RehabProgressLayout) one = rehab_progress_chart_layout (chart, small, 500.0, 300.0, REHAB_PROGRESS_ALL);
  g_autoptr (RehabProgressLayout) other = rehab_progress_chart_layout (chart, large, 1500.0, 900.0, REHAB_PROGRESS_ALL);

  g_assert_cmpuint (one->ticks->len, ==, other->ticks->len);
  g_assert_cmpfloat_with_epsilon (other->unit / one->unit, 3.0, 0.4);
  g_assert_cmpfloat_with_epsilon (other->left / one->left, 3.0, 0.5);
  g_assert_cmpfloat_with_epsilon (get_placed (other, "worst")->width / get_placed (one, "worst")->width, 3.0, 0.4);
  g_object_unref (small);
  g_object_unref (large);
}

/* Ticks are round in miles, and a bar is as high as its figure. */
static void
test_axis_in_miles (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  RehabProgressLayout *layout;
  const RehabPanel *panel;
  guint n_ticks;
  g_autofree char *label = NULL;

  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (16.09344), UNASKED, UNASKED);
  diary = chart_diary_finish (&days);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  layout = create_layout (diary, NULL, NULL, 0, 30, 9, 900.0, 1200.0);
  panel = rehab_progress_layout_find_panel (layout, REHAB_TRACK_DISTANCE);
  n_ticks = rehab_value_axis_get_n_ticks (&panel->axis);

  g_assert_cmpstr (panel->track->unit, ==, "mi a week");
  g_assert_cmpfloat_with_epsilon (rehab_value_axis_get_tick (&panel->axis, n_ticks - 1), 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_panel_place_value (panel, 16.09344), rehab_panel_place_tick (panel, n_ticks - 1), 1e-6);
  g_assert_cmpfloat_with_epsilon (rehab_panel_place_value (panel, 0.0), rehab_panel_place_tick (panel, 0), 1e-6);
  label = rehab_value_axis_dup_label (&panel->axis, rehab_value_axis_get_tick (&panel->axis, n_ticks - 1));
  g_assert_cmpstr (label, ==, "10");

  rehab_progress_layout_unref (layout);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/axis-in-miles", test_axis_in_miles);
  g_test_add_func ("/chart/layout/labels", test_labels_never_overlap_or_leave_the_chart);
  g_test_add_func ("/chart/layout/inside", test_data_stays_in_its_plot);
  g_test_add_func ("/chart/layout/ticks", test_ticks_are_round_and_inside);
  g_test_add_func ("/chart/layout/alone", test_parts_alone_make_up_the_page);
  g_test_add_func ("/chart/layout/gap", test_a_missing_day_breaks_the_line);
  g_test_add_func ("/chart/layout/columns", test_pixel_columns_keep_extremes_and_gaps);
  g_test_add_func ("/chart/layout/dates", test_places_and_dates_agree);
  g_test_add_func ("/chart/layout/empty", test_empty_charts_say_so);
  g_test_add_func ("/chart/layout/names", test_lines_are_named_where_they_are_drawn);
  g_test_add_func ("/chart/layout/thin", test_marks_thin_out_by_what_matters);
  g_test_add_func ("/chart/layout/height", test_never_lower_than_it_can_be_read);
  g_test_add_func ("/chart/layout/text", test_everything_follows_the_text);

  return g_test_run ();
}
