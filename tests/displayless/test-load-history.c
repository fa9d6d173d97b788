/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load.h"
#include "rehab-load-history.h"
#include "rehab-planned-session.h"

#include <math.h>

#define FIRST "2026-10-05" /* a Monday */

/* What of a day's load stands in a table of a test. */
#define GAP -1.0     /* not kept */
#define UNRATED -2.0 /* a session without an effort */

static const double WEEK[] = { 300, 0, 400, 0, 300, 500, 0 };

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (on (FIRST), n);
}

static void
take_day (GPtrArray *days,
          GPtrArray *sessions,
          int        n,
          double     load)
{
  if (load > 0.0)
    g_ptr_array_add (sessions, new_session (&(RehabSession) {
      .date = nth_day (n), .minutes = rehab_number (load / 5.0), .effort = rehab_number (5),
    }));
  else if (load > GAP)
    g_ptr_array_add (days, new_day (&(RehabDiaryDay) { .date = nth_day (n), .rest_day = TRUE }));
  else if (load < GAP)
    g_ptr_array_add (sessions, new_session (&(RehabSession) { .date = nth_day (n), .minutes = rehab_number (30) }));
}

static RehabDiary *
new_diary (const double *loads,
           int           n_days)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = 0; i < n_days; i++)
    take_day (days, sessions, i, loads[i]);

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static RehabLoadHistory *
new_history_of (const RehabDiary *diary,
                gboolean          sample)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_DEVIATION, sample, NULL);

  return rehab_load_history_new (diary, thresholds, nth_day (5000));
}

static RehabLoadHistory *
new_history (const double *loads,
             int           n_days)
{
  g_autoptr (RehabDiary) diary = new_diary (loads, n_days);

  return new_history_of (diary, FALSE);
}

static void
assert_value (const RehabLoadHistory *history,
              RehabLoadMetric         metric,
              int                     n,
              double                  expected,
              double                  epsilon)
{
  RehabLoadValue value = rehab_load_history_get (history, metric, nth_day (n));

  g_test_message ("%s: %g, reason %d", rehab_load_metric_get_info (metric)->key, value.value, value.reason);
  g_assert_cmpint (value.reason, ==, REHAB_LOAD_REASON_NONE);
  g_assert_cmpfloat_with_epsilon (value.value, expected, epsilon);
}

static void
assert_reason (const RehabLoadHistory *history,
               RehabLoadMetric         metric,
               int                     n,
               RehabLoadReason         expected)
{
  RehabLoadValue value = rehab_load_history_get (history, metric, nth_day (n));

  g_test_message ("%s: %g, reason %d", rehab_load_metric_get_info (metric)->key, value.value, value.reason);
  g_assert_cmpint (value.reason, ==, expected);
  g_assert_cmpfloat_with_epsilon (value.value, 0.0, 1e-12);
  g_assert_false (rehab_load_value_get_number (value).known);
}

static void
fill_weeks (double *loads,
            int     n_weeks,
            double  factor_of_last)
{
  for (int i = 0; i < n_weeks * 7; i++)
    loads[i] = WEEK[i % 7] * (i >= (n_weeks - 1) * 7 ? factor_of_last : 1.0);
}

static void
test_week (void)
{
  g_autoptr (RehabDiary) diary = new_diary (WEEK, 7);
  g_autoptr (RehabLoadHistory) population = new_history_of (diary, FALSE);
  g_autoptr (RehabLoadHistory) sample = new_history_of (diary, TRUE);

  assert_value (population, REHAB_LOAD_METRIC_DAY_LOAD, 0, 300, 1e-12);
  assert_value (population, REHAB_LOAD_METRIC_WEEK_LOAD, 6, 1500, 1e-12);
  assert_value (population, REHAB_LOAD_METRIC_MEAN_7, 6, 214.29, 0.005);
  assert_value (population, REHAB_LOAD_METRIC_MONOTONY, 6, 1.094, 0.0005);
  assert_value (population, REHAB_LOAD_METRIC_STRAIN, 6, 1640.98, 0.005);
  assert_value (sample, REHAB_LOAD_METRIC_MONOTONY, 6, 1.013, 0.0005);
  assert_value (sample, REHAB_LOAD_METRIC_STRAIN, 6, 1519.25, 0.005);
  /* The standard deviations themselves: 195.88 and 211.57. */
  g_assert_cmpfloat_with_epsilon (1500.0 / 7 / rehab_load_history_get (population, REHAB_LOAD_METRIC_MONOTONY, nth_day (6)).value,
                                  195.88, 0.005);
  g_assert_cmpfloat_with_epsilon (1500.0 / 7 / rehab_load_history_get (sample, REHAB_LOAD_METRIC_MONOTONY, nth_day (6)).value,
                                  211.57, 0.005);
  g_assert_false (rehab_load_history_is_sample (population));
  g_assert_true (rehab_load_history_is_sample (sample));
}

