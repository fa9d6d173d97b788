/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-quantity.h"

#include <math.h>
#include <string.h>

#define MOST_DIGITS 40

typedef struct
{
  const char *word;
  RehabImportUnit unit;
} UnitWord;

/* In small letters, whole words. A lone "m" is a length here; a duration reads it as minutes. */
static const UnitWord unit_words[] = {
  { "min", REHAB_UNIT_MINUTES }, { "mins", REHAB_UNIT_MINUTES }, { "minute", REHAB_UNIT_MINUTES }, { "minutes", REHAB_UNIT_MINUTES },
  { "minuten", REHAB_UNIT_MINUTES }, { "'", REHAB_UNIT_MINUTES }, { "′", REHAB_UNIT_MINUTES },
  { "h", REHAB_UNIT_HOURS }, { "hr", REHAB_UNIT_HOURS }, { "hrs", REHAB_UNIT_HOURS }, { "hour", REHAB_UNIT_HOURS },
  { "hours", REHAB_UNIT_HOURS }, { "std", REHAB_UNIT_HOURS }, { "stunde", REHAB_UNIT_HOURS }, { "stunden", REHAB_UNIT_HOURS },
  { "s", REHAB_UNIT_SECONDS }, { "sec", REHAB_UNIT_SECONDS }, { "secs", REHAB_UNIT_SECONDS }, { "sek", REHAB_UNIT_SECONDS },
  { "second", REHAB_UNIT_SECONDS }, { "seconds", REHAB_UNIT_SECONDS }, { "sekunden", REHAB_UNIT_SECONDS },
  { "\"", REHAB_UNIT_SECONDS }, { "″", REHAB_UNIT_SECONDS },
  { "km", REHAB_UNIT_KILOMETRES }, { "kms", REHAB_UNIT_KILOMETRES }, { "kilometre", REHAB_UNIT_KILOMETRES },
  { "kilometres", REHAB_UNIT_KILOMETRES }, { "kilometer", REHAB_UNIT_KILOMETRES }, { "kilometers", REHAB_UNIT_KILOMETRES },
  { "m", REHAB_UNIT_METRES }, { "hm", REHAB_UNIT_METRES }, { "metre", REHAB_UNIT_METRES }, { "metres", REHAB_UNIT_METRES },
  { "meter", REHAB_UNIT_METRES }, { "meters", REHAB_UNIT_METRES }, { "metern", REHAB_UNIT_METRES },
  { "höhenmeter", REHAB_UNIT_METRES },
  { "mi", REHAB_UNIT_MILES }, { "mile", REHAB_UNIT_MILES }, { "miles", REHAB_UNIT_MILES }, { "meilen", REHAB_UNIT_MILES },
  { "ft", REHAB_UNIT_FEET }, { "feet", REHAB_UNIT_FEET }, { "foot", REHAB_UNIT_FEET },
  { "yd", REHAB_UNIT_YARDS }, { "yds", REHAB_UNIT_YARDS }, { "yard", REHAB_UNIT_YARDS }, { "yards", REHAB_UNIT_YARDS },
  { "kmh", REHAB_UNIT_KILOMETRES_AN_HOUR }, { "kph", REHAB_UNIT_KILOMETRES_AN_HOUR }, { "mps", REHAB_UNIT_METRES_A_SECOND },
  { "mph", REHAB_UNIT_MILES_AN_HOUR },
  { "kg", REHAB_UNIT_KILOGRAMS }, { "kgs", REHAB_UNIT_KILOGRAMS }, { "kilo", REHAB_UNIT_KILOGRAMS }, { "kilogram", REHAB_UNIT_KILOGRAMS },
  { "kilograms", REHAB_UNIT_KILOGRAMS }, { "kilogramm", REHAB_UNIT_KILOGRAMS },
  { "lb", REHAB_UNIT_POUNDS }, { "lbs", REHAB_UNIT_POUNDS }, { "pound", REHAB_UNIT_POUNDS }, { "pounds", REHAB_UNIT_POUNDS },
};

