/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load-history.h"

#include <math.h>

/*
 * The metrics worked out a second time, from the words of their definitions: loops over dates that look through a plain
 * table, without windows, digests or anything else of the module.
 */

#define N_HISTORIES 10000
#define MOST_DAYS 100
#define MOST_SESSIONS 3

typedef struct
{
  RehabSessionKind kind;
  RehabNumber minutes, effort, km, climb, sprint, volume;
} Session;

typedef struct
{
  gboolean written;
  RehabNumber sitting;
  guint n;
  Session sessions[MOST_SESSIONS];
} Day;

typedef struct
{
  int n; /* the last is today or before */
  int today;
  double coverage;
  guint taken_off;
  Day days[MOST_DAYS];
} Model;

static const char *const FIRST = "2026-03-01"; /* clocks change, dates do not */

static RehabNumber
random_number (double known,
               int    most)
{
  return g_test_rand_double () < known ? rehab_number (g_test_rand_int_range (0, most * 4 + 1) / 4.0) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
random_whole (double known,
              int    most)
{
  return g_test_rand_double () < known ? rehab_number (g_test_rand_int_range (0, most + 1)) : REHAB_NUMBER_NOT_ASKED;
}

static void
fill_day (Day   *day,
          double kept,
          double rated,
          double busy)
{
  *day = (Day) { 0 };
  if (g_test_rand_double () >= kept)
    return;

  day->written = TRUE;
  day->sitting = random_whole (rated, 600);
  while (day->n < MOST_SESSIONS && g_test_rand_double () < busy)
    {
      Session *session = &day->sessions[day->n++];

      session->kind = (RehabSessionKind) g_test_rand_int_range (REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_LONG_SIT + 1);
      session->minutes = random_number (rated, 120);
      session->effort = random_whole (rated, 10);
      session->km = random_number (rated, 30);
      session->climb = random_number (rated, 500);
      session->sprint = random_number (rated, 500);
      session->volume = random_number (rated, 5000);
    }
  day->written = day->n == 0 || g_test_rand_bit ();
}

static void
fill (Model *model)
{
  static const double shares[] = { 1.0, 1.0, 0.95, 0.85, 0.5 };
  static const double busies[] = { 0.0, 0.3, 0.6, 0.9 };
  double kept = shares[g_test_rand_int_range (0, G_N_ELEMENTS (shares))];
  double rated = shares[g_test_rand_int_range (0, G_N_ELEMENTS (shares))];
  double busy = busies[g_test_rand_int_range (0, G_N_ELEMENTS (busies))];
  int gap_from, gap_to;

  model->n = g_test_rand_int_range (1, MOST_DAYS + 1);
  model->today = g_test_rand_int_range (0, model->n + 5);
  model->coverage = g_test_rand_bit () ? 75 : g_test_rand_int_range (50, 101);
  model->taken_off = g_test_rand_bit ();

  /* A long gap, in one out of four. */
  gap_from = g_test_rand_int_range (0, model->n);
  gap_to = g_test_rand_int_range (0, 4) == 0 ? gap_from + g_test_rand_int_range (20, 40) : 0;
  for (int i = 0; i < model->n; i++)
    fill_day (&model->days[i], i >= gap_from && i < gap_to ? 0.0 : kept, rated, busy);
}

static RehabDiary *
new_diary (const Model *model)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = 0; i < model->n; i++)
    {
      const Day *day = &model->days[i];
      RehabDate date = rehab_date_add_days (on (FIRST), i);

      if (day->written)
        g_ptr_array_add (days, new_day (&(RehabDiaryDay) {
        .date = date, .sitting_minutes = day->sitting, .rest_day = day->n == 0,
      }));
      for (guint s = 0; s < day->n; s++)
        g_ptr_array_add (sessions, new_session (&(RehabSession) {
        .date = date, .position = (int) s, .kind = day->sessions[s].kind, .minutes = day->sessions[s].minutes,
        .effort = day->sessions[s].effort, .distance_km = day->sessions[s].km, .climb_m = day->sessions[s].climb,
        .sprint_m = day->sessions[s].sprint, .volume_kg = day->sessions[s].volume,
      }));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static gboolean
is_kept (const Model *model,
         int          n)
{
  return n >= 0 && n < model->n && n <= model->today && (model->days[n].written || model->days[n].n > 0);
}

static int
find_first (const Model *model)
{
  for (int i = 0; i < model->n; i++)
    if (model->days[i].written || model->days[i].n > 0)
      return i;

  return G_MAXINT;
}

/* The load of a day when all of it is known. */
static gboolean
get_load (const Model *model,
          int          n,
          double      *load)
{
  *load = 0.0;
  if (!is_kept (model, n))
    return FALSE;

  for (guint s = 0; s < model->days[n].n; s++)
    {
      const Session *session = &model->days[n].sessions[s];

      if (session->kind == REHAB_SESSION_KIND_LONG_SIT)
        continue;
      if (!session->effort.known || !session->minutes.known)
        return FALSE;
      *load += session->effort.value * session->minutes.value;
    }

  return TRUE;
}

static RehabNumber
slow_mean (const Model *model,
           int          last,
           int          days)
{
  double sum = 0.0;
  int known = 0;

  for (int i = last - days + 1; i <= last; i++)
    {
      double load;

      if (get_load (model, i, &load))
        {
          sum += load;
          known++;
        }
    }

  if (find_first (model) > last - days + 1 || known == 0 || known * 100 < model->coverage * days)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (sum / known);
}

static RehabNumber
divide (RehabNumber a,
        RehabNumber b)
{
  return a.known && b.known && b.value > 0.0 ? rehab_number (a.value / b.value) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
slow_coupled (const Model *model,
              int          n)
{
  RehabNumber acute = slow_mean (model, n, 7);
  RehabNumber before = slow_mean (model, n - 7, 21);

  if (!acute.known || !before.known)
    return REHAB_NUMBER_NOT_ASKED;

  return divide (acute, rehab_number ((7 * acute.value + 21 * before.value) / 28));
}

static RehabNumber
slow_ewma (const Model *model,
           int          last,
           int          days,
           int          since)
{
  double k = 2.0 / (days + 1), value = 0.0;
  int begun = -1, silent = 0;

  for (int i = 0; i <= last; i++)
    {
      double load;

      if (!get_load (model, i, &load))
        {
          silent++;
          continue;
        }
      if (begun < 0 || silent >= 28)
        {
          begun = i;
          value = load;
        }
      else
        value = load * k + (1 - k) * value;
      silent = 0;
    }

  if (!slow_mean (model, last, since).known || begun < 0 || last - begun + 1 < since)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (value);
}

static RehabNumber
slow_ewma_ratio (const Model *model,
                 int          n)
{
  RehabNumber chronic = slow_ewma (model, n, 28, 28);
  RehabNumber acute = slow_ewma (model, n, 7, 28);

  if (!slow_mean (model, n, 7).known || !chronic.known || chronic.value < 1e-9)
    return REHAB_NUMBER_NOT_ASKED;

  return divide (acute, chronic);
}

static RehabNumber
slow_monotony (const Model *model,
               int          n)
{
  RehabNumber mean = slow_mean (model, n, 7);
  double squares = 0.0, least = 1e9, most = 0.0;
  int known = 0;

  for (int i = n - 6; i <= n && mean.known; i++)
    {
      double load;

      if (!get_load (model, i, &load))
        continue;
      squares += pow (load - mean.value, 2);
      least = fmin (least, load);
      most = fmax (most, load);
      known++;
    }

  /* Quarters of minutes add up exactly. */
  if (!mean.known || least >= most)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (mean.value / sqrt (squares / (known - (int) model->taken_off)));
}

/* What sessions of some kinds say in a stretch of days: their sum, or the greatest of them. */
static RehabNumber
slow_gather (const Model *model,
             int          from,
             int          to,
             const char  *what,
             gboolean     greatest)
{
  double value = 0.0;
  gboolean any_day = FALSE, any_answer = FALSE, any_silence = FALSE;

  for (int i = from; i <= to; i++)
    {
      guint relevant = 0, asked = 0;

      for (guint s = 0; is_kept (model, i) && s < model->days[i].n; s++)
        {
          const Session *session = &model->days[i].sessions[s];
          gboolean runs = session->kind == REHAB_SESSION_KIND_RUN || session->kind == REHAB_SESSION_KIND_HILLS;
          gboolean fast = session->kind == REHAB_SESSION_KIND_STRIDES || session->kind == REHAB_SESSION_KIND_SPRINT;
          gboolean field = session->kind == REHAB_SESSION_KIND_MATCH || session->kind == REHAB_SESSION_KIND_TRAINING;
          gboolean strength = session->kind == REHAB_SESSION_KIND_STRENGTH;
          RehabNumber load = session->minutes.known && session->effort.known
                             ? rehab_number (session->minutes.value * session->effort.value) : REHAB_NUMBER_NOT_ASKED;
          RehabNumber number;

          if (g_str_equal (what, "load") && session->kind != REHAB_SESSION_KIND_LONG_SIT)
            number = load;
          else if (g_str_equal (what, "run-km") && (runs || fast))
            number = session->km;
          else if (g_str_equal (what, "longest-km") && runs)
            number = session->km;
          else if (g_str_equal (what, "longest-minutes") && runs)
            number = session->minutes;
          else if (g_str_equal (what, "climb") && runs)
            number = session->climb;
          else if (g_str_equal (what, "sprint") && (fast || field))
            number = session->sprint;
          else if (g_str_equal (what, "strength-minutes") && strength)
            number = session->minutes;
          else if (g_str_equal (what, "strength-load") && strength)
            number = load;
          else if (g_str_equal (what, "strength-volume") && strength)
            number = session->volume;
          else
            continue;

          relevant++;
          asked += number.known;
          value = greatest ? fmax (value, number.value) : value + number.value;
        }

      any_day = any_day || (is_kept (model, i) && (relevant == 0 || asked > 0));
      any_answer = any_answer || asked > 0;
      any_silence = any_silence || (relevant > 0 && asked == 0);
    }

  /* Nothing is the sum of days without such sessions, not of sessions that say nothing. */
  return any_day && (any_answer || !any_silence) ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
positive (RehabNumber number)
{
  return number.known && number.value > 0.0 ? number : REHAB_NUMBER_NOT_ASKED;
}

static RehabNumber
percent (RehabNumber ratio)
{
  return ratio.known ? rehab_number ((ratio.value - 1.0) * 100.0) : ratio;
}

static RehabNumber
slow_spike (const Model *model,
            int          n,
            const char  *what)
{
  RehabNumber longest = positive (slow_gather (model, n - 30, n - 1, what, TRUE));
  int known = 0;

  for (int i = n - 30; i < n; i++)
    {
      gboolean whole = is_kept (model, i);

      for (guint s = 0; whole && s < model->days[i].n; s++)
        {
          const Session *session = &model->days[i].sessions[s];

          if ((session->kind == REHAB_SESSION_KIND_RUN || session->kind == REHAB_SESSION_KIND_HILLS)
              && !(g_str_equal (what, "longest-km") ? session->km : session->minutes).known)
            whole = FALSE;
        }
      known += whole;
    }

  if (find_first (model) > n - 30 || known * 100 < model->coverage * 30)
    return REHAB_NUMBER_NOT_ASKED;

  return percent (divide (positive (slow_gather (model, n, n, what, TRUE)), longest));
}

static RehabNumber
slow_sitting (const Model *model,
              int          last,
              int          days)
{
  double sum = 0.0;
  int known = 0;

  for (int i = last - days + 1; i <= last; i++)
    if (is_kept (model, i) && model->days[i].written && model->days[i].sitting.known)
      {
        sum += model->days[i].sitting.value;
        known++;
      }

  if (known == 0 || (days > 1 && (find_first (model) > last - days + 1 || known * 100 < model->coverage * days)))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (sum / known);
}

static RehabNumber
compute_slowly (const Model    *model,
                RehabLoadMetric metric,
                int             n)
{
  RehabNumber number;

  if (n > model->today)
    return REHAB_NUMBER_NOT_ASKED;

  switch (metric)
    {
    case REHAB_LOAD_METRIC_DAY_LOAD:
      return slow_gather (model, n, n, "load", FALSE);

    case REHAB_LOAD_METRIC_WEEK_LOAD:
      return slow_gather (model, n - 6, n, "load", FALSE);

    case REHAB_LOAD_METRIC_MEAN_7:
      return slow_mean (model, n, 7);

    case REHAB_LOAD_METRIC_MEAN_28:
      return slow_mean (model, n, 28);

    case REHAB_LOAD_METRIC_EWMA_7:
      return slow_ewma (model, n, 7, 7);

    case REHAB_LOAD_METRIC_EWMA_28:
      return slow_ewma (model, n, 28, 28);

    case REHAB_LOAD_METRIC_RATIO_COUPLED:
      return slow_coupled (model, n);

    case REHAB_LOAD_METRIC_RATIO_UNCOUPLED:
      return divide (slow_mean (model, n, 7), slow_mean (model, n - 7, 21));

    case REHAB_LOAD_METRIC_RATIO_EWMA:
      return slow_ewma_ratio (model, n);

    case REHAB_LOAD_METRIC_MONOTONY:
      return slow_monotony (model, n);

    case REHAB_LOAD_METRIC_STRAIN:
      number = slow_monotony (model, n);
      return number.known ? rehab_number (number.value * slow_mean (model, n, 7).value * 7) : number;

    case REHAB_LOAD_METRIC_WEEK_CHANGE:
      return percent (divide (slow_mean (model, n, 7), slow_mean (model, n - 7, 7)));

    case REHAB_LOAD_METRIC_LONGEST_RUN_KM:
      return positive (slow_gather (model, n - 30, n - 1, "longest-km", TRUE));

    case REHAB_LOAD_METRIC_LONGEST_RUN_MINUTES:
      return positive (slow_gather (model, n - 30, n - 1, "longest-minutes", TRUE));

    case REHAB_LOAD_METRIC_RUN_SPIKE_KM:
      return slow_spike (model, n, "longest-km");

    case REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES:
      return slow_spike (model, n, "longest-minutes");

    case REHAB_LOAD_METRIC_WEEK_RUN_KM:
      return slow_gather (model, n - 6, n, "run-km", FALSE);

    case REHAB_LOAD_METRIC_WEEK_CLIMB_M:
      return slow_gather (model, n - 6, n, "climb", FALSE);

    case REHAB_LOAD_METRIC_WEEK_SPRINT_M:
      return slow_gather (model, n - 6, n, "sprint", FALSE);

    case REHAB_LOAD_METRIC_WEEK_STRENGTH_MINUTES:
      return slow_gather (model, n - 6, n, "strength-minutes", FALSE);

    case REHAB_LOAD_METRIC_WEEK_STRENGTH_LOAD:
      return slow_gather (model, n - 6, n, "strength-load", FALSE);

    case REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME:
      return slow_gather (model, n - 6, n, "strength-volume", FALSE);

    case REHAB_LOAD_METRIC_DAY_SITTING:
      return slow_sitting (model, n, 1);

    case REHAB_LOAD_METRIC_MEAN_SITTING:
      return slow_sitting (model, n, 7);

    case REHAB_N_LOAD_METRICS:
    default:
      g_assert_not_reached ();
    }
}

static RehabThresholds *
new_thresholds (const Model *model)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) covered = rehab_thresholds_with (standard, REHAB_THRESHOLD_LOAD_COVERAGE, model->coverage, NULL);

  return rehab_thresholds_with (covered, REHAB_THRESHOLD_LOAD_DEVIATION, model->taken_off, NULL);
}

static void
assert_same (const Model            *model,
             const RehabLoadHistory *history,
             int                     n,
             guint                  *n_known)
{
  RehabDate date = rehab_date_add_days (on (FIRST), n);
  RehabNumber coupled = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_RATIO_COUPLED, date));
  RehabNumber uncoupled = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_RATIO_UNCOUPLED, date));

  for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
    {
      RehabLoadValue value = rehab_load_history_get (history, (RehabLoadMetric) metric, date);
      RehabNumber slow = compute_slowly (model, (RehabLoadMetric) metric, n);

      if (slow.known != (value.reason == REHAB_LOAD_REASON_NONE)
          || (slow.known && fabs (slow.value - value.value) > 1e-9 * fmax (1.0, fabs (slow.value))))
        g_error ("%s on day %d of %d: %d %.12g (reason %d), slowly %d %.12g",
                 rehab_load_metric_get_info ((RehabLoadMetric) metric)->key, n, model->n,
                 value.reason == REHAB_LOAD_REASON_NONE, value.value, value.reason, slow.known, slow.value);

      g_assert_true (isfinite (value.value));
      g_assert_cmpuint (value.days_known, <=, value.days);
      if (value.reason == REHAB_LOAD_REASON_TOO_FEW_DAYS)
        g_assert_cmpfloat (100.0 * value.days_known, <, model->coverage * value.days);
      else
        g_assert_cmpuint (value.days, ==, rehab_load_metric_get_info ((RehabLoadMetric) metric)->days);
      n_known[metric] += slow.known;
    }

  /* The one is the other in another scale, whatever is missing. */
  if (coupled.known)
    g_assert_cmpfloat (coupled.value, <=, 4.0);
  if (uncoupled.known)
    g_assert_cmpfloat_with_epsilon (coupled.value, 4.0 * uncoupled.value / (uncoupled.value + 3.0), 1e-9);
}

