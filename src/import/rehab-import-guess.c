/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-guess.h"
#include "rehab-import-kind.h"

#include <string.h>

/* Nobody runs as many metres in a second; most sessions reach as many kilometres an hour. */
#define FASTEST_METRES_A_SECOND 12.5

typedef struct
{
  RehabImportTarget target;
  const char *words; /* folded */
} HeadingWord;

/* The first that fits counts: what is told by more words stands before what is told by fewer. */
static const HeadingWord heading_words[] = {
  { REHAB_TARGET_PAIN_NEXT_MORNING, "pain next morning" }, { REHAB_TARGET_PAIN_NEXT_MORNING, "next morning" },
  { REHAB_TARGET_PAIN_NEXT_MORNING, "next day pain" }, { REHAB_TARGET_PAIN_NEXT_MORNING, "am nächsten morgen" },
  { REHAB_TARGET_PAIN_NEXT_MORNING, "nächster morgen" }, { REHAB_TARGET_PAIN_NEXT_MORNING, "schmerz am folgetag" },
  { REHAB_TARGET_PAIN_BEFORE, "pain before" }, { REHAB_TARGET_PAIN_BEFORE, "pre pain" }, { REHAB_TARGET_PAIN_BEFORE, "schmerz vorher" },
  { REHAB_TARGET_PAIN_BEFORE, "schmerz vor" }, { REHAB_TARGET_PAIN_BEFORE, "schmerzen vorher" },
  { REHAB_TARGET_PAIN_DURING, "pain during" }, { REHAB_TARGET_PAIN_DURING, "schmerz während" }, { REHAB_TARGET_PAIN_DURING, "schmerz dabei" },
  { REHAB_TARGET_PAIN_DURING, "schmerzen dabei" },
  { REHAB_TARGET_PAIN_AFTER, "pain straight after" }, { REHAB_TARGET_PAIN_AFTER, "pain after" }, { REHAB_TARGET_PAIN_AFTER, "post pain" },
  { REHAB_TARGET_PAIN_AFTER, "schmerz danach" }, { REHAB_TARGET_PAIN_AFTER, "schmerz nach" }, { REHAB_TARGET_PAIN_AFTER, "schmerzen danach" },
  { REHAB_TARGET_SITTING_PAIN, "sitting pain" }, { REHAB_TARGET_SITTING_PAIN, "pain sitting" }, { REHAB_TARGET_SITTING_PAIN, "schmerz beim sitzen" },
  { REHAB_TARGET_SITTING_PAIN, "sitzschmerz" },
  { REHAB_TARGET_WAKING_PAIN, "waking pain" }, { REHAB_TARGET_WAKING_PAIN, "pain on waking" }, { REHAB_TARGET_WAKING_PAIN, "morning pain" },
  { REHAB_TARGET_WAKING_PAIN, "waking" }, { REHAB_TARGET_WAKING_PAIN, "morgenschmerz" }, { REHAB_TARGET_WAKING_PAIN, "schmerz morgens" },
  { REHAB_TARGET_WAKING_PAIN, "schmerz beim aufwachen" }, { REHAB_TARGET_WAKING_PAIN, "aufwachen" },
  { REHAB_TARGET_WORST_PAIN, "worst pain" }, { REHAB_TARGET_WORST_PAIN, "max pain" }, { REHAB_TARGET_WORST_PAIN, "worst" },
  { REHAB_TARGET_WORST_PAIN, "stärkster schmerz" }, { REHAB_TARGET_WORST_PAIN, "schmerz max" }, { REHAB_TARGET_WORST_PAIN, "pain" },
  { REHAB_TARGET_WORST_PAIN, "schmerz" }, { REHAB_TARGET_WORST_PAIN, "schmerzen" },
  { REHAB_TARGET_SITTING_MINUTES, "sitting minutes" }, { REHAB_TARGET_SITTING_MINUTES, "sitting" }, { REHAB_TARGET_SITTING_MINUTES, "sitzen" },
  { REHAB_TARGET_SITTING_MINUTES, "sitzzeit" },
  { REHAB_TARGET_REST_DAY, "rest day" }, { REHAB_TARGET_REST_DAY, "ruhetag" },
  { REHAB_TARGET_DAY_NOTE, "day note" }, { REHAB_TARGET_DAY_NOTE, "tagesnotiz" },
  { REHAB_TARGET_SPRINT, "sprint m" }, { REHAB_TARGET_SPRINT, "sprint distance" }, { REHAB_TARGET_SPRINT, "high speed distance" },
  { REHAB_TARGET_SPRINT, "hsr" }, { REHAB_TARGET_SPRINT, "sprintdistanz" }, { REHAB_TARGET_SPRINT, "sprintstrecke" },
  { REHAB_TARGET_TOP_SPEED, "top speed" }, { REHAB_TARGET_TOP_SPEED, "max speed" }, { REHAB_TARGET_TOP_SPEED, "maximum speed" },
  { REHAB_TARGET_TOP_SPEED, "peak speed" }, { REHAB_TARGET_TOP_SPEED, "max velocity" }, { REHAB_TARGET_TOP_SPEED, "maximum velocity" },
  { REHAB_TARGET_TOP_SPEED, "vmax" }, { REHAB_TARGET_TOP_SPEED, "höchstgeschwindigkeit" }, { REHAB_TARGET_TOP_SPEED, "maximalgeschwindigkeit" },
  { REHAB_TARGET_TOP_SPEED, "max geschwindigkeit" }, { REHAB_TARGET_TOP_SPEED, "maximale geschwindigkeit" },
  { REHAB_TARGET_VOLUME, "strength volume" }, { REHAB_TARGET_VOLUME, "volume load" }, { REHAB_TARGET_VOLUME, "volume kg" },
  { REHAB_TARGET_VOLUME, "volume lb" }, { REHAB_TARGET_VOLUME, "volume lbs" }, { REHAB_TARGET_VOLUME, "tonnage" },
  { REHAB_TARGET_VOLUME, "kraftvolumen" }, { REHAB_TARGET_VOLUME, "bewegte last" },
  { REHAB_TARGET_EFFORT, "rpe" }, { REHAB_TARGET_EFFORT, "srpe" }, { REHAB_TARGET_EFFORT, "effort" }, { REHAB_TARGET_EFFORT, "perceived exertion" },
  { REHAB_TARGET_EFFORT, "exertion" }, { REHAB_TARGET_EFFORT, "anstrengung" }, { REHAB_TARGET_EFFORT, "belastung" }, { REHAB_TARGET_EFFORT, "borg" },
  { REHAB_TARGET_CLIMB, "elevation gain" }, { REHAB_TARGET_CLIMB, "elev gain" }, { REHAB_TARGET_CLIMB, "total ascent" }, { REHAB_TARGET_CLIMB, "ascent" },
  { REHAB_TARGET_CLIMB, "climb" }, { REHAB_TARGET_CLIMB, "höhenmeter" }, { REHAB_TARGET_CLIMB, "anstieg gesamt" }, { REHAB_TARGET_CLIMB, "anstieg" },
  { REHAB_TARGET_CLIMB, "aufstieg" },
  { REHAB_TARGET_MINUTES, "moving time" }, { REHAB_TARGET_MINUTES, "duration" }, { REHAB_TARGET_MINUTES, "elapsed time" },
  { REHAB_TARGET_MINUTES, "total time" }, { REHAB_TARGET_MINUTES, "session time" }, { REHAB_TARGET_MINUTES, "minutes" },
  { REHAB_TARGET_MINUTES, "mins" }, { REHAB_TARGET_MINUTES, "min" }, { REHAB_TARGET_MINUTES, "dauer" }, { REHAB_TARGET_MINUTES, "minuten" },
  { REHAB_TARGET_MINUTES, "trainingszeit" }, { REHAB_TARGET_MINUTES, "zeit in bewegung" }, { REHAB_TARGET_MINUTES, "bewegungszeit" },
  { REHAB_TARGET_DISTANCE, "distance" }, { REHAB_TARGET_DISTANCE, "distanz" }, { REHAB_TARGET_DISTANCE, "strecke" },
  { REHAB_TARGET_DISTANCE, "kilometres" }, { REHAB_TARGET_DISTANCE, "kilometers" }, { REHAB_TARGET_DISTANCE, "kilometer" },
  { REHAB_TARGET_DISTANCE, "km" }, { REHAB_TARGET_DISTANCE, "miles" }, { REHAB_TARGET_DISTANCE, "umfang" },
  { REHAB_TARGET_IDENTITY, "activity id" }, { REHAB_TARGET_IDENTITY, "session id" }, { REHAB_TARGET_IDENTITY, "workout id" },
  { REHAB_TARGET_ATHLETE, "athlete" }, { REHAB_TARGET_ATHLETE, "athlete name" }, { REHAB_TARGET_ATHLETE, "player" },
  { REHAB_TARGET_ATHLETE, "player name" }, { REHAB_TARGET_ATHLETE, "athlet" }, { REHAB_TARGET_ATHLETE, "athletin" },
  { REHAB_TARGET_ATHLETE, "spieler" }, { REHAB_TARGET_ATHLETE, "spielerin" }, { REHAB_TARGET_ATHLETE, "patient" }, { REHAB_TARGET_ATHLETE, "name" },
  { REHAB_TARGET_KIND, "activity type" }, { REHAB_TARGET_KIND, "session type" }, { REHAB_TARGET_KIND, "workout type" }, { REHAB_TARGET_KIND, "type" },
  { REHAB_TARGET_KIND, "kind" }, { REHAB_TARGET_KIND, "sport" }, { REHAB_TARGET_KIND, "activity" }, { REHAB_TARGET_KIND, "aktivitätstyp" },
  { REHAB_TARGET_KIND, "art" }, { REHAB_TARGET_KIND, "sportart" }, { REHAB_TARGET_KIND, "aktivität" }, { REHAB_TARGET_KIND, "einheit" },
  { REHAB_TARGET_KIND, "what" }, { REHAB_TARGET_KIND, "was" }, { REHAB_TARGET_KIND, "session" }, { REHAB_TARGET_KIND, "training" },
  { REHAB_TARGET_DATE, "activity date" }, { REHAB_TARGET_DATE, "date" }, { REHAB_TARGET_DATE, "day" }, { REHAB_TARGET_DATE, "datum" },
  { REHAB_TARGET_DATE, "tag" }, { REHAB_TARGET_DATE, "timestamp" }, { REHAB_TARGET_DATE, "start" }, { REHAB_TARGET_DATE, "start time" },
  { REHAB_TARGET_DATE, "datum uhrzeit" }, { REHAB_TARGET_DATE, "zeitstempel" },
  { REHAB_TARGET_TIME, "time of day" }, { REHAB_TARGET_TIME, "start time" }, { REHAB_TARGET_TIME, "uhrzeit" }, { REHAB_TARGET_TIME, "startzeit" },
  { REHAB_TARGET_TIME, "beginn" },
  { REHAB_TARGET_NOTE, "notes" }, { REHAB_TARGET_NOTE, "note" }, { REHAB_TARGET_NOTE, "comment" }, { REHAB_TARGET_NOTE, "comments" },
  { REHAB_TARGET_NOTE, "description" }, { REHAB_TARGET_NOTE, "remarks" }, { REHAB_TARGET_NOTE, "bemerkung" }, { REHAB_TARGET_NOTE, "bemerkungen" },
  { REHAB_TARGET_NOTE, "kommentar" }, { REHAB_TARGET_NOTE, "notiz" }, { REHAB_TARGET_NOTE, "notizen" }, { REHAB_TARGET_NOTE, "titel" },
  { REHAB_TARGET_NOTE, "title" },
};

