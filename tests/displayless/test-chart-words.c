/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-units.h"
#include "rehab-progress-chart.h"

static RehabProgressChart *
create_chart (ChartDiary *days,
              int         from,
              int         to,
              int         today)
{
  g_autoptr (RehabDiary) diary = chart_diary_finish (days);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (rehab_record_unref);

  chart_add_phase_change (changes, 1, REHAB_PHASE_NONE, REHAB_PHASE_CALM);
  chart_add_event (events, 3, REHAB_EVENT_KIND_IMAGING, "MRI");

  return chart_new (diary, REHAB_PAIN_RULE_KIND_GOOM, changes, events, from, to, today);
}

static void
assert_summary (RehabProgressChart *chart,
                const char         *expected)
{
  g_autofree char *summary = rehab_progress_chart_dup_summary (chart);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_summary_tells_pain_settling_load_and_coverage (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  for (int n = 0; n < 8; n++)
    if (n != 3)
      chart_diary_add_day (&days, n, ASKED (1), ASKED (2 + n % 4));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, ASKED (35), ASKED (4), ASKED (1), ASKED (3), ASKED (1));
  chart_diary_add_session (&days, 5, REHAB_SESSION_KIND_RUN, ASKED (35), ASKED (6), ASKED (1), ASKED (4), ASKED (2));
  chart = create_chart (&days, 0, 9, 7);

  assert_summary (chart, "Pain and load, 2 Oct to 11 Oct 2026: worst pain between 2 and 5, last 5 on Fri 9 Oct; "
                  "1 of 2 sessions settled by the next morning; load 58 a day over the 7 days up to Fri 9 Oct; "
                  "7 of 8 days kept.");
}

static void
test_summary_of_little (void)
{
  ChartDiary none = chart_diary_start ();
  ChartDiary one = chart_diary_start ();
  ChartDiary same = chart_diary_start ();
  ChartDiary unasked = chart_diary_start ();
  g_autoptr (RehabProgressChart) no_chart = create_chart (&none, 0, 6, 6);
  g_autoptr (RehabProgressChart) one_chart = NULL;
  g_autoptr (RehabProgressChart) same_chart = NULL;
  g_autoptr (RehabProgressChart) unasked_chart = NULL;

  g_assert_true (rehab_progress_chart_is_empty (no_chart));
  assert_summary (no_chart, "Pain and load, 2 Oct to 8 Oct 2026: no diary kept.");

  chart_diary_add_day (&one, 0, UNASKED, ASKED (0));
  one_chart = create_chart (&one, 0, 0, 0);
  g_assert_false (rehab_progress_chart_is_empty (one_chart));
  assert_summary (one_chart, "Pain and load, 2 Oct 2026: worst pain 0 on Fri 2 Oct; 1 of 1 day kept.");

  chart_diary_add_day (&same, 0, UNASKED, ASKED (3));
  chart_diary_add_day (&same, 1, UNASKED, ASKED (3));
  same_chart = create_chart (&same, -300, 1, 1);
  assert_summary (same_chart, "Pain and load, 6 Dec 2025 to 3 Oct 2026: worst pain always 3, last on Sat 3 Oct; "
                  "2 of 302 days kept.");

  chart_diary_add_rest (&unasked, 0);
  unasked_chart = create_chart (&unasked, 0, 1, 1);
  assert_summary (unasked_chart, "Pain and load, 2 Oct to 3 Oct 2026: worst pain not recorded; 1 of 2 days kept.");
}

static void
assert_readout (RehabProgressChart *chart,
                int                 n,
                const char         *title,
                const char         *lines)
{
  g_autoptr (RehabReadout) readout = rehab_progress_chart_dup_readout (chart, chart_date (n));
  g_autofree char *joined = NULL;

  g_assert_nonnull (readout);
  joined = g_strjoinv ("\n", readout->lines);
  g_assert_cmpstr (readout->title, ==, title);
  g_assert_cmpstr (joined, ==, lines);
}