static void
test_four_weeks (void)
{
  double loads[28];
  g_autoptr (RehabLoadHistory) history = NULL;

  fill_weeks (loads, 4, 1.0);
  history = new_history (loads, 28);

  assert_value (history, REHAB_LOAD_METRIC_RATIO_COUPLED, 27, 1.0, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 27, 1.0, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_EWMA_7, 27, 208.83, 0.005);
  assert_value (history, REHAB_LOAD_METRIC_EWMA_28, 27, 225.66, 0.005);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_EWMA, 27, 0.925, 0.0005);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_CHANGE, 27, 0.0, 1e-9);

  /* The day before there are 27 days of records. */
  assert_reason (history, REHAB_LOAD_METRIC_RATIO_COUPLED, 26, REHAB_LOAD_REASON_TOO_SHORT);
  assert_reason (history, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 26, REHAB_LOAD_REASON_TOO_SHORT);
  assert_reason (history, REHAB_LOAD_METRIC_RATIO_EWMA, 26, REHAB_LOAD_REASON_TOO_SHORT);
  assert_reason (history, REHAB_LOAD_METRIC_MEAN_28, 26, REHAB_LOAD_REASON_TOO_SHORT);
  assert_reason (history, REHAB_LOAD_METRIC_MEAN_7, 5, REHAB_LOAD_REASON_TOO_SHORT);
}

static void
test_last_week_higher (void)
{
  double loads[28];
  g_autoptr (RehabLoadHistory) history = NULL;

  fill_weeks (loads, 4, 1.5);
  history = new_history (loads, 28);

  assert_value (history, REHAB_LOAD_METRIC_RATIO_COUPLED, 27, 1.3333, 0.00005);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 27, 1.5, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_EWMA, 27, 1.1177, 0.00005);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_CHANGE, 27, 50.0, 1e-9);
}

static void
test_one_high_day (void)
{
  double loads[28];
  g_autoptr (RehabLoadHistory) history = NULL;

  for (int i = 0; i < 28; i++)
    loads[i] = i < 27 ? 200 : 600;
  history = new_history (loads, 28);

  assert_value (history, REHAB_LOAD_METRIC_RATIO_COUPLED, 27, 1.20, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 27, 1.2857, 0.00005);
  assert_value (history, REHAB_LOAD_METRIC_RATIO_EWMA, 27, 1.3182, 0.00005);
  assert_reason (history, REHAB_LOAD_METRIC_MONOTONY, 26, REHAB_LOAD_REASON_NO_SPREAD);
  assert_reason (history, REHAB_LOAD_METRIC_STRAIN, 26, REHAB_LOAD_REASON_NO_SPREAD);
}

