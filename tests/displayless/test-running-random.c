/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-planned-session.h"
#include "rehab-running-block.h"
#include "rehab-running-compare.h"
#include "rehab-running-longest.h"
#include "running-fixture.h"

#include <math.h>

/* Random plans and diaries, and what has to hold of any of them. */

#define N_PLANS 300
#define MOST_WEEKS 8

static RehabNumber
random_number (double least,
               double most,
               double step)
{
  if (g_test_rand_int_range (0, 3) == 0)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (round (g_test_rand_double_range (least, most) / step) * step);
}

static RehabRunningSession
random_values (void)
{
  static const RehabSessionKind kinds[] = {
    REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_HILLS, REHAB_SESSION_KIND_STRIDES,
    REHAB_SESSION_KIND_SPRINT, REHAB_SESSION_KIND_PLYOMETRICS, REHAB_SESSION_KIND_TRAINING,
  };
  RehabRunningSession values = {
    .kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))],
    .minutes = random_number (10, 90, 5),
    .distance_km = random_number (0, 20, 0.5),
    .climb_m = random_number (0, 200, 10),
    .strides = random_number (0, 10, 1),
    .stride_m = random_number (20, 120, 10),
    .speed_percent = random_number (50, 100, 5),
    .effort = random_number (0, 10, 1),
  };

  if (g_test_rand_int_range (0, 4) == 0)
    {
      values.blocks = rehab_number (g_test_rand_int_range (1, 8));
      values.run_minutes = rehab_number (g_test_rand_int_range (1, 10));
      values.walk_minutes = random_number (0, 5, 1);
    }

  return values;
}

static RehabRunningSchedule *
random_schedule (void)
{
  RehabRunningSchedule *schedule = new_plan (g_test_rand_int_range (1, MOST_WEEKS + 1));
  int weeks = rehab_running_schedule_get_plan (schedule)->weeks;
  int n = g_test_rand_int_range (0, 4 * weeks);

  for (int i = 0; i < n; i++)
    {
      RehabRunningSession values = random_values ();

      plan_session (&schedule, g_test_rand_int_range (0, weeks), g_test_rand_int_range (0, 7), &values);
    }

  return schedule;
}

static RehabDiary *
random_diary (void)
{
  RehabDiary *diary = rehab_diary_new (NULL, 0, NULL, 0);
  int kept = g_test_rand_int_range (0, 5);

  for (int i = -40; i < 20; i++)
    {
      RehabDate date = rehab_date_add_days (on (PLAN_MONDAY), i);

      if (g_test_rand_int_range (0, 4) < kept)
        add_day (&diary, &(RehabDiaryDay) { .date = date });
      if (g_test_rand_int_range (0, 4) == 0)
        add_session (&diary, &(RehabSession) {
        .date = date, .kind = (RehabSessionKind) g_test_rand_int_range (REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_LONG_SIT + 1),
        .distance_km = random_number (0, 20, 0.5), .minutes = random_number (0, 90, 5),
        .climb_m = random_number (0, 100, 10), .sprint_m = random_number (0, 500, 50),
      });
    }

  return diary;
}

static RehabThresholds *
random_thresholds (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();

  return rehab_thresholds_with (standard, REHAB_THRESHOLD_RISE_TOLERANCE, g_test_rand_int_range (0, 4) * 10, NULL);
}

