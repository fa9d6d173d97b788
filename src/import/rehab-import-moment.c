/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-moment.h"

#include <string.h>

#define SECONDS_A_DAY 86400
#define JULIAN_OF_1970 719163

/* Spreadsheets count days from here, with a 29 February 1900 that never was. */
#define JULIAN_OF_SHEET_DAY_0 (JULIAN_OF_1970 - 25569)

/* Two digits of a year are of this century up to here. */
#define LAST_SHORT_YEAR 69

typedef struct
{
  int value;
  guint digits; /* 0 for a month by its name */
} Part;

/* How month names begin in English and German; a whole word that begins so is the month. */
static const struct
{
  const char *begin;
  int month;
} months[] = {
  { "jan", 1 }, { "jän", 1 }, { "feb", 2 }, { "mar", 3 }, { "mär", 3 }, { "mrz", 3 }, { "apr", 4 }, { "may", 5 }, { "mai", 5 },
  { "jun", 6 }, { "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "okt", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 },
};

static const char *const weekdays[] = {
  "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "mo", "di", "mi", "do", "fr", "sa", "so",
};

static const char *
skip_blanks (const char *p)
{
  for (;;)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0 || !g_unichar_isspace (c))
        return p;
      p = g_utf8_next_char (p);
    }
}

/* Reads a run of digits; those beyond nine make it no number. */
static const char *
read_digits (const char *p,
             int        *value,
             guint      *digits)
{
  *value = 0;
  *digits = 0;

  for (; g_ascii_isdigit (*p); p++, ++*digits)
    if (*digits < 9)
      *value = *value * 10 + (*p - '0');

  return p;
}

static const char *
skip_word (const char *p)
{
  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

static gboolean
begins_with (const char *p,
             const char *begin)
{
  while (*begin != '\0')
    {
      if (*p == '\0' || g_unichar_tolower (g_utf8_get_char (p)) != g_utf8_get_char (begin))
        return FALSE;
      p = g_utf8_next_char (p);
      begin = g_utf8_next_char (begin);
    }

  return TRUE;
}

static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (begins_with (word, months[i].begin))
      return months[i].month;

  return 0;
}

static const char *
skip_weekday (const char *p)
{
  if (find_month (p) != 0)
    return p;

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (begins_with (p, weekdays[i]))
      {
        p = skip_word (p);
        while (*p == '.' || *p == ',')
          p++;
        return skip_blanks (p);
      }

  return p;
}

/* 1st, 2nd, 3rd, 4th. */
static const char *
skip_ordinal (const char *p)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (begins_with (p, endings[i]) && !g_ascii_isalpha (p[2]))
      return p + 2;

  return p;
}

static const char *
read_part (const char *p,
           Part       *part)
{
  if (g_ascii_isdigit (*p))
    {
      p = read_digits (p, &part->value, &part->digits);
      return part->digits <= 4 ? skip_ordinal (p) : NULL;
    }

  part->value = find_month (p);
  part->digits = 0;

  return part->value != 0 ? skip_word (p) : NULL;
}

/* What stands between the parts of a date: one mark, or blanks, or both. */
static const char *
skip_mark (const char *p,
           gboolean   *dotted)
{
  const char *begin = p;

  p = skip_blanks (p);
  if (*p == '.' || *p == '/' || *p == '-' || *p == ',')
    {
      *dotted = *p == '.';
      p = skip_blanks (p + 1);
    }
  else
    {
      *dotted = FALSE;
    }

  return p > begin ? p : NULL;
}

static int
widen_year (const Part *part)
{
  if (part->digits > 2)
    return part->value;

  return part->value <= LAST_SHORT_YEAR ? 2000 + part->value : 1900 + part->value;
}