/* What divides by nothing is not computable, and a coupled ratio ends at 4. */
static void
test_nothing_before (void)
{
  double loads[28];
  g_autoptr (RehabLoadHistory) rest = NULL;
  g_autoptr (RehabLoadHistory) back = NULL;

  for (int i = 0; i < 28; i++)
    loads[i] = 0;
  rest = new_history (loads, 28);
  for (int i = 21; i < 28; i++)
    loads[i] = 37.5 * i;
  back = new_history (loads, 28);

  assert_value (rest, REHAB_LOAD_METRIC_WEEK_LOAD, 27, 0, 1e-12);
  assert_value (rest, REHAB_LOAD_METRIC_MEAN_28, 27, 0, 1e-12);
  assert_reason (rest, REHAB_LOAD_METRIC_RATIO_COUPLED, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_reason (rest, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_reason (rest, REHAB_LOAD_METRIC_RATIO_EWMA, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_reason (rest, REHAB_LOAD_METRIC_WEEK_CHANGE, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_reason (rest, REHAB_LOAD_METRIC_MONOTONY, 27, REHAB_LOAD_REASON_NO_SPREAD);
  assert_reason (rest, REHAB_LOAD_METRIC_RUN_SPIKE_KM, 27, REHAB_LOAD_REASON_NO_RUN);
  assert_value (back, REHAB_LOAD_METRIC_RATIO_COUPLED, 27, 4.0, 1e-12);
  assert_reason (back, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_reason (back, REHAB_LOAD_METRIC_WEEK_CHANGE, 27, REHAB_LOAD_REASON_NOTHING_BEFORE);
}

/* Just over, at and just under the share of days that is wanted, whether a day is missing or only half rated. */
static void
test_coverage (void)
{
  static const struct
  {
    RehabLoadMetric metric;
    double coverage;
    guint days;       /* of the window that days are missing in */
    guint most_missing;
  } rows[] = {
    { REHAB_LOAD_METRIC_MEAN_7, 75, 7, 1 }, { REHAB_LOAD_METRIC_MEAN_28, 75, 28, 7 },
    { REHAB_LOAD_METRIC_MONOTONY, 75, 7, 1 }, { REHAB_LOAD_METRIC_STRAIN, 75, 7, 1 },
    { REHAB_LOAD_METRIC_WEEK_CHANGE, 75, 7, 1 }, { REHAB_LOAD_METRIC_RATIO_COUPLED, 75, 7, 1 },
    { REHAB_LOAD_METRIC_RATIO_UNCOUPLED, 75, 7, 1 }, { REHAB_LOAD_METRIC_RATIO_EWMA, 75, 7, 1 },
    { REHAB_LOAD_METRIC_EWMA_7, 75, 7, 1 }, { REHAB_LOAD_METRIC_EWMA_28, 75, 28, 7 },
    { REHAB_LOAD_METRIC_MEAN_28, 50, 28, 14 }, { REHAB_LOAD_METRIC_MEAN_28, 100, 28, 0 },
    { REHAB_LOAD_METRIC_MEAN_7, 57, 7, 3 }, { REHAB_LOAD_METRIC_MEAN_7, 58, 7, 2 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int unrated = 0; unrated < 2; unrated++)
      for (int over = -1; over <= 1; over++)
        {
          double loads[56];
          int missing = (int) rows[i].most_missing + over;
          g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
          g_autoptr (RehabThresholds) thresholds =
            rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_COVERAGE, rows[i].coverage, NULL);
          g_autoptr (RehabDiary) diary = NULL;
          g_autoptr (RehabLoadHistory) history = NULL;
          RehabLoadValue value;

          if (missing < 0)
            continue;

          fill_weeks (loads, 8, 1.0);
          for (int n = 0; n < missing; n++)
            loads[56 - (int) rows[i].days + n] = unrated ? UNRATED : GAP;
          diary = new_diary (loads, 56);
          history = rehab_load_history_new (diary, thresholds, nth_day (55));
          value = rehab_load_history_get (history, rows[i].metric, nth_day (55));

          g_test_message ("%s, %d missing", rehab_load_metric_get_info (rows[i].metric)->key, missing);
          g_assert_cmpint (value.reason, ==, over > 0 ? REHAB_LOAD_REASON_TOO_FEW_DAYS : REHAB_LOAD_REASON_NONE);
          g_assert_cmpuint (value.days_known, ==, value.days - (guint) missing);
        }
}

static void
test_no_days (void)
{
  static const double silent[] = { UNRATED, UNRATED, UNRATED, UNRATED, UNRATED, UNRATED, UNRATED };
  g_autoptr (RehabLoadHistory) none = new_history (NULL, 0);
  g_autoptr (RehabLoadHistory) week = new_history (WEEK, 7);
  g_autoptr (RehabLoadHistory) unrated = new_history (silent, 7);

  for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
    {
      RehabLoadValue value = rehab_load_history_get (none, (RehabLoadMetric) metric, nth_day (0));

      g_assert_cmpint (value.reason, ==, REHAB_LOAD_REASON_NOT_KEPT);
      g_assert_cmpuint (value.days, ==, rehab_load_metric_get_info ((RehabLoadMetric) metric)->days);
      assert_reason (week, (RehabLoadMetric) metric, 5001, REHAB_LOAD_REASON_TO_COME);
      /* Long after, and long before. */
      assert_reason (week, (RehabLoadMetric) metric, 100, REHAB_LOAD_REASON_NOT_KEPT);
      assert_reason (week, (RehabLoadMetric) metric, -100, REHAB_LOAD_REASON_NOT_KEPT);
    }

  assert_reason (unrated, REHAB_LOAD_METRIC_DAY_LOAD, 6, REHAB_LOAD_REASON_NOT_ASKED);
  assert_reason (unrated, REHAB_LOAD_METRIC_WEEK_LOAD, 6, REHAB_LOAD_REASON_NOT_ASKED);
  assert_reason (unrated, REHAB_LOAD_METRIC_MEAN_7, 6, REHAB_LOAD_REASON_NOT_ASKED);
  assert_reason (unrated, REHAB_LOAD_METRIC_DAY_SITTING, 6, REHAB_LOAD_REASON_NOT_ASKED);
}

/* A day taken out of the diary lowers what is known of the week, and makes no rest day of it. */
static void
test_missing_is_not_rest (void)
{
  double loads[7];
  g_autoptr (RehabLoadHistory) rest = NULL;
  g_autoptr (RehabLoadHistory) missing = NULL;

  memcpy (loads, WEEK, sizeof loads);
  rest = new_history (loads, 7);
  loads[3] = GAP;
  missing = new_history (loads, 7);

  assert_value (rest, REHAB_LOAD_METRIC_WEEK_LOAD, 6, 1500, 1e-12);
  assert_value (missing, REHAB_LOAD_METRIC_WEEK_LOAD, 6, 1500, 1e-12);
  g_assert_cmpuint (rehab_load_history_get (rest, REHAB_LOAD_METRIC_WEEK_LOAD, nth_day (6)).days_known, ==, 7);
  g_assert_cmpuint (rehab_load_history_get (missing, REHAB_LOAD_METRIC_WEEK_LOAD, nth_day (6)).days_known, ==, 6);
  assert_value (rest, REHAB_LOAD_METRIC_MEAN_7, 6, 1500.0 / 7, 1e-9);
  assert_value (missing, REHAB_LOAD_METRIC_MEAN_7, 6, 1500.0 / 6, 1e-9);
  assert_value (rest, REHAB_LOAD_METRIC_DAY_LOAD, 3, 0, 1e-12);
  assert_reason (missing, REHAB_LOAD_METRIC_DAY_LOAD, 3, REHAB_LOAD_REASON_NOT_KEPT);
}

/* Twice the minutes: twice the load, and the same ratios. The order of the sessions of a day says nothing. */
static void
test_scale_and_order (void)
{
  static const RehabLoadMetric same[] = {
    REHAB_LOAD_METRIC_RATIO_COUPLED, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, REHAB_LOAD_METRIC_RATIO_EWMA, REHAB_LOAD_METRIC_MONOTONY,
    REHAB_LOAD_METRIC_WEEK_CHANGE,
  };

  for (guint round = 0; round < 200; round++)
    {
      GPtrArray *records[3];
      RehabLoadHistory *histories[3];

      for (int h = 0; h < 3; h++)
        records[h] = g_ptr_array_new_with_free_func (rehab_record_unref);

      for (int i = 0; i < 35; i++)
        for (int s = 0; s < 3; s++)
          {
            RehabNumber effort = rehab_number (g_test_rand_int_range (0, 11));
            double minutes = g_test_rand_int_range (0, 1000) / 7.0;

            /* As it is, at 3.7 times the minutes, and backwards. */
            for (int h = 0; h < 3; h++)
              g_ptr_array_add (records[h], new_session (&(RehabSession) {
            .date = nth_day (i), .position = h == 2 ? 2 - s : s, .effort = effort,
            .minutes = rehab_number (h == 1 ? minutes * 3.7 : minutes),
          }));
          }

      for (int h = 0; h < 3; h++)
        {
          g_autoptr (RehabDiary) diary =
            rehab_diary_new (NULL, 0, (const RehabSession *const *) records[h]->pdata, records[h]->len);

          histories[h] = new_history_of (diary, FALSE);
        }

      for (size_t m = 0; m < G_N_ELEMENTS (same); m++)
        {
          double value = rehab_load_history_get (histories[0], same[m], nth_day (34)).value;

          assert_value (histories[1], same[m], 34, value, 1e-6);
          assert_value (histories[2], same[m], 34, value, 1e-6);
        }
      assert_value (histories[1], REHAB_LOAD_METRIC_STRAIN, 34,
                    3.7 * rehab_load_history_get (histories[0], REHAB_LOAD_METRIC_STRAIN, nth_day (34)).value, 1e-3);
      assert_value (histories[2], REHAB_LOAD_METRIC_WEEK_LOAD, 34,
                    rehab_load_history_get (histories[0], REHAB_LOAD_METRIC_WEEK_LOAD, nth_day (34)).value, 1e-6);

      for (int h = 0; h < 3; h++)
        {
          g_ptr_array_unref (records[h]);
          rehab_load_history_unref (histories[h]);
        }
    }
}

/* Loads next to nothing and as great as the diary takes them: what comes out is a number. */
static void
test_extremes (void)
{
  static const double minutes[] = { 1440, 1e-300, 0, 5e-324, 1e-9, 1440, 0.1 };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabLoadHistory) history = NULL;

      for (int i = 0; i < 35; i++)
        g_ptr_array_add (sessions, new_session (&(RehabSession) {
        .date = nth_day (i), .effort = rehab_number (10), .distance_km = rehab_number (minutes[round % 7] / 5),
        .minutes = rehab_number (minutes[i < 28 && round % 2 ? 3 : g_test_rand_int_range (0, G_N_ELEMENTS (minutes))]),
      }));
      diary = rehab_diary_new (NULL, 0, (const RehabSession *const *) sessions->pdata, sessions->len);
      history = new_history_of (diary, round % 3 == 0);

      for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
        for (int n = 0; n < 40; n++)
          g_assert_true (isfinite (rehab_load_history_get (history, (RehabLoadMetric) metric, nth_day (n)).value));
    }
}

/* 30 days back and not one more; the day itself is not among them. */
static void
test_spike (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabLoadHistory) history = NULL;

  for (int i = 0; i < 40; i++)
    add_day (&diary, &(RehabDiaryDay) { .date = nth_day (i), .sitting_minutes = rehab_number (i * 10) });
  add_session (&diary, &(RehabSession) { .date = nth_day (1), .distance_km = rehab_number (20), .minutes = rehab_number (100) });
  add_session (&diary, &(RehabSession) { .date = nth_day (2), .distance_km = rehab_number (8), .minutes = rehab_number (50) });
  add_session (&diary, &(RehabSession) { .date = nth_day (31), .distance_km = rehab_number (10), .minutes = rehab_number (60) });
  add_session (&diary, &(RehabSession) { .date = nth_day (32), .distance_km = rehab_number (5), .minutes = rehab_number (20) });
  add_session (&diary, &(RehabSession) { .date = nth_day (32), .position = 1, .distance_km = rehab_number (12) });
  history = new_history_of (diary, FALSE);

  assert_value (history, REHAB_LOAD_METRIC_LONGEST_RUN_KM, 31, 20, 1e-12);
  assert_value (history, REHAB_LOAD_METRIC_RUN_SPIKE_KM, 31, -50, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_LONGEST_RUN_KM, 32, 10, 1e-12);
  assert_value (history, REHAB_LOAD_METRIC_RUN_SPIKE_KM, 32, 20, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_LONGEST_RUN_MINUTES, 32, 60, 1e-12);
  assert_value (history, REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES, 32, (20.0 / 60 - 1) * 100, 1e-9);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_RUN_KM, 32, 27, 1e-9);
  assert_reason (history, REHAB_LOAD_METRIC_RUN_SPIKE_KM, 33, REHAB_LOAD_REASON_NO_RUN);
  assert_reason (history, REHAB_LOAD_METRIC_RUN_SPIKE_KM, 2, REHAB_LOAD_REASON_TOO_SHORT);
  assert_reason (history, REHAB_LOAD_METRIC_LONGEST_RUN_KM, 1, REHAB_LOAD_REASON_NOTHING_BEFORE);
  assert_value (history, REHAB_LOAD_METRIC_DAY_SITTING, 9, 90, 1e-12);
  assert_value (history, REHAB_LOAD_METRIC_MEAN_SITTING, 9, 60, 1e-9);
}

/* Nothing lifted in a week of rest; nothing known of a week whose strength sessions do not say what was lifted. */
static void
test_strength_volume (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabLoadHistory) history = NULL;
  const RehabNumber said = rehab_number (3200);

  for (int i = 0; i < 35; i++)
    add_day (&diary, &(RehabDiaryDay) { .date = nth_day (i), .rest_day = i != 8 && i != 10 && i != 20 && i != 22 && i != 30 });
  add_session (&diary, &(RehabSession) { .date = nth_day (8), .kind = REHAB_SESSION_KIND_STRENGTH, .minutes = rehab_number (40) });
  add_session (&diary, &(RehabSession) { .date = nth_day (10), .kind = REHAB_SESSION_KIND_STRENGTH });
  add_session (&diary, &(RehabSession) { .date = nth_day (20), .kind = REHAB_SESSION_KIND_STRENGTH, .volume_kg = said });
  add_session (&diary, &(RehabSession) { .date = nth_day (22), .kind = REHAB_SESSION_KIND_STRENGTH });
  add_session (&diary, &(RehabSession) { .date = nth_day (30), .kind = REHAB_SESSION_KIND_RUN, .volume_kg = said });
  history = new_history_of (diary, FALSE);

  assert_value (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, 6, 0, 1e-12);
  assert_reason (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, 13, REHAB_LOAD_REASON_NOT_ASKED);
  g_assert_cmpuint (rehab_load_history_get (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, nth_day (13)).days_known, ==, 5);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_MINUTES, 13, 40, 1e-12);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, 23, 3200, 1e-12);
  g_assert_cmpuint (rehab_load_history_get (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, nth_day (23)).days_known, ==, 6);
  assert_value (history, REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME, 34, 0, 1e-12);
}