static void
test_readout_tells_all_of_a_day (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  chart_diary_add_day (&days, 0, ASKED (0), UNASKED);
  chart_diary_add_day (&days, 2, ASKED (1), ASKED (3));
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_RUN, ASKED (40), ASKED (4), ASKED (1), ASKED (3), ASKED (2));
  chart_diary_add_session (&days, 2, REHAB_SESSION_KIND_STRENGTH, ASKED (50), UNASKED, UNASKED, UNASKED, UNASKED);
  chart_diary_add_rest (&days, 4);
  chart = create_chart (&days, 0, 9, 5);

  assert_readout (chart, 0, "Friday, 2 October 2026", "Pain on waking: 0");
  assert_readout (chart, 2, "Sunday, 4 October 2026",
                  "Phase 1 Calm\n"
                  "Worst pain: 3\nPain on waking: 1\n"
                  "Run: Pain before 1, during 3, next morning 2: Not settled\nStrength: Pain not asked\n"
                  "Run: 40 min, effort 4, load 160\nStrength: 50 min, load not known");
  assert_readout (chart, 3, "Monday, 5 October 2026", "Not kept\nPhase 1 Calm\nImaging: MRI");
  assert_readout (chart, 4, "Tuesday, 6 October 2026", "Rest day\nPhase 1 Calm");
  assert_readout (chart, 8, "Saturday, 10 October 2026", "Still to come\nPhase 1 Calm");

  g_assert_null (rehab_progress_chart_dup_readout (chart, chart_date (-1)));
  g_assert_null (rehab_progress_chart_dup_readout (chart, chart_date (10)));
}

static void
test_readout_names_its_means (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  for (int n = -30; n <= 0; n++)
    chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (n < -6 ? 2 : 4), UNASKED, UNASKED,
                             UNASKED);
  chart = create_chart (&days, 0, 0, 0);

  assert_readout (chart, 0, "Friday, 2 October 2026",
                  "Run: 50 min, effort 4, load 200\n"
                  "Mean load of 7 days: 200\nMean load of 28 days: 125\n"
                  "Load ratio, coupled (7 : 28 days): 1.6\nLoad ratio, weighted means (7 : 28 days): 1.34");
}

static void
test_readout_goes_part_by_part (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (RehabReadout) readout = NULL;
  const RehabProgressParts parts[] = { (RehabProgressParts) 0, REHAB_PROGRESS_PAIN, REHAB_PROGRESS_DISTANCE,
                                       REHAB_PROGRESS_CLIMB, REHAB_PROGRESS_SITTING };

  chart_diary_add_whole_day (&days, 4, ASKED (1), ASKED (2), ASKED (240), ASKED (3));
  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (7.25), ASKED (110), UNASKED);
  chart_diary_add_run (&days, 5, REHAB_SESSION_KIND_RUN, ASKED (5), UNASKED, UNASKED);
  chart = create_chart (&days, 0, 9, 9);
  readout = rehab_progress_chart_dup_readout (chart, chart_date (4));

  g_assert_cmpuint (readout->n_groups, ==, G_N_ELEMENTS (parts));
  for (guint i = 0; i < readout->n_groups; i++)
    g_assert_cmpint (readout->groups[i].part, ==, parts[i]);
  g_assert_null (readout->groups[0].title);
  g_assert_cmpstr (readout->groups[2].title, ==, "Distance Run");

  assert_readout (chart, 4, "Tuesday, 6 October 2026",
                  "Phase 1 Calm\n"
                  "Worst pain: 2\nPain on waking: 1\nRun: Pain not asked\n"
                  "Week from 5 Oct\nDistance run: 12.3 km\nLongest run: 7.3 km\n"
                  "Week from 5 Oct\nClimb: 110 m\n"
                  "Sitting: 240 min\nPain while sitting: 3");
  /* Of a week of which nothing is known nothing is said, not even its name. */
  assert_readout (chart, 0, "Friday, 2 October 2026", "Not kept");
}

static void
assert_table (RehabProgressChart *chart,
              RehabProgressParts  part,
              const char         *expected)
{
  g_autoptr (RehabChartTable) table = rehab_progress_chart_new_table (chart, part);
  g_autofree char *csv = rehab_chart_table_dup_csv (table);
  g_autofree char *shown = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_str_has_prefix (csv, "\357\273\277"));
  lines = g_strsplit (csv + 3, "\r\n", -1);
  shown = g_strjoinv ("\n", lines);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_tables_leave_unasked_cells_empty (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  chart_diary_add_day (&days, 0, UNASKED, ASKED (0));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, ASKED (40), ASKED (4), ASKED (1), ASKED (3), ASKED (0));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_STRENGTH, ASKED (10), ASKED (5), UNASKED, ASKED (2), UNASKED);
  chart_diary_add_rest (&days, 3);
  chart = create_chart (&days, 0, 4, 3);

  assert_table (chart, REHAB_PROGRESS_PAIN,
                "date,diary,waking_pain,worst_pain,sessions,pain_before,pain_during,pain_after,pain_next_morning,settled\n"
                "2026-10-02,Recorded,,0,,,,,,\n"
                "2026-10-03,Recorded,,,\"Run, Strength\",\"1, –\",\"3, 2\",,\"0, –\",\"Settled, Not asked\"\n"
                "2026-10-04,Not kept,,,,,,,,\n"
                "2026-10-05,Rest,,,,,,,,\n"
                "2026-10-06,,,,,,,,,\n");
  assert_table (chart, REHAB_PROGRESS_LOAD,
                "date,diary,load_running,load_strength,load_sport,load_cross_training,day_load,mean_7,mean_28,ewma_7,ewma_28,"
                "ratio_coupled,ratio_uncoupled,ratio_ewma\n"
                "2026-10-02,Recorded,,,,,0,,,,,,,\n"
                "2026-10-03,Recorded,160,50,,,210,,,,,,,\n"
                "2026-10-04,Not kept,,,,,,,,,,,,\n"
                "2026-10-05,Rest,,,,,0,,,,,,,\n"
                "2026-10-06,,,,,,,,,,,,,\n");
}