/* How much of what its quantity is read to each unit is. */
static const struct
{
  RehabImportQuantity quantity;
  double size;
} units[REHAB_N_UNITS] = {
  [REHAB_UNIT_NONE] = { REHAB_QUANTITY_NONE, 1.0 },
  [REHAB_UNIT_MINUTES] = { REHAB_QUANTITY_DURATION, 1.0 },
  [REHAB_UNIT_HOURS] = { REHAB_QUANTITY_DURATION, 60.0 },
  [REHAB_UNIT_SECONDS] = { REHAB_QUANTITY_DURATION, 1.0 / 60.0 },
  [REHAB_UNIT_KILOMETRES] = { REHAB_QUANTITY_LENGTH, 1000.0 },
  [REHAB_UNIT_METRES] = { REHAB_QUANTITY_LENGTH, 1.0 },
  [REHAB_UNIT_MILES] = { REHAB_QUANTITY_LENGTH, 1609.344 },
  [REHAB_UNIT_FEET] = { REHAB_QUANTITY_LENGTH, 0.3048 },
  [REHAB_UNIT_YARDS] = { REHAB_QUANTITY_LENGTH, 0.9144 },
  [REHAB_UNIT_KILOMETRES_AN_HOUR] = { REHAB_QUANTITY_SPEED, 1.0 },
  [REHAB_UNIT_METRES_A_SECOND] = { REHAB_QUANTITY_SPEED, 3.6 },
  [REHAB_UNIT_MILES_AN_HOUR] = { REHAB_QUANTITY_SPEED, 1.609344 },
  [REHAB_UNIT_KILOGRAMS] = { REHAB_QUANTITY_WEIGHT, 1.0 },
  [REHAB_UNIT_POUNDS] = { REHAB_QUANTITY_WEIGHT, 0.45359237 },
};

/* What is written where nothing was measured. */
static const char *const blanks[] = { "-", "--", "---", "–", "—", "n/a", "na", "n.a.", "null", "none", "nil", "k.a.", "k. a.", "/", "#n/a", "#nv" };

