/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-progress-layout-private.h"

#include <math.h>

/* The tracks beside pain and load: what is in them, and what is drawn of it. */

typedef struct
{
  RehabCase *record;
  RehabProgressChart *chart;
  const RehabProgressData *data;
} Fixture;

static Fixture
show (RehabCase         *record,
      GArray            *planned,
      const char *const *hidden,
      int                from,
      int                to,
      int                today)
{
  Fixture fixture = { .record = record };

  fixture.chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .planned = planned, .hidden = hidden, .today = chart_date (today),
  }, chart_date (from), chart_date (to));
  fixture.data = rehab_progress_chart_get_data (fixture.chart);

  return fixture;
}

static Fixture
show_diary (ChartDiary *days,
            GArray     *planned,
            int         from,
            int         to,
            int         today)
{
  g_autoptr (RehabDiary) diary = chart_diary_finish (days);

  return show (chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL), planned, NULL, from, to, today);
}

static void
drop (Fixture *fixture)
{
  rehab_progress_chart_unref (fixture->chart);
  rehab_case_free (fixture->record);
}

static void
assert_value (Fixture      *fixture,
              RehabSeriesId id,
              guint         at,
              double        expected)
{
  RehabNumber value = fixture->data->fixed[id]->values[at];

  g_assert_true (value.known);
  g_assert_cmpfloat_with_epsilon (value.value, expected, 1e-9);
}

static void
assert_not_known (Fixture      *fixture,
                  RehabSeriesId id,
                  guint         at)
{
  g_assert_false (fixture->data->fixed[id]->values[at].known);
}

/* Day 3 is a Monday; the axis begins on Friday, and its first week on the Monday before. */
static void
test_weeks_are_whole_ones (void)
{
  ChartDiary days = chart_diary_start ();
  Fixture fixture;

  chart_diary_add_run (&days, -4, REHAB_SESSION_KIND_RUN, ASKED (5), ASKED (30), UNASKED);
  chart_diary_add_run (&days, 1, REHAB_SESSION_KIND_RUN, ASKED (7.5), ASKED (20), UNASKED);
  chart_diary_add_run (&days, 1, REHAB_SESSION_KIND_STRIDES, ASKED (2), UNASKED, ASKED (240));
  chart_diary_add_run (&days, 10, REHAB_SESSION_KIND_HILLS, ASKED (12), ASKED (300), UNASKED);
  chart_diary_add_run (&days, 11, REHAB_SESSION_KIND_CROSS_TRAINING, ASKED (40), ASKED (500), UNASKED);
  chart_diary_add_rest (&days, 17);
  chart_diary_add_run (&days, 24, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, UNASKED);
  fixture = show_diary (&days, NULL, 0, 27, 27);

  /* What was done before the axis began is in the first week; a ride is no run. */
  assert_value (&fixture, REHAB_SERIES_DISTANCE, 0, 14.5);
  assert_value (&fixture, REHAB_SERIES_LONGEST_RUN, 0, 7.5);
  assert_value (&fixture, REHAB_SERIES_CLIMB, 0, 50.0);
  assert_value (&fixture, REHAB_SERIES_SPRINT, 0, 240.0);
  assert_not_known (&fixture, REHAB_SERIES_DISTANCE, 1);
  assert_value (&fixture, REHAB_SERIES_DISTANCE, 2, 12.0);
  assert_value (&fixture, REHAB_SERIES_CLIMB, 2, 300.0);
  /* A week of which a rest day was kept had no run; one whose run has no distance is not known. */
  assert_value (&fixture, REHAB_SERIES_DISTANCE, 3, 0.0);
  assert_not_known (&fixture, REHAB_SERIES_LONGEST_RUN, 3);
  assert_not_known (&fixture, REHAB_SERIES_DISTANCE, 4);

  drop (&fixture);
}

