/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-track.h"

#include "rehab-i18n.h"

/* What there is on a page of progress, described once. */

static const RehabTrackRow tracks[] = {
  [REHAB_TRACK_PAIN] = {
    .part = REHAB_PROGRESS_PAIN, .title = NC_("chart", "Pain"),
    .units = { NC_("chart", "0 to 10"), NC_("chart", "0 to 10"), NC_("chart", "0 to 10") }, .narrow_units = { "", "", "" },
    .nothing = NC_("chart", "No pain was recorded on these days"),
    .axis = REHAB_AXIS_PAIN, .least = 5.0, .natural = 13.0,
  },
  [REHAB_TRACK_LOAD] = {
    .part = REHAB_PROGRESS_LOAD, .title = NC_("chart", "Load"),
    .units = { NC_("chart", "effort × minutes a day"), NC_("chart", "effort × minutes a day, mean of each week"),
               NC_("chart", "effort × minutes a day, mean of each month") },
    .narrow_units = { NC_("chart", "effort × minutes a day"), NC_("chart", "a day, mean of each week"),
                      NC_("chart", "a day, mean of each month") },
    .nothing = NC_("chart", "No training was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_DAY, .least = 4.0, .natural = 8.5,
  },
  [REHAB_TRACK_DISTANCE] = {
    .part = REHAB_PROGRESS_DISTANCE, .title = NC_("chart", "Distance run"),
    .units = { NULL, NC_("chart", "km a week"), NC_("chart", "km a week, mean of each month") },
    .narrow_units = { NULL, NC_("chart", "km a week"), NC_("chart", "km a week, by month") },
    .measure = REHAB_UNIT_KIND_DISTANCE,
    .customary_units = { NULL, NC_("chart", "mi a week"), NC_("chart", "mi a week, mean of each month") },
    .customary_narrow_units = { NULL, NC_("chart", "mi a week"), NC_("chart", "mi a week, by month") },
    .nothing = NC_("chart", "No distance was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_WEEK, .least = 3.0, .natural = 5.0,
  },
  [REHAB_TRACK_CLIMB] = {
    .part = REHAB_PROGRESS_CLIMB, .title = NC_("chart", "Climb"),
    .units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, mean of each month") },
    .narrow_units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, by month") },
    .measure = REHAB_UNIT_KIND_CLIMB,
    .customary_units = { NULL, NC_("chart", "ft a week"), NC_("chart", "ft a week, mean of each month") },
    .customary_narrow_units = { NULL, NC_("chart", "ft a week"), NC_("chart", "ft a week, by month") },
    .nothing = NC_("chart", "No climb was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_WEEK, .least = 2.5, .natural = 3.5,
  },
  [REHAB_TRACK_SPRINT] = {
    .part = REHAB_PROGRESS_SPRINT, .title = NC_("chart", "Sprinting"),
    .units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, mean of each month") },
    .narrow_units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, by month") },
    .nothing = NC_("chart", "No sprinting was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_WEEK, .least = 2.5, .natural = 3.5,
  },
  [REHAB_TRACK_SITTING] = {
    .part = REHAB_PROGRESS_SITTING, .title = NC_("chart", "Sitting"),
    .units = { NC_("chart", "minutes a day"), NC_("chart", "minutes a day, mean of each week"),
               NC_("chart", "minutes a day, mean of each month") },
    .narrow_units = { NC_("chart", "minutes a day"), NC_("chart", "min a day, by week"), NC_("chart", "min a day, by month") },
    .nothing = NC_("chart", "No sitting was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_DAY, .least = 2.5, .natural = 3.5,
  },
  /* Two scales at one plot would be read against each other: the pain has a band of its own. */
  [REHAB_TRACK_SITTING_PAIN] = {
    .part = REHAB_PROGRESS_SITTING, .title = NC_("chart", "Pain sitting"),
    .units = { NC_("chart", "0 to 10"), NC_("chart", "0 to 10"), NC_("chart", "0 to 10") }, .narrow_units = { "", "", "" },
    .nothing = NC_("chart", "No pain while sitting was recorded on these days"),
    .axis = REHAB_AXIS_PAIN, .least = 2.5, .natural = 3.5,
  },
  [REHAB_TRACK_OUTCOME] = {
    .part = REHAB_PROGRESS_OUTCOME, .title = NC_("chart", "Outcome"),
    .nothing = NC_("chart", "Not asked on these days"),
    .axis = REHAB_AXIS_SCALE, .least = 3.0, .natural = 4.5,
  },
  [REHAB_TRACK_STRENGTH] = {
    .part = REHAB_PROGRESS_STRENGTH, .title = NC_("chart", "Strength"),
    .nothing = NC_("chart", "Not measured on these days"),
    .axis = REHAB_AXIS_AMOUNT, .least = 3.0, .natural = 4.5,
  },
  [REHAB_TRACK_SYMMETRY] = {
    .part = REHAB_PROGRESS_SYMMETRY, .title = NC_("chart", "Symmetry"),
    .nothing = NC_("chart", "Not measured on these days"),
    .axis = REHAB_AXIS_SHARE, .least = 3.5, .natural = 6.0,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tracks) == REHAB_N_TRACKS);

/* Drawn in this order, but for bars, which lie behind lines, and lines behind marks. */
static const RehabSeriesRow rows[] = {
  [REHAB_SERIES_WORST] = {
    .key = "worst", .track = REHAB_TRACK_PAIN, .label = NC_("chart series", "Worst pain"), .name = NC_("chart line", "Worst"),
    .column = "worst_pain", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_WORST, .width = 2.2,
  },
  [REHAB_SERIES_WAKING] = {
    .key = "waking", .track = REHAB_TRACK_PAIN, .label = NC_("chart series", "Pain on waking"),
    .name = NC_("chart line", "Waking"), .column = "waking_pain", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_WAKING,
    .width = 1.5,
  },
  [REHAB_SERIES_SESSIONS] = {
    .key = "sessions", .track = REHAB_TRACK_PAIN, .label = NC_("chart series", "Sessions and whether they settled"),
    .column = "session_pain", .style = REHAB_STYLE_VERDICTS, .tone = REHAB_TONE_MARK,
  },
  /* A session's mark stands at the worse of the two: both beside it are for who looks closely. */
  [REHAB_SERIES_DURING] = {
    .key = "during", .track = REHAB_TRACK_PAIN, .label = NC_("chart series", "Pain during a session"),
    .name = NC_("chart line", "During"), .column = "pain_during", .style = REHAB_STYLE_MARKS, .tone = REHAB_TONE_MARK,
    .shape = REHAB_MARK_UP, .off = TRUE,
  },
  [REHAB_SERIES_AFTER] = {
    .key = "after", .track = REHAB_TRACK_PAIN, .label = NC_("chart series", "Pain after a session"),
    .name = NC_("chart line", "After"), .column = "pain_after", .style = REHAB_STYLE_MARKS, .tone = REHAB_TONE_MARK,
    .shape = REHAB_MARK_DOWN, .off = TRUE,
  },

  [REHAB_SERIES_LOAD_RUNNING] = {
    .key = "load-running", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Load of running"),
    .name = NC_("load", "Running"), .column = "load_running", .style = REHAB_STYLE_BARS,
    .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_RUNNING), .pattern = REHAB_PATTERN_PLAIN,
  },
  [REHAB_SERIES_LOAD_STRENGTH] = {
    .key = "load-strength", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Load of strength work"),
    .name = NC_("load", "Strength"), .column = "load_strength", .style = REHAB_STYLE_BARS,
    .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_STRENGTH), .pattern = REHAB_PATTERN_RISING,
  },
  [REHAB_SERIES_LOAD_FIELD] = {
    .key = "load-sport", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Load of sport"),
    .name = NC_("load", "Sport"), .column = "load_sport", .style = REHAB_STYLE_BARS,
    .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_FIELD), .pattern = REHAB_PATTERN_FALLING,
  },
  [REHAB_SERIES_LOAD_OTHER] = {
    .key = "load-cross-training", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Load of cross-training"),
    .name = NC_("load", "Cross-training"), .column = "load_cross_training", .style = REHAB_STYLE_BARS,
    .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_OTHER), .pattern = REHAB_PATTERN_DOTS,
  },
  [REHAB_SERIES_LOAD_PLANNED] = {
    .key = "load-planned", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Planned load"),
    .name = NC_("chart line", "Planned"), .column = "load_planned", .style = REHAB_STYLE_PLANNED, .tone = REHAB_TONE_DIM,
    .pattern = REHAB_PATTERN_RISING,
  },
  [REHAB_SERIES_MEAN_SHORT] = {
    .key = "mean-7", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Mean load of 7 days"),
    .name = NC_("chart line", "7 days"), .column = "mean_7", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_MEAN_SHORT,
    .width = 1.6,
  },
  [REHAB_SERIES_MEAN_LONG] = {
    .key = "mean-28", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Mean load of 28 days"),
    .name = NC_("chart line", "28 days"), .column = "mean_28", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_MEAN_LONG,
    .width = 1.6, .dash = 6.0,
  },
  [REHAB_SERIES_EWMA_SHORT] = {
    .key = "ewma-7", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Weighted mean load, 7 days"),
    .name = NC_("chart line", "7 weighted"), .column = "ewma_7", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_ACCENT,
    .width = 1.6, .dash = 2.0, .off = TRUE,
  },
  [REHAB_SERIES_EWMA_LONG] = {
    .key = "ewma-28", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Weighted mean load, 28 days"),
    .name = NC_("chart line", "28 weighted"), .column = "ewma_28", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_ACCENT,
    .width = 1.6, .dash = 9.0, .off = TRUE,
  },
  /* Where the plan would carry the means, from today on: without names of their own, for they go on from lines that have them. */
  [REHAB_SERIES_MEAN_SHORT_PLANNED] = {
    .key = "mean-7-planned", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Mean load of 7 days if the plan is kept"),
    .column = "mean_7_planned", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_MEAN_SHORT, .width = 1.0, .dash = 1.5,
  },
  [REHAB_SERIES_MEAN_LONG_PLANNED] = {
    .key = "mean-28-planned", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Mean load of 28 days if the plan is kept"),
    .column = "mean_28_planned", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_MEAN_LONG, .width = 1.0, .dash = 3.5,
  },

  /* What is run has the colour of running wherever it is counted. */
  [REHAB_SERIES_DISTANCE] = {
    .key = "distance", .track = REHAB_TRACK_DISTANCE, .label = NC_("chart series", "Distance run"), .column = "distance_km",
    .style = REHAB_STYLE_BARS, .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_RUNNING), .decimals = 1,
  },
  [REHAB_SERIES_DISTANCE_PLANNED] = {
    .key = "distance-planned", .track = REHAB_TRACK_DISTANCE, .label = NC_("chart series", "Planned distance"),
    .name = NC_("chart line", "Planned"), .column = "distance_planned_km", .style = REHAB_STYLE_PLANNED,
    .tone = REHAB_TONE_DIM, .pattern = REHAB_PATTERN_RISING, .decimals = 1,
  },
  [REHAB_SERIES_LONGEST_RUN] = {
    .key = "longest-run", .track = REHAB_TRACK_DISTANCE, .label = NC_("chart series", "Longest run"),
    .name = NC_("chart line", "Longest run"), .column = "longest_run_km", .style = REHAB_STYLE_LEVELS,
    .tone = REHAB_TONE_MARK, .decimals = 1,
  },
  [REHAB_SERIES_CLIMB] = {
    .key = "climb", .track = REHAB_TRACK_CLIMB, .label = NC_("chart series", "Climb"), .column = "climb_m",
    .style = REHAB_STYLE_BARS, .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_RUNNING),
  },
  [REHAB_SERIES_CLIMB_PLANNED] = {
    .key = "climb-planned", .track = REHAB_TRACK_CLIMB, .label = NC_("chart series", "Planned climb"),
    .name = NC_("chart line", "Planned"), .column = "climb_planned_m", .style = REHAB_STYLE_PLANNED, .tone = REHAB_TONE_DIM,
    .pattern = REHAB_PATTERN_RISING,
  },
  [REHAB_SERIES_SPRINT] = {
    .key = "sprint", .track = REHAB_TRACK_SPRINT, .label = NC_("chart series", "Sprint distance"), .column = "sprint_m",
    .style = REHAB_STYLE_BARS, .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_RUNNING),
  },
  [REHAB_SERIES_SPRINT_PLANNED] = {
    .key = "sprint-planned", .track = REHAB_TRACK_SPRINT, .label = NC_("chart series", "Planned sprint distance"),
    .name = NC_("chart line", "Planned"), .column = "sprint_planned_m", .style = REHAB_STYLE_PLANNED,
    .tone = REHAB_TONE_DIM, .pattern = REHAB_PATTERN_RISING,
  },
  [REHAB_SERIES_SITTING] = {
    .key = "sitting", .track = REHAB_TRACK_SITTING, .label = NC_("chart series", "Sitting"), .column = "sitting_min",
    .style = REHAB_STYLE_BARS, .tone = REHAB_TONE_GROUP (REHAB_LOAD_GROUP_OTHER), .pattern = REHAB_PATTERN_DOTS,
  },
  [REHAB_SERIES_SITTING_PAIN] = {
    .key = "sitting-pain", .track = REHAB_TRACK_SITTING_PAIN, .label = NC_("chart series", "Pain while sitting"),
    .name = NC_("chart line", "Sitting"), .column = "sitting_pain", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_WORST,
    .width = 1.8,
  },

  [REHAB_SERIES_OUTCOME] = {
    .track = REHAB_TRACK_OUTCOME, .style = REHAB_STYLE_POINTS, .tone = REHAB_TONE_WORST, .width = 1.8,
    .shape = REHAB_MARK_DOT,
  },
  [REHAB_SERIES_INVOLVED] = {
    .track = REHAB_TRACK_STRENGTH, .style = REHAB_STYLE_POINTS, .tone = REHAB_TONE_WORST, .width = 1.8,
    .shape = REHAB_MARK_DOT,
  },
  [REHAB_SERIES_OTHER_SIDE] = {
    .track = REHAB_TRACK_STRENGTH, .style = REHAB_STYLE_POINTS, .tone = REHAB_TONE_WAKING, .width = 1.5, .dash = 5.0,
    .shape = REHAB_MARK_CIRCLE,
  },
  [REHAB_SERIES_SYMMETRY] = {
    .track = REHAB_TRACK_SYMMETRY, .style = REHAB_STYLE_POINTS, .tone = REHAB_TONE_WORST, .width = 1.6,
    .shape = REHAB_MARK_DOT,
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rows) == REHAB_N_SERIES_ROWS);

const RehabTrackRow *
rehab_track_row_get (RehabTrackId id)
{
  g_return_val_if_fail ((guint) id < G_N_ELEMENTS (tracks), NULL);

  return &tracks[id];
}

const RehabSeriesRow *
rehab_series_row_get (RehabSeriesId id)
{
  g_return_val_if_fail ((guint) id < G_N_ELEMENTS (rows), NULL);

  return &rows[id];
}
