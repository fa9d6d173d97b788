/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-history-private.h"

#include <math.h>

#define ACUTE_DAYS 7
#define CHRONIC_DAYS 28
#define BEFORE_DAYS (CHRONIC_DAYS - ACUTE_DAYS)
#define WEEK_DAYS 7
#define LONGEST_RUN_DAYS 30

/* Loads that differ by less than this share are the same one, worked out of other minutes. */
#define SAME_LOAD 1e-9

/* Nothing, for what is divided by: a load, kilometres or minutes that nobody has done. Keeps every quotient finite. */
#define NOTHING 1e-9

typedef struct _Rule Rule;

typedef RehabLoadValue (*ComputeFunc) (const RehabLoadHistory *self,
                                       const Rule             *rule,
                                       RehabDate               date);

struct _Rule
{
  ComputeFunc compute;
  RehabLoadFigure figure;
  guint days;
};

static double
get_mean (const RehabLoadWindow *window)
{
  return window->sum / window->whole;
}

static gboolean
is_covered (const RehabLoadHistory *self,
            const RehabLoadWindow  *window)
{
  return window->whole > 0 && (double) window->whole + 1e-9 >= self->coverage * window->days;
}

/* What keeps a window, and the one before it where there is one, from having a mean. */
static RehabLoadReason
check (const RehabLoadHistory *self,
       const RehabLoadWindow  *now,
       const RehabLoadWindow  *before)
{
  guint kept = now->kept + (before != NULL ? before->kept : 0);
  guint some = now->some + (before != NULL ? before->some : 0);

  if (kept == 0)
    return REHAB_LOAD_REASON_NOT_KEPT;
  if (!(before != NULL ? before : now)->reaches_back)
    return REHAB_LOAD_REASON_TOO_SHORT;
  if (some == 0)
    return REHAB_LOAD_REASON_NOT_ASKED;
  if (!is_covered (self, now) || (before != NULL && !is_covered (self, before)))
    return REHAB_LOAD_REASON_TOO_FEW_DAYS;

  return REHAB_LOAD_REASON_NONE;
}

static RehabLoadValue
make_value (const RehabLoadWindow *window,
            double                 value)
{
  g_return_val_if_fail (isfinite (value), ((RehabLoadValue) { REHAB_LOAD_REASON_NOTHING_BEFORE, 0.0, 0, 0 }));

  return (RehabLoadValue) { REHAB_LOAD_REASON_NONE, value, window->days, window->whole };
}

static RehabLoadValue
make_no_value (const RehabLoadWindow *window,
               RehabLoadReason        reason)
{
  return (RehabLoadValue) { reason, 0.0, window->days, window->whole };
}

static RehabLoadWindow
join (const RehabLoadWindow *now,
      const RehabLoadWindow *before)
{
  RehabLoadWindow both = *now;

  both.days += before->days;
  both.whole += before->whole;

  return both;
}

/* Tells of the one of two stretches that has too few known days, or of both as one. */
static RehabLoadValue
make_no_value_of_two (const RehabLoadHistory *self,
                      const RehabLoadWindow  *now,
                      const RehabLoadWindow  *before,
                      RehabLoadReason         reason)
{
  RehabLoadWindow both = join (now, before);

  if (reason != REHAB_LOAD_REASON_TOO_FEW_DAYS)
    return make_no_value (&both, reason);

  return make_no_value (is_covered (self, now) ? before : now, reason);
}

static RehabLoadValue
compute_sum (const RehabLoadHistory *self,
             const Rule             *rule,
             RehabDate               date)
{
  RehabLoadWindow window = rehab_load_history_look (self, rule->figure, date, rule->days);

  if (window.kept == 0)
    return make_no_value (&window, REHAB_LOAD_REASON_NOT_KEPT);

  /* Days without such sessions add up to nothing, but not beside sessions that none of them says it of. */
  if (window.some == 0 || (window.said == 0 && window.kept > window.some))
    return make_no_value (&window, REHAB_LOAD_REASON_NOT_ASKED);

  return make_value (&window, window.total);
}