/* Puts three numbers in order. */
static gboolean
order_numbers (const Part     parts[3],
               RehabDateOrder order,
               RehabMoment   *moment)
{
  if (parts[0].digits == 4 || (order == REHAB_DATE_ORDER_YEAR_FIRST && parts[2].digits != 4)
      || (parts[0].value > 31 && parts[2].digits == 2))
    {
      moment->year = widen_year (&parts[0]);
      moment->month = parts[1].value;
      moment->day = parts[2].value;
      return parts[1].digits <= 2 && parts[2].digits <= 2;
    }

  if (parts[0].digits > 2 || parts[1].digits > 2 || parts[2].digits == 1 || parts[2].digits == 3)
    return FALSE;

  moment->by_numbers = TRUE;
  moment->first = parts[0].value;
  moment->second = parts[1].value;
  moment->year = widen_year (&parts[2]);

  if (order == REHAB_DATE_ORDER_UNKNOWN || order == REHAB_DATE_ORDER_YEAR_FIRST)
    order = !moment->dotted && moment->first <= 12 && moment->second > 12 ? REHAB_DATE_ORDER_MONTH_DAY : REHAB_DATE_ORDER_DAY_MONTH;

  moment->day = order == REHAB_DATE_ORDER_MONTH_DAY ? moment->second : moment->first;
  moment->month = order == REHAB_DATE_ORDER_MONTH_DAY ? moment->first : moment->second;

  return TRUE;
}

/* "3 March 2026", "March 3, 2026", "2026-Mar-03". */
static gboolean
order_named (const Part   parts[3],
             RehabMoment *moment)
{
  const Part *numbers[2];
  guint n_numbers = 0;

  for (guint i = 0; i < 3; i++)
    {
      if (parts[i].digits == 0 && moment->month == 0)
        moment->month = parts[i].value;
      else if (parts[i].digits > 0 && n_numbers < 2)
        numbers[n_numbers++] = &parts[i];
      else
        return FALSE;
    }

  if (n_numbers != 2)
    return FALSE;

  if (numbers[0]->digits == 4)
    {
      moment->year = numbers[0]->value;
      moment->day = numbers[1]->value;
    }
  else
    {
      moment->year = widen_year (numbers[1]);
      moment->day = numbers[0]->value;
    }

  return numbers[1]->digits != 1 || numbers[0]->digits == 4;
}

/* A date of one run of digits: 20260301. */
static const char *
read_compact (const char  *p,
              RehabMoment *moment)
{
  int value;
  guint digits;
  const char *end = read_digits (p, &value, &digits);

  if (digits != 8)
    return NULL;

  moment->year = value / 10000;
  moment->month = value / 100 % 100;
  moment->day = value % 100;

  return end;
}

static const char *
read_date (const char    *p,
           RehabDateOrder order,
           RehabMoment   *moment)
{
  Part parts[3];
  gboolean dotted[2] = { FALSE, FALSE };
  const char *compact = read_compact (p, moment);

  if (compact != NULL)
    return compact;

  for (guint i = 0; i < 3; i++)
    {
      p = read_part (p, &parts[i]);
      if (p != NULL && i < 2)
        p = skip_mark (p, &dotted[i]);
      if (p == NULL)
        return NULL;
    }

  moment->dotted = dotted[0] && dotted[1];
  if (parts[0].digits > 0 && parts[1].digits > 0 && parts[2].digits > 0)
    return order_numbers (parts, order, moment) ? p : NULL;

  return order_named (parts, moment) ? p : NULL;
}

