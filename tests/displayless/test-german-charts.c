/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart-diary.h"
#include "paper-fixture.h"
#include "rehab-lag-chart.h"
#include "rehab-language.h"
#include "rehab-load-words.h"
#include "rehab-progress-layout.h"
#include "rehab-progress-report.h"
#include "rehab-settling-chart.h"

#include <locale.h>

/*
 * Charts and reports of progress are German to the last word, whatever the diary has in it: every figure, summary, caption,
 * table and readout is put into words, and none of these may have stayed English.
 */

#define N_CASES 40
#define N_DAYS 120

static const RehabClinicDetails clinic = { .name = "Qx", .address = "Qy 1\nQz", .telephone = "0113 496 0142" };

static void
begin_german (void)
{
  const RehabLanguage *german = rehab_language_lookup ("de");

  g_assert_nonnull (german);
  rehab_language_begin (german);
}

/* Whether everything put into words since German was begun was German; @what names where it was not. */
static void
assert_nothing_is_missing (const char *what)
{
  if (rehab_language_count_missing () != 0)
    g_error ("%u words of “%s” stayed English", rehab_language_count_missing (), what);
}

static RehabCase *
make_case (GRand *rand)
{
  g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, g_rand_int_range (rand, 0, 8) == 0 ? 0 : N_DAYS);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (rehab_record_unref);
  RehabCase *record;

  chart_add_phase_change (changes, 20, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW);
  chart_add_phase_change (changes, 70, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP);
  chart_add_event (events, 40, REHAB_EVENT_KIND_IMAGING, "Qq");
  chart_add_event (events, 60, REHAB_EVENT_KIND_SHOCKWAVE, NULL);
  record = chart_case (diary, g_rand_boolean (rand) ? REHAB_PAIN_RULE_KIND_GOOM : REHAB_PAIN_RULE_KIND_SILBERNAGEL, changes, events);
  chart_assess_randomly (record, rand, 0, N_DAYS - 1, 5);

  return record;
}

static void
say_table (RehabChartTable *table)
{
  g_autofree char *csv = rehab_chart_table_dup_csv (table);

  g_assert_nonnull (csv);
  rehab_chart_table_unref (table);
}

static void
say_part (RehabProgressChart *chart,
          RehabProgressParts  part)
{
  g_autofree char *summary = rehab_progress_chart_dup_part_summary (chart, part);
  g_autofree char *caption = rehab_progress_chart_dup_part_caption (chart, part);

  g_assert_nonnull (rehab_progress_part_get_title (part));
  say_table (rehab_progress_chart_new_table (chart, part));
  g_test_message ("%s %s", summary, caption);
}

static void
test_progress (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (RehabCase) record = make_case (rand);
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabLoadHistory) history = rehab_load_history_new (record->diary, thresholds, chart_date (N_DAYS - 1));
      g_autoptr (RehabProgressChart) chart = NULL;
      RehabProgressParts parts;
      int to = g_rand_int_range (rand, 0, N_DAYS * 20);

      begin_german ();
      chart = rehab_progress_chart_new (&(RehabProgressContent) {
      .record = record, .history = g_rand_boolean (rand) ? history : NULL, .today = chart_date (N_DAYS - 1),
    }, chart_date (g_rand_int_range (rand, -20, N_DAYS)), chart_date (N_DAYS + to / 10));
      parts = rehab_progress_chart_get_parts (chart);
      for (guint n = 0; n < REHAB_N_PROGRESS_PARTS; n++)
        say_part (chart, (RehabProgressParts) (1u << n));
      for (guint n = 0; n < rehab_progress_chart_get_n_series (chart); n++)
        g_assert_nonnull (rehab_progress_chart_get_series_info (chart, n)->label);
      for (int day = -2; day < N_DAYS + 3; day += 3)
        {
          g_autoptr (RehabReadout) readout = rehab_progress_chart_dup_readout (chart, chart_date (day));

          g_assert_true (readout == NULL || readout->n_groups > 0); /* none of a day beyond the chart */
        }
      if (parts != 0)
        {
          double width = g_rand_double_range (rand, 320, 1200);
          double natural;
          double least = rehab_progress_chart_measure_height (chart, context, width, parts, &natural);
          g_autoptr (RehabProgressLayout) layout = rehab_progress_chart_layout (chart, context, width, MAX (least, natural), parts);

          g_assert_nonnull (layout);
        }
      assert_nothing_is_missing ("the page of progress");
      rehab_language_end ();
    }
  g_object_unref (context);
}