/* The older way to the same figures, day by day. */
static void
test_same_as_load (void)
{
  double loads[120];
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLoadHistory) history = NULL;

  for (int i = 0; i < 120; i++)
    loads[i] = i > 0 && g_test_rand_int_range (0, 6) == 0 ? (g_test_rand_bit () ? GAP : UNRATED) : g_test_rand_int_range (0, 9) * 50;
  diary = new_diary (loads, 120);
  history = new_history_of (diary, FALSE);

  for (int i = 0; i < 125; i++)
    {
      RehabNumber week = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_MEAN_7, nth_day (i)));
      RehabNumber month = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_MEAN_28, nth_day (i)));
      RehabNumber day = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_DAY_LOAD, nth_day (i)));

      g_assert_true (rehab_number_equal (week, rehab_load_rolling_mean (diary, nth_day (i), 7)));
      g_assert_true (rehab_number_equal (month, rehab_load_rolling_mean (diary, nth_day (i), 28)));
      g_assert_true (rehab_number_equal (day, rehab_load_of_day (diary, nth_day (i))));
    }
}

/* Ten years, every day with two sessions: read, and every metric of each day told, in some milliseconds. */
static void
test_ten_years (void)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLoadHistory) history = NULL;
  guint known = 0;
  double read_ms, told_ms;

  for (int i = 0; i < 3650 * 2; i++)
    g_ptr_array_add (sessions, new_session (&(RehabSession) {
      .date = nth_day (i / 2), .position = i % 2, .effort = rehab_number (i % 11), .minutes = rehab_number (i % 90),
    }));
  diary = rehab_diary_new (NULL, 0, (const RehabSession *const *) sessions->pdata, sessions->len);

  g_test_timer_start ();
  history = new_history_of (diary, FALSE);
  read_ms = g_test_timer_elapsed () * 1000.0;
  for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
    for (int i = 0; i < 3650; i++)
      known += rehab_load_history_get (history, (RehabLoadMetric) metric, nth_day (i)).reason == REHAB_LOAD_REASON_NONE;
  told_ms = g_test_timer_elapsed () * 1000.0;

  g_assert_cmpuint (known, >, 3650 * 10);
  g_test_minimized_result (told_ms, "ten years read in %.2f ms, read and all metrics told in %.2f ms", read_ms, told_ms);
}

