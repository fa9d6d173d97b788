/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "rehab-lag-bands.h"
#include "rehab-lag-chart.h"
#include "rehab-load.h"

#include <stdlib.h>
#include <string.h>

static RehabThresholds *
create_thresholds (double needed)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();

  return rehab_thresholds_with (standard, REHAB_THRESHOLD_LAG_DAYS, needed, NULL);
}

static RehabLagChart *
create_chart (RehabDiary        *diary,
              RehabLoadLagPain   pain,
              const char *const *rows,
              double             needed,
              int                from,
              int                to,
              int                today)
{
  g_autoptr (RehabThresholds) thresholds = create_thresholds (needed);
  RehabLagContent content = {
    .diary = diary, .thresholds = thresholds, .pain = pain, .rows = rows, .today = chart_date (today),
  };

  return rehab_lag_chart_new (&content, chart_date (from), chart_date (to));
}

static void
add_kind (ChartDiary      *days,
          int              n,
          RehabSessionKind kind,
          double           load)
{
  chart_diary_add_session (days, n, kind, ASKED (load / 5.0), ASKED (5), UNASKED, UNASKED, UNASKED);
}

static char *
dup_keys (RehabLagChart *chart,
          gboolean       shown_only)
{
  GString *keys = g_string_new (NULL);

  for (guint i = 0; i < rehab_lag_chart_get_n_choices (chart); i++)
    {
      const RehabLagRowInfo *info = rehab_lag_chart_get_choice (chart, i);

      if (info->shown || !shown_only)
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", info->key);
    }

  return g_string_free (keys, FALSE);
}

/* No row is offered twice under two names; groups that the stretch does not have can be chosen, and are not shown. */
static void
test_rows (void)
{
  static const char *const some[] = { "hills", "all", "no-such-row", NULL };
  static const char *const unknown[] = { "no-such-row", NULL };
  static const struct
  {
    RehabSessionKind kinds[6];
    int first; /* day of the first of them, one a day */
    const char *const *chosen;
    const char *choices, *rows;
  } rows[] = {
    { { 0 }, 0, NULL, "all", "all" },
    { { REHAB_SESSION_KIND_LONG_SIT }, 0, NULL, "all", "all" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_RUN }, 0, NULL, "all", "all" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_HILLS }, 0, NULL, "all run hills", "all" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_STRENGTH }, 0, NULL, "all all-running all-strength",
      "all all-running all-strength" },
    { { REHAB_SESSION_KIND_MATCH, REHAB_SESSION_KIND_HILLS, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_CROSS_TRAINING }, 0, NULL,
      "all all-running all-field all-other run hills", "all all-running all-field all-other" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_HILLS, REHAB_SESSION_KIND_MATCH }, 0, some, "all all-running all-field run hills",
      "all hills" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_MATCH }, 0, unknown, "all all-running all-field", "all all-running all-field" },
    /* The load of 3 days before the stretch is in it, that of 4 days is not, nor what comes after it. */
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_MATCH }, -4, NULL, "all all-running all-field", "all all-field" },
    { { REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_MATCH }, 20, NULL, "all all-running all-field", "all all-running" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ChartDiary days = chart_diary_start ();
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabLagChart) chart = NULL;
      g_autofree char *choices = NULL;
      g_autofree char *shown = NULL;

      for (int n = 0; n < 6 && rows[i].kinds[n] != REHAB_SESSION_KIND_NONE; n++)
        add_kind (&days, rows[i].first + n, rows[i].kinds[n], 100);
      diary = chart_diary_finish (&days);
      chart = create_chart (diary, REHAB_LOAD_LAG_WORST, rows[i].chosen, 2, 0, 20, 30);
      choices = dup_keys (chart, FALSE);
      shown = dup_keys (chart, TRUE);

      g_test_message ("row %zu", i);
      g_assert_cmpstr (choices, ==, rows[i].choices);
      g_assert_cmpstr (shown, ==, rows[i].rows);
      g_assert_true (rehab_lag_chart_is_empty (chart));
      for (guint n = 0; n < rehab_lag_chart_get_n_rows (chart); n++)
        g_assert_cmpstr (rehab_lag_row_get_label (rehab_lag_chart_get_row (chart, n)), !=, "");
    }
}

/* The load of a date, looked up without any walk; -1 when it is not known. */
static double
slow_load (const RehabDiary *diary,
           guint             kinds,
           RehabDate         date)
{
  double sum = 0.0;

  if (!rehab_diary_is_kept (diary, date))
    return -1.0;

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      if (rehab_date_compare (session->date, date) != 0 || session->kind == REHAB_SESSION_KIND_LONG_SIT
          || (kinds != 0 && (kinds & (1u << session->kind)) == 0))
        continue;
      if (!session->minutes.known || !session->effort.known)
        return -1.0;
      sum += session->minutes.value * session->effort.value;
    }

  return sum;
}