/* A heading with one of these is about something else: a pace, a mean, a plan. */
static const char *const other_words[] = {
  "avg", "average", "mean", "pace", "speed", "heart", "rate", "hr", "calories", "planned", "plan", "target", "goal", "min elevation", "zone",
  "durchschnitt", "durchschnittliche", "mittlere", "tempo", "geschwindigkeit", "herzfrequenz", "kalorien", "geplant", "soll", "ziel",
  "birth", "geburtsdatum", "of birth", "relative effort", "load", "loss", "lap", "best",
};

/* Words of a heading that tell the unit and nothing else. */
static const struct
{
  const char *words;
  RehabImportUnit unit;
} unit_headings[] = {
  { "km", REHAB_UNIT_KILOMETRES }, { "kilometres", REHAB_UNIT_KILOMETRES }, { "kilometers", REHAB_UNIT_KILOMETRES },
  { "kilometer", REHAB_UNIT_KILOMETRES }, { "miles", REHAB_UNIT_MILES }, { "mi", REHAB_UNIT_MILES }, { "meilen", REHAB_UNIT_MILES },
  { "m", REHAB_UNIT_METRES }, { "metres", REHAB_UNIT_METRES }, { "meters", REHAB_UNIT_METRES }, { "meter", REHAB_UNIT_METRES },
  { "hm", REHAB_UNIT_METRES }, { "ft", REHAB_UNIT_FEET }, { "feet", REHAB_UNIT_FEET }, { "yd", REHAB_UNIT_YARDS }, { "yards", REHAB_UNIT_YARDS },
  { "hours", REHAB_UNIT_HOURS }, { "hrs", REHAB_UNIT_HOURS }, { "hour", REHAB_UNIT_HOURS }, { "h", REHAB_UNIT_HOURS },
  { "std", REHAB_UNIT_HOURS }, { "stunden", REHAB_UNIT_HOURS },
  { "seconds", REHAB_UNIT_SECONDS }, { "secs", REHAB_UNIT_SECONDS }, { "sec", REHAB_UNIT_SECONDS }, { "s", REHAB_UNIT_SECONDS },
  { "sek", REHAB_UNIT_SECONDS }, { "sekunden", REHAB_UNIT_SECONDS },
  { "minutes", REHAB_UNIT_MINUTES }, { "mins", REHAB_UNIT_MINUTES }, { "min", REHAB_UNIT_MINUTES }, { "minuten", REHAB_UNIT_MINUTES },
  { "km h", REHAB_UNIT_KILOMETRES_AN_HOUR }, { "kmh", REHAB_UNIT_KILOMETRES_AN_HOUR }, { "kph", REHAB_UNIT_KILOMETRES_AN_HOUR },
  { "m s", REHAB_UNIT_METRES_A_SECOND }, { "mps", REHAB_UNIT_METRES_A_SECOND }, { "mph", REHAB_UNIT_MILES_AN_HOUR },
  { "mi h", REHAB_UNIT_MILES_AN_HOUR }, { "kg", REHAB_UNIT_KILOGRAMS }, { "lb", REHAB_UNIT_POUNDS }, { "lbs", REHAB_UNIT_POUNDS },
};