/* 7:12, 07:12:33.5, 7.12 Uhr, 7:12 PM; NULL when it is none. */
static const char *
read_clock (const char *p,
            int        *seconds)
{
  int parts[3] = { 0, 0, 0 };
  guint digits;
  guint n = 0;
  char mark;

  p = read_digits (p, &parts[n++], &digits);
  if (digits == 0 || digits > 2)
    return NULL;

  mark = *p;
  while (n < 3 && (*p == ':' || (*p == '.' && n == 1)) && *p == mark)
    {
      p = read_digits (p + 1, &parts[n++], &digits);
      if (digits != 2)
        return NULL;
    }
  if (n < 2)
    return NULL;

  if (n == 3 && (*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    for (p++; g_ascii_isdigit (*p);)
      p++;

  if (begins_with (skip_blanks (p), "am") || begins_with (skip_blanks (p), "pm"))
    {
      p = skip_blanks (p);
      if (parts[0] < 1 || parts[0] > 12)
        return NULL;
      parts[0] = parts[0] % 12 + (g_ascii_tolower (*p) == 'p' ? 12 : 0);
      p += 2;
    }
  else if (begins_with (skip_blanks (p), "uhr"))
    {
      p = skip_blanks (p) + 3;
    }

  if (parts[0] > 23 || parts[1] > 59 || parts[2] > 60)
    return NULL;

  *seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];

  return p;
}

static const char *
read_zone (const char  *p,
           RehabMoment *moment)
{
  int hours;
  int minutes = 0;
  guint digits;
  int sign;

  p = skip_blanks (p);
  if (*p == 'Z' || *p == 'z')
    {
      moment->is_universal = TRUE;
      return p + 1;
    }
  if (begins_with (p, "utc") || begins_with (p, "gmt"))
    {
      moment->is_universal = TRUE;
      p += 3;
    }
  if (*p != '+' && *p != '-')
    return p;

  sign = *p == '-' ? -1 : 1;
  p = read_digits (p + 1, &hours, &digits);
  if (digits == 4)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (digits == 0 || digits > 2)
    {
      return NULL;
    }
  else if (*p == ':')
    {
      p = read_digits (p + 1, &minutes, &digits);
      if (digits != 2)
        return NULL;
    }

  if (hours > 15 || minutes > 59)
    return NULL;

  moment->is_universal = FALSE;
  moment->has_offset = TRUE;
  moment->offset_seconds = sign * (hours * 3600 + minutes * 60);

  return p;
}

static void
set_unix (RehabMoment *moment,
          gint64       unix_seconds)
{
  gint64 day = unix_seconds / SECONDS_A_DAY;

  rehab_date_get_ymd (rehab_date_from_julian ((guint32) (JULIAN_OF_1970 + day)), &moment->year, &moment->month, &moment->day);
  moment->has_time = TRUE;
  moment->seconds = (int) (unix_seconds % SECONDS_A_DAY);
}

/* What programs write where people would write a date: days of a spreadsheet, seconds or milliseconds since 1970. */
static gboolean
read_serial (const char  *p,
             RehabMoment *moment)
{
  guint digits = (guint) strspn (p, "0123456789");
  const char *rest = p + digits;
  gint64 value;

  if (digits != 5 && digits != 10 && digits != 13)
    return FALSE;

  value = g_ascii_strtoll (p, NULL, 10);
  if (digits == 5)
    {
      if ((*rest == '.' || *rest == ',') && g_ascii_isdigit (rest[1]))
        rest += 1 + strspn (rest + 1, "0123456789");
      if (value < 10000 || *skip_blanks (rest) != '\0')
        return FALSE;
      rehab_date_get_ymd (rehab_date_from_julian ((guint32) (JULIAN_OF_SHEET_DAY_0 + value)),
                          &moment->year, &moment->month, &moment->day);
      return TRUE;
    }

  if (*skip_blanks (rest) != '\0')
    return FALSE;

  set_unix (moment, digits == 13 ? value / 1000 : value);
  moment->is_universal = TRUE;

  return TRUE;
}

/**
 * rehab_moment_parse:
 * @text: a date, with or without a time of day and a zone, in whichever of the usual forms
 * @order: how to read two numbers that can be a day and a month; unknown takes the day first unless it cannot be
 * @moment: (out): where to put it
 *
 * Reads a date: 2026-03-01, 1.3.2026, 3/1/26, 1 March 2026, "Mar 1, 2026, 7:12:33 AM", 2026-03-01T07:12:33Z, in English
 * or German, seconds since 1970 and day numbers of spreadsheets.
 *
 * Returns: whether it has the form of a date; the day need not be one of the calendar
 */
gboolean
rehab_moment_parse (const char    *text,
                    RehabDateOrder order,
                    RehabMoment   *moment)
{
  const char *p = skip_blanks (text);
  const char *clock;

  memset (moment, 0, sizeof *moment);
  if (read_serial (p, moment))
    return TRUE;

  p = read_date (skip_weekday (p), order, moment);
  if (p == NULL)
    return FALSE;

  clock = skip_blanks (p);
  if (*clock == ',')
    clock = skip_blanks (clock + 1);
  if (begins_with (clock, "um ") || begins_with (clock, "at "))
    clock = skip_blanks (clock + 2);
  else if ((*clock == 'T' || *clock == 't') && clock == p)
    clock++;

  if (*clock == '\0')
    return TRUE;

  p = clock > p ? read_clock (clock, &moment->seconds) : NULL;
  if (p == NULL)
    return FALSE;
  moment->has_time = TRUE;

  p = read_zone (p, moment);

  return p != NULL && *skip_blanks (p) == '\0';
}

/**
 * rehab_moment_parse_clock:
 * @text: a time of day: 7:12, 07:12:33, 7:12 pm, 7.12 Uhr
 * @seconds: (out): seconds since midnight
 *
 * Reads a time of day that stands by itself.
 *
 * Returns: whether it is one
 */
gboolean
rehab_moment_parse_clock (const char *text,
                          int        *seconds)
{
  const char *p = read_clock (skip_blanks (text), seconds);

  return p != NULL && *skip_blanks (p) == '\0';
}

/* Seconds since 1970 of what the moment says, as if it were said in Greenwich; 0 for what is no day. */
static gint64
count_seconds (const RehabMoment *moment)
{
  RehabDate date = rehab_date_new (moment->year, moment->month, moment->day, NULL);

  return rehab_date_is_set (date) ? ((gint64) date.julian - JULIAN_OF_1970) * SECONDS_A_DAY + moment->seconds : 0;
}

/**
 * rehab_moment_find_offset:
 * @zone: a time zone
 * @seconds: a moment, in seconds since 1970
 *
 * Looks up by how much clocks are ahead of Greenwich.
 *
 * Returns: the seconds
 */
int
rehab_moment_find_offset (GTimeZone *zone,
                          gint64     seconds)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);

  return interval >= 0 ? (int) g_time_zone_get_offset (zone, interval) : 0;
}