static void
test_same_as_slowly (void)
{
  guint n_known[REHAB_N_LOAD_METRICS] = { 0 };

  for (guint i = 0; i < N_HISTORIES; i++)
    {
      Model model;
      g_autoptr (RehabDiary) diary = NULL;
      g_autoptr (RehabThresholds) thresholds = NULL;
      g_autoptr (RehabLoadHistory) history = NULL;

      fill (&model);
      diary = new_diary (&model);
      thresholds = new_thresholds (&model);
      history = rehab_load_history_new (diary, thresholds, rehab_date_add_days (on (FIRST), model.today));

      /* The last day, and two of any, before and after the diary too. */
      assert_same (&model, history, model.n - 1, n_known);
      assert_same (&model, history, g_test_rand_int_range (-3, model.n + 8), n_known);
      assert_same (&model, history, g_test_rand_int_range (-3, model.n + 8), n_known);
    }

  /* Every metric was looked at where it is computable, not only where it is not. */
  for (guint metric = 0; metric < REHAB_N_LOAD_METRICS; metric++)
    {
      g_test_message ("%s: %u", rehab_load_metric_get_info ((RehabLoadMetric) metric)->key, n_known[metric]);
      g_assert_cmpuint (n_known[metric], >, N_HISTORIES / 100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-random/same-as-slowly", test_same_as_slowly);

  return g_test_run ();
}