static RehabImportUnit
find_unit (const char         *folded,
           RehabImportQuantity quantity)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_headings); i++)
    {
      RehabImportUnit unit = unit_headings[i].unit;

      if (rehab_unit_get_quantity (unit) == quantity && rehab_import_has_words (folded, unit_headings[i].words))
        return unit;
    }

  return REHAB_UNIT_NONE;
}

/* Such a word counts for nothing where it is one of those that were looked for: "top speed". */
static gboolean
is_other (const char *folded,
          const char *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_words); i++)
    if (rehab_import_has_words (folded, other_words[i]) && !rehab_import_has_words (words, other_words[i]))
      return TRUE;

  return FALSE;
}

/* How well a heading fits: 2 when it is the word, 1 when it has it, 0 when neither. */
static guint
rate_heading (const char        *folded,
              const HeadingWord *word)
{
  if (strcmp (folded, word->words) == 0)
    return 2;

  return !is_other (folded, word->words) && rehab_import_has_words (folded, word->words);
}

static gboolean
fits_cells (RehabImportTarget        target,
            const RehabColumnSurvey *column)
{
  const RehabTargetInfo *info = rehab_import_target_get_info (target);

  if (column->n_filled == 0)
    return TRUE;
  if (target == REHAB_TARGET_DATE)
    return rehab_column_survey_is_date (column) || column->n_clocks_2 + column->n_clocks_3 == 0;
  if (target == REHAB_TARGET_TIME)
    return column->n_clocks_2 + column->n_clocks_3 > 0;
  /* A pace has no speed's unit. */
  if (info->quantity == REHAB_QUANTITY_SPEED && column->n_clocks_2 + column->n_clocks_3 > 0)
    return FALSE;
  if (info->quantity == REHAB_QUANTITY_NUMBER || rehab_quantity_has_unit (info->quantity))
    /* Five digits could be a spreadsheet's day, and are mostly metres or kilograms where the heading says so. */
    return !rehab_column_survey_is_date (column) || column->n_numbers * 2 > column->n_filled;

  return TRUE;
}