static void
plan (GArray     *planned,
      int         n,
      RehabNumber minutes,
      double      effort)
{
  RehabPlannedSession session = {
    .date = nth_day (n), .kind = REHAB_SESSION_KIND_RUN, .minutes = minutes, .effort = rehab_number (effort),
  };

  g_array_append_val (planned, session);
}

/* 28 days of 200 up to today, then seven planned ones of 400: what is planned stands in the history ahead and nowhere else. */
static void
test_planned (void)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabLoadHistory) done = NULL;
  g_autoptr (RehabLoadHistory) ahead = NULL;
  double loads[28];

  for (int i = 0; i < 28; i++)
    loads[i] = 200;
  diary = new_diary (loads, 28);
  done = rehab_load_history_new (diary, thresholds, nth_day (27));
  for (int i = 28; i < 35; i++)
    plan (planned, i, rehab_number (80), 5);

  ahead = rehab_load_history_planned (done, planned, nth_day (28), nth_day (35));
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_7, 27, 200, 1e-9);
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_7, 34, 400, 1e-9);
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_28, 34, 250, 1e-9);
  /* The day after the plan is a day of rest in it. */
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_7, 35, 6 * 400 / 7.0, 1e-9);
  assert_reason (ahead, REHAB_LOAD_METRIC_MEAN_7, 36, REHAB_LOAD_REASON_TO_COME);

  assert_value (done, REHAB_LOAD_METRIC_MEAN_7, 27, 200, 1e-9);
  assert_reason (done, REHAB_LOAD_METRIC_MEAN_7, 28, REHAB_LOAD_REASON_TO_COME);
}