static RehabLoadValue
compute_mean (const RehabLoadHistory *self,
              const Rule             *rule,
              RehabDate               date)
{
  RehabLoadWindow window = rehab_load_history_look (self, rule->figure, date, rule->days);
  RehabLoadReason reason = check (self, &window, NULL);

  return reason == REHAB_LOAD_REASON_NONE ? make_value (&window, get_mean (&window)) : make_no_value (&window, reason);
}

/* The digest that holds the weighted means of a day: its own, or the last one before it. */
static const RehabLoadDigest *
find_ewma (const RehabLoadHistory *self,
           RehabDate               date)
{
  const RehabLoadDigest *day = rehab_load_history_find_day (self, date);

  if (day == NULL && self->n_days > 0 && rehab_date_compare (date, self->first) > 0)
    day = &self->days[self->n_days - 1];

  return day;
}

/* How long the weighted means have been going on, days after the last record among them. */
static guint
count_ewma_days (const RehabLoadHistory *self,
                 RehabDate               date)
{
  const RehabLoadDigest *day = find_ewma (self, date);
  guint after = 0;

  if (day == NULL || day->ewma_days == 0)
    return 0;

  if (rehab_load_history_find_day (self, date) == NULL)
    after = (guint) rehab_date_days_until (self->first, date) - (self->n_days - 1);

  return day->ewma_days + after;
}

static RehabLoadReason
check_ewma (const RehabLoadHistory *self,
            const RehabLoadWindow  *window,
            RehabDate               date)
{
  RehabLoadReason reason = check (self, window, NULL);

  return reason == REHAB_LOAD_REASON_NONE && count_ewma_days (self, date) < window->days ? REHAB_LOAD_REASON_TOO_SHORT
                                                                                          : reason;
}

static RehabLoadValue
compute_ewma (const RehabLoadHistory *self,
              const Rule             *rule,
              RehabDate               date)
{
  RehabLoadWindow window = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, rule->days);
  RehabLoadReason reason = check_ewma (self, &window, date);

  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value (&window, reason);

  return make_value (&window, rule->days == ACUTE_DAYS ? find_ewma (self, date)->ewma_7 : find_ewma (self, date)->ewma_28);
}

static RehabLoadValue
compute_ewma_ratio (const RehabLoadHistory *self,
                    const Rule             *rule,
                    RehabDate               date)
{
  RehabLoadWindow acute = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, ACUTE_DAYS);
  RehabLoadWindow chronic = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, CHRONIC_DAYS);
  RehabLoadReason reason = check_ewma (self, &chronic, date);
  double divisor;

  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value (&chronic, reason);
  if (!is_covered (self, &acute))
    return make_no_value (&acute, REHAB_LOAD_REASON_TOO_FEW_DAYS);

  divisor = find_ewma (self, date)->ewma_28;
  if (divisor < NOTHING)
    return make_no_value (&chronic, REHAB_LOAD_REASON_NOTHING_BEFORE);

  return make_value (&chronic, find_ewma (self, date)->ewma_7 / divisor);
}

/* With all days known, a / ((7 a + 21 b) / 28) is the mean of 7 days over that of 28. */
static RehabLoadValue
compute_ratio (const RehabLoadHistory *self,
               const Rule             *rule,
               RehabDate               date)
{
  gboolean coupled = rule->days == CHRONIC_DAYS;
  RehabLoadWindow now = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, ACUTE_DAYS);
  RehabLoadWindow before = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, rehab_date_add_days (date, -ACUTE_DAYS), BEFORE_DAYS);
  RehabLoadWindow both = join (&now, &before);
  RehabLoadReason reason = check (self, &now, &before);
  double acute, chronic;

  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value_of_two (self, &now, &before, reason);

  acute = get_mean (&now);
  chronic = coupled ? (acute + 3.0 * get_mean (&before)) / 4.0 : get_mean (&before);
  if (chronic < NOTHING)
    return make_no_value (&both, REHAB_LOAD_REASON_NOTHING_BEFORE);

  return make_value (&both, acute / chronic);
}

