/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-track.h"

#include "rehab-i18n.h"
#include "rehab-load-group.h"
#include "rehab-value-axis.h"

/* Beyond so many days a slot is a week, and then a month: bars thinner than a hair tell nothing. */
#define LONGEST_DAILY (26 * 7)
#define LONGEST_WEEKLY (4 * 366)

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
    .nothing = NC_("chart", "No distance was recorded on these days"),
    .axis = REHAB_AXIS_AMOUNT, .slots = REHAB_SLOTS_WEEK, .least = 3.0, .natural = 5.0,
  },
  [REHAB_TRACK_CLIMB] = {
    .part = REHAB_PROGRESS_CLIMB, .title = NC_("chart", "Climb"),
    .units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, mean of each month") },
    .narrow_units = { NULL, NC_("chart", "m a week"), NC_("chart", "m a week, by month") },
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
    .width = 1.6, .off = TRUE,
  },
  [REHAB_SERIES_EWMA_LONG] = {
    .key = "ewma-28", .track = REHAB_TRACK_LOAD, .label = NC_("chart series", "Weighted mean load, 28 days"),
    .name = NC_("chart line", "28 weighted"), .column = "ewma_28", .style = REHAB_STYLE_LINE, .tone = REHAB_TONE_ACCENT,
    .width = 1.6, .dash = 6.0, .off = TRUE,
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

/* Slots */

static RehabSpan
choose_span (RehabSlots slots,
             guint      n_days)
{
  if (n_days > LONGEST_WEEKLY)
    return REHAB_SPAN_MONTH;

  return slots == REHAB_SLOTS_WEEK || n_days > LONGEST_DAILY ? REHAB_SPAN_WEEK : REHAB_SPAN_DAY;
}

static RehabSlot
get_slot (RehabSpan span,
          RehabDate date)
{
  int year, month, day;
  RehabDate next;

  switch (span)
    {
    case REHAB_SPAN_WEEK:
      return (RehabSlot) { rehab_date_get_week_start (date), 7 };

    case REHAB_SPAN_MONTH:
      rehab_date_get_ymd (date, &year, &month, &day);
      date = rehab_date_add_days (date, 1 - day);
      next = rehab_date_new (month == 12 ? year + 1 : year, month % 12 + 1, 1, NULL);
      return (RehabSlot) { date, rehab_date_is_set (next) ? (guint) rehab_date_days_until (date, next) : 31 };

    case REHAB_SPAN_DAY:
    default:
      return (RehabSlot) { date, 1 };
    }
}

/* Whole weeks and months, so that those at the ends of the axis are not short ones. */
static GArray *
create_slots (RehabSpan            span,
              const RehabTimeAxis *axis)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (RehabSlot));
  RehabDate date = axis->from;

  while (rehab_date_is_set (date) && rehab_date_compare (date, axis->to) <= 0)
    {
      RehabSlot slot = get_slot (span, date);

      g_array_append_val (slots, slot);
      date = rehab_date_add_days (slot.first, (int) slot.n_days);
    }

  return slots;
}

/**
 * rehab_track_find_slot:
 * @self: a track with slots
 * @date: a day that one of them holds
 *
 * Returns: the index of the slot, or `G_MAXUINT` for a day that none holds
 */
guint
rehab_track_find_slot (const RehabTrack *self,
                       RehabDate         date)
{
  guint low = 0;
  guint high = self->slots->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const RehabSlot *slot = &g_array_index (self->slots, RehabSlot, middle);

      if (rehab_date_compare (date, slot->first) < 0)
        high = middle;
      else if (date.julian - slot->first.julian >= slot->n_days)
        low = middle + 1;
      else
        return middle;
    }

  return G_MAXUINT;
}

/* Tracks and series */

static void
free_series (RehabSeries *self)
{
  g_free ((char *) self->info.key);
  g_free ((char *) self->info.label);
  g_free (self->name);
  g_free (self->values);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self);
}

/**
 * rehab_track_new:
 * @id: which track
 * @axis: the days shown
 *
 * Makes a track without series.
 *
 * Returns: (transfer full): the track
 */
RehabTrack *
rehab_track_new (RehabTrackId         id,
                 const RehabTimeAxis *axis)
{
  const RehabTrackRow *row = rehab_track_row_get (id);
  RehabTrack *self = g_new0 (RehabTrack, 1);

  self->row = row;
  self->id = id;
  self->title = g_strdup (C_("chart", row->title));
  self->span = choose_span (row->slots, rehab_time_axis_get_n_days (axis));
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) free_series);
  if (row->slots != REHAB_SLOTS_NONE)
    {
      self->slots = create_slots (self->span, axis);
      self->unrated = g_new0 (guint, self->slots->len);
    }
  if (row->units[self->span] != NULL)
    {
      self->unit = g_strdup (C_("chart", row->units[self->span]));
      self->narrow_unit = g_strdup (*row->narrow_units[self->span] != '\0' ? C_("chart", row->narrow_units[self->span]) : "");
    }

  return self;
}

void
rehab_track_free (RehabTrack *self)
{
  g_free (self->title);
  g_free (self->unit);
  g_free (self->narrow_unit);
  g_clear_pointer (&self->slots, g_array_unref);
  g_free (self->unrated);
  g_free (self->threshold_name);
  g_ptr_array_unref (self->series);
  g_free (self);
}

/**
 * rehab_track_add_series:
 * @self: a track
 * @id: which series, or the pattern of one
 * @key: (nullable): its key, where the row has none
 * @label: (nullable): its translated label, where the row has none
 * @axis: the days shown
 *
 * Adds a series without values to a track.
 *
 * Returns: (transfer none): the series
 */