static void
test_tables_follow_weeks_and_assessments (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabProgressChart) chart = NULL;
  const RehabAssessment *assessment;

  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (7.25), UNASKED, UNASKED);
  diary = chart_diary_finish (&days);
  record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);
  assessment = chart_assess (record, 1);
  chart_answer (record, assessment, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 55);
  assessment = chart_assess (record, 8);
  chart_answer (record, assessment, "outcome-nprs", REHAB_SIDE_NOT_ASKED, 4);
  chart = rehab_progress_chart_new (&(RehabProgressContent) { .record = record, .today = chart_date (9) }, chart_date (0),
                                    chart_date (9));

  assert_table (chart, REHAB_PROGRESS_DISTANCE, "from,to,distance_km,longest_run_km\n"
                "2026-09-28,2026-10-04,,\n2026-10-05,2026-10-11,7.25,7.25\n");
  assert_table (chart, REHAB_PROGRESS_OUTCOME, "date,outcome_visa_h,outcome_nprs\n2026-10-03,55,\n2026-10-10,,4\n");
}

static void
assert_part_summary (RehabProgressChart *chart,
                     RehabProgressParts  part,
                     const char         *expected)
{
  g_autofree char *summary = rehab_progress_chart_dup_part_summary (chart, part);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_each_part_has_a_summary (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  chart_diary_add_whole_day (&days, 0, UNASKED, ASKED (3), ASKED (100), UNASKED);
  chart_diary_add_day (&days, 1, UNASKED, ASKED (3));
  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (7.25), UNASKED, UNASKED);
  chart_diary_add_session (&days, 5, REHAB_SESSION_KIND_RUN, ASKED (60), ASKED (5), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&days, 6, REHAB_SESSION_KIND_STRENGTH, ASKED (20), ASKED (5), UNASKED, UNASKED, UNASKED);
  chart = create_chart (&days, 0, 9, 9);

  assert_part_summary (chart, REHAB_PROGRESS_PAIN, "Pain, 2 Oct to 11 Oct 2026: Worst pain: always 3, last 3 Oct 2026.");
  assert_part_summary (chart, REHAB_PROGRESS_DISTANCE,
                       "Distance Run, 2 Oct to 11 Oct 2026: Distance run: between 0 km and 7.3 km, last 7.3 km (the week "
                       "from 5 Oct 2026); "
                       "Longest run: 7.3 km (the week from 5 Oct 2026).");
  assert_part_summary (chart, REHAB_PROGRESS_LOAD,
                       "Load, 2 Oct to 11 Oct 2026: Load of running: 75 % of all; Load of strength work: 25 % of all.");
  assert_part_summary (chart, REHAB_PROGRESS_SITTING, "Sitting, 2 Oct to 11 Oct 2026: Sitting: 100 min (2 Oct 2026).");
  assert_part_summary (chart, REHAB_PROGRESS_CLIMB, "Climb, 2 Oct to 11 Oct 2026: nothing recorded.");
  assert_part_summary (chart, REHAB_PROGRESS_EVENTS, "Events, 2 Oct to 11 Oct 2026: MRI on 5 Oct 2026.");
  assert_part_summary (chart, REHAB_PROGRESS_COVERAGE, "Days Kept, 2 Oct to 11 Oct 2026: 5 of 10 days kept.");
}

static void
assert_caption_holds (RehabProgressChart *chart,
                      RehabProgressParts  part,
                      const char         *words)
{
  g_autofree char *caption = rehab_progress_chart_dup_part_caption (chart, part);

  if (strstr (caption, words) == NULL)
    g_error ("“%s” is not in: %s", words, caption);
}