static void
guess_by_headings (RehabImportMapping      *mapping,
                   const char *const       *folded,
                   const RehabColumnSurvey *columns)
{
  for (guint rate = 2; rate > 0; rate--)
    for (guint i = 0; i < G_N_ELEMENTS (heading_words); i++)
      {
        if (rehab_import_mapping_find (mapping, heading_words[i].target) >= 0)
          continue;

        for (guint column = 0; column < mapping->n_columns; column++)
          if (mapping->columns[column].target == REHAB_TARGET_NONE
              && rate_heading (folded[column], &heading_words[i]) == rate
              && fits_cells (heading_words[i].target, &columns[column]))
            {
              mapping->columns[column].target = heading_words[i].target;
              break;
            }
      }
}

/* "Time" and "Zeit" are when or how long: by what else there is. */
static void
guess_time (RehabImportMapping      *mapping,
            const char *const       *folded,
            const RehabColumnSurvey *columns)
{
  for (guint i = 0; i < mapping->n_columns; i++)
    {
      int date = rehab_import_mapping_find (mapping, REHAB_TARGET_DATE);
      gboolean is_time;

      if (mapping->columns[i].target != REHAB_TARGET_NONE || (strcmp (folded[i], "time") != 0 && strcmp (folded[i], "zeit") != 0))
        continue;

      is_time = rehab_import_mapping_find (mapping, REHAB_TARGET_MINUTES) >= 0 && columns[i].n_clocks_2 + columns[i].n_clocks_3 > 0
                && (date < 0 || columns[date].n_dates_with_time == 0);
      if (rehab_import_mapping_find (mapping, is_time ? REHAB_TARGET_TIME : REHAB_TARGET_MINUTES) < 0)
        mapping->columns[i].target = is_time ? REHAB_TARGET_TIME : REHAB_TARGET_MINUTES;
      break;
    }
}

