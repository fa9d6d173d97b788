/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-metric.h"
#include "rehab-i18n.h"

#define UNIT_LOAD N_("AU")
#define UNIT_LOAD_A_DAY N_("AU a day")
#define UNIT_PERCENT N_("%")
#define UNIT_MINUTES N_("minutes")

#define NEEDS_ANY N_("a day that was kept, and where there were such sessions, one that says it; what was not recorded is missing " \
                     "in the sum")
#define NEEDS_WINDOW N_("records as far back as the days reach, and the load of enough of them (clinic setting)")
#define NEEDS_MONTH N_("28 days of records, and the load of enough of the last 7 and of the 21 before (clinic setting)")
#define NEEDS_WEEKS N_("14 days of records, the load of enough days of each week (clinic setting), and training in the week before")
#define NEEDS_SPREAD N_("records of 7 days, the load of enough of them (clinic setting), and not the same load on each")
#define NEEDS_RUN N_("a run on the day, 30 days of records before it, enough of them known (clinic setting), and a run in them")

/* What was found out about ratios of loads: R58 against, R59 and R60 against, R61 for, R62 that methods differ. */
#define ABOUT_RATIOS "R55 R58 R59 R60 R61 R62"

static const RehabLoadMetricInfo table[] = {
  [REHAB_LOAD_METRIC_DAY_LOAD] = {
    .key = "day-load", .label = N_("Load of the day"), .unit = UNIT_LOAD, .days = 1,
    .formula = N_("effort (0 to 10) times minutes of each session, added up over all sessions of the day; 0 on a day kept without "
                  "training"),
    .needs = NEEDS_ANY, .sources = "R52 R53 R54", .background = "R108",
  },
  [REHAB_LOAD_METRIC_WEEK_LOAD] = {
    .key = "week-load", .label = N_("Load of 7 days"), .unit = UNIT_LOAD, .days = 7,
    .formula = N_("the loads of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "R52 R53", .background = "R108",
  },
  [REHAB_LOAD_METRIC_MEAN_7] = {
    .key = "mean-7", .label = N_("Mean load, 7 days"), .unit = UNIT_LOAD_A_DAY, .decimals = 1, .days = 7,
    .formula = N_("mean of the loads of the last 7 days, over the days whose load is known"),
    .needs = NEEDS_WINDOW, .sources = "R61", .background = "",
  },
  [REHAB_LOAD_METRIC_MEAN_28] = {
    .key = "mean-28", .label = N_("Mean load, 28 days"), .unit = UNIT_LOAD_A_DAY, .decimals = 1, .days = 28,
    .formula = N_("mean of the loads of the last 28 days, over the days whose load is known"),
    .needs = NEEDS_WINDOW, .sources = "R61", .background = "",
  },
  [REHAB_LOAD_METRIC_EWMA_7] = {
    .key = "ewma-7", .label = N_("Weighted mean load, 7 days"), .unit = UNIT_LOAD_A_DAY, .decimals = 1, .days = 7,
    .formula = N_("the load of the day times 2/(7 + 1), and the value of the day before times the rest; it begins with the load of "
                  "the first day, stays where it was on a day whose load is not known, and begins anew after 28 such days"),
    .needs = NEEDS_WINDOW, .sources = "R56 R109", .background = "R110",
  },
  [REHAB_LOAD_METRIC_EWMA_28] = {
    .key = "ewma-28", .label = N_("Weighted mean load, 28 days"), .unit = UNIT_LOAD_A_DAY, .decimals = 1, .days = 28,
    .formula = N_("the load of the day times 2/(28 + 1), and the value of the day before times the rest; it begins with the load of "
                  "the first day, stays where it was on a day whose load is not known, and begins anew after 28 such days"),
    .needs = NEEDS_WINDOW, .sources = "R56 R109", .background = "R110",
  },
  [REHAB_LOAD_METRIC_RATIO_COUPLED] = {
    .key = "ratio-coupled", .label = N_("Load ratio, coupled (7 : 28 days)"), .unit = "", .decimals = 2, .days = 28,
    .formula = N_("mean of the last 7 days divided by the mean of the last 28, the 7 among them; where days are missing, the 28 "
                  "are the 7 and the 21 before, each at the mean of its known days. Never above 4"),
    .needs = NEEDS_MONTH, .sources = "R61", .background = ABOUT_RATIOS,
  },
  [REHAB_LOAD_METRIC_RATIO_UNCOUPLED] = {
    .key = "ratio-uncoupled", .label = N_("Load ratio, uncoupled (7 : 21 days)"), .unit = "", .decimals = 2, .days = 28,
    .formula = N_("mean of the last 7 days divided by the mean of the 21 days before them"),
    .needs = NEEDS_MONTH, .sources = "R55 R61", .background = ABOUT_RATIOS,
  },
  [REHAB_LOAD_METRIC_RATIO_EWMA] = {
    .key = "ratio-ewma", .label = N_("Load ratio, weighted means (7 : 28 days)"), .unit = "", .decimals = 2, .days = 28,
    .formula = N_("weighted mean of 7 days divided by the weighted mean of 28 days"),
    .needs = NEEDS_MONTH, .sources = "R56 R57 R109", .background = "R58 R59 R60 R62 R110",
  },
  [REHAB_LOAD_METRIC_MONOTONY] = {
    /* Translators: a figure of training load: the mean of the days divided by their spread */
    .key = "monotony", .label = N_("Monotony"), .unit = "", .decimals = 2, .days = 7,
    .formula = N_("mean of the loads of the last 7 days, rest days among them, divided by their standard deviation (clinic "
                  "setting: population or sample)"),
    .needs = NEEDS_SPREAD, .sources = "R52 R108", .background = "",
  },
  [REHAB_LOAD_METRIC_STRAIN] = {
    /* Translators: a figure of training load: the load of a week times its monotony */
    .key = "strain", .label = N_("Strain"), .unit = UNIT_LOAD, .days = 7,
    .formula = N_("seven times the mean load of the last 7 days, times the monotony"),
    .needs = NEEDS_SPREAD, .sources = "R52 R108", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_CHANGE] = {
    .key = "week-change", .label = N_("Change of the load in a week"), .unit = UNIT_PERCENT, .days = 14,
    .formula = N_("mean load of the last 7 days less that of the 7 days before, divided by the latter"),
    .needs = NEEDS_WEEKS, .sources = "", .background = "R58 R62 R64",
  },
  [REHAB_LOAD_METRIC_LONGEST_RUN_KM] = {
    .key = "longest-run-km", .label = N_("Longest run of the 30 days before"), .unit = N_("km"),
    .measure = REHAB_UNIT_KIND_DISTANCE, .decimals = 1, .days = 30,
    .formula = N_("the longest single run, on the flat or in the hills, of the 30 days before the day"),
    .needs = N_("a run with a distance in the days before"), .sources = "R58", .background = "",
  },
  [REHAB_LOAD_METRIC_LONGEST_RUN_MINUTES] = {
    .key = "longest-run-minutes", .label = N_("Longest run of the 30 days before, in time"), .unit = UNIT_MINUTES, .days = 30,
    .formula = N_("the single run, on the flat or in the hills, that took longest in the 30 days before the day"),
    .needs = N_("a run with its minutes in the days before"), .sources = "R58", .background = "",
  },
  [REHAB_LOAD_METRIC_RUN_SPIKE_KM] = {
    .key = "run-spike-km", .label = N_("Run over the longest of the 30 days before"), .unit = UNIT_PERCENT, .days = 30,
    .formula = N_("the longest run of the day divided by the longest of the 30 days before, less one"),
    .needs = NEEDS_RUN, .sources = "R58", .background = "R63",
  },
  [REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES] = {
    .key = "run-spike-minutes", .label = N_("Run over the longest of the 30 days before, in time"), .unit = UNIT_PERCENT,
    .days = 30,
    .formula = N_("the minutes of the day's longest run divided by those of the longest of the 30 days before, less one"),
    .needs = NEEDS_RUN, .sources = "", .background = "R58",
  },
  [REHAB_LOAD_METRIC_WEEK_RUN_KM] = {
    .key = "week-run-km", .label = N_("Distance run in 7 days"), .unit = N_("km"), .measure = REHAB_UNIT_KIND_DISTANCE,
    .decimals = 1, .days = 7,
    .formula = N_("kilometres of runs, hills, strides and sprints of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_CLIMB_M] = {
    .key = "week-climb-m", .label = N_("Climb in 7 days"), .unit = N_("m"), .measure = REHAB_UNIT_KIND_CLIMB, .days = 7,
    .formula = N_("metres climbed in runs and hills of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_SPRINT_M] = {
    .key = "week-sprint-m", .label = N_("Sprint distance in 7 days"), .unit = N_("m"), .days = 7,
    .formula = N_("metres sprinted in strides, sprints, training and matches of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_MINUTES] = {
    .key = "week-strength-minutes", .label = N_("Strength work in 7 days"), .unit = UNIT_MINUTES, .days = 7,
    .formula = N_("minutes of the strength sessions of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_LOAD] = {
    .key = "week-strength-load", .label = N_("Load of strength work in 7 days"), .unit = UNIT_LOAD, .days = 7,
    .formula = N_("effort times minutes of the strength sessions of the last 7 days, added up"),
    .needs = NEEDS_ANY, .sources = "R52 R53", .background = "",
  },
  [REHAB_LOAD_METRIC_WEEK_STRENGTH_VOLUME] = {
    .key = "week-strength-volume", .label = N_("Strength volume in 7 days"), .unit = N_("kg"),
    .measure = REHAB_UNIT_KIND_MASS, .days = 7,
    .formula = N_("sets times repetitions times kilograms, as the diary says it of the strength sessions of the last 7 days, added "
                  "up; what a programme asks for is not counted"),
    .needs = NEEDS_ANY, .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_DAY_SITTING] = {
    .key = "day-sitting", .label = N_("Sitting"), .unit = UNIT_MINUTES, .days = 1,
    .formula = N_("minutes of sitting that the diary gives for the day; drives and long sits are part of them and not added"),
    .needs = N_("minutes of sitting in the diary"), .sources = "", .background = "",
  },
  [REHAB_LOAD_METRIC_MEAN_SITTING] = {
    .key = "mean-sitting", .label = N_("Mean sitting, 7 days"), .unit = N_("minutes a day"), .days = 7,
    .formula = N_("mean of the minutes of sitting of the last 7 days, over the days that give them"),
    .needs = N_("records as far back as the days reach, and the minutes of enough of them (clinic setting)"),
    .sources = "", .background = "",
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (table) == REHAB_N_LOAD_METRICS);

/**
 * rehab_load_metric_get_info:
 * @self: a metric
 *
 * Returns: (transfer none): its row of the table
 */
const RehabLoadMetricInfo *
rehab_load_metric_get_info (RehabLoadMetric self)
{
  g_return_val_if_fail ((guint) self < REHAB_N_LOAD_METRICS, NULL);

  return &table[self];
}

/**
 * rehab_load_metric_lookup:
 * @key: what a metric is called in a file: "ratio-coupled"
 * @found: (out): which one that is
 *
 * Returns: whether this version knows @key
 */
gboolean
rehab_load_metric_lookup (const char      *key,
                          RehabLoadMetric *found)
{
  g_return_val_if_fail (key != NULL && found != NULL, FALSE);

  for (guint i = 0; i < REHAB_N_LOAD_METRICS; i++)
    {
      if (g_str_equal (table[i].key, key))
        {
          *found = (RehabLoadMetric) i;
          return TRUE;
        }
    }

  return FALSE;
}