/* Ten years: bars of months, of which each is the mean of its weeks; and the month that goes on is not a light one. */
static void
test_years_are_drawn_in_months (void)
{
  ChartDiary days = chart_diary_start ();
  Fixture fixture;
  const RehabTrack *track;

  for (int n = 0; n < 3660; n++)
    {
      chart_diary_add_run (&days, n, REHAB_SESSION_KIND_RUN, ASKED (3), UNASKED, UNASKED);
      chart_diary_add_whole_day (&days, n, UNASKED, UNASKED, ASKED (n % 2 == 0 ? 100 : 200), UNASKED);
    }
  fixture = show_diary (&days, NULL, 0, 3659, 3659);
  track = g_ptr_array_index (fixture.data->tracks, REHAB_TRACK_DISTANCE);

  g_assert_cmpint (track->span, ==, REHAB_SPAN_MONTH);
  g_assert_cmpuint (track->slots->len, ==, 121);
  assert_value (&fixture, REHAB_SERIES_DISTANCE, 1, 21.0);
  assert_value (&fixture, REHAB_SERIES_DISTANCE, 60, 21.0);
  g_assert_cmpfloat_with_epsilon (fixture.data->fixed[REHAB_SERIES_DISTANCE]->values[120].value, 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture.data->fixed[REHAB_SERIES_SITTING]->values[60].value, 150.0, 5.0);

  drop (&fixture);
}

/* Seven days of 100 up to today, then a plan: the means go on from today, and what was done ends there. */
static void
test_plans_carry_the_means_on (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  Fixture fixture;

  for (int i = 0; i < 7; i++)
    chart_diary_add_session (&days, i, REHAB_SESSION_KIND_RUN, ASKED (25), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_plan (planned, 7, ASKED (60), ASKED (5), ASKED (9));
  chart_plan (planned, 10, ASKED (50), ASKED (4), ASKED (6));
  fixture = show_diary (&days, planned, 0, 13, 6);

  assert_value (&fixture, REHAB_SERIES_MEAN_SHORT, 6, 100.0);
  assert_not_known (&fixture, REHAB_SERIES_MEAN_SHORT, 7);
  assert_not_known (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 5);
  assert_value (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 6, 100.0);
  assert_value (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 7, 900.0 / 7.0);
  /* What is not planned is rest in the plan, and the plan ends with its last session. */
  assert_value (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 9, 700.0 / 7.0);
  assert_value (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 10, 800.0 / 7.0);
  assert_not_known (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, 11);

  drop (&fixture);
}

/* A plan that says neither how long nor how hard carries nothing on: it would look like rest. */
static void
test_plans_without_load_carry_nothing_on (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  Fixture fixture;

  for (int i = 0; i < 7; i++)
    chart_diary_add_session (&days, i, REHAB_SESSION_KIND_RUN, ASKED (25), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_plan (planned, 8, UNASKED, UNASKED, ASKED (9));
  fixture = show_diary (&days, planned, 0, 13, 6);

  for (int i = 0; i <= 13; i++)
    assert_not_known (&fixture, REHAB_SERIES_MEAN_SHORT_PLANNED, i);

  drop (&fixture);
}

static void
test_plans_stand_beside_what_was_done (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  Fixture fixture;
  RehabProgressLayout *layout;
  const RehabPlacedSeries *placed;
  const RehabPanel *panel;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");

  chart_diary_add_session (&days, 3, REHAB_SESSION_KIND_RUN, ASKED (30), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_plan (planned, 3, ASKED (50), ASKED (4), ASKED (9));
  chart_plan (planned, 12, ASKED (40), ASKED (5), ASKED (6));
  chart_plan (planned, 12, ASKED (40), UNASKED, ASKED (2));
  chart_plan (planned, 40, ASKED (40), ASKED (5), ASKED (6));
  fixture = show_diary (&days, planned, 0, 13, 6);

  assert_value (&fixture, REHAB_SERIES_LOAD_PLANNED, 3, 200.0);
  assert_value (&fixture, REHAB_SERIES_LOAD_PLANNED, 12, 200.0);
  assert_value (&fixture, REHAB_SERIES_DISTANCE_PLANNED, 1, 9.0);
  assert_value (&fixture, REHAB_SERIES_DISTANCE_PLANNED, 2, 8.0);
  /* A plan is in no sum and no mean. */
  assert_value (&fixture, REHAB_SERIES_LOAD_RUNNING, 3, 120.0);
  assert_not_known (&fixture, REHAB_SERIES_LOAD_RUNNING, 12);
  assert_not_known (&fixture, REHAB_SERIES_MEAN_SHORT, 12);

  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (fixture.chart, context, 800.0, 600.0, REHAB_PROGRESS_ALL);
  placed = rehab_progress_layout_find_placed (layout, "load-planned");
  g_assert_cmpuint (placed->boxes->len, ==, 2);
  /* Each from the base, behind what was done. */
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->boxes, RehabBox, 0).height,
                                  g_array_index (placed->boxes, RehabBox, 1).height, 1e-6);
  g_assert_cmpfloat (g_array_index (placed->boxes, RehabBox, 1).x, >,
                     rehab_progress_layout_get_x (layout, chart_date (11)));
  panel = rehab_progress_layout_find_panel (layout, REHAB_TRACK_LOAD);
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->boxes, RehabBox, 0).y + g_array_index (placed->boxes, RehabBox, 0).height,
                                  panel->plot.y + panel->plot.height, 1e-6);

  rehab_progress_layout_unref (layout);
  g_object_unref (context);
  drop (&fixture);
}

