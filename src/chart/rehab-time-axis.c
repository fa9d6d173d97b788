/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-time-axis.h"
#include "rehab-i18n.h"

#include <math.h>

typedef enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
} Unit;

typedef struct
{
  Unit unit;
  int step;
  const char *format;
  guint most_days; /* an axis longer than this reads better in something coarser */
} Level;

/* From fine to coarse; the finest whose labels all have room is taken. */
static const Level levels[] = {
  /* Translators: formats of g_date_time_format() along the axis of a chart; below each weekday and day stands the month. */
  { UNIT_DAY, 1, NC_("chart axis", "%a %-d"), 31 },
  { UNIT_DAY, 1, NC_("chart axis", "%-d"), 62 },
  { UNIT_WEEK, 1, NC_("chart axis", "%-d"), 200 },
  { UNIT_WEEK, 2, NC_("chart axis", "%-d"), 200 },
  { UNIT_MONTH, 1, NC_("chart axis", "%b"), G_MAXUINT },
  { UNIT_MONTH, 3, NC_("chart axis", "%b"), G_MAXUINT },
  { UNIT_YEAR, 1, NC_("chart axis", "%Y"), G_MAXUINT },
  { UNIT_YEAR, 2, NC_("chart axis", "%Y"), G_MAXUINT },
  { UNIT_YEAR, 5, NC_("chart axis", "%Y"), G_MAXUINT },
  { UNIT_YEAR, 10, NC_("chart axis", "%Y"), G_MAXUINT },
  { UNIT_YEAR, 50, NC_("chart axis", "%Y"), G_MAXUINT },
};

static void
free_tick (RehabTimeTick *tick)
{
  g_free (tick->label);
  g_free (tick);
}

/* Gets the first of @unit times @step that begins on or after @date. */
static RehabDate
find_start (RehabDate date,
            Unit      unit,
            int       step)
{
  int year, month, day;

  switch (unit)
    {
    case UNIT_WEEK:
      date = rehab_date_get_week_start (rehab_date_add_days (date, 6));
      if (step == 2 && (date.julian / 7) % 2 != 0)
        date = rehab_date_add_days (date, 7);
      return date;

    case UNIT_MONTH:
      rehab_date_get_ymd (date, &year, &month, &day);
      if (day > 1)
        month++;
      while ((month - 1) % step != 0)
        month++;
      return rehab_date_new (month > 12 ? year + 1 : year, month > 12 ? 1 : month, 1, NULL);

    case UNIT_YEAR:
      rehab_date_get_ymd (date, &year, &month, &day);
      if (month > 1 || day > 1)
        year++;
      year = (year + step - 1) / step * step;
      return rehab_date_new (year, 1, 1, NULL);

    case UNIT_DAY:
    default:
      return date;
    }
}

static gboolean
is_label_used (const RehabTimeTick *tick)
{
  return tick->label != NULL && tick->label_width > 0.0;
}

/* Places the labels of row 0; FALSE when two of them would come closer than @gap. */
static gboolean
add_ticks (const RehabTimeAxis *self,
           const Level         *level,
           double               width,
           double               gap,
           RehabMeasureFunc     measure,
           gpointer             user_data,
           GPtrArray           *ticks)
{
  double cell = width / rehab_time_axis_get_n_days (self);
  double free_from = -gap;
  RehabDate date = find_start (self->from, level->unit, level->step);

  while (rehab_date_is_set (date) && rehab_time_axis_contains (self, date))
    {
      RehabTimeTick *tick = g_new0 (RehabTimeTick, 1);

      g_ptr_array_add (ticks, tick);
      tick->date = date;
      tick->at = rehab_time_axis_place_start (self, date);
      tick->label = rehab_date_format (date, C_("chart axis", level->format));
      tick->label_width = measure (tick->label, user_data);
      tick->label_left = tick->at * width;

      /* A day's label stands in the middle of the day, that of a longer stretch where it begins. */
      if (level->unit == UNIT_DAY)
        tick->label_left += (cell - tick->label_width) / 2.0;

      if (tick->label_left < free_from + gap)
        {
          if (level->unit != UNIT_DAY || ticks->len > 1)
            return FALSE;
          tick->label_left = 0.0;
        }

      free_from = tick->label_left + tick->label_width;

      /* What would run out of the axis is left away; nothing follows it that could. */
      if (free_from > width)
        g_clear_pointer (&tick->label, g_free);

      date = find_start (rehab_date_add_days (date, 1), level->unit, level->step);
    }

  return TRUE;
}