static double
compute_deviation (const RehabLoadHistory *self,
                   const RehabLoadWindow  *window,
                   RehabDate               date)
{
  double mean = get_mean (window);
  double squares = 0.0;

  for (guint i = 0; i < window->days; i++)
    {
      const RehabLoadDigest *day = rehab_load_history_find_day (self, rehab_date_add_days (date, -(int) i));

      if (day != NULL && day->known[REHAB_LOAD_FIGURE_LOAD] == REHAB_LOAD_KNOWN_WHOLLY)
        squares += (day->values[REHAB_LOAD_FIGURE_LOAD] - mean) * (day->values[REHAB_LOAD_FIGURE_LOAD] - mean);
    }

  return sqrt (squares / (window->whole - self->taken_off));
}

static RehabLoadValue
compute_monotony (const RehabLoadHistory *self,
                  const Rule             *rule,
                  RehabDate               date)
{
  RehabLoadWindow window = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, WEEK_DAYS);
  RehabLoadReason reason = check (self, &window, NULL);

  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value (&window, reason);
  if (window.whole < 2 || window.most - window.least <= MAX (window.most * SAME_LOAD, NOTHING))
    return make_no_value (&window, REHAB_LOAD_REASON_NO_SPREAD);

  return make_value (&window, get_mean (&window) / compute_deviation (self, &window, date));
}

static RehabLoadValue
compute_strain (const RehabLoadHistory *self,
                const Rule             *rule,
                RehabDate               date)
{
  RehabLoadValue monotony = compute_monotony (self, rule, date);
  RehabLoadWindow window;

  if (monotony.reason != REHAB_LOAD_REASON_NONE)
    return monotony;

  window = rehab_load_history_look (self, REHAB_LOAD_FIGURE_LOAD, date, WEEK_DAYS);

  return make_value (&window, WEEK_DAYS * get_mean (&window) * monotony.value);
}

/* Of means rather than sums, so that a week with a day missing is not a lighter one. */
static RehabLoadValue
compute_change (const RehabLoadHistory *self,
                const Rule             *rule,
                RehabDate               date)
{
  RehabLoadWindow now = rehab_load_history_look (self, rule->figure, date, WEEK_DAYS);
  RehabLoadWindow before = rehab_load_history_look (self, rule->figure, rehab_date_add_days (date, -WEEK_DAYS), WEEK_DAYS);
  RehabLoadWindow both = join (&now, &before);
  RehabLoadReason reason = check (self, &now, &before);

  if (reason == REHAB_LOAD_REASON_NONE && before.sum < NOTHING)
    reason = REHAB_LOAD_REASON_NOTHING_BEFORE;
  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value_of_two (self, &now, &before, reason);

  return make_value (&both, (get_mean (&now) / get_mean (&before) - 1.0) * 100.0);
}

static RehabLoadValue
compute_longest (const RehabLoadHistory *self,
                 const Rule             *rule,
                 RehabDate               date)
{
  RehabLoadWindow window = rehab_load_history_look (self, rule->figure, rehab_date_add_days (date, -1), LONGEST_RUN_DAYS);

  if (window.some == 0)
    return make_no_value (&window, window.kept == 0 ? REHAB_LOAD_REASON_NOT_KEPT : REHAB_LOAD_REASON_NOT_ASKED);
  if (window.longest < NOTHING)
    return make_no_value (&window, window.some < window.kept ? REHAB_LOAD_REASON_NOT_ASKED
                                                             : REHAB_LOAD_REASON_NOTHING_BEFORE);

  return make_value (&window, window.longest);
}

static RehabLoadValue
compute_spike (const RehabLoadHistory *self,
               const Rule             *rule,
               RehabDate               date)
{
  RehabLoadWindow day = rehab_load_history_look (self, rule->figure, date, 1);
  RehabLoadWindow window = rehab_load_history_look (self, rule->figure, rehab_date_add_days (date, -1), LONGEST_RUN_DAYS);
  RehabLoadReason reason;

  if (day.some == 0)
    return make_no_value (&window, day.kept == 0 ? REHAB_LOAD_REASON_NOT_KEPT : REHAB_LOAD_REASON_NOT_ASKED);
  if (day.longest < NOTHING)
    return make_no_value (&window, REHAB_LOAD_REASON_NO_RUN);

  reason = check (self, &window, NULL);
  if (reason == REHAB_LOAD_REASON_NONE && window.longest < NOTHING)
    reason = REHAB_LOAD_REASON_NOTHING_BEFORE;
  if (reason != REHAB_LOAD_REASON_NONE)
    return make_no_value (&window, reason);

  return make_value (&window, (day.longest / window.longest - 1.0) * 100.0);
}