/* A session of which effort or minutes are missing is in no bar, and seen; a day of nothing known is in no mean. */
static void
test_weeks_of_load_know_their_days (void)
{
  ChartDiary days = chart_diary_start ();
  Fixture fixture;
  const RehabTrack *track;

  chart_diary_add_session (&days, 3, REHAB_SESSION_KIND_RUN, ASKED (30), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (30), UNASKED, UNASKED, UNASKED, UNASKED);
  chart_diary_add_rest (&days, 5);
  fixture = show_diary (&days, NULL, 0, 199, 199);
  track = g_ptr_array_index (fixture.data->tracks, REHAB_TRACK_LOAD);

  assert_value (&fixture, REHAB_SERIES_LOAD_RUNNING, 1, 60.0);
  assert_value (&fixture, REHAB_SERIES_LOAD_STRENGTH, 1, 0.0);
  assert_not_known (&fixture, REHAB_SERIES_LOAD_RUNNING, 2);
  g_assert_cmpuint (track->unrated[1], ==, 1);

  drop (&fixture);
}

static RehabCase *
make_record (void)
{
  ChartDiary none = chart_diary_start ();
  g_autoptr (RehabDiary) diary = chart_diary_finish (&none);
  RehabCase *record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);

  for (int visit = 0; visit < 4; visit++)
    {
      const RehabAssessment *assessment = chart_assess (record, visit * 20);

      chart_answer (record, assessment, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 40 + 10 * visit);
      if (visit == 1)
        chart_answer (record, assessment, "outcome-tsk-11", REHAB_SIDE_NOT_ASKED, 30);
      chart_answer_strength (record, assessment, "strength-hip-extension", 150 + 10 * visit, 200);
    }

  return record;
}

static const RehabTrack *
find_track (Fixture     *fixture,
            RehabTrackId id,
            guint        nth)
{
  for (guint i = 0; i < fixture->data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (fixture->data->tracks, i);

      if (track->id == id && nth-- == 0)
        return track;
    }

  return NULL;
}