static void
test_counts_as_a_slow_count (void)
{
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      int n_days = g_test_rand_int_range (1, 90);
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, n_days);
      int from = g_test_rand_int_range (0, n_days);
      int to = g_test_rand_int_range (from, n_days);
      int today = g_test_rand_int_range (0, n_days + 4);
      g_autoptr (RehabLagChart) chart = create_chart (diary, REHAB_LOAD_LAG_WORST, NULL, 2, from, to, today);
      g_autoptr (RehabChartTable) table = rehab_lag_chart_new_table (chart);
      guint n_pairs = 0;

      for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
        for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
          {
            guint expected = 0;

            for (int n = from; n <= MIN (to, today); n++)
              {
                const RehabDiaryDay *day = rehab_diary_find_day (diary, chart_date (n));

                expected += day != NULL && day->worst_pain.known
                            && slow_load (diary, rehab_lag_chart_get_row (chart, row)->kinds, chart_date (n - (int) lag)) >= 0.0;
              }

            g_assert_cmpuint (rehab_load_lag_get_n_pairs (rehab_lag_chart_get_lag (chart, row, lag)), ==, expected);
            n_pairs += expected;
          }

      g_assert_cmpuint (rehab_chart_table_get_n_rows (table), ==, n_pairs);
    }
}

/* Days of a load each, all with pain of a tenth of it, and days without, all with pain of 1. */
static RehabLagChart *
create_chart_of_loads (const char *loads,
                       double      needed)
{
  ChartDiary days = chart_diary_start ();
  g_auto (GStrv) list = g_strsplit (loads, " ", -1);
  g_autoptr (RehabDiary) diary = NULL;

  for (int n = 0; list[n] != NULL; n++)
    {
      double load = atof (list[n]);

      chart_diary_add_day (&days, n, UNASKED, ASKED (load > 0 ? load / 10.0 : 1));
      if (load > 0)
        add_kind (&days, n, REHAB_SESSION_KIND_RUN, load);
    }
  diary = chart_diary_finish (&days);

  return create_chart (diary, REHAB_LOAD_LAG_WORST, NULL, needed, 0, 60, 60);
}

static void
test_medians (void)
{
  static const struct
  {
    const char *loads;
    double needed;
    const char *bands; /* from-to: median of days */
  } rows[] = {
    /* One day short of enough, and enough. */
    { "10", 2, "" },
    { "10 20", 2, "10-20: 1.5 of 2" },
    { "0 10 20", 2, "10-20: 1.5 of 2" },
    { "0 10 0 20", 2, "rest 1 of 2; 10-20: 1.5 of 2" },
    { "30 10 20", 2, "10-30: 2 of 3" },
    /* Two parts from four days on, three from six on, never four. */
    { "30 10 20 40", 2, "10-20: 1.5 of 2; 30-40: 3.5 of 2" },
    { "30 10 20 40 60", 2, "10-20: 1.5 of 2; 30-60: 4 of 3" },
    { "30 10 20 40 60 50", 2, "10-20: 1.5 of 2; 30-40: 3.5 of 2; 50-60: 5.5 of 2" },
    { "10 20 30 40 50 60 70 80 90 100", 2, "10-30: 2 of 3; 40-60: 5 of 3; 70-100: 8.5 of 4" },
    /* Equal loads stay together, whatever becomes of the parts. */
    { "20 20 20 20 20 20", 2, "20-20: 2 of 6" },
    { "10 20 20 20 20 30", 2, "10-30: 2 of 6" },
    { "10 10 10 10 20 20", 2, "10-10: 1 of 4; 20-20: 2 of 2" },
    { "10 10 10 20 20 20", 3, "10-10: 1 of 3; 20-20: 2 of 3" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabLagChart) chart = create_chart_of_loads (rows[i].loads, rows[i].needed);
      RehabLagBands bands = rehab_lag_bands (rehab_lag_chart_get_lag (chart, 0, 0));
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint n = 0; n < bands.n; n++)
        {
          const RehabLagBand *band = &bands.bands[n];

          g_string_append (words, n > 0 ? "; " : "");
          if (band->resting)
            g_string_append (words, "rest");
          else
            g_string_append_printf (words, "%g-%g:", band->least, band->most);
          g_string_append_printf (words, " %g of %u", band->median, band->n_days);
        }

      g_test_message ("row %zu", i);
      g_assert_cmpstr (words->str, ==, rows[i].bands);
    }
}