static const char *
skip_blanks (const char *p)
{
  while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/**
 * rehab_quantity_is_blank:
 * @text: a cell
 *
 * Tells whether a cell says nothing: empty, or one of the marks for that.
 *
 * Returns: whether it does
 */
gboolean
rehab_quantity_is_blank (const char *text)
{
  const char *begin = skip_blanks (text);
  gsize length;

  /* No mark begins with a digit, and most cells do. */
  if (*begin == '\0' || g_ascii_isdigit (*begin))
    return *begin == '\0';

  length = strlen (begin);
  while (length > 0 && g_ascii_isspace (begin[length - 1]))
    length--;

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (strlen (blanks[i]) == length && g_ascii_strncasecmp (begin, blanks[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* How many bytes the sign takes that is put between thousands and is none for decimals; 0 for another one. */
static gsize
measure_group_mark (const char *p)
{
  static const char *const marks[] = { " ", "'", "’", "\u00a0", "\u202f", "\u2009" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i]);

      if (strncmp (p, marks[i], length) == 0 && g_ascii_isdigit (p[length]) && g_ascii_isdigit (p[length + 1])
          && g_ascii_isdigit (p[length + 2]) && !g_ascii_isdigit (p[length + 3]))
        return length;
    }

  return 0;
}

/* Whether the digits of @text come in thousands with @mark between them: 1,234,567. */
static gboolean
is_grouped (const char *text,
            gsize       length,
            char        mark)
{
  const char *first = memchr (text, mark, length);
  gsize head = first != NULL ? (gsize) (first - text) : 0;

  if (first == NULL || head == 0 || head > 3 || text[0] == '0' || (length - head) % 4 != 0)
    return FALSE;

  for (gsize i = head; i < length; i++)
    if ((i - head) % 4 == 0 ? text[i] != mark : !g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static guint
count_char (const char *text,
            gsize       length,
            char        c)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == c;

  return n;
}

/* Tells the sign for decimals of digits with points and commas; '\0' when there are none, '?' when it is no number. */
static char
find_decimal_sign (const char        *digits,
                   gsize              length,
                   RehabImportDecimal decimal)
{
  guint points = count_char (digits, length, '.');
  guint commas = count_char (digits, length, ',');
  char sign;
  char other;

  if (points == 0 && commas == 0)
    return '\0';

  if (points > 0 && commas > 0)
    {
      gsize whole;

      sign = strrchr (digits, '.') > strrchr (digits, ',') ? '.' : ',';
      other = sign == '.' ? ',' : '.';
      whole = (gsize) (strrchr (digits, sign) - digits);
      return count_char (digits, length, sign) == 1 && is_grouped (digits, whole, other) ? sign : '?';
    }

  sign = points > 0 ? '.' : ',';
  if (points + commas > 1)
    return is_grouped (digits, length, sign) ? '\0' : '?';

  /* One sign: 12,345 is twelve thousand only where a point is known to stand before decimals. */
  if (decimal == (sign == '.' ? REHAB_DECIMAL_COMMA : REHAB_DECIMAL_POINT) && is_grouped (digits, length, sign))
    return '\0';

  return sign;
}

/**
 * rehab_quantity_parse_number:
 * @text: a cell
 * @decimal: the sign before decimals in its file
 * @value: (out): the number
 * @rest: (out) (optional): what follows it, without blanks before it; without this nothing may follow
 *
 * Reads a number with a point or comma for decimals, and thousands set off or not.
 *
 * Returns: whether there is one
 */
gboolean
rehab_quantity_parse_number (const char        *text,
                             RehabImportDecimal decimal,
                             double            *value,
                             const char       **rest)
{
  char digits[MOST_DIGITS + 1];
  gsize length = 0;
  const char *p = skip_blanks (text);
  gboolean negative = FALSE;
  char sign;

  /* A spreadsheet's mark that what follows is not to be calculated. */
  if (*p == '\'')
    p++;

  if (*p == '-' || g_str_has_prefix (p, "−"))
    {
      negative = TRUE;
      p = g_utf8_next_char (p);
    }
  else if (*p == '+')
    {
      p++;
    }

  for (;;)
    {
      gsize mark = length > 0 ? measure_group_mark (p) : 0;

      if (mark > 0)
        p += mark;
      else if (!g_ascii_isdigit (*p) && *p != '.' && *p != ',')
        break;

      if (length == MOST_DIGITS)
        return FALSE;
      digits[length++] = *p++;
    }
  digits[length] = '\0';

  /* "5." and "5," are a number and the end of a sentence. */
  if (length > 1 && !g_ascii_isdigit (digits[length - 1]))
    digits[--length] = '\0';
  if (length == 0 || !g_ascii_isdigit (digits[length - 1]))
    return FALSE;

  sign = find_decimal_sign (digits, length, decimal);
  if (sign == '?')
    return FALSE;

  {
    char plain[MOST_DIGITS + 1];
    gsize n = 0;

    for (gsize i = 0; i < length; i++)
      {
        if (g_ascii_isdigit (digits[i]))
          plain[n++] = digits[i];
        else if (digits[i] == sign)
          plain[n++] = '.';
      }
    plain[n] = '\0';

    *value = g_ascii_strtod (plain, NULL);
  }

  if (negative)
    *value = -*value;

  p = skip_blanks (p);
  if (rest != NULL)
    *rest = p;

  return rest != NULL || *p == '\0';
}

/**
 * rehab_quantity_find_unit:
 * @text: what may begin with the word for a unit
 * @length: (out): the bytes of the word, with a point behind it
 *
 * Reads a unit: min, h, km, miles, Meter.
 *
 * Returns: the unit, none when there is no such word
 */
RehabImportUnit
rehab_quantity_find_unit (const char *text,
                          gsize      *length)
{
  char word[24];
  gsize bytes = 0;
  const char *p = text;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      /* Quotation marks are words of their own. */
      if (!g_unichar_isalpha (c) && (p > text || g_unichar_isdigit (c) || g_unichar_isspace (c)))
        break;
      p = g_utf8_next_char (p);
      if (!g_unichar_isalpha (c))
        break;
    }

  *length = 0;
  if ((gsize) (p - text) >= sizeof word - 6)
    return REHAB_UNIT_NONE;

  for (const char *q = text; q < p; q = g_utf8_next_char (q))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (q));

      if (bytes + 6 >= sizeof word)
        return REHAB_UNIT_NONE;
      bytes += (gsize) g_unichar_to_utf8 (c, word + bytes);
    }
  word[bytes] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if (strcmp (word, unit_words[i].word) == 0)
      {
        *length = (gsize) (p - text) + (*p == '.' ? 1 : 0);
        return unit_words[i].unit;
      }

  return REHAB_UNIT_NONE;
}

/* What a unit is one of; none of what is as it is written. */
RehabImportQuantity
rehab_unit_get_quantity (RehabImportUnit unit)
{
  g_return_val_if_fail ((guint) unit < REHAB_N_UNITS, REHAB_QUANTITY_NONE);

  return units[unit].quantity;
}

/* Whether numbers of it are read by a unit. */
gboolean
rehab_quantity_has_unit (RehabImportQuantity quantity)
{
  return quantity == REHAB_QUANTITY_DURATION || quantity == REHAB_QUANTITY_LENGTH || quantity == REHAB_QUANTITY_SPEED
         || quantity == REHAB_QUANTITY_WEIGHT;
}

static double
get_minutes (RehabImportUnit unit)
{
  return units[unit].quantity == REHAB_QUANTITY_DURATION ? units[unit].size : 1.0;
}

/* 1:23:45, 45:30, 1:23:45.6 */
static gboolean
parse_clock (const char      *text,
             RehabImportUnit  unit,
             RehabImportClock clock,
             double          *minutes)
{
  double parts[3];
  guint n = 0;
  const char *p = skip_blanks (text);

  for (;;)
    {
      gsize digits = strspn (p, "0123456789");

      if (n == 3 || digits == 0 || digits > (n == 0 ? 5u : 2u))
        return FALSE;
      parts[n++] = (double) g_ascii_strtoull (p, NULL, 10);
      p += digits;
      if (*p != ':')
        break;
      p++;
    }

  if (n < 2)
    return FALSE;

  if (*p == '.' || *p == ',')
    {
      gsize digits = strspn (p + 1, "0123456789");

      if (digits == 0 || digits > 6)
        return FALSE;
      parts[n - 1] += (double) g_ascii_strtoull (p + 1, NULL, 10) / pow (10.0, (double) digits);
      p += 1 + digits;
      if (n == 2)
        clock = REHAB_CLOCK_MINUTES_SECONDS;
    }

  p = skip_blanks (p);
  if (*p != '\0')
    {
      gsize length;
      RehabImportUnit said = rehab_quantity_find_unit (p, &length);

      if (units[said].quantity != REHAB_QUANTITY_DURATION || *skip_blanks (p + length) != '\0')
        return FALSE;
      unit = said;
      clock = REHAB_CLOCK_UNKNOWN;
    }

  if (parts[1] >= 60.0 || (n == 3 && parts[2] >= 60.0))
    return FALSE;

  if (n == 3)
    *minutes = parts[0] * 60.0 + parts[1] + parts[2] / 60.0;
  else if (clock == REHAB_CLOCK_HOURS_MINUTES || (clock == REHAB_CLOCK_UNKNOWN && unit == REHAB_UNIT_HOURS))
    *minutes = parts[0] * 60.0 + parts[1];
  else if (clock == REHAB_CLOCK_MINUTES_SECONDS || unit == REHAB_UNIT_MINUTES)
    *minutes = parts[0] + parts[1] / 60.0;
  else
    return FALSE;

  return TRUE;
}

/* 45, 45 min, 1 h 20 min, 1h20, 1 h 20 min 30 s, PT1H20M */
static gboolean
parse_words (const char        *text,
             RehabImportUnit    unit,
             RehabImportDecimal decimal,
             double            *minutes)
{
  const char *p = skip_blanks (text);
  RehabImportUnit before = REHAB_UNIT_NONE;
  double sum = 0.0;

  if (g_ascii_strncasecmp (p, "pt", 2) == 0)
    p += 2;

  do
    {
      RehabImportUnit said = unit;
      double value;

      if (!rehab_quantity_parse_number (p, decimal, &value, &p))
        return FALSE;

      if (*p != '\0')
        {
          gsize length;

          said = rehab_quantity_find_unit (p, &length);
          if (said == REHAB_UNIT_METRES && g_ascii_tolower (p[0]) == 'm' && length <= 2)
            said = REHAB_UNIT_MINUTES;
          if (units[said].quantity != REHAB_QUANTITY_DURATION)
            return FALSE;
          p = skip_blanks (p + length);
        }
      else if (before != REHAB_UNIT_NONE)
        {
          said = before == REHAB_UNIT_HOURS ? REHAB_UNIT_MINUTES : REHAB_UNIT_SECONDS;
        }

      /* From large to small, each once; anything else is not one duration. */
      if (before != REHAB_UNIT_NONE && (value < 0 || get_minutes (said) >= get_minutes (before)))
        return FALSE;
      before = said;
      sum += value * get_minutes (said);
    }
  while (*p != '\0');

  *minutes = sum;

  return TRUE;
}

/**
 * rehab_quantity_parse_duration:
 * @text: a cell
 * @unit: the unit of a plain number; none is minutes
 * @clock: what two numbers with a colon are; unknown refuses them unless @unit tells
 * @decimal: the sign before decimals in its file
 * @minutes: (out): the duration, not checked against anything
 *
 * Reads a duration: 45, 45 min, 1:23:45, 1 h 20, PT1H20M.
 *
 * Returns: whether it is one
 */
gboolean
rehab_quantity_parse_duration (const char        *text,
                               RehabImportUnit    unit,
                               RehabImportClock   clock,
                               RehabImportDecimal decimal,
                               double            *minutes)
{
  if (strchr (text, ':') != NULL)
    return parse_clock (text, unit, clock, minutes);

  return parse_words (text, unit, decimal, minutes);
}

/* A speed is written with a stroke, which no other unit has: "km/h" for "kmh". */
static RehabImportUnit
find_speed (const char *text)
{
  static const struct
  {
    const char *words;
    RehabImportUnit unit;
  } speeds[] = {
    { "km/h", REHAB_UNIT_KILOMETRES_AN_HOUR }, { "m/s", REHAB_UNIT_METRES_A_SECOND }, { "mi/h", REHAB_UNIT_MILES_AN_HOUR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (g_ascii_strncasecmp (text, speeds[i].words, strlen (speeds[i].words)) == 0
        && *skip_blanks (text + strlen (speeds[i].words)) == '\0')
      return speeds[i].unit;

  return REHAB_UNIT_NONE;
}

/**
 * rehab_quantity_parse_measure:
 * @text: a cell
 * @quantity: what it is one of: a length, a speed or a weight
 * @unit: the unit of a plain number; none, or one of something else, is what @quantity is read to
 * @decimal: the sign before decimals in its file
 * @value: (out): metres, kilometres an hour or kilograms, not checked against anything
 *
 * Reads a distance, a climb, a speed or a weight: 5.2, 5,2 km, 300 m, 3 miles, 8.5 m/s, 2000 lb.
 *
 * Returns: whether it is one
 */
gboolean
rehab_quantity_parse_measure (const char         *text,
                              RehabImportQuantity quantity,
                              RehabImportUnit     unit,
                              RehabImportDecimal  decimal,
                              double             *value)
{
  const char *rest;
  double number;

  if (!rehab_quantity_parse_number (text, decimal, &number, &rest))
    return FALSE;

  if (*rest != '\0')
    {
      gsize length = 0;

      unit = quantity == REHAB_QUANTITY_SPEED ? find_speed (rest) : REHAB_UNIT_NONE;
      if (unit == REHAB_UNIT_NONE)
        {
          unit = rehab_quantity_find_unit (rest, &length);
          if (*rest == '\'' || *rest == '"' || units[unit].quantity != quantity || *skip_blanks (rest + length) != '\0')
            return FALSE;
        }
    }

  *value = number * (units[unit].quantity == quantity ? units[unit].size : 1.0);

  return TRUE;
}