static void
test_assessments_become_tracks (void)
{
  Fixture fixture = show (make_record (), NULL, NULL, 15, 45, 45);
  const RehabTrack *visa = find_track (&fixture, REHAB_TRACK_OUTCOME, 0);
  const RehabTrack *tsk = find_track (&fixture, REHAB_TRACK_OUTCOME, 1);
  const RehabTrack *strength = find_track (&fixture, REHAB_TRACK_STRENGTH, 0);
  const RehabTrack *symmetry = find_track (&fixture, REHAB_TRACK_SYMMETRY, 0);
  const RehabSeries *left = g_ptr_array_index (strength->series, 0);
  const RehabSeries *right = g_ptr_array_index (strength->series, 1);
  const RehabSeries *share = g_ptr_array_index (symmetry->series, 0);
  const RehabSeries *total = g_ptr_array_index (visa->series, 0);
  RehabDate last;

  g_assert_cmpstr (visa->title, ==, "VISA-H");
  g_assert_cmpfloat_with_epsilon (visa->max, 100.0, 1e-9);
  g_assert_cmpstr (tsk->unit, ==, "11 to 44, lower is better");
  g_assert_null (find_track (&fixture, REHAB_TRACK_OUTCOME, 2));

  /* Days 0, 20, 40 and 60: the neighbours of the axis are kept, to draw the line to its edges. */
  g_assert_cmpuint (total->points->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (rehab_series_get_last (total, visa, &fixture.data->axis, &last).value, 60.0, 1e-9);
  g_assert_cmpuint (last.julian, ==, chart_date (40).julian);
  g_assert_false (rehab_series_is_empty (total, visa, &fixture.data->axis));

  /* The episode is of the left side. */
  g_assert_cmpstr (left->info.key, ==, "strength-hip-extension-left");
  g_assert_cmpstr (left->name, ==, "Left, involved");
  g_assert_cmpfloat (left->dash, <=, 0.0);
  g_assert_cmpfloat (right->dash, >, 0.0);
  g_assert_cmpint (left->shape, !=, right->shape);

  g_assert_cmpfloat_with_epsilon (g_array_index (share->points, RehabChartPoint, 0).value, 75.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (symmetry->threshold.value, 90.0, 1e-9);
  g_assert_nonnull (strstr (symmetry->threshold_name, "R72"));

  drop (&fixture);
}

/* Between two visits there is the line from one to the other, and nothing that says it was measured. */
static void
test_a_line_runs_through_days_without_visits (void)
{
  Fixture fixture = show (make_record (), NULL, NULL, 44, 50, 50);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (RehabProgressLayout) layout = NULL;
  const RehabPlacedSeries *placed;
  const RehabPanel *panel;

  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (fixture.chart, context, 800.0, 900.0, REHAB_PROGRESS_OUTCOME);
  placed = rehab_progress_layout_find_placed (layout, "outcome-visa-h");
  panel = rehab_progress_layout_find_panel (layout, REHAB_TRACK_OUTCOME);

  g_assert_false (panel->empty);
  g_assert_cmpuint (placed->marks->len, ==, 0);
  g_assert_cmpuint (placed->points->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->points, RehabPoint, 0).x, layout->left, 1e-6);
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->points, RehabPoint, 1).x, layout->right, 1e-6);
  /* 60 on day 40, 70 on day 60: 61.75 where day 44 begins, 65.25 where day 50 ends. */
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->points, RehabPoint, 0).y, rehab_panel_place_value (panel, 61.75), 1e-6);
  g_assert_cmpfloat_with_epsilon (g_array_index (placed->points, RehabPoint, 1).y, rehab_panel_place_value (panel, 65.25), 1e-6);
  for (guint i = 0; i < layout->labels->len; i++)
    g_assert_cmpint (g_array_index (layout->labels, RehabChartLabel, i).role, !=, REHAB_LABEL_END);

  g_object_unref (context);
  drop (&fixture);
}

/* After the last visit its plot folds up, and tells what it said. */
static void
test_a_plot_without_data_folds_up (void)
{
  Fixture fixture = show (make_record (), NULL, NULL, 61, 70, 70);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (RehabProgressLayout) layout = NULL;
  const char *words = NULL;
  const RehabPanel *panel;

  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (fixture.chart, context, 800.0, 900.0, REHAB_PROGRESS_ALL);
  panel = rehab_progress_layout_find_panel (layout, REHAB_TRACK_OUTCOME);

  g_assert_true (panel->folded);
  g_assert_cmpfloat (panel->plot.height, <, 3.0 * layout->line);
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const RehabChartLabel *label = &g_array_index (layout->labels, RehabChartLabel, i);

      if (label->role == REHAB_LABEL_EMPTY && label->box.y >= panel->plot.y && words == NULL)
        words = pango_layout_get_text (label->text);
    }
  g_assert_cmpstr (words, ==, "Not asked on these days, but on 1 Dec 2026: 70");

  /* The two that the page is for do not fold. */
  g_assert_false (rehab_progress_layout_find_panel (layout, REHAB_TRACK_PAIN)->folded);
  g_assert_true (rehab_progress_layout_find_panel (layout, REHAB_TRACK_PAIN)->empty);

  g_object_unref (context);
  drop (&fixture);
}