static void
test_lag (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (RehabCase) record = make_case (rand);
      g_autoptr (RehabLagChart) chart = NULL;
      g_autofree char *summary = NULL;
      g_autofree char *caption = NULL;

      begin_german ();
      chart = rehab_lag_chart_new (&(RehabLagContent) {
      .diary = record->diary, .thresholds = thresholds, .today = chart_date (N_DAYS - 1),
      .pain = g_rand_boolean (rand) ? REHAB_LOAD_LAG_NEXT_MORNING : REHAB_LOAD_LAG_WORST,
    }, chart_date (0), chart_date (g_rand_int_range (rand, 5, N_DAYS)));
      summary = rehab_lag_chart_dup_summary (chart);
      caption = rehab_lag_chart_dup_caption (chart);
      say_table (rehab_lag_chart_new_table (chart));
      say_table (rehab_lag_chart_new_digest (chart));
      for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
        g_assert_nonnull (rehab_lag_row_get_label (rehab_lag_chart_get_row (chart, row)));
      g_test_message ("%s %s", summary, caption);
      assert_nothing_is_missing ("load and later pain");
      rehab_language_end ();
    }
}

static void
test_settling (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (RehabCase) record = make_case (rand);
      const RehabPainRule *rule = rehab_pain_rule_lookup (record->episode->pain_rule);
      RehabDate today = chart_date (g_rand_int_range (rand, 0, N_DAYS + 5));
      g_autoptr (RehabSessionOutcomes) outcomes = rehab_session_outcomes_new (record->diary, rule, today);
      g_autoptr (RehabSettlingChart) chart = NULL;
      g_autofree char *summary = NULL;
      g_autofree char *caption = NULL;

      begin_german ();
      chart = rehab_settling_chart_new (record->diary, rule, chart_date (0), today, today);
      summary = rehab_settling_chart_dup_summary (chart);
      caption = rehab_settling_chart_dup_caption (chart);
      say_table (rehab_settling_chart_new_table (chart));
      for (guint row = 0; row < rehab_settling_chart_get_n_rows (chart); row++)
        g_free (rehab_settling_row_dup_limit (rehab_settling_chart_get_row (chart, row), rule));
      for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
        g_assert_nonnull (rehab_settling_span_get_label ((RehabSettlingSpan) span));
      for (guint n = 0; n < rehab_session_outcomes_get_n (outcomes); n++)
        {
          const RehabSessionOutcome *outcome = rehab_session_outcomes_get (outcomes, n);

          g_assert_nonnull (rehab_verdict_get_label (outcome->verdict));
          g_free (rehab_session_outcome_dup_settling (outcome));
        }
      g_test_message ("%s %s", summary, caption);
      assert_nothing_is_missing ("how sessions settled");
      rehab_language_end ();
    }
}

/* Every figure of the load, with and without a value. */
static void
test_load (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();

  for (guint sample = 0; sample < 2; sample++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_DEVIATION, sample, NULL);
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, N_DAYS);
      g_autoptr (RehabLoadHistory) history = rehab_load_history_new (diary, thresholds, chart_date (N_DAYS - 1));

      begin_german ();
      for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
        {
          g_autofree char *method = rehab_load_metric_dup_method ((RehabLoadMetric) metric, history);

          for (guint reason = 0; reason < REHAB_N_LOAD_REASONS; reason++)
            {
              RehabLoadValue value = { .reason = (RehabLoadReason) reason, .value = 1.5, .days = 7, .days_known = 6 };
              g_autofree char *words = rehab_load_value_dup_words ((RehabLoadMetric) metric, value);
              g_autofree char *coverage = rehab_load_value_dup_coverage (value);

              g_test_message ("%s: %s, %s", method, words, coverage);
            }
        }
      assert_nothing_is_missing ("figures of the load");
      rehab_language_end ();
    }
}

static void
test_reports (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();

  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (RehabCase) record = make_case (rand);
      const RehabProgressReportOptions options = {
        .reader = i % 2 == 0 ? REHAB_PROGRESS_READER_PATIENT : REHAB_PROGRESS_READER_COACH, .language = rehab_language_lookup ("de"),
      };
      const RehabProgressReportContent content = {
        .clinic = &clinic, .patient = patient, .record = record, .clinician_initials = i % 3 == 0 ? NULL : "QQ",
        .from = chart_date (g_rand_int_range (rand, 0, N_DAYS - 1)), .to = chart_date (N_DAYS - 1),
        .next_review = i % 3 == 0 ? chart_date (N_DAYS + 5) : REHAB_DATE_NONE, .today = chart_date (N_DAYS - 1),
      };
      g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (&content, &options);

      assert_nothing_is_missing (rehab_document_get_title (document));
      g_assert_cmpstr (rehab_document_get_language (document), ==, "de");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/german-charts/progress", test_progress);
  g_test_add_func ("/german-charts/lag", test_lag);
  g_test_add_func ("/german-charts/settling", test_settling);
  g_test_add_func ("/german-charts/load", test_load);
  g_test_add_func ("/german-charts/reports", test_reports);

  return g_test_run ();
}