/* The sums of the weeks are those of all sessions. */
static void
test_sums_add_up (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();
      double km = 0.0, climb = 0.0, strides = 0.0, expected_km = 0.0, expected_climb = 0.0, expected_strides = 0.0;
      guint sessions = 0, expected_sessions = 0;

      for (int week = 0; week < rehab_running_schedule_get_plan (schedule)->weeks; week++)
        {
          RehabRunningWeek sum = rehab_running_week_from_schedule (schedule, week);

          km += sum.distance_km.value;
          climb += sum.climb_m.value;
          strides += sum.strides.value;
          sessions += sum.sessions;
          g_assert_cmpuint (sum.days, <=, MIN (7, sum.sessions));
          g_assert_cmpuint (sum.hill_sessions, <=, sum.sessions);
          g_assert_cmpuint (sum.distance_km.said + sum.distance_km.not_said, <=, sum.sessions);
        }

      for (guint n = 0; n < rehab_running_schedule_get_size (schedule); n++)
        {
          const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, n);

          if (!rehab_session_kind_is_running (session->kind))
            continue;

          expected_sessions++;
          expected_km += session->distance_km.value;
          expected_climb += session->climb_m.value;
          if (rehab_running_session_is_fast (session))
            expected_strides += session->strides.value;
        }

      g_assert_cmpfloat_with_epsilon (km, expected_km, 1e-6);
      g_assert_cmpfloat_with_epsilon (climb, expected_climb, 1e-6);
      g_assert_cmpfloat_with_epsilon (strides, expected_strides, 1e-6);
      g_assert_cmpuint (sessions, ==, expected_sessions);
    }
}

static RehabRunningWeek
random_week (void)
{
  if (g_test_rand_int_range (0, 4) == 0)
    {
      g_autoptr (RehabDiary) diary = random_diary ();

      return rehab_running_week_from_diary (diary, rehab_date_add_days (on (PLAN_MONDAY), g_test_rand_int_range (-30, 10)));
    }
  else
    {
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();

      return rehab_running_week_from_schedule (schedule, 0);
    }
}

static RehabRunningChange
turn_round (RehabRunningChange change)
{
  switch (change)
    {
    case REHAB_RUNNING_CHANGE_LESS:
      return REHAB_RUNNING_CHANGE_MORE;

    case REHAB_RUNNING_CHANGE_MORE:
      return REHAB_RUNNING_CHANGE_LESS;

    case REHAB_RUNNING_CHANGE_NOT_KNOWN:
    case REHAB_RUNNING_CHANGE_SAME:
    default:
      return change;
    }
}

/* What is more one way is less the other way, figure by figure. */
static void
test_comparing_is_antisymmetric (void)
{
  for (int i = 0; i < 4 * N_PLANS; i++)
    {
      g_autoptr (RehabThresholds) thresholds = random_thresholds ();
      RehabRunningWeek a = random_week ();
      RehabRunningWeek b = random_week ();
      g_autoptr (RehabRunningComparison) there = rehab_running_compare (&a, &b, thresholds);
      g_autoptr (RehabRunningComparison) back = rehab_running_compare (&b, &a, thresholds);
      g_autoptr (RehabRunningComparison) self = rehab_running_compare (&a, &a, thresholds);

      g_assert_cmpuint (there->differences->len, ==, back->differences->len);
      for (guint n = 0; n < there->differences->len; n++)
        {
          const RehabRunningDifference *one = &g_array_index (there->differences, RehabRunningDifference, n);
          const RehabRunningDifference *other = &g_array_index (back->differences, RehabRunningDifference, n);

          g_assert_cmpint (one->figure, ==, other->figure);
          g_assert_cmpint (one->change, ==, turn_round (other->change));
          g_assert_true (rehab_number_equal (one->before, other->after));
          g_assert_true (rehab_number_equal (one->after, other->before));
        }
      g_assert_cmpuint (self->raised, ==, 0);
      g_assert_cmpuint (there->raised & there->not_known, ==, 0);
      for (guint n = 0; n < REHAB_RUNNING_N_VARIABLES; n++)
        {
          g_assert_nonnull (there->rises[n].line);
          g_assert_cmpstr (there->rises[n].line, !=, "");
        }
    }
}

/* Nothing rises from a week to its copy, and copying changes no other week. */
static void
test_a_copy_raises_nothing (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabRunningSchedule) schedule = new_plan (2);
      g_autoptr (RehabRunningComparison) comparison = NULL;
      int n = g_test_rand_int_range (0, 8);

      for (int k = 0; k < n; k++)
        {
          RehabRunningSession values = random_values ();
          int weekday = g_test_rand_int_range (0, 7);

          plan_session (&schedule, 0, weekday, &values);
          plan_session (&schedule, 1, weekday, &values);
        }

      comparison = rehab_running_schedule_compare_week (schedule, 1, NULL, thresholds);
      g_assert_cmpuint (comparison->raised, ==, 0);
      g_assert_null (comparison->distance);
    }
}

