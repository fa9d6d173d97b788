/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load-lag.h"
#include "rehab-load-words.h"

#define FIRST "2026-10-05"

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (on (FIRST), n);
}

static RehabThresholds *
new_thresholds (double needed)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();

  return rehab_thresholds_with (standard, REHAB_THRESHOLD_LAG_DAYS, needed, NULL);
}

/* A run of 100 AU and strength nobody rated; not kept; rest; strength of 60; and what the days say of pain. */
static RehabDiary *
new_diary (void)
{
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);

  add_session (&diary, &(RehabSession) { .date = nth_day (0), .minutes = rehab_number (20), .effort = rehab_number (5) });
  add_session (&diary, &(RehabSession) { .date = nth_day (0), .position = 1, .kind = REHAB_SESSION_KIND_STRENGTH });
  add_day (&diary, &(RehabDiaryDay) { .date = nth_day (0), .waking_pain = rehab_number (9), .worst_pain = rehab_number (1) });
  add_day (&diary, &(RehabDiaryDay) {
    .date = nth_day (2), .rest_day = TRUE, .waking_pain = rehab_number (3), .worst_pain = rehab_number (4),
  });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (3), .kind = REHAB_SESSION_KIND_STRENGTH, .minutes = rehab_number (20), .effort = rehab_number (3),
    .pain_next_morning = rehab_number (2),
  });
  add_day (&diary, &(RehabDiaryDay) { .date = nth_day (3), .waking_pain = rehab_number (5) });

  return diary;
}

static void
test_pairs (void)
{
  static const guint RUNS = REHAB_LOAD_KIND_BIT (REHAB_SESSION_KIND_RUN) | REHAB_LOAD_KIND_BIT (REHAB_SESSION_KIND_HILLS);
  static const struct
  {
    guint kinds, lag;
    RehabLoadLagPain pain;
    guint n, n_loaded;
    struct { int day; double load, pain; } pairs[3];
  } rows[] = {
    /* Strength that nobody rated is in no pair of all training. */
    { REHAB_LOAD_KINDS_ALL, 0, REHAB_LOAD_LAG_WORST, 1, 0, { { 2, 0, 4 } } },
    { RUNS, 0, REHAB_LOAD_LAG_WORST, 2, 1, { { 0, 100, 1 }, { 2, 0, 4 } } },
    { RUNS, 2, REHAB_LOAD_LAG_WORST, 1, 1, { { 2, 100, 4 } } },
    { RUNS, 1, REHAB_LOAD_LAG_WORST, 0, 0, { { 0, 0, 0 } } },
    /* The morning of day 3 is the next one of day 2; that of day 4 is what the session says. */
    { RUNS, 0, REHAB_LOAD_LAG_NEXT_MORNING, 2, 0, { { 2, 0, 5 }, { 3, 0, 2 } } },
    { RUNS, 1, REHAB_LOAD_LAG_NEXT_MORNING, 2, 1, { { 1, 100, 3 }, { 3, 0, 2 } } },
    { RUNS, 2, REHAB_LOAD_LAG_NEXT_MORNING, 1, 1, { { 2, 100, 5 } } },
    { RUNS, 3, REHAB_LOAD_LAG_NEXT_MORNING, 1, 1, { { 3, 100, 2 } } },
    { REHAB_LOAD_KIND_BIT (REHAB_SESSION_KIND_STRENGTH), 0, REHAB_LOAD_LAG_NEXT_MORNING, 2, 1, { { 2, 0, 5 }, { 3, 60, 2 } } },
    { REHAB_LOAD_KINDS_ALL, 0, REHAB_LOAD_LAG_NEXT_MORNING, 2, 1, { { 2, 0, 5 }, { 3, 60, 2 } } },
  };
  g_autoptr (RehabDiary) diary = new_diary ();
  g_autoptr (RehabThresholds) thresholds = new_thresholds (2);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RehabLoadLag) lag = rehab_load_lag_new (diary, rows[i].kinds, rows[i].lag, rows[i].pain, thresholds,
                                                         nth_day (0), nth_day (9), nth_day (9));

      g_test_message ("row %zu", i);
      g_assert_cmpuint (rehab_load_lag_get_n_pairs (lag), ==, rows[i].n);
      g_assert_cmpuint (rehab_load_lag_get_n_loaded (lag), ==, rows[i].n_loaded);
      for (guint n = 0; n < rows[i].n; n++)
        {
          const RehabLoadPair *pair = rehab_load_lag_get_pair (lag, n);

          g_assert_cmpint (rehab_date_days_until (on (FIRST), pair->date), ==, rows[i].pairs[n].day);
          g_assert_cmpfloat_with_epsilon (pair->load, rows[i].pairs[n].load, 1e-12);
          g_assert_cmpfloat_with_epsilon (pair->pain, rows[i].pairs[n].pain, 1e-12);
        }
    }
}

