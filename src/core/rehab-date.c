/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-date.h"
#include "rehab-error.h"
#include "rehab-i18n.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR 2199

static GDate
to_gdate (RehabDate self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self.julian);

  return date;
}

/**
 * rehab_date_new:
 * @year: 1800 to 2199
 * @month: 1 to 12
 * @day: 1 to 31
 * @error: where to put a `REHAB_ERROR_NOT_A_DATE`
 *
 * Makes a civil date.
 *
 * Returns: the date, or `REHAB_DATE_NONE` with @error set when there is no such day
 */
RehabDate
rehab_date_new (int      year,
                int      month,
                int      day,
                GError **error)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR
      || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE, "No such day in the calendar");
      return REHAB_DATE_NONE;
    }

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (RehabDate) { g_date_get_julian (&date) };
}

/**
 * rehab_date_from_julian:
 * @julian: a day number as GDate counts, or 0
 *
 * Makes a civil date from a day number, as lists and axes carry it.
 *
 * Returns: the date, or `REHAB_DATE_NONE` for 0
 */
RehabDate
rehab_date_from_julian (guint32 julian)
{
  return (RehabDate) { julian };
}

/* Digits and nothing else: sscanf() by itself takes signs and blanks as well. */
static gboolean
has_iso_form (const char *text)
{
  static const char form[] = "dddd-dd-dd";

  if (text == NULL || strlen (text) != strlen (form))
    return FALSE;

  for (size_t i = 0; form[i] != '\0'; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;

  return TRUE;
}

/**
 * rehab_date_from_iso:
 * @text: a date as `YYYY-MM-DD`
 * @error: where to put a `REHAB_ERROR_NOT_A_DATE`
 *
 * Reads the one form that the database and the exports use.
 *
 * Returns: the date, or `REHAB_DATE_NONE` with @error set
 */
RehabDate
rehab_date_from_iso (const char *text,
                     GError    **error)
{
  int year;
  int month;
  int day;

  if (!has_iso_form (text) || sscanf (text, "%4d-%2d-%2d", &year, &month, &day) != 3)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE, "Not a date of the form YYYY-MM-DD");
      return REHAB_DATE_NONE;
    }

  return rehab_date_new (year, month, day, error);
}

/**
 * rehab_date_from_typed:
 * @text: what somebody typed: `3.4.1999`, `3/4/1999`, `03 04 1999` (day first) or `1999-04-03`
 * @error: where to put a `REHAB_ERROR_NOT_A_DATE`
 *
 * Reads a typed date. The day comes first unless the year does; the year has four digits, so that 50 is never guessed.
 *
 * Returns: the date, or `REHAB_DATE_NONE` with @error set
 */
RehabDate
rehab_date_from_typed (const char *text,
                       GError    **error)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *trimmed = NULL;
  int numbers[3];

  if (text != NULL)
    {
      trimmed = g_strstrip (g_strdup (text));
      parts = g_strsplit_set (trimmed, " ./-", -1);
    }

  if (parts == NULL || g_strv_length (parts) != 3)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE, "Not three numbers");
      return REHAB_DATE_NONE;
    }

  for (int i = 0; i < 3; i++)
    {
      guint64 number;

      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, 9999, &number, NULL))
        {
          g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE, "Not three numbers");
          return REHAB_DATE_NONE;
        }

      numbers[i] = (int) number;
    }

  if (strlen (parts[0]) == 4)
    return rehab_date_new (numbers[0], numbers[1], numbers[2], error);

  return rehab_date_new (numbers[2], numbers[1], numbers[0], error);
}

/**
 * rehab_date_from_date_time:
 * @date_time: a moment in the zone whose calendar counts
 *
 * Gets the civil date of a moment.
 *
 * Returns: the date
 */
RehabDate
rehab_date_from_date_time (GDateTime *date_time)
{
  int year;
  int month;
  int day;

  g_return_val_if_fail (date_time != NULL, REHAB_DATE_NONE);

  g_date_time_get_ymd (date_time, &year, &month, &day);

  return rehab_date_new (year, month, day, NULL);
}

/**
 * rehab_date_from_moment:
 * @microseconds: a moment, counted from 1970 UTC, as records keep it; 0 for none
 *
 * Gets the day on which a moment was by the clock on the wall.
 *
 * Returns: the date, or `REHAB_DATE_NONE` for no moment
 */
RehabDate
rehab_date_from_moment (gint64 microseconds)
{
  g_autoptr (GDateTime) time = microseconds != 0 ? g_date_time_new_from_unix_local_usec (microseconds) : NULL;

  return time != NULL ? rehab_date_from_date_time (time) : REHAB_DATE_NONE;
}

/**
 * rehab_date_time_to_midnight:
 * @now: a moment in the zone whose calendar counts
 *
 * Tells how long a day still lasts; days on which clocks are changed are shorter or longer than others.
 *
 * Returns: microseconds until the next day begins, at least 1
 */
