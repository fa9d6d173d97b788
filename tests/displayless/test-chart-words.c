/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
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
assert_row (RehabProgressChart *chart,
            guint               row,
            const char         *expected)
{
  GString *cells = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint column = 0; column < REHAB_N_PROGRESS_COLUMNS; column++)
    {
      g_autofree char *cell = rehab_progress_chart_dup_cell (chart, row, (RehabProgressColumn) column);

      g_string_append_printf (cells, "%s%s", column > 0 ? "|" : "", cell);
    }

  text = g_string_free (cells, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_table_leaves_unasked_cells_empty (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabProgressChart) chart = NULL;

  chart_diary_add_day (&days, 0, UNASKED, ASKED (0));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_RUN, ASKED (40), ASKED (4), ASKED (1), ASKED (3), ASKED (0));
  chart_diary_add_session (&days, 1, REHAB_SESSION_KIND_STRENGTH, ASKED (10), ASKED (5), UNASKED, ASKED (2), UNASKED);
  chart_diary_add_rest (&days, 3);
  chart = create_chart (&days, 0, 4, 3);

  g_assert_cmpuint (rehab_progress_chart_get_n_rows (chart), ==, 5);
  assert_row (chart, 0, "Fri 2 Oct 2026|Recorded||0|||||||0||");
  assert_row (chart, 1, "Sat 3 Oct 2026|Recorded|||Run, Strength|1, –|3, 2||0, –|Settled, Not asked|210||");
  assert_row (chart, 2, "Sun 4 Oct 2026|Not kept|||||||||||");
  assert_row (chart, 3, "Mon 5 Oct 2026|Rest|||||||||0||");
  assert_row (chart, 4, "Tue 6 Oct 2026||||||||||||");

  for (guint column = 0; column < REHAB_N_PROGRESS_COLUMNS; column++)
    g_assert_cmpstr (rehab_progress_column_get_title ((RehabProgressColumn) column), !=, "");
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
  g_test_add_func ("/chart/words/table", test_table_leaves_unasked_cells_empty);

  return g_test_run ();
}
