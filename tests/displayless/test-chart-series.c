/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-progress-data.h"

static RehabProgressData *
create_data_of (RehabDiary *diary,
                GPtrArray  *changes,
                GPtrArray  *events,
                int         from,
                int         to,
                int         today)
{
  g_autoptr (RehabCase) record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, changes, events);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabLoadHistory) history = rehab_load_history_new (diary, thresholds, chart_date (today));
  RehabProgressContent content = { .record = record, .today = chart_date (today) };

  return rehab_progress_data_new (&content, history, thresholds, rehab_time_axis (chart_date (from), chart_date (to)));
}

static RehabNumber *
get_values (RehabProgressData *data,
            RehabSeriesId      id)
{
  return data->fixed[id]->values;
}

static RehabProgressData *
create_data (ChartDiary *days,
             int         from,
             int         to,
             int         today)
{
  g_autoptr (RehabDiary) diary = chart_diary_finish (days);

  return create_data_of (diary, NULL, NULL, from, to, today);
}

static void
test_gaps_stay_gaps (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;

  chart_diary_add_day (&days, 0, ASKED (0), ASKED (2));
  chart_diary_add_day (&days, 2, UNASKED, ASKED (0));
  chart_diary_add_rest (&days, 3);
  data = create_data (&days, 0, 6, 4);

  g_assert_true (get_values (data, REHAB_SERIES_WAKING)[0].known);
  g_assert_false (get_values (data, REHAB_SERIES_WORST)[1].known);
  g_assert_false (get_values (data, REHAB_SERIES_WAKING)[2].known);
  g_assert_true (get_values (data, REHAB_SERIES_WORST)[2].known);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_WORST)[2].value, 0.0, 1e-9);
  g_assert_false (get_values (data, REHAB_SERIES_WORST)[3].known);

  g_assert_cmpint (data->days[0], ==, REHAB_DAY_RECORDED);
  g_assert_cmpint (data->days[1], ==, REHAB_DAY_NOT_KEPT);
  g_assert_cmpint (data->days[3], ==, REHAB_DAY_REST);
  g_assert_cmpint (data->days[4], ==, REHAB_DAY_NOT_KEPT);
  g_assert_cmpint (data->days[5], ==, REHAB_DAY_TO_COME);

  rehab_progress_data_free (data);
}

static void
test_days_to_come_are_not_counted (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;
  guint n_kept, n_days;

  chart_diary_add_day (&days, 0, ASKED (1), ASKED (2));
  chart_diary_add_rest (&days, 1);
  data = create_data (&days, 0, 6, 3);
  rehab_progress_data_count_days (data, &n_kept, &n_days);

  g_assert_cmpuint (n_kept, ==, 2);
  g_assert_cmpuint (n_days, ==, 4);

  rehab_progress_data_free (data);
}

static void
test_bars_are_stacked_by_group (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;
  const RehabTrack *load;

  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, ASKED (40), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_HILLS, ASKED (10), ASKED (6), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_STRENGTH, ASKED (50), ASKED (7), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_MATCH, ASKED (90), UNASKED, UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_LONG_SIT, ASKED (90), ASKED (1), UNASKED, UNASKED, UNASKED);
  data = create_data (&days, 0, 2, 2);
  load = g_ptr_array_index (data->tracks, 1);

  g_assert_cmpint (load->id, ==, REHAB_TRACK_LOAD);
  g_assert_cmpint (load->span, ==, REHAB_SPAN_DAY);
  g_assert_cmpuint (load->slots->len, ==, 3);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_LOAD_RUNNING)[1].value, 220.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_LOAD_STRENGTH)[1].value, 350.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_LOAD_FIELD)[1].value, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_LOAD_OTHER)[1].value, 0.0, 1e-9);
  g_assert_false (get_values (data, REHAB_SERIES_LOAD_RUNNING)[0].known);
  g_assert_cmpuint (load->unrated[1], ==, 1);

  rehab_progress_data_free (data);
}

/* A week of which two days were kept is not a light week. */
static void
test_weeks_are_means_of_the_days_kept (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;
  const RehabTrack *load;
  const RehabSlot *slots;

  /* Day 3 is a Monday. */
  chart_diary_add_session (&days, 3, REHAB_SESSION_KIND_RUN, ASKED (60), ASKED (5), UNASKED, UNASKED, UNASKED);
  chart_diary_add_rest (&days, 5);
  data = create_data (&days, 0, 26 * 7, 26 * 7);
  load = g_ptr_array_index (data->tracks, 1);
  slots = (const RehabSlot *) load->slots->data;

  g_assert_cmpint (load->span, ==, REHAB_SPAN_WEEK);
  /* The week that the axis begins in is a whole one, too. */
  g_assert_cmpuint (slots[0].first.julian, ==, chart_date (-4).julian);
  g_assert_cmpuint (slots[1].first.julian, ==, chart_date (3).julian);
  g_assert_cmpuint (slots[1].n_days, ==, 7);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_LOAD_RUNNING)[1].value, 150.0, 1e-9);
  g_assert_false (get_values (data, REHAB_SERIES_LOAD_RUNNING)[2].known);

  rehab_progress_data_free (data);
}