/* The method has a name, the ratio a figure and nothing that judges it, and none before 28 days. */
static void
test_captions_name_method_and_source (void)
{
  ChartDiary days = chart_diary_start ();
  ChartDiary few = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (RehabProgressChart) early = NULL;

  for (int n = -30; n <= 0; n++)
    chart_diary_add_session (&days, n, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (n < -6 ? 2 : 4), UNASKED, UNASKED,
                             UNASKED);
  chart_diary_add_session (&few, 0, REHAB_SESSION_KIND_RUN, ASKED (50), ASKED (4), UNASKED, UNASKED, UNASKED);
  chart = create_chart (&days, -9, 0, 0);
  early = create_chart (&few, 0, 5, 5);

  assert_caption_holds (chart, REHAB_PROGRESS_PAIN, "Goom 2016 (R36, R9)");
  assert_caption_holds (chart, REHAB_PROGRESS_LOAD, "Foster (R52, R53)");
  assert_caption_holds (chart, REHAB_PROGRESS_LOAD, "Load ratio, coupled (7 : 28 days) on 2 Oct 2026: 1.6.");
  assert_caption_holds (chart, REHAB_PROGRESS_LOAD, "(R59)");
  assert_caption_holds (early, REHAB_PROGRESS_LOAD, "on 7 Oct 2026: not computable");
  assert_caption_holds (chart, REHAB_PROGRESS_DISTANCE, "Monday to Sunday");
  assert_caption_holds (chart, REHAB_PROGRESS_COVERAGE, "not a day of rest");
}

/* What is read is in miles and feet; what is exported stays as it is recorded, and its headings say so. */
static void
test_miles_and_feet (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (RehabChartTable) table = NULL;

  chart_diary_add_run (&days, 4, REHAB_SESSION_KIND_RUN, ASKED (7.25), ASKED (110), UNASKED);
  chart_diary_add_session (&days, 5, REHAB_SESSION_KIND_STRENGTH, ASKED (60), ASKED (5), UNASKED, UNASKED, UNASKED);
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  chart = create_chart (&days, 0, 9, 9);

  assert_readout (chart, 4, "Tuesday, 6 October 2026",
                  "Phase 1 Calm\n"
                  "Run: 4.5 mi, load not known\n"
                  "Week from 5 Oct\nDistance run: 4.5 mi\nLongest run: 4.5 mi\n"
                  "Week from 5 Oct\nClimb: 361 ft");
  assert_part_summary (chart, REHAB_PROGRESS_CLIMB, "Climb, 2 Oct to 11 Oct 2026: Climb: 361 ft (the week from 5 Oct 2026).");
  assert_caption_holds (chart, REHAB_PROGRESS_DISTANCE, "Miles of runs");
  assert_caption_holds (chart, REHAB_PROGRESS_CLIMB, "Feet climbed");

  table = rehab_progress_chart_new_table (chart, REHAB_PROGRESS_DISTANCE);
  g_assert_cmpstr (rehab_chart_table_get_column (table, 2)->title, ==, "Distance run, mi");
  g_assert_cmpstr (rehab_chart_table_get_cell (table, 1, 2), ==, "4.5");
  assert_table (chart, REHAB_PROGRESS_DISTANCE, "from,to,distance_km,longest_run_km\n"
                "2026-09-28,2026-10-04,,\n2026-10-05,2026-10-11,7.25,7.25\n");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* A repetition maximum is drawn on the same axis as it is read. */
static void
test_pounds (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabCase) record = NULL;
  g_autoptr (RehabProgressChart) chart = NULL;

  chart_diary_add_day (&days, 0, UNASKED, ASKED (3));
  diary = chart_diary_finish (&days);
  record = chart_case (diary, REHAB_PAIN_RULE_KIND_GOOM, NULL, NULL);
  chart_answer (record, chart_assess (record, 1), "strength-prone-curl", REHAB_SIDE_LEFT, 20);
  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  chart = rehab_progress_chart_new (&(RehabProgressContent) { .record = record, .today = chart_date (9) }, chart_date (0),
                                    chart_date (9));
  assert_part_summary (chart, REHAB_PROGRESS_STRENGTH, "Strength, 2 Oct to 11 Oct 2026: Prone curl, ten-repetition maximum, Left: "
                       "44.1 lb (3 Oct 2026).");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/summary", test_summary_tells_pain_settling_load_and_coverage);
  g_test_add_func ("/chart/words/summary-of-little", test_summary_of_little);
  g_test_add_func ("/chart/words/readout", test_readout_tells_all_of_a_day);
  g_test_add_func ("/chart/words/readout-means", test_readout_names_its_means);
  g_test_add_func ("/chart/words/readout-parts", test_readout_goes_part_by_part);
  g_test_add_func ("/chart/words/miles-and-feet", test_miles_and_feet);
  g_test_add_func ("/chart/words/pounds", test_pounds);
  g_test_add_func ("/chart/words/tables", test_tables_leave_unasked_cells_empty);
  g_test_add_func ("/chart/words/tables-weeks", test_tables_follow_weeks_and_assessments);
  g_test_add_func ("/chart/words/part-summary", test_each_part_has_a_summary);
  g_test_add_func ("/chart/words/caption", test_captions_name_method_and_source);

  return g_test_run ();
}