static void
test_stretch_and_today (void)
{
  g_autoptr (RehabDiary) diary = new_diary ();
  g_autoptr (RehabThresholds) thresholds = new_thresholds (2);
  g_autoptr (RehabLoadLag) later = rehab_load_lag_new (diary, REHAB_LOAD_KIND_BIT (REHAB_SESSION_KIND_RUN), 2, REHAB_LOAD_LAG_WORST,
                                                       thresholds, nth_day (2), nth_day (3), nth_day (9));
  g_autoptr (RehabLoadLag) today = rehab_load_lag_new (diary, REHAB_LOAD_KINDS_ALL, 0, REHAB_LOAD_LAG_NEXT_MORNING, thresholds,
                                                       nth_day (0), nth_day (9), nth_day (3));
  g_autoptr (RehabLoadLag) backwards = rehab_load_lag_new (diary, REHAB_LOAD_KINDS_ALL, 0, REHAB_LOAD_LAG_WORST, thresholds,
                                                           nth_day (9), nth_day (0), nth_day (9));

  /* The load may lie before the stretch, the pain may not; the next morning of today has not come. */
  g_assert_cmpuint (rehab_load_lag_get_n_pairs (later), ==, 1);
  g_assert_cmpuint (rehab_load_lag_get_n_pairs (today), ==, 1);
  g_assert_cmpuint (rehab_load_lag_get_n_pairs (backwards), ==, 0);
}

/* Days of rest, however many, are not enough; just under, at and over the clinic's limit. */
static void
test_enough (void)
{
  g_autoptr (RehabThresholds) thresholds = new_thresholds (10);

  for (int n_runs = 9; n_runs <= 11; n_runs++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      g_autoptr (RehabLoadLag) lag = NULL;
      g_autofree char *words = NULL;

      for (int i = 0; i < 40; i++)
        {
          add_day (&diary, &(RehabDiaryDay) { .date = nth_day (i), .worst_pain = rehab_number (2) });
          if (i < n_runs)
            add_session (&diary, &(RehabSession) { .date = nth_day (i), .minutes = rehab_number (20), .effort = rehab_number (5) });
        }

      lag = rehab_load_lag_new (diary, REHAB_LOAD_KINDS_ALL, 0, REHAB_LOAD_LAG_WORST, thresholds, nth_day (0), nth_day (39), nth_day (39));
      words = rehab_load_lag_dup_words (lag);
      g_assert_cmpuint (rehab_load_lag_get_n_pairs (lag), ==, 40);
      g_assert_cmpint (rehab_load_lag_is_enough (lag), ==, n_runs >= 10);
      g_assert_cmpstr (words, ==, n_runs == 9 ? "too few days: 9 with training, 10 needed"
                                              : n_runs == 10 ? "40 pairs of days, 10 with training"
                                                             : "40 pairs of days, 11 with training");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-lag/pairs", test_pairs);
  g_test_add_func ("/load-lag/stretch-and-today", test_stretch_and_today);
  g_test_add_func ("/load-lag/enough", test_enough);

  return g_test_run ();
}