gint64
rehab_date_time_to_midnight (GDateTime *now)
{
  g_autoptr (GDateTime) midnight = NULL;
  RehabDate tomorrow;
  int year, month, day;

  g_return_val_if_fail (now != NULL, 1);

  tomorrow = rehab_date_add_days (rehab_date_from_date_time (now), 1);
  rehab_date_get_ymd (tomorrow, &year, &month, &day);
  midnight = g_date_time_new (g_date_time_get_timezone (now), year, month, day, 0, 0, 0.0);

  return midnight != NULL ? MAX (g_date_time_difference (midnight, now), 1) : 1;
}

gboolean
rehab_date_is_set (RehabDate self)
{
  return self.julian != 0;
}

/**
 * rehab_date_compare:
 * @a: a date, or none
 * @b: a date, or none
 *
 * Orders dates; no date comes before every date.
 *
 * Returns: below, at or above zero, as @a is before, at or after @b
 */
int
rehab_date_compare (RehabDate a,
                    RehabDate b)
{
  return (a.julian > b.julian) - (a.julian < b.julian);
}

RehabDate
rehab_date_add_days (RehabDate self,
                     int       days)
{
  g_return_val_if_fail (rehab_date_is_set (self), REHAB_DATE_NONE);

  return (RehabDate) { (guint32) ((int) self.julian + days) };
}

/**
 * rehab_date_days_until:
 * @self: a date
 * @later: another
 *
 * Counts the days from one date to another; negative when @later is the earlier one.
 *
 * Returns: the number of midnights between them
 */
int
rehab_date_days_until (RehabDate self,
                       RehabDate later)
{
  g_return_val_if_fail (rehab_date_is_set (self) && rehab_date_is_set (later), 0);

  return (int) later.julian - (int) self.julian;
}

GDateWeekday
rehab_date_get_weekday (RehabDate self)
{
  g_return_val_if_fail (rehab_date_is_set (self), G_DATE_BAD_WEEKDAY);

  return (GDateWeekday) ((self.julian - 1) % 7 + 1);
}

/**
 * rehab_date_get_week_start:
 * @self: a date
 *
 * Gets the Monday of its week: training weeks run Monday to Sunday here, whatever the locale's calendars do.
 *
 * Returns: that Monday
 */
RehabDate
rehab_date_get_week_start (RehabDate self)
{
  g_return_val_if_fail (rehab_date_is_set (self), REHAB_DATE_NONE);

  return rehab_date_add_days (self, (int) G_DATE_MONDAY - (int) rehab_date_get_weekday (self));
}

/**
 * rehab_date_get_age:
 * @birth: the date of birth
 * @on: the day that the age is asked for
 *
 * Counts completed years; who is born on 29 February turns a year older on 1 March in other years.
 *
 * Returns: the age in years, or -1 when either date is missing or @on is before @birth
 */
int
rehab_date_get_age (RehabDate birth,
                    RehabDate on)
{
  int birth_year, birth_month, birth_day;
  int on_year, on_month, on_day;
  int age;

  if (!rehab_date_is_set (birth) || !rehab_date_is_set (on) || rehab_date_compare (on, birth) < 0)
    return -1;

  rehab_date_get_ymd (birth, &birth_year, &birth_month, &birth_day);
  rehab_date_get_ymd (on, &on_year, &on_month, &on_day);

  age = on_year - birth_year;
  if (on_month < birth_month || (on_month == birth_month && on_day < birth_day))
    age--;

  return age;
}

void
rehab_date_get_ymd (RehabDate self,
                    int      *year,
                    int      *month,
                    int      *day)
{
  GDate date;

  g_return_if_fail (rehab_date_is_set (self));

  date = to_gdate (self);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day = g_date_get_day (&date);
}

/**
 * rehab_date_to_iso:
 * @self: a date
 *
 * Writes the form that the database and the exports use.
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or `NULL` for no date
 */