static void
test_a_clinics_threshold_is_named_as_that (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) own = rehab_thresholds_with (standard, REHAB_THRESHOLD_LIMB_SYMMETRY, 95.0, NULL);
  Fixture fixture = { .record = make_record () };

  fixture.chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = fixture.record, .thresholds = own, .today = chart_date (60),
  }, chart_date (0), chart_date (60));
  fixture.data = rehab_progress_chart_get_data (fixture.chart);

  g_assert_cmpfloat_with_epsilon (find_track (&fixture, REHAB_TRACK_SYMMETRY, 0)->threshold.value, 95.0, 1e-9);
  g_assert_cmpstr (find_track (&fixture, REHAB_TRACK_SYMMETRY, 0)->threshold_name, ==, "95 %: Clinic setting");

  drop (&fixture);
}

static const RehabSeriesInfo *
find_info (Fixture    *fixture,
           const char *key)
{
  for (guint i = 0; i < rehab_progress_chart_get_n_series (fixture->chart); i++)
    {
      const RehabSeriesInfo *info = rehab_progress_chart_get_series_info (fixture->chart, i);

      if (g_str_equal (info->key, key))
        return info;
    }

  g_assert_not_reached ();
}

static void
test_series_are_switched_off_by_key (void)
{
  Fixture plain = show (make_record (), NULL, NULL, 0, 60, 60);
  Fixture off = show (make_record (), NULL, (const char *[]) { "outcome-visa-h", "outcome-tsk-11", "worst", NULL }, 0, 60, 60);
  RehabProgressParts parts = rehab_progress_chart_get_parts (plain.chart);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpint (parts, ==, REHAB_PROGRESS_OUTCOME | REHAB_PROGRESS_STRENGTH | REHAB_PROGRESS_SYMMETRY);
  g_assert_cmpint (rehab_progress_chart_get_parts (off.chart), ==, REHAB_PROGRESS_STRENGTH | REHAB_PROGRESS_SYMMETRY);

  g_assert_true (find_info (&plain, "outcome-visa-h")->shown);
  g_assert_true (find_info (&plain, "outcome-visa-h")->has_data);
  g_assert_cmpint (find_info (&plain, "outcome-visa-h")->part, ==, REHAB_PROGRESS_OUTCOME);
  g_assert_false (find_info (&off, "outcome-visa-h")->shown);
  g_assert_false (find_info (&plain, "worst")->has_data);

  /* At first some are off; with a list, just those in it. */
  g_assert_false (find_info (&plain, "ewma-7")->shown);
  g_assert_true (find_info (&off, "ewma-7")->shown);

  for (guint i = 0; i < rehab_progress_chart_get_n_series (plain.chart); i++)
    g_assert_true (g_hash_table_add (keys, (char *) rehab_progress_chart_get_series_info (plain.chart, i)->key));

  drop (&plain);
  drop (&off);
}

static void
test_parts_have_names (void)
{
  for (guint part = REHAB_PROGRESS_PHASES; part <= REHAB_PROGRESS_COVERAGE; part <<= 1)
    {
      g_assert_cmpstr (rehab_progress_part_get_key ((RehabProgressParts) part), !=, "");
      g_assert_cmpstr (rehab_progress_part_get_title ((RehabProgressParts) part), !=, "");
    }

  g_assert_cmpstr (rehab_progress_part_get_key (REHAB_PROGRESS_DISTANCE), ==, "distance");
}

/* No two series of a track that are drawn in the same way differ in colour only. */
static void
test_rows_are_told_apart_without_colour (void)
{
  for (guint a = 0; a < REHAB_N_SERIES_ROWS; a++)
    for (guint b = a + 1; b < REHAB_N_SERIES_ROWS; b++)
      {
        const RehabSeriesRow *one = rehab_series_row_get ((RehabSeriesId) a);
        const RehabSeriesRow *other = rehab_series_row_get ((RehabSeriesId) b);

        if (one->track != other->track || one->style != other->style)
          continue;

        if (one->style == REHAB_STYLE_BARS)
          g_assert_cmpint (one->pattern, !=, other->pattern);
        else if (one->style == REHAB_STYLE_MARKS)
          g_assert_cmpint (one->shape, !=, other->shape);
        else
          g_assert_true (fabs (one->dash - other->dash) > 1.0 || fabs (one->width - other->width) > 0.5);
      }
}