static void
test_means_reach_back_before_the_axis_and_stop_today (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;

  for (int n = -27; n <= 3; n++)
    chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (4), UNASKED, UNASKED, UNASKED);
  data = create_data (&days, 0, 9, 3);

  g_assert_true (get_values (data, REHAB_SERIES_MEAN_SHORT)[0].known);
  g_assert_true (get_values (data, REHAB_SERIES_MEAN_LONG)[0].known);
  g_assert_cmpfloat_with_epsilon (get_values (data, REHAB_SERIES_MEAN_LONG)[0].value, 200.0, 1e-9);
  g_assert_true (get_values (data, REHAB_SERIES_MEAN_SHORT)[3].known);
  g_assert_false (get_values (data, REHAB_SERIES_MEAN_SHORT)[4].known);

  rehab_progress_data_free (data);
}

static void
test_marks_tell_the_verdict_at_the_peak (void)
{
  ChartDiary days = chart_diary_start ();
  RehabProgressData *data;
  const RehabChartPoint *marks;

  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (4), ASKED (1));
  chart_diary_add_session (&days, 0, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (3), ASKED (2));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), UNASKED, ASKED (5));
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), UNASKED, UNASKED);
  chart_diary_add_session (&days, 3, REHAB_SESSION_KIND_RUN, UNASKED, UNASKED, ASKED (1), ASKED (2), UNASKED);
  data = create_data (&days, 0, 3, 3);
  marks = (const RehabChartPoint *) data->fixed[REHAB_SERIES_SESSIONS]->points->data;

  g_assert_cmpuint (data->fixed[REHAB_SERIES_SESSIONS]->points->len, ==, 4);
  g_assert_cmpint (marks[0].verdict, ==, REHAB_VERDICT_SETTLED);
  g_assert_cmpfloat_with_epsilon (marks[0].value, 4.0, 1e-9);
  g_assert_cmpuint (marks[0].of, ==, 2);
  g_assert_cmpint (marks[1].verdict, ==, REHAB_VERDICT_NOT_SETTLED);
  g_assert_cmpuint (marks[1].nth, ==, 1);
  g_assert_cmpint (marks[2].verdict, ==, REHAB_VERDICT_NOT_SETTLED);
  g_assert_cmpfloat_with_epsilon (marks[2].value, 5.0, 1e-9);
  g_assert_cmpint (marks[3].verdict, ==, REHAB_VERDICT_NOT_YET);

  rehab_progress_data_free (data);
}

static void
test_spans_cover_the_axis_from_change_to_change (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = chart_diary_finish (&days);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (rehab_record_unref);
  const RehabChartSpan *spans;
  RehabProgressData *data;

  chart_add_phase_change (changes, 8, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP);
  chart_add_phase_change (changes, 3, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW);
  chart_add_phase_change (changes, 30, REHAB_PHASE_DEEP, REHAB_PHASE_SPORT);
  chart_add_event (events, 7, REHAB_EVENT_KIND_SHOCKWAVE, NULL);
  chart_add_event (events, 5, REHAB_EVENT_KIND_IMAGING, "MRI");
  chart_add_event (events, 40, REHAB_EVENT_KIND_SURGERY, NULL);
  data = create_data_of (diary, changes, events, 0, 10, 10);
  spans = (const RehabChartSpan *) data->spans->data;

  g_assert_cmpuint (data->spans->len, ==, 3);
  g_assert_cmpint (spans[0].phase, ==, REHAB_PHASE_CALM);
  g_assert_cmpuint (spans[0].from.julian, ==, chart_date (0).julian);
  g_assert_cmpuint (spans[0].to.julian, ==, chart_date (2).julian);
  g_assert_cmpint (spans[1].phase, ==, REHAB_PHASE_SHALLOW);
  g_assert_cmpuint (spans[1].to.julian, ==, chart_date (7).julian);
  g_assert_cmpint (spans[2].phase, ==, REHAB_PHASE_DEEP);
  g_assert_cmpuint (spans[2].to.julian, ==, chart_date (10).julian);

  g_assert_cmpuint (data->flags->len, ==, 2);
  g_assert_cmpstr (g_array_index (data->flags, RehabChartFlag, 0).label, ==, "MRI");
  g_assert_cmpstr (g_array_index (data->flags, RehabChartFlag, 1).label, ==, "Shockwave");

  rehab_progress_data_free (data);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/series/gaps", test_gaps_stay_gaps);
  g_test_add_func ("/chart/series/to-come", test_days_to_come_are_not_counted);
  g_test_add_func ("/chart/series/bars", test_bars_are_stacked_by_group);
  g_test_add_func ("/chart/series/weeks", test_weeks_are_means_of_the_days_kept);
  g_test_add_func ("/chart/series/means", test_means_reach_back_before_the_axis_and_stop_today);
  g_test_add_func ("/chart/series/marks", test_marks_tell_the_verdict_at_the_peak);
  g_test_add_func ("/chart/series/spans", test_spans_cover_the_axis_from_change_to_change);

  return g_test_run ();
}