/* What is planned for today yet takes the place of a day that has its waking pain and no session; what was not said is no rest. */
static void
test_planned_today_and_unsaid (void)
{
  static const double loads[] = { 70, 70, 70, 70, 70, 70, 0 };
  g_autoptr (GArray) today = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (GArray) unsaid = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabDiary) diary = new_diary (loads, 7);
  g_autoptr (RehabLoadHistory) done = rehab_load_history_new (diary, thresholds, nth_day (6));
  g_autoptr (RehabLoadHistory) ahead = NULL;
  g_autoptr (RehabLoadHistory) gaps = NULL;

  plan (today, 6, rehab_number (28), 5);
  ahead = rehab_load_history_planned (done, today, nth_day (6), nth_day (7));
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_7, 6, (6 * 70 + 140) / 7.0, 1e-9);

  for (int i = 7; i < 10; i++)
    plan (unsaid, i, REHAB_NUMBER_NOT_ASKED, 5);
  gaps = rehab_load_history_planned (done, unsaid, nth_day (7), nth_day (9));
  assert_reason (gaps, REHAB_LOAD_METRIC_MEAN_7, 9, REHAB_LOAD_REASON_TOO_FEW_DAYS);

  /* Days between the last entry and today were not kept, whatever is planned after them. */
  g_clear_pointer (&done, rehab_load_history_unref);
  g_clear_pointer (&ahead, rehab_load_history_unref);
  done = rehab_load_history_new (diary, thresholds, nth_day (10));
  g_array_set_size (today, 0);
  plan (today, 11, rehab_number (28), 5);
  ahead = rehab_load_history_planned (done, today, nth_day (11), nth_day (11));
  assert_reason (ahead, REHAB_LOAD_METRIC_MEAN_7, 11, REHAB_LOAD_REASON_TOO_FEW_DAYS);
}

