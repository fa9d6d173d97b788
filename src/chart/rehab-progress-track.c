/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-track.h"

#include "rehab-i18n.h"
#include "rehab-load-group.h"
#include "rehab-value-axis.h"

/* Beyond so many days a slot is a week, and then a month: bars thinner than a hair tell nothing. */
#define LONGEST_DAILY (26 * 7)
#define LONGEST_WEEKLY (4 * 366)

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
  const char *unit, *narrow_unit;
  gboolean recorded;

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
  self->measure = row->measure;
  recorded = rehab_units_are_recorded (self->measure);
  unit = recorded ? row->units[self->span] : row->customary_units[self->span];
  narrow_unit = recorded ? row->narrow_units[self->span] : row->customary_narrow_units[self->span];
  if (unit != NULL)
    {
      self->unit = g_strdup (C_("chart", unit));
      self->narrow_unit = g_strdup (*narrow_unit != '\0' ? C_("chart", narrow_unit) : "");
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
  series->measure = self->measure;

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

      if (series->info.shown && rehab_series_is_drawn (series, self, axis))
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
 * rehab_series_is_drawn:
 * @self: a series
 * @track: the track that it is of
 * @axis: the days shown
 *
 * Returns: whether anything of it is seen on these days: values of them, or a line between a point before and one after
 */
gboolean
rehab_series_is_drawn (const RehabSeries   *self,
                       const RehabTrack    *track,
                       const RehabTimeAxis *axis)
{
  return !rehab_series_is_empty (self, track, axis) || (self->row->style == REHAB_STYLE_POINTS && self->points->len > 1);
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
  return rehab_chart_dup_number (rehab_units_show (self->measure, value), self->decimals);
}

/**
 * rehab_track_dup_value:
 * @self: a track
 * @series: one of its series
 * @value: one of its values
 *
 * Writes a value with its unit, where it has one.
 *
 * Returns: (transfer full): "3", "12.5 km", "86 %"
 */
char *
rehab_track_dup_value (const RehabTrack  *self,
                       const RehabSeries *series,
                       double             value)
{
  g_autofree char *number = rehab_series_dup_value (series, value);

  if (!rehab_units_are_recorded (self->measure))
    return rehab_language_dup_with_unit (number, rehab_units_get_symbol (self->measure));

  switch (self->id)
    {
    case REHAB_TRACK_DISTANCE:
      return g_strdup_printf (C_("readout", "%s km"), number);

    case REHAB_TRACK_CLIMB:
    case REHAB_TRACK_SPRINT:
      return g_strdup_printf (C_("readout", "%s m"), number);

    case REHAB_TRACK_SITTING:
      return g_strdup_printf (C_("readout", "%s min"), number);

    case REHAB_TRACK_SYMMETRY:
      return g_strdup_printf (C_("readout", "%s %%"), number);

    case REHAB_TRACK_STRENGTH:
      return rehab_language_dup_with_unit (number, self->unit);

    case REHAB_TRACK_PAIN:
    case REHAB_TRACK_LOAD:
    case REHAB_TRACK_SITTING_PAIN:
    case REHAB_TRACK_OUTCOME:
    default:
      return g_steal_pointer (&number);
    }
}