/* A week is open only while a thing that rises in it has no answer; answering all of it closes it. */
static void
test_answers_close_weeks (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabThresholds) thresholds = random_thresholds ();
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();
      g_autoptr (RehabDiary) diary = random_diary ();
      g_autoptr (GPtrArray) raised = rehab_running_schedule_find_raised (schedule, diary, thresholds);
      g_autoptr (GPtrArray) answered = NULL;

      for (guint n = 0; n < raised->len; n++)
        {
          const RehabRunningRaised *week = g_ptr_array_index (raised, n);
          g_autofree char *keys = rehab_running_variables_dup_keys (week->comparison->raised);

          g_assert_true (week->is_open);
          g_assert_true (rehab_running_comparison_is_several (week->comparison));
          give_reason (&schedule, week->week, keys);
        }

      answered = rehab_running_schedule_find_raised (schedule, diary, thresholds);
      g_assert_cmpuint (answered->len, ==, raised->len);
      for (guint n = 0; n < answered->len; n++)
        g_assert_false (((RehabRunningRaised *) g_ptr_array_index (answered, n))->is_open);
    }
}

/* The longest run before each planned one, looked for in the plain way. */
static RehabNumber
find_longest_before (const RehabRunningSchedule *schedule,
                     const RehabDiary           *diary,
                     RehabDate                   date,
                     RehabDate                   today)
{
  RehabNumber longest = REHAB_NUMBER_NOT_ASKED;

  for (int back = 1; back <= 30; back++)
    {
      RehabDate day = rehab_date_add_days (date, -back);
      int order = rehab_date_compare (day, today);
      guint n;
      guint first = rehab_diary_find_sessions (diary, day, &n);
      gboolean ran = FALSE;

      for (guint i = first; i < first + n && order <= 0; i++)
        {
          const RehabSession *session = rehab_diary_get_session (diary, i);

          if (session->kind != REHAB_SESSION_KIND_RUN && session->kind != REHAB_SESSION_KIND_HILLS)
            continue;

          ran = TRUE;
          if (session->distance_km.known && session->distance_km.value > longest.value)
            longest = session->distance_km;
        }

      for (guint i = 0; i < rehab_running_schedule_get_size (schedule) && (order > 0 || (order == 0 && !ran)); i++)
        {
          const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

          if ((session->kind == REHAB_SESSION_KIND_RUN || session->kind == REHAB_SESSION_KIND_HILLS)
              && rehab_date_compare (rehab_running_schedule_get_date (schedule, session), day) == 0
              && session->distance_km.known && session->distance_km.value > longest.value)
            longest = session->distance_km;
        }
    }

  return longest;
}

static void
test_longest_runs (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();
      g_autoptr (RehabDiary) diary = random_diary ();
      RehabDate today = rehab_date_add_days (on (PLAN_MONDAY), g_test_rand_int_range (-10, 30));
      g_autoptr (GPtrArray) list = rehab_running_schedule_find_longest (schedule, diary, today, thresholds);
      int week = -1;

      for (guint n = 0; n < list->len; n++)
        {
          const RehabRunningLongest *run = g_ptr_array_index (list, n);
          const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, run->session);

          g_assert_cmpint (run->week, >, week);
          week = run->week;
          g_assert_cmpint (session->week, ==, week);
          g_assert_nonnull (run->line);
          g_assert_cmpint (run->spike > REHAB_RUNNING_SPIKE_NONE && !run->percent.known, ==, FALSE);
          if (run->in_minutes || !run->length.known)
            continue;

          g_assert_true (rehab_number_equal (run->longest_before, find_longest_before (schedule, diary, run->date, today)));
          if (run->spike == REHAB_RUNNING_SPIKE_BEYOND)
            g_assert_cmpfloat (run->length.value, >, 1.1 * run->longest_before.value);
          if (run->spike == REHAB_RUNNING_SPIKE_DOUBLE)
            g_assert_cmpfloat (run->length.value, >, 2.0 * run->longest_before.value);
          if (run->spike == REHAB_RUNNING_SPIKE_NONE)
            g_assert_cmpfloat (run->length.value, <=, 1.1 * run->longest_before.value + 1e-9);
        }
    }
}