/**
 * rehab_moment_date_of_unix:
 * @seconds: a moment, in seconds since 1970
 * @offset_seconds: by how much the calendar that counts is ahead of Greenwich
 *
 * Gets the day on a calendar.
 *
 * Returns: the date, or none when it is before 1800 or after 2199
 */
RehabDate
rehab_moment_date_of_unix (gint64 seconds,
                           int    offset_seconds)
{
  gint64 local = seconds + offset_seconds;
  gint64 day = local >= 0 ? local / SECONDS_A_DAY : -((-local + SECONDS_A_DAY - 1) / SECONDS_A_DAY);
  gint64 julian = JULIAN_OF_1970 + day;
  RehabDate first = rehab_date_new (1800, 1, 1, NULL);
  RehabDate last = rehab_date_new (2199, 12, 31, NULL);

  if (julian < first.julian || julian > last.julian)
    return REHAB_DATE_NONE;

  return rehab_date_from_julian ((guint32) julian);
}

/**
 * rehab_moment_get_date:
 * @moment: a moment
 * @zone: the time zone whose calendar counts for what is said in UTC
 *
 * Gets the day that the moment is on. A time with its distance from Greenwich was written by somebody who lived in it,
 * and keeps its day.
 *
 * Returns: the date, or none when the calendar has no such day
 */
RehabDate
rehab_moment_get_date (const RehabMoment *moment,
                       GTimeZone         *zone)
{
  RehabDate said = rehab_date_new (moment->year, moment->month, moment->day, NULL);
  gint64 seconds;

  if (!moment->is_universal || !rehab_date_is_set (said))
    return said;

  seconds = count_seconds (moment);

  return rehab_moment_date_of_unix (seconds, rehab_moment_find_offset (zone, seconds));
}

/**
 * rehab_moment_get_unix:
 * @moment: a moment with a time of day
 * @zone: (nullable): the time zone of what has none; `NULL` for Greenwich
 *
 * Gets the moment that is meant. Where clocks are put back, the first of the two.
 *
 * Returns: seconds since 1970, 0 when the calendar has no such day
 */
gint64
rehab_moment_get_unix (const RehabMoment *moment,
                       GTimeZone         *zone)
{
  gint64 seconds = count_seconds (moment);

  if (moment->has_offset)
    return seconds - moment->offset_seconds;
  if (moment->is_universal || zone == NULL)
    return seconds;

  return seconds - g_time_zone_get_offset (zone, MAX (g_time_zone_find_interval (zone, G_TIME_TYPE_STANDARD, seconds), 0));
}