static void
guess_date (RehabImportMapping      *mapping,
            const RehabColumnSurvey *columns)
{
  for (guint i = 0; i < mapping->n_columns && rehab_import_mapping_find (mapping, REHAB_TARGET_DATE) < 0; i++)
    if (mapping->columns[i].target == REHAB_TARGET_NONE && rehab_column_survey_is_date (&columns[i]) && columns[i].n_numbers == 0)
      mapping->columns[i].target = REHAB_TARGET_DATE;
}

static void
guess_unit (RehabImportColumn       *column,
            const char              *folded,
            const RehabColumnSurvey *survey)
{
  RehabImportQuantity quantity = rehab_import_target_get_info (column->target)->quantity;
  gboolean mostly_large = survey->n_over_300 * 2 > survey->n_numbers;

  if (!rehab_quantity_has_unit (quantity))
    return;

  column->unit = find_unit (folded, quantity);
  if (column->unit != REHAB_UNIT_NONE)
    return;

  if (column->target == REHAB_TARGET_DISTANCE)
    column->unit = mostly_large ? REHAB_UNIT_METRES : REHAB_UNIT_KILOMETRES;
  else if (quantity == REHAB_QUANTITY_LENGTH)
    column->unit = REHAB_UNIT_METRES;
  else if (quantity == REHAB_QUANTITY_SPEED)
    column->unit = survey->largest > FASTEST_METRES_A_SECOND ? REHAB_UNIT_KILOMETRES_AN_HOUR : REHAB_UNIT_METRES_A_SECOND;
  else if (quantity == REHAB_QUANTITY_WEIGHT)
    column->unit = REHAB_UNIT_KILOGRAMS;
  else if (column->target == REHAB_TARGET_MINUTES && survey->n_numbers > 0 && mostly_large)
    column->unit = REHAB_UNIT_SECONDS;
  else if (column->target == REHAB_TARGET_MINUTES && survey->n_fractions > 0 && survey->n_over_6 == 0)
    column->unit = REHAB_UNIT_HOURS;
  else if (survey->n_numbers > 0)
    column->unit = REHAB_UNIT_MINUTES;
}

static RehabImportClock
guess_clock (const RehabImportMapping *mapping,
             const char *const        *folded,
             const RehabColumnSurvey  *columns)
{
  int column = rehab_import_mapping_find (mapping, REHAB_TARGET_MINUTES);

  if (column < 0)
    return REHAB_CLOCK_UNKNOWN;
  if (rehab_import_has_words (folded[column], "mm ss") || rehab_import_has_words (folded[column], "min sek"))
    return REHAB_CLOCK_MINUTES_SECONDS;
  if (rehab_import_has_words (folded[column], "hh mm") || rehab_import_has_words (folded[column], "h mm")
      || rehab_import_has_words (folded[column], "std min"))
    return REHAB_CLOCK_HOURS_MINUTES;
  if (columns[column].n_clocks_3 > 0 || columns[column].n_clocks_over_23 > 0)
    return REHAB_CLOCK_MINUTES_SECONDS;

  return REHAB_CLOCK_UNKNOWN;
}