static const Rule rules[] = {
  [REHAB_LOAD_METRIC_DAY_LOAD] = { compute_sum, REHAB_LOAD_FIGURE_LOAD, 1 },
  [REHAB_LOAD_METRIC_WEEK_LOAD] = { compute_sum, REHAB_LOAD_FIGURE_LOAD, WEEK_DAYS },
  [REHAB_LOAD_METRIC_MEAN_7] = { compute_mean, REHAB_LOAD_FIGURE_LOAD, ACUTE_DAYS },
  [REHAB_LOAD_METRIC_MEAN_28] = { compute_mean, REHAB_LOAD_FIGURE_LOAD, CHRONIC_DAYS },
  [REHAB_LOAD_METRIC_EWMA_7] = { compute_ewma, REHAB_LOAD_FIGURE_LOAD, ACUTE_DAYS },
  [REHAB_LOAD_METRIC_EWMA_28] = { compute_ewma, REHAB_LOAD_FIGURE_LOAD, CHRONIC_DAYS },
  [REHAB_LOAD_METRIC_RATIO_COUPLED] = { compute_ratio, REHAB_LOAD_FIGURE_LOAD, CHRONIC_DAYS },
  [REHAB_LOAD_METRIC_RATIO_UNCOUPLED] = { compute_ratio, REHAB_LOAD_FIGURE_LOAD, BEFORE_DAYS },
  [REHAB_LOAD_METRIC_RATIO_EWMA] = { compute_ewma_ratio, REHAB_LOAD_FIGURE_LOAD, CHRONIC_DAYS },
  [REHAB_LOAD_METRIC_MONOTONY] = { compute_monotony, REHAB_LOAD_FIGURE_LOAD, WEEK_DAYS },
  [REHAB_LOAD_METRIC_STRAIN] = { compute_strain, REHAB_LOAD_FIGURE_LOAD, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_CHANGE] = { compute_change, REHAB_LOAD_FIGURE_LOAD, 2 * WEEK_DAYS },
  [REHAB_LOAD_METRIC_LONGEST_RUN_KM] = { compute_longest, REHAB_LOAD_FIGURE_LONGEST_KM, LONGEST_RUN_DAYS },
  [REHAB_LOAD_METRIC_LONGEST_RUN_MINUTES] = { compute_longest, REHAB_LOAD_FIGURE_LONGEST_MINUTES, LONGEST_RUN_DAYS },
  [REHAB_LOAD_METRIC_RUN_SPIKE_KM] = { compute_spike, REHAB_LOAD_FIGURE_LONGEST_KM, LONGEST_RUN_DAYS },
  [REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES] = { compute_spike, REHAB_LOAD_FIGURE_LONGEST_MINUTES, LONGEST_RUN_DAYS },
  [REHAB_LOAD_METRIC_WEEK_RUN_KM] = { compute_sum, REHAB_LOAD_FIGURE_RUN_KM, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_CLIMB_M] = { compute_sum, REHAB_LOAD_FIGURE_CLIMB_M, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_SPRINT_M] = { compute_sum, REHAB_LOAD_FIGURE_SPRINT_M, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_MINUTES] = { compute_sum, REHAB_LOAD_FIGURE_STRENGTH_MINUTES, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_LOAD] = { compute_sum, REHAB_LOAD_FIGURE_STRENGTH_LOAD, WEEK_DAYS },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME] = { compute_sum, REHAB_LOAD_FIGURE_STRENGTH_VOLUME, WEEK_DAYS },
  [REHAB_LOAD_METRIC_DAY_SITTING] = { compute_sum, REHAB_LOAD_FIGURE_SITTING, 1 },
  [REHAB_LOAD_METRIC_MEAN_SITTING] = { compute_mean, REHAB_LOAD_FIGURE_SITTING, WEEK_DAYS },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rules) == REHAB_N_LOAD_METRICS);

/* Computes a metric of a day that has come, as its row of the table of metrics says in words. */
RehabLoadValue
rehab_load_rule_compute (const RehabLoadHistory *self,
                         RehabLoadMetric         metric,
                         RehabDate               date)
{
  return rules[metric].compute (self, &rules[metric], date);
}