RehabSeries *
rehab_track_add_series (RehabTrack          *self,
                        RehabSeriesId        id,
                        const char          *key,
                        const char          *label,
                        const RehabTimeAxis *axis)
{
  const RehabSeriesRow *row = rehab_series_row_get (id);
  RehabSeries *series = g_new0 (RehabSeries, 1);
  gboolean is_load_group = id >= REHAB_SERIES_LOAD_RUNNING && id <= REHAB_SERIES_LOAD_OTHER;

  series->row = row;
  series->info.key = g_strdup (key != NULL ? key : row->key);
  series->info.label = g_strdup (label != NULL ? label : C_("chart series", row->label));
  series->info.part = self->row->part;
  series->info.shown = !row->off;
  if (is_load_group)
    series->name = g_strdup (rehab_load_group_get_label ((RehabLoadGroup) (id - REHAB_SERIES_LOAD_RUNNING)));
  else if (row->name != NULL)
    series->name = g_strdup (C_("chart line", row->name));
  series->column = row->column;
  series->tone = row->tone;
  series->dash = row->dash;
  series->shape = row->shape;
  series->decimals = row->decimals;

  switch (row->style)
    {
    case REHAB_STYLE_LINE:
      series->values = g_new0 (RehabNumber, rehab_time_axis_get_n_days (axis));
      break;

    case REHAB_STYLE_BARS:
    case REHAB_STYLE_PLANNED:
    case REHAB_STYLE_LEVELS:
      series->values = g_new0 (RehabNumber, self->slots->len);
      break;

    case REHAB_STYLE_POINTS:
    case REHAB_STYLE_MARKS:
    case REHAB_STYLE_VERDICTS:
    default:
      series->points = g_array_new (FALSE, FALSE, sizeof (RehabChartPoint));
      break;
    }

  g_ptr_array_add (self->series, series);

  return series;
}

/**
 * rehab_track_has_data:
 * @self: a track
 *
 * Returns: whether the record holds anything of a series that is not switched off
 */
gboolean
rehab_track_has_data (const RehabTrack *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (self->series, i);

      if (series->info.has_data && series->info.shown)
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_track_has_shown:
 * @self: a track
 * @axis: the days shown
 *
 * Returns: whether there is anything to draw on these days
 */
gboolean
rehab_track_has_shown (const RehabTrack    *self,
                       const RehabTimeAxis *axis)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const RehabSeries *series = g_ptr_array_index (self->series, i);

      if (series->info.shown && !rehab_series_is_empty (series, self, axis))
        return TRUE;
    }

  for (guint i = 0; self->slots != NULL && i < self->slots->len; i++)
    if (self->unrated[i] > 0)
      return TRUE;

  return FALSE;
}

gboolean
rehab_series_is_bars (const RehabSeries *self)
{
  return self->row->style == REHAB_STYLE_BARS || self->row->style == REHAB_STYLE_PLANNED
         || self->row->style == REHAB_STYLE_LEVELS;
}

guint
rehab_series_get_n_values (const RehabSeries   *self,
                           const RehabTrack    *track,
                           const RehabTimeAxis *axis)
{
  if (self->values == NULL)
    return 0;

  return rehab_series_is_bars (self) ? track->slots->len : rehab_time_axis_get_n_days (axis);
}

/**
 * rehab_series_is_empty:
 * @self: a series
 * @track: the track that it is of
 * @axis: the days shown
 *
 * Returns: whether there is nothing of it to draw on these days
 */
gboolean
rehab_series_is_empty (const RehabSeries   *self,
                       const RehabTrack    *track,
                       const RehabTimeAxis *axis)
{
  guint n_values = rehab_series_get_n_values (self, track, axis);

  /* A bar of nothing is not seen. */
  for (guint i = 0; i < n_values; i++)
    if (self->values[i].known && (!rehab_series_is_bars (self) || self->values[i].value > 0.0))
      return FALSE;

  for (guint i = 0; self->points != NULL && i < self->points->len; i++)
    if (rehab_time_axis_contains (axis, g_array_index (self->points, RehabChartPoint, i).date))
      return FALSE;

  return TRUE;
}

/**
 * rehab_series_get_last:
 * @self: a series
 * @track: the track that it is of
 * @axis: the days shown
 * @date: (out) (optional): the day of the value, or the first of its week or month
 *
 * Finds the last value on the days shown.
 *
 * Returns: the value; not asked where there is none
 */
RehabNumber
rehab_series_get_last (const RehabSeries   *self,
                       const RehabTrack    *track,
                       const RehabTimeAxis *axis,
                       RehabDate           *date)
{
  for (guint i = rehab_series_get_n_values (self, track, axis); i-- > 0; )
    if (self->values[i].known)
      {
        if (date != NULL)
          *date = rehab_series_is_bars (self) ? g_array_index (track->slots, RehabSlot, i).first
                                              : rehab_date_add_days (axis->from, (int) i);
        return self->values[i];
      }

  for (guint i = self->points != NULL ? self->points->len : 0; i-- > 0; )
    {
      const RehabChartPoint *point = &g_array_index (self->points, RehabChartPoint, i);

      if (!rehab_time_axis_contains (axis, point->date))
        continue;
      if (date != NULL)
        *date = point->date;
      return rehab_number (point->value);
    }

  return REHAB_NUMBER_NOT_ASKED;
}

/**
 * rehab_series_dup_value:
 * @self: a series
 * @value: one of its values
 *
 * Writes a value with as many decimals as people are shown, and none where it is whole.
 *
 * Returns: (transfer full): "3", "12.5", "1,240"
 */
char *
rehab_series_dup_value (const RehabSeries *self,
                        double             value)
{
  return rehab_chart_dup_number (value, self->decimals);
}