/* The marks of a day stand side by side, and those of its ends no further out than the plot. */
static void
test_marks_of_a_day_stay_in_the_plot (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (RehabProgressLayout) layout = NULL;
  const RehabPlacedSeries *during;
  Fixture fixture;

  for (int n = 0; n < 60; n += 59)
    for (int i = 0; i < 5; i++)
      chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (i), ASKED (1));
  diary = chart_diary_finish (&days);
  fixture = show (chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL), NULL, (const char *[]) { NULL }, 0, 59, 59);
  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (fixture.chart, context, 800.0, 400.0, REHAB_PROGRESS_ALL);
  during = rehab_progress_layout_find_placed (layout, "during");

  g_assert_cmpuint (during->marks->len, ==, 10);
  g_assert_cmpfloat (g_array_index (during->marks, RehabPlacedMark, 0).at.x, >=, layout->left);
  g_assert_cmpfloat (g_array_index (during->marks, RehabPlacedMark, 0).at.x, <,
                     g_array_index (during->marks, RehabPlacedMark, 4).at.x);
  g_object_unref (context);
  drop (&fixture);
}

/* 10,000 of anything is in its plot, and its axis is written out. */
static void
test_ten_thousand_has_room (void)
{
  ChartDiary days = chart_diary_start ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (RehabProgressLayout) layout = NULL;
  const RehabPanel *climb;
  Fixture fixture;

  for (int n = 3; n < 8; n++)
    chart_diary_add_run (&days, n, REHAB_SESSION_KIND_HILLS, ASKED (10), ASKED (2000), UNASKED);
  fixture = show_diary (&days, NULL, 0, 27, 27);
  pango_context_set_font_description (context, font);
  layout = rehab_progress_chart_layout (fixture.chart, context, 280.0, 900.0, REHAB_PROGRESS_ALL);
  climb = rehab_progress_layout_find_panel (layout, REHAB_TRACK_CLIMB);

  g_assert_cmpfloat (climb->axis.max, >=, 10000.0);
  g_assert_cmpfloat (climb->axis.max, <=, 12000.0);
  g_assert_cmpfloat (layout->left, <, 90.0);
  g_assert_null (rehab_progress_layout_find_panel (layout, REHAB_TRACK_SPRINT));
  g_object_unref (context);
  drop (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/tracks/weeks", test_weeks_are_whole_ones);
  g_test_add_func ("/chart/tracks/months", test_years_are_drawn_in_months);
  g_test_add_func ("/chart/tracks/plans", test_plans_stand_beside_what_was_done);
  g_test_add_func ("/chart/tracks/planned-means", test_plans_carry_the_means_on);
  g_test_add_func ("/chart/tracks/planned-without-load", test_plans_without_load_carry_nothing_on);
  g_test_add_func ("/chart/tracks/known", test_weeks_of_load_know_their_days);
  g_test_add_func ("/chart/tracks/assessments", test_assessments_become_tracks);
  g_test_add_func ("/chart/tracks/through", test_a_line_runs_through_days_without_visits);
  g_test_add_func ("/chart/tracks/folded", test_a_plot_without_data_folds_up);
  g_test_add_func ("/chart/tracks/threshold", test_a_clinics_threshold_is_named_as_that);
  g_test_add_func ("/chart/tracks/hidden", test_series_are_switched_off_by_key);
  g_test_add_func ("/chart/tracks/parts", test_parts_have_names);
  g_test_add_func ("/chart/tracks/colour", test_rows_are_told_apart_without_colour);
  g_test_add_func ("/chart/tracks/marks", test_marks_of_a_day_stay_in_the_plot);
  g_test_add_func ("/chart/tracks/ten-thousand", test_ten_thousand_has_room);

  return g_test_run ();
}