/* At random: parts hold the clinic's number, follow each other without a load in two, and miss no day. */
static void
test_medians_of_anything (void)
{
  for (int round = 0; round < 60; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, g_test_rand_int_range (1, 200));
      guint needed = (guint) g_test_rand_int_range (2, 20);
      g_autoptr (RehabLagChart) chart = create_chart (diary, REHAB_LOAD_LAG_NEXT_MORNING, NULL, needed, 0, 200, 200);

      for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
        {
          const RehabLoadLag *lag = rehab_lag_chart_get_lag (chart, row, 1);
          RehabLagBands bands = rehab_lag_bands (lag);
          double heaviest = 0.0;
          guint n_loaded = 0;

          g_assert_cmpint (bands.n > 0, ==, rehab_load_lag_is_enough (lag));
          for (guint n = 0; n < bands.n; n++)
            {
              const RehabLagBand *band = &bands.bands[n];

              g_assert_cmpuint (band->n_days, >=, needed);
              g_assert_true (band->median >= 0.0 && band->median <= 10.0);
              if (band->resting)
                continue;
              g_assert_cmpfloat (band->least, >, heaviest);
              g_assert_cmpfloat (band->most, >=, band->least);
              heaviest = band->most;
              n_loaded += band->n_days;
            }
          if (bands.n > 0)
            g_assert_cmpuint (n_loaded, ==, rehab_load_lag_get_n_loaded (lag));
        }
    }
}

static void
test_words_and_tables (void)
{
  ChartDiary days = chart_diary_start ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLagChart) chart = NULL;
  g_autoptr (RehabChartTable) table = NULL;
  g_autoptr (RehabChartTable) digest = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *digest_csv = NULL;

  add_kind (&days, 0, REHAB_SESSION_KIND_RUN, 100);
  add_kind (&days, 1, REHAB_SESSION_KIND_RUN, 150);
  add_kind (&days, 2, REHAB_SESSION_KIND_STRENGTH, 60);
  chart_diary_add_day (&days, 0, UNASKED, UNASKED);
  chart_diary_add_day (&days, 1, ASKED (2), UNASKED);
  chart_diary_add_day (&days, 2, ASKED (5), UNASKED);
  diary = chart_diary_finish (&days);
  chart = create_chart (diary, REHAB_LOAD_LAG_NEXT_MORNING, NULL, 2, 0, 2, 2);
  summary = rehab_lag_chart_dup_summary (chart);
  caption = rehab_lag_chart_dup_caption (chart);
  table = rehab_lag_chart_new_table (chart);
  digest = rehab_lag_chart_new_digest (chart);
  csv = rehab_chart_table_dup_csv (table);
  digest_csv = rehab_chart_table_dup_csv (digest);

  g_assert_cmpstr (summary, ==, "Pain the next morning against the load of 0 to 3 days before, 2 Oct to 4 Oct 2026: "
                   "All training: 2, too few, too few, too few pairs; Running: 2, too few, too few, too few pairs; "
                   "Strength: too few days, 0 of the 2 wanted.");
  g_assert_nonnull (strstr (caption, "proves no cause"));
  g_assert_nonnull (strstr (caption, "2 days with such training and pain asked (clinic setting)"));
  g_assert_nonnull (strstr (caption, "(R52, R53)"));

  /* All training: two pairs of the same day, one of the day before; running the same; strength has no load yet. */
  g_assert_nonnull (strstr (csv, "training,days_before,load_date,load_au,pain_date,pain\r\n"
                            "All training,0,2026-10-02,100,2026-10-03,2\r\n"
                            "All training,0,2026-10-03,150,2026-10-04,5\r\n"
                            "All training,1,2026-10-02,100,2026-10-04,5\r\n"
                            "Running,0,2026-10-02,100,2026-10-03,2\r\n"));
  g_assert_nonnull (strstr (csv, "Strength,0,2026-10-02,0,2026-10-03,2\r\n"));
  g_assert_nonnull (strstr (digest_csv, "All training,0,100,150,2,3.5\r\nAll training,1,,,1,Too few days\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lag-chart/rows", test_rows);
  g_test_add_func ("/lag-chart/counts-as-a-slow-count", test_counts_as_a_slow_count);
  g_test_add_func ("/lag-chart/medians", test_medians);
  g_test_add_func ("/lag-chart/medians-of-anything", test_medians_of_anything);
  g_test_add_func ("/lag-chart/words-and-tables", test_words_and_tables);

  return g_test_run ();
}