static RehabImportDecimal
guess_decimal (const RehabImportMapping *mapping,
               const RehabColumnSurvey  *columns,
               char                      separator)
{
  guint n_points = 0;
  guint n_commas = 0;

  for (guint i = 0; i < mapping->n_columns; i++)
    {
      n_points += columns[i].n_points;
      n_commas += columns[i].n_commas;
    }

  if (n_points > 0 && n_commas > 0)
    return REHAB_DECIMAL_UNKNOWN;
  if (n_points > 0 || n_commas > 0)
    return n_commas > 0 ? REHAB_DECIMAL_COMMA : REHAB_DECIMAL_POINT;

  return separator == ';' ? REHAB_DECIMAL_COMMA : REHAB_DECIMAL_POINT;
}

/**
 * rehab_import_guess_is_heading:
 * @cells: a row
 * @n_cells: its cells
 *
 * Tells a heading from a row of figures: it has no date and no number standing alone.
 *
 * Returns: whether it is one
 */
gboolean
rehab_import_guess_is_heading (const char *const *cells,
                               guint              n_cells)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_cells; i++)
    {
      RehabMoment moment;
      double value;

      if (rehab_quantity_is_blank (cells[i]))
        continue;
      if (rehab_moment_parse (cells[i], REHAB_DATE_ORDER_UNKNOWN, &moment)
          || rehab_quantity_parse_number (cells[i], REHAB_DECIMAL_UNKNOWN, &value, NULL))
        return FALSE;
      any = TRUE;
    }

  return any;
}

/**
 * rehab_import_guess_mapping:
 * @heading: the heading, a cell a column
 * @columns: what the cells of each column say
 * @n_columns: how many
 * @separator: what stood between cells
 *
 * Guesses what the columns are. What nothing tells is left unknown, and rehab_import_guess_questions() names it.
 *
 * Returns: (transfer full): a mapping
 */
RehabImportMapping *
rehab_import_guess_mapping (const char *const       *heading,
                            const RehabColumnSurvey *columns,
                            guint                    n_columns,
                            char                     separator)
{
  RehabImportMapping *mapping = rehab_import_mapping_new (n_columns);
  g_auto (GStrv) folded = g_new0 (char *, n_columns + 1);
  int date;

  for (guint i = 0; i < n_columns; i++)
    folded[i] = rehab_import_fold (heading[i]);

  guess_by_headings (mapping, (const char *const *) folded, columns);
  guess_time (mapping, (const char *const *) folded, columns);
  guess_date (mapping, columns);
  for (guint i = 0; i < n_columns; i++)
    guess_unit (&mapping->columns[i], folded[i], &columns[i]);

  mapping->clock = guess_clock (mapping, (const char *const *) folded, columns);
  mapping->decimal = guess_decimal (mapping, columns, separator);
  date = rehab_import_mapping_find (mapping, REHAB_TARGET_DATE);
  if (date >= 0)
    mapping->date_order = rehab_column_survey_get_date_order (&columns[date]);

  return mapping;
}

/**
 * rehab_import_guess_questions:
 * @mapping: a mapping, as guessed or changed
 * @columns: what the cells of each column say
 *
 * Finds what has to be asked before rows can be read.
 *
 * Returns: the questions
 */
RehabImportQuestions
rehab_import_guess_questions (const RehabImportMapping *mapping,
                              const RehabColumnSurvey  *columns)
{
  guint questions = REHAB_IMPORT_ASK_NOTHING;
  int date = rehab_import_mapping_find (mapping, REHAB_TARGET_DATE);
  int minutes = rehab_import_mapping_find (mapping, REHAB_TARGET_MINUTES);

  if (date < 0)
    questions |= REHAB_IMPORT_ASK_DATE;
  else if (mapping->date_order == REHAB_DATE_ORDER_UNKNOWN && columns[date].n_by_numbers > 0)
    questions |= REHAB_IMPORT_ASK_DATE_ORDER;

  if (minutes >= 0 && mapping->clock == REHAB_CLOCK_UNKNOWN && columns[minutes].n_clocks_2 > 0
      && mapping->columns[minutes].unit == REHAB_UNIT_NONE)
    questions |= REHAB_IMPORT_ASK_CLOCK;

  if (rehab_import_mapping_has_session (mapping) && rehab_import_mapping_find (mapping, REHAB_TARGET_KIND) < 0
      && mapping->default_kind == REHAB_SESSION_KIND_NONE)
    questions |= REHAB_IMPORT_ASK_KIND;

  return (RehabImportQuestions) questions;
}