char *
rehab_date_to_iso (RehabDate self)
{
  int year, month, day;

  if (!rehab_date_is_set (self))
    return NULL;

  rehab_date_get_ymd (self, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Names in the language that was begun; in that of the interface the C library has them. */

static const char *const month_names[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *const short_month_names[] = {
  NC_("month, short", "Jan"), NC_("month, short", "Feb"), NC_("month, short", "Mar"), NC_("month, short", "Apr"),
  NC_("month, short", "May"), NC_("month, short", "Jun"), NC_("month, short", "Jul"), NC_("month, short", "Aug"),
  NC_("month, short", "Sep"), NC_("month, short", "Oct"), NC_("month, short", "Nov"), NC_("month, short", "Dec"),
};

static const char *const day_names[] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday"),
};

static const char *const short_day_names[] = {
  NC_("weekday, short", "Mon"), NC_("weekday, short", "Tue"), NC_("weekday, short", "Wed"), NC_("weekday, short", "Thu"),
  NC_("weekday, short", "Fri"), NC_("weekday, short", "Sat"), NC_("weekday, short", "Sun"),
};

static const char *
get_name (char       letter,
          GDateTime *moment)
{
  int month = g_date_time_get_month (moment) - 1;
  int day = g_date_time_get_day_of_week (moment) - 1;

  switch (letter)
    {
    case 'B':
      return C_("month", month_names[month]);

    case 'b':
      return C_("month, short", short_month_names[month]);

    case 'A':
      return C_("weekday", day_names[day]);

    case 'a':
      return C_("weekday, short", short_day_names[day]);

    default:
      return NULL;
    }
}

/* A day of the month and then the month's name, as formats have them. */
static const char *const days_before_names[] = { "%-d %B", "%-d %b", "%-e %B", "%-e %b" };

/* The names of a format put in already, for g_date_time_format() to do the figures. */
static char *
dup_format_with_names (const char *format,
                       GDateTime  *moment)
{
  GString *with_names = g_string_new (NULL);

  for (const char *at = format; *at != '\0'; at++)
    {
      const char *name = at[0] == '%' ? get_name (at[1], moment) : NULL;

      if (name != NULL)
        g_string_append (with_names, name);
      else
        g_string_append_c (with_names, *at);

      /* What follows a percent sign is one with it, another percent sign too. */
      if (at[0] == '%' && at[1] != '\0')
        {
          at++;
          if (name == NULL)
            g_string_append_c (with_names, *at);
        }
    }

  return g_string_free (with_names, FALSE);
}

/* A format for the first day of a month, which is more than a figure in some languages where the month's name follows it. */
static char *
dup_format_of_first (const char *format)
{
  GString *changed = g_string_new (format);

  for (gsize i = 0; i < G_N_ELEMENTS (days_before_names); i++)
    {
      const char *day = days_before_names[i];
      g_autofree char *first = NULL;

      if (strstr (format, day) == NULL)
        continue;

      /* Translators: the first day of a month before the month's name, for g_date_time_format(): "1", in French "1er" */
      first = g_strconcat (C_("first day of a month", "%-d"), strchr (day, ' '), NULL);
      g_string_replace (changed, day, first, 0);
    }

  return g_string_free (changed, FALSE);
}

static char *
format_time (GDateTime  *time,
             const char *format)
{
  g_autofree char *of_first = g_date_time_get_day_of_month (time) == 1 ? dup_format_of_first (format) : NULL;
  const char *wanted = of_first != NULL ? of_first : format;
  g_autofree char *with_names = rehab_language_get_begun () != NULL ? dup_format_with_names (wanted, time) : NULL;

  return g_date_time_format (time, with_names != NULL ? with_names : wanted);
}

/**
 * rehab_date_format:
 * @self: a date
 * @format: a format of g_date_time_format(), translated where it is shown
 *
 * Writes a date for people, with the month and weekday names of the locale, or of the language that was begun.
 *
 * Returns: (transfer full): the text, empty for no date
 */
char *
rehab_date_format (RehabDate   self,
                   const char *format)
{
  g_autoptr (GDateTime) noon = NULL;
  int year, month, day;

  if (!rehab_date_is_set (self))
    return g_strdup ("");

  rehab_date_get_ymd (self, &year, &month, &day);
  noon = g_date_time_new_utc (year, month, day, 12, 0, 0);

  return format_time (noon, format);
}

/**
 * rehab_date_format_short:
 * @self: a date
 * @today: the present day
 *
 * Writes a date for people in few letters: "2 Oct", and with its year when that is another one than @today's.
 *
 * Returns: (transfer full): the text, empty for no date
 */
char *
rehab_date_format_short (RehabDate self,
                         RehabDate today)
{
  int year, year_today, month, day;

  if (!rehab_date_is_set (self))
    return g_strdup ("");

  rehab_date_get_ymd (self, &year, &month, &day);
  rehab_date_get_ymd (today, &year_today, &month, &day);

  /* Translators: a date within this year, and one of another year, for g_date_time_format() */
  return rehab_date_format (self, year == year_today ? _("%-e %b") : _("%-e %b %Y"));
}

/**
 * rehab_date_format_moment:
 * @microseconds: a moment, counted from 1970 UTC, as records keep it; 0 for none
 * @format: a format of g_date_time_format(), translated where it is shown
 *
 * Writes a moment for people, by the clock on the wall, with names of months as rehab_date_format() has them.
 *
 * Returns: (transfer full): the text, empty for no moment
 */
char *
rehab_date_format_moment (gint64      microseconds,
                          const char *format)
{
  g_autoptr (GDateTime) time = microseconds != 0 ? g_date_time_new_from_unix_local_usec (microseconds) : NULL;

  return time != NULL ? format_time (time, format) : g_strdup ("");
}