/* Says below the days which month they belong to, and below the months which year. */
static void
add_contexts (const RehabTimeAxis *self,
              Unit                 unit,
              double               width,
              double               gap,
              RehabMeasureFunc     measure,
              gpointer             user_data,
              GPtrArray           *ticks)
{
  gboolean by_month = unit == UNIT_DAY || unit == UNIT_WEEK;
  Unit context = by_month ? UNIT_MONTH : UNIT_YEAR;
  RehabDate date = self->from;
  gboolean with_year = TRUE;

  while (rehab_date_is_set (date) && rehab_time_axis_contains (self, date))
    {
      RehabDate next = find_start (rehab_date_add_days (date, 1), context, 1);
      double room_to = rehab_time_axis_contains (self, next)
                       ? rehab_time_axis_place_start (self, next) * width - gap
                       : width;
      RehabTimeTick *tick = g_new0 (RehabTimeTick, 1);
      int year, month, day;

      rehab_date_get_ymd (date, &year, &month, &day);
      tick->date = date;
      tick->row = 1;
      tick->at = rehab_time_axis_place_start (self, date);
      /* Off the hair that is drawn where the month or year begins. */
      tick->label_left = tick->at * width + (tick->at > 0.0 ? gap * 0.4 : 0.0);

      for (int attempt = 0; attempt < 2 && tick->label == NULL; attempt++)
        {
          const char *format;

          if (!by_month)
            format = C_("chart axis", "%Y");
          else if (attempt == 0 && (with_year || month == 1))
            format = C_("chart axis", "%B %Y");
          else if (with_year || month == 1)
            format = C_("chart axis", "%b %Y");
          else
            format = attempt == 0 ? C_("chart axis", "%B") : C_("chart axis", "%b");

          tick->label = rehab_date_format (date, format);
          tick->label_width = measure (tick->label, user_data);
          if (tick->label_left + tick->label_width > room_to)
            g_clear_pointer (&tick->label, g_free);
        }

      if (is_label_used (tick))
        with_year = FALSE;
      g_ptr_array_add (ticks, tick);
      date = next;
    }
}

/**
 * rehab_time_axis:
 * @from: the first day
 * @to: the last day; not before @from
 *
 * Makes the axis of a stretch of days.
 *
 * Returns: the axis
 */
RehabTimeAxis
rehab_time_axis (RehabDate from,
                 RehabDate to)
{
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (to), ((RehabTimeAxis) { { 1 }, { 1 } }));
  g_return_val_if_fail (rehab_date_compare (from, to) <= 0, ((RehabTimeAxis) { from, from }));

  return (RehabTimeAxis) { from, to };
}

/**
 * rehab_time_axis_get_n_days:
 * @self: an axis
 *
 * Counts its days, both ends included.
 *
 * Returns: 1 or more
 */
guint
rehab_time_axis_get_n_days (const RehabTimeAxis *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->to.julian - self->from.julian + 1;
}

/**
 * rehab_time_axis_is_degenerate:
 * @self: an axis
 *
 * Tells whether the axis holds a single day; that day is drawn in the middle.
 *
 * Returns: %TRUE for one day
 */
gboolean
rehab_time_axis_is_degenerate (const RehabTimeAxis *self)
{
  return rehab_time_axis_get_n_days (self) == 1;
}

gboolean
rehab_time_axis_contains (const RehabTimeAxis *self,
                          RehabDate            date)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return date.julian >= self->from.julian && date.julian <= self->to.julian;
}

/**
 * rehab_time_axis_place:
 * @self: an axis
 * @date: a date, on the axis or off it
 *
 * Maps a date to the middle of its day.
 *
 * Returns: above 0 and below 1 for the days of the axis
 */
double
rehab_time_axis_place (const RehabTimeAxis *self,
                       RehabDate            date)
{
  return ((double) date.julian - self->from.julian + 0.5) / rehab_time_axis_get_n_days (self);
}

/**
 * rehab_time_axis_place_start:
 * @self: an axis
 * @date: a date, on the axis or off it
 *
 * Maps a date to the beginning of its day; the day after the last one is at 1.
 *
 * Returns: 0 to 1 for the days of the axis
 */
double
rehab_time_axis_place_start (const RehabTimeAxis *self,
                             RehabDate            date)
{
  return ((double) date.julian - self->from.julian) / rehab_time_axis_get_n_days (self);
}

/**
 * rehab_time_axis_date_at:
 * @self: an axis
 * @at: a place, 0 to 1; beyond either end is taken as the end
 *
 * Finds the day whose cell holds a place.
 *
 * Returns: a day of the axis
 */
RehabDate
rehab_time_axis_date_at (const RehabTimeAxis *self,
                         double               at)
{
  double n_days = rehab_time_axis_get_n_days (self);

  return rehab_date_add_days (self->from, (int) CLAMP (floor (at * n_days), 0.0, n_days - 1.0));
}

/**
 * rehab_time_axis_dup_ticks:
 * @self: an axis
 * @width: how long the axis is drawn
 * @gap: the least room between two labels of a row
 * @measure: how wide a label is, in the unit of @width
 * @user_data: for @measure
 *
 * Chooses days, weeks, months or years as the ticks, the finest whose labels have room, with the labels of the locale. No
 * two labels of a row come closer than @gap, and none leaves the axis.
 *
 * Returns: (transfer full) (element-type RehabTimeTick): the ticks, row 0 first, each row in order
 */
GPtrArray *
rehab_time_axis_dup_ticks (const RehabTimeAxis *self,
                           double               width,
                           double               gap,
                           RehabMeasureFunc     measure,
                           gpointer             user_data)
{
  guint n_days;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  n_days = rehab_time_axis_get_n_days (self);

  for (size_t i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (GPtrArray) ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_tick);

      if (n_days > levels[i].most_days)
        continue;

      if (!add_ticks (self, &levels[i], width, gap, measure, user_data, ticks))
        continue;

      if (levels[i].unit != UNIT_YEAR)
        add_contexts (self, levels[i].unit, width, gap, measure, user_data, ticks);

      return g_steal_pointer (&ticks);
    }

  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_tick);
}
