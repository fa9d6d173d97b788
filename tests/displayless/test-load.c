/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load.h"

#include <math.h>

#define FIRST "2026-10-05" /* a Monday */

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (on (FIRST), n);
}

/* One run of a given load; a day of rest for 0. */
static void
add_load (RehabDiary **diary,
          int          n,
          double       load)
{
  if (load > 0.0)
    add_session (diary, &(RehabSession) {
      .date = nth_day (n), .minutes = rehab_number (load / 5.0), .effort = rehab_number (5),
    });
  else
    add_day (diary, &(RehabDiaryDay) { .date = nth_day (n), .rest_day = TRUE });
}

static RehabDiary *
new_weeks (int n_weeks)
{
  static const double week[] = { 300, 0, 400, 0, 300, 500, 0 };
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = 0; i < n_weeks * 7; i++)
    add_load (&diary, i, week[i % 7]);

  return diary;
}

static void
assert_number (RehabNumber number,
               double      expected)
{
  g_assert_true (number.known);
  g_assert_cmpfloat_with_epsilon (number.value, expected, 0.005);
}

static void
assert_unknown (RehabNumber number)
{
  g_assert_true (rehab_number_equal (number, REHAB_NUMBER_NOT_ASKED));
}

static void
test_session (void)
{
  static const struct
  {
    RehabSessionKind kind;
    RehabNumber minutes, effort, load;
  } sessions[] = {
    { REHAB_SESSION_KIND_RUN, { TRUE, 60 }, { TRUE, 5 }, { TRUE, 300 } },
    { REHAB_SESSION_KIND_STRENGTH, { TRUE, 45 }, { TRUE, 8 }, { TRUE, 360 } },
    { REHAB_SESSION_KIND_RUN, { TRUE, 0 }, { TRUE, 5 }, { TRUE, 0 } },
    { REHAB_SESSION_KIND_RUN, { TRUE, 60 }, { TRUE, 0 }, { TRUE, 0 } },
    { REHAB_SESSION_KIND_RUN, { TRUE, 37.5 }, { TRUE, 4 }, { TRUE, 150 } },
    { REHAB_SESSION_KIND_RUN, { FALSE, 0 }, { TRUE, 5 }, { FALSE, 0 } },
    { REHAB_SESSION_KIND_RUN, { TRUE, 60 }, { FALSE, 0 }, { FALSE, 0 } },
    { REHAB_SESSION_KIND_RUN, { FALSE, 0 }, { FALSE, 0 }, { FALSE, 0 } },
    /* Sitting is no training. */
    { REHAB_SESSION_KIND_LONG_SIT, { TRUE, 120 }, { TRUE, 5 }, { FALSE, 0 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (RehabSession) session = new_session (&(RehabSession) {
      .date = on (FIRST), .kind = sessions[i].kind, .minutes = sessions[i].minutes, .effort = sessions[i].effort,
    });

      g_test_message ("row %zu", i);
      g_assert_true (rehab_number_equal (rehab_session_load (session), sessions[i].load));
    }
}

/* The published week: 300, 0, 400, 0, 300, 500, 0. */
static void
test_week (void)
{
  g_autoptr (RehabDiary) diary = new_weeks (4);
  RehabLoadSum week = rehab_load_sum (diary, nth_day (0), nth_day (6));
  RehabLoadSum month = rehab_load_sum (diary, nth_day (0), nth_day (27));

  g_assert_cmpfloat_with_epsilon (week.load, 1500.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (week.minutes, 300.0, 1e-9);
  g_assert_cmpuint (week.days, ==, 7);
  g_assert_cmpuint (week.days_kept, ==, 7);
  g_assert_cmpuint (week.sessions, ==, 4);
  g_assert_cmpuint (week.unrated, ==, 0);
  g_assert_cmpfloat_with_epsilon (month.load, 6000.0, 1e-9);

  assert_number (rehab_load_rolling_mean (diary, nth_day (6), 7), 214.29);
  assert_number (rehab_load_rolling_mean (diary, nth_day (27), 7), 214.29);
  assert_number (rehab_load_rolling_mean (diary, nth_day (27), 28), 214.29);
}

/* The means of which the coupled and uncoupled ratios are made: 1.3333 and 1.50 after a week of half as much again. */
static void
test_week_of_half_as_much_again (void)
{
  static const double week[] = { 450, 0, 600, 0, 450, 750, 0 };
  g_autoptr (RehabDiary) diary = new_weeks (3);
  double acute, chronic, before;

  for (int i = 0; i < 7; i++)
    add_load (&diary, 21 + i, week[i]);

  acute = rehab_load_rolling_mean (diary, nth_day (27), 7).value;
  chronic = rehab_load_rolling_mean (diary, nth_day (27), 28).value;
  before = rehab_load_rolling_mean (diary, nth_day (20), 21).value;
  g_assert_cmpfloat_with_epsilon (acute / chronic, 1.3333, 0.0001);
  g_assert_cmpfloat_with_epsilon (acute / before, 1.5, 1e-9);
  assert_number (rehab_load_change (rehab_number (rehab_load_sum (diary, nth_day (14), nth_day (20)).load),
                                    rehab_number (rehab_load_sum (diary, nth_day (21), nth_day (27)).load)), 0.5);
}

static void
test_one_day_of_three_times_as_much (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  double acute, chronic, before;

  for (int i = 0; i < 27; i++)
    add_load (&diary, i, 200);
  add_load (&diary, 27, 600);

  acute = rehab_load_rolling_mean (diary, nth_day (27), 7).value;
  chronic = rehab_load_rolling_mean (diary, nth_day (27), 28).value;
  before = rehab_load_rolling_mean (diary, nth_day (20), 21).value;
  g_assert_cmpfloat_with_epsilon (acute / chronic, 1.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (acute / before, 1.2857, 0.0001);
}

static void
test_sums_what_is_there (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabLoadSum sum;

  /* Two on one day, one of them without an effort; a drive; a day with nothing but pain; two days not kept. */
  add_session (&diary, &(RehabSession) {
    .date = nth_day (0), .minutes = rehab_number (30), .effort = rehab_number (4), .distance_km = rehab_number (5.5),
  });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (0), .position = 1, .minutes = rehab_number (20), .distance_km = rehab_number (3),
  });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (1), .kind = REHAB_SESSION_KIND_LONG_SIT, .minutes = rehab_number (180), .effort = rehab_number (9),
    .distance_km = rehab_number (250),
  });
  add_day (&diary, &(RehabDiaryDay) { .date = nth_day (2), .worst_pain = rehab_number (2) });
  add_session (&diary, &(RehabSession) { .date = nth_day (5), .minutes = rehab_number (50), .effort = rehab_number (2) });
  /* Outside. */
  add_session (&diary, &(RehabSession) { .date = nth_day (-1), .minutes = rehab_number (60), .effort = rehab_number (9) });
  add_session (&diary, &(RehabSession) { .date = nth_day (6), .minutes = rehab_number (60), .effort = rehab_number (9) });

  sum = rehab_load_sum (diary, nth_day (0), nth_day (5));
  g_assert_cmpfloat_with_epsilon (sum.load, 220.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sum.minutes, 100.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (sum.distance_km, 8.5, 1e-9);
  g_assert_cmpuint (sum.days, ==, 6);
  g_assert_cmpuint (sum.days_kept, ==, 4);
  g_assert_cmpuint (sum.sessions, ==, 3);
  g_assert_cmpuint (sum.unrated, ==, 1);
}

/* Training that nobody rated is no week without load. */
static void
test_load_of_a_sum (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabLoadSum sum = rehab_load_sum (diary, nth_day (0), nth_day (6));

  assert_unknown (rehab_load_sum_get_load (&sum));

  add_day (&diary, &(RehabDiaryDay) { .date = nth_day (0), .rest_day = TRUE });
  sum = rehab_load_sum (diary, nth_day (0), nth_day (6));
  assert_number (rehab_load_sum_get_load (&sum), 0.0);

  add_session (&diary, &(RehabSession) { .date = nth_day (1), .minutes = rehab_number (40) });
  sum = rehab_load_sum (diary, nth_day (0), nth_day (6));
  assert_unknown (rehab_load_sum_get_load (&sum));

  add_session (&diary, &(RehabSession) { .date = nth_day (2), .minutes = rehab_number (40), .effort = rehab_number (5) });
  sum = rehab_load_sum (diary, nth_day (0), nth_day (6));
  assert_number (rehab_load_sum_get_load (&sum), 200.0);
}

static void
test_day (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  add_load (&diary, 1, 0);
  add_session (&diary, &(RehabSession) { .date = nth_day (2), .minutes = rehab_number (40) });
  add_session (&diary, &(RehabSession) { .date = nth_day (3), .minutes = rehab_number (40) });
  add_load (&diary, 3, 200);
  add_session (&diary, &(RehabSession) {
    .date = nth_day (4), .kind = REHAB_SESSION_KIND_LONG_SIT, .minutes = rehab_number (90),
  });

  assert_unknown (rehab_load_of_day (diary, nth_day (0)));
  assert_number (rehab_load_of_day (diary, nth_day (1)), 0.0);
  assert_unknown (rehab_load_of_day (diary, nth_day (2)));
  assert_number (rehab_load_of_day (diary, nth_day (3)), 200.0);
  assert_number (rehab_load_of_day (diary, nth_day (4)), 0.0);
}

static void
test_change (void)
{
  static const struct
  {
    RehabNumber before, now, change;
  } weeks[] = {
    { { TRUE, 1000 }, { TRUE, 1500 }, { TRUE, 0.5 } }, { { TRUE, 1000 }, { TRUE, 1000 }, { TRUE, 0.0 } },
    { { TRUE, 1000 }, { TRUE, 500 }, { TRUE, -0.5 } }, { { TRUE, 1000 }, { TRUE, 0 }, { TRUE, -1.0 } },
    { { TRUE, 0 }, { TRUE, 1000 }, { FALSE, 0 } }, { { TRUE, 0 }, { TRUE, 0 }, { FALSE, 0 } },
    { { FALSE, 0 }, { TRUE, 1000 }, { FALSE, 0 } }, { { TRUE, 1000 }, { FALSE, 0 }, { FALSE, 0 } },
    { { FALSE, 1000 }, { FALSE, 1500 }, { FALSE, 0 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (weeks); i++)
    g_assert_true (rehab_number_equal (rehab_load_change (weeks[i].before, weeks[i].now), weeks[i].change));
}

/* A diary that reaches back far enough and of which @missing days of the last @days were not kept. */
static RehabNumber
mean_with_gaps (guint    days,
                guint    missing,
                gboolean unrated)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  add_load (&diary, -1, 100);
  for (guint i = 0; i < days; i++)
    {
      if (i >= missing)
        add_load (&diary, (int) i, 100);
      else if (unrated)
        add_session (&diary, &(RehabSession) { .date = nth_day ((int) i), .minutes = rehab_number (40) });
    }

  return rehab_load_rolling_mean (diary, nth_day ((int) days - 1), days);
}

/* No mean when more than a quarter of the days is missing; a missing day is no day of rest. */
static void
test_mean_needs_days (void)
{
  static const struct
  {
    guint days, missing;
    gboolean known;
  } windows[] = {
    { 7, 0, TRUE }, { 7, 1, TRUE }, { 7, 2, FALSE }, { 7, 7, FALSE },
    { 28, 0, TRUE }, { 28, 6, TRUE }, { 28, 7, TRUE }, { 28, 8, FALSE }, { 28, 28, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (windows); i++)
    for (int unrated = 0; unrated < 2; unrated++)
      {
        RehabNumber mean = mean_with_gaps (windows[i].days, windows[i].missing, unrated);

        g_test_message ("%u of %u days missing", windows[i].missing, windows[i].days);
        if (windows[i].known)
          assert_number (mean, 100.0);
        else
          assert_unknown (mean);
      }
}

static void
test_mean_needs_records_back (void)
{
  g_autoptr (RehabDiary) diary = new_weeks (4);
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);

  assert_unknown (rehab_load_rolling_mean (diary, nth_day (5), 7));
  assert_number (rehab_load_rolling_mean (diary, nth_day (6), 7), 214.29);
  assert_unknown (rehab_load_rolling_mean (diary, nth_day (26), 28));
  assert_number (rehab_load_rolling_mean (diary, nth_day (27), 28), 214.29);
  assert_unknown (rehab_load_rolling_mean (empty, nth_day (6), 7));
}

static void
test_longest_run (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  assert_unknown (rehab_longest_run_km (diary, nth_day (0), nth_day (30)));

  add_session (&diary, &(RehabSession) { .date = nth_day (1) });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (1), .kind = REHAB_SESSION_KIND_CROSS_TRAINING, .distance_km = rehab_number (40),
  });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (1), .kind = REHAB_SESSION_KIND_LONG_SIT, .distance_km = rehab_number (250),
  });
  assert_unknown (rehab_longest_run_km (diary, nth_day (0), nth_day (30)));

  add_session (&diary, &(RehabSession) { .date = nth_day (0), .distance_km = rehab_number (8) });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (10), .kind = REHAB_SESSION_KIND_HILLS, .distance_km = rehab_number (9),
  });
  /* Two runs of a day are two runs. */
  add_session (&diary, &(RehabSession) { .date = nth_day (30), .distance_km = rehab_number (5) });
  add_session (&diary, &(RehabSession) { .date = nth_day (30), .position = 1, .distance_km = rehab_number (6) });

  assert_number (rehab_longest_run_km (diary, nth_day (0), nth_day (30)), 9.0);
  assert_number (rehab_longest_run_km (diary, nth_day (0), nth_day (9)), 8.0);
  assert_number (rehab_longest_run_km (diary, nth_day (11), nth_day (30)), 6.0);
  assert_unknown (rehab_longest_run_km (diary, nth_day (11), nth_day (29)));
  /* Backwards there is nothing. */
  assert_unknown (rehab_longest_run_km (diary, nth_day (30), nth_day (0)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/session", test_session);
  g_test_add_func ("/load/week", test_week);
  g_test_add_func ("/load/week-of-half-as-much-again", test_week_of_half_as_much_again);
  g_test_add_func ("/load/one-day-of-three-times-as-much", test_one_day_of_three_times_as_much);
  g_test_add_func ("/load/sums-what-is-there", test_sums_what_is_there);
  g_test_add_func ("/load/of-a-sum", test_load_of_a_sum);
  g_test_add_func ("/load/day", test_day);
  g_test_add_func ("/load/change", test_change);
  g_test_add_func ("/load/mean-needs-days", test_mean_needs_days);
  g_test_add_func ("/load/mean-needs-records-back", test_mean_needs_records_back);
  g_test_add_func ("/load/longest-run", test_longest_run);

  return g_test_run ();
}