/* A plan of many months has more sessions than a day has places. */
static void
test_planned_for_long (void)
{
  static const double loads[] = { 70, 70, 70, 70, 70, 70, 70 };
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (RehabDiary) diary = new_diary (loads, 7);
  g_autoptr (RehabLoadHistory) done = rehab_load_history_new (diary, thresholds, nth_day (6));
  g_autoptr (RehabLoadHistory) ahead = NULL;

  for (int i = 7; i < 207; i++)
    plan (planned, i, rehab_number (28), 5);
  ahead = rehab_load_history_planned (done, planned, nth_day (7), nth_day (206));
  assert_value (ahead, REHAB_LOAD_METRIC_MEAN_7, 206, 140, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-history/week", test_week);
  g_test_add_func ("/load-history/four-weeks", test_four_weeks);
  g_test_add_func ("/load-history/last-week-higher", test_last_week_higher);
  g_test_add_func ("/load-history/one-high-day", test_one_high_day);
  g_test_add_func ("/load-history/nothing-before", test_nothing_before);
  g_test_add_func ("/load-history/coverage", test_coverage);
  g_test_add_func ("/load-history/no-days", test_no_days);
  g_test_add_func ("/load-history/missing-is-not-rest", test_missing_is_not_rest);
  g_test_add_func ("/load-history/scale-and-order", test_scale_and_order);
  g_test_add_func ("/load-history/extremes", test_extremes);
  g_test_add_func ("/load-history/spike", test_spike);
  g_test_add_func ("/load-history/strength-volume", test_strength_volume);
  g_test_add_func ("/load-history/same-as-load", test_same_as_load);
  g_test_add_func ("/load-history/ten-years", test_ten_years);
  g_test_add_func ("/load-history/planned", test_planned);
  g_test_add_func ("/load-history/planned-today-and-unsaid", test_planned_today_and_unsaid);
  g_test_add_func ("/load-history/planned-for-long", test_planned_for_long);

  return g_test_run ();
}