static void
test_blocks_begin_in_the_plan (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();
      g_autoptr (RehabDiary) diary = random_diary ();
      g_autoptr (GPtrArray) blocks = rehab_running_schedule_find_blocks (schedule, diary, thresholds);
      int week = -1;

      for (guint n = 0; n < blocks->len; n++)
        {
          const RehabRunningBlock *block = g_ptr_array_index (blocks, n);
          RehabDate last = REHAB_DATE_NONE;
          RehabDate first = REHAB_DATE_NONE;

          g_assert_cmpint (block->week, >, week);
          week = block->week;
          for (guint k = 0; k < REHAB_RUNNING_N_NOVELTIES; k++)
            {
              g_assert_cmpint (rehab_date_is_set (block->begun[k]), ==, (block->novelties >> k) & 1);
              if (!rehab_date_is_set (block->begun[k]))
                continue;
              if (rehab_date_compare (block->begun[k], last) > 0)
                last = block->begun[k];
              if (!rehab_date_is_set (first) || rehab_date_compare (block->begun[k], first) < 0)
                first = block->begun[k];
            }
          g_assert_cmpint (rehab_date_days_until (first, last), <, 28 + 7);
          g_assert_cmpint (rehab_date_days_until (rehab_running_schedule_get_monday (schedule, week), last), <, 7);
        }
    }
}

/* Planned sessions are those of the plan, each once, and never outside of it or of what was asked for. */
static void
test_planned_sessions_stay_inside (void)
{
  for (int i = 0; i < N_PLANS; i++)
    {
      g_autoptr (RehabRunningSchedule) schedule = random_schedule ();
      RehabDate first = rehab_running_schedule_get_monday (schedule, 0);
      RehabDate last = rehab_running_schedule_get_last_day (schedule);
      RehabDate from = rehab_date_add_days (first, g_test_rand_int_range (-10, 30));
      RehabDate to = rehab_date_add_days (from, g_test_rand_int_range (0, 40));
      g_autoptr (GArray) all = rehab_planned_sessions_from_schedule (schedule, rehab_date_add_days (first, -100),
                                                                     rehab_date_add_days (last, 100));
      g_autoptr (GArray) some = rehab_planned_sessions_from_schedule (schedule, from, to);
      guint inside = 0;

      g_assert_cmpuint (all->len, ==, rehab_running_schedule_get_size (schedule));
      for (guint n = 0; n < all->len; n++)
        {
          RehabDate date = g_array_index (all, RehabPlannedSession, n).date;

          g_assert_cmpint (rehab_date_compare (date, first), >=, 0);
          g_assert_cmpint (rehab_date_compare (date, last), <=, 0);
          inside += rehab_date_compare (date, from) >= 0 && rehab_date_compare (date, to) <= 0 ? 1 : 0;
        }
      g_assert_cmpuint (some->len, ==, inside);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/running-random/sums-add-up", test_sums_add_up);
  g_test_add_func ("/running-random/comparing-is-antisymmetric", test_comparing_is_antisymmetric);
  g_test_add_func ("/running-random/a-copy-raises-nothing", test_a_copy_raises_nothing);
  g_test_add_func ("/running-random/answers-close-weeks", test_answers_close_weeks);
  g_test_add_func ("/running-random/longest-runs", test_longest_runs);
  g_test_add_func ("/running-random/blocks-begin-in-the-plan", test_blocks_begin_in_the_plan);
  g_test_add_func ("/running-random/planned-sessions-stay-inside", test_planned_sessions_stay_inside);

  return g_test_run ();
}
