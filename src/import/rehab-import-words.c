/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-words.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#define MEGABYTE (1024 * 1024)
#define KILOBYTE 1024

static char *
dup_file_sentence (RehabImportErrorCode code)
{
  switch (code)
    {
    case REHAB_IMPORT_ERROR_EMPTY:
      return g_strdup (_("There is nothing in this file."));

    case REHAB_IMPORT_ERROR_TOO_LARGE:
      return g_strdup_printf (_("This file is too large: at most %d megabytes can be imported at once."), REHAB_IMPORT_MOST_BYTES / MEGABYTE);

    case REHAB_IMPORT_ERROR_TOO_MANY_ROWS:
      return g_strdup_printf (_("This file has too many rows: at most %d can be imported at once."), REHAB_IMPORT_MOST_ROWS);

    case REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS:
      return g_strdup_printf (_("A row has too many columns: at most %d can be read."), REHAB_IMPORT_MOST_COLUMNS);

    case REHAB_IMPORT_ERROR_TOO_LONG:
      return g_strdup_printf (_("A row is too long: a cell may have at most %d kilobytes, a row %d."),
                              REHAB_IMPORT_MOST_CELL_BYTES / KILOBYTE, REHAB_IMPORT_MOST_LINE_BYTES / KILOBYTE);

    case REHAB_IMPORT_ERROR_OPEN_QUOTE:
      return g_strdup (_("A quotation mark is opened and never closed, so that it cannot be told where the cell ends."));

    case REHAB_IMPORT_ERROR_NO_ROWS:
      return g_strdup (_("This file has a heading and nothing below it."));

    case REHAB_IMPORT_ERROR_NOT_TEXT:
      return g_strdup (_("This is neither a table as text nor a file of a watch that can be read. Export it as CSV, GPX, TCX or FIT."));

    case REHAB_IMPORT_ERROR_PACKED:
      return g_strdup (_("This is a spreadsheet or a packed file. Save the spreadsheet as CSV, or unpack the file, then import that."));

    case REHAB_IMPORT_ERROR_WEB_PAGE:
      return g_strdup (_("This is a web page, perhaps one that asks to log in. Download the file itself."));

    case REHAB_IMPORT_ERROR_WRONG_NAME:
      return g_strdup (_("The name of this file says that a watch wrote it, but its contents are something else."));

    case REHAB_IMPORT_ERROR_NOT_XML:
      return g_strdup (_("This file is damaged or cut off. Export it again."));

    case REHAB_IMPORT_ERROR_ENTITIES:
      return g_strdup (_("This file defines things that no recording of training needs and that can do harm. It was not read."));

    case REHAB_IMPORT_ERROR_TOO_DEEP:
      return g_strdup (_("The parts of this file lie too deep within each other. It was not read."));

    case REHAB_IMPORT_ERROR_UNKNOWN_XML:
      return g_strdup (_("This is XML, but neither GPX nor TCX."));

    case REHAB_IMPORT_ERROR_CUT_OFF:
      return g_strdup (_("This file is cut off: a part of it is missing. Copy it from the watch again."));

    case REHAB_IMPORT_ERROR_CHECKSUM:
      return g_strdup (_("This file was changed or damaged after the watch wrote it: its checksum does not fit. Copy it from the watch again."));

    case REHAB_IMPORT_ERROR_DAMAGED:
      return g_strdup (_("This file is damaged: its parts do not fit together. Copy it from the watch again."));

    case REHAB_IMPORT_ERROR_NOT_AN_ACTIVITY:
      return g_strdup (_("This file of a watch holds no activity, but settings, a course or a workout."));

    case REHAB_IMPORT_ERROR_NO_ACTIVITY:
      return g_strdup (_("No activity was recorded in this file."));

    case REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES:
      return g_strdup_printf (_("This file has too many activities: at most %d can be imported at once."), REHAB_IMPORT_MOST_ACTIVITIES);

    default:
      return g_strdup (_("This file cannot be read."));
    }
}

/**
 * rehab_import_words_dup_error:
 * @error: a `REHAB_IMPORT_ERROR`
 * @line: the line that it came from; 0 when it is of the whole file
 *
 * Makes the sentence that says why a file cannot be read. Nothing was changed when it is shown.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
rehab_import_words_dup_error (const GError *error,
                              guint         line)
{
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (error != NULL && error->domain == REHAB_IMPORT_ERROR, NULL);

  sentence = dup_file_sentence ((RehabImportErrorCode) error->code);
  switch ((RehabImportErrorCode) error->code)
    {
    case REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS:
    case REHAB_IMPORT_ERROR_TOO_LONG:
    case REHAB_IMPORT_ERROR_OPEN_QUOTE:
      if (line > 0)
        /* Translators: the number of a line in a file, and a sentence about it */
        return g_strdup_printf (_("Line %u: %s"), line, sentence);
      break;

    case REHAB_IMPORT_ERROR_EMPTY:
    case REHAB_IMPORT_ERROR_TOO_LARGE:
    case REHAB_IMPORT_ERROR_TOO_MANY_ROWS:
    case REHAB_IMPORT_ERROR_NO_ROWS:
    case REHAB_IMPORT_ERROR_NOT_TEXT:
    case REHAB_IMPORT_ERROR_PACKED:
    case REHAB_IMPORT_ERROR_WEB_PAGE:
    case REHAB_IMPORT_ERROR_WRONG_NAME:
    case REHAB_IMPORT_ERROR_NOT_XML:
    case REHAB_IMPORT_ERROR_ENTITIES:
    case REHAB_IMPORT_ERROR_TOO_DEEP:
    case REHAB_IMPORT_ERROR_UNKNOWN_XML:
    case REHAB_IMPORT_ERROR_CUT_OFF:
    case REHAB_IMPORT_ERROR_CHECKSUM:
    case REHAB_IMPORT_ERROR_DAMAGED:
    case REHAB_IMPORT_ERROR_NOT_AN_ACTIVITY:
    case REHAB_IMPORT_ERROR_NO_ACTIVITY:
    case REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES:
    default:
      break;
    }

  return g_steal_pointer (&sentence);
}

static char *
dup_range (RehabImportTarget target)
{
  const RehabField *field = rehab_import_target_get_field (target);
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  RehabUnitKind kind;

  if (field == NULL)
    return g_strdup (_("This is out of range."));

  kind = rehab_units_find_kind (field->name);
  least = rehab_units_dup_figure (kind, field->min);
  /* The unit is said where it is not the one that everybody expects. */
  most = rehab_units_are_recorded (kind) ? rehab_language_dup_number (field->max) : rehab_units_dup (kind, field->max);

  /* Translators: the lowest and the highest number that can be imported */
  return g_strdup_printf (_("This has to be from %s to %s."), least, most);
}

static char *
dup_reason (const RehabImportProblem *problem)
{
  switch (problem->code)
    {
    case REHAB_PROBLEM_NO_DATE:
      return g_strdup (_("There is no date."));

    case REHAB_PROBLEM_NOT_A_DATE:
      return g_strdup (_("This is no date of the calendar."));

    case REHAB_PROBLEM_TOO_EARLY:
      return g_strdup_printf (_("This day is before %d: perhaps the clock of the watch was not set."), REHAB_IMPORT_FIRST_YEAR);

    case REHAB_PROBLEM_IN_FUTURE:
      return g_strdup (_("This day has not come yet."));

    case REHAB_PROBLEM_NOT_A_TIME:
      return g_strdup (_("This is no time of day."));

    case REHAB_PROBLEM_NOT_A_NUMBER:
      return g_strdup (_("This is no number."));

    case REHAB_PROBLEM_NOT_A_DURATION:
      return g_strdup (_("This is no duration."));

    case REHAB_PROBLEM_NOT_A_LENGTH:
      return g_strdup (_("This is no distance."));

    case REHAB_PROBLEM_NOT_YES_OR_NO:
      return g_strdup (_("This is neither yes nor no."));

    case REHAB_PROBLEM_OUT_OF_RANGE:
      return dup_range (problem->target);

    case REHAB_PROBLEM_NOT_WHOLE:
      return g_strdup (_("This has to be a whole number."));

    case REHAB_PROBLEM_TOO_LONG:
      return g_strdup (_("This text is too long."));

    case REHAB_PROBLEM_NOT_TEXT:
      return g_strdup (_("This holds characters that are not text."));

    case REHAB_PROBLEM_UNKNOWN_KIND:
      return g_strdup (_("It is not known what kind of session this is."));

    case REHAB_PROBLEM_NO_KIND:
      return g_strdup (_("The kind of session is not said."));

    case REHAB_PROBLEM_NO_ATHLETE:
      return g_strdup (_("It is not said whose this is."));

    case REHAB_PROBLEM_MORE_CELLS:
      return g_strdup (_("This row has more cells than there are columns: perhaps a comma in a number or a text was taken for the end of a cell."));

    case REHAB_PROBLEM_DAY_TWICE:
      return g_strdup (_("An earlier row has other answers for the same day."));

    case REHAB_PROBLEM_TOO_MANY_SESSIONS:
      return g_strdup (_("There are too many sessions on this day."));

    case REHAB_PROBLEM_NONE:
    case REHAB_N_PROBLEMS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rehab_import_words_dup_problem:
 * @problem: what is wrong with a row
 * @heading: (nullable): the names of the columns
 *
 * Makes the sentence that says what is wrong, where, and what the cell says. The line is shown beside it.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
rehab_import_words_dup_problem (const RehabImportProblem *problem,
                                const char *const        *heading)
{
  g_autofree char *reason = NULL;
  g_autofree char *column = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  reason = dup_reason (problem);
  if (problem->column >= 0 && heading != NULL)
    column = rehab_import_words_dup_column (heading, (guint) problem->column);
  else if (problem->target != REHAB_TARGET_NONE)
    column = g_strdup (rehab_import_words_get_target (problem->target));

  if (column != NULL && problem->cell != NULL)
    /* Translators: the name of a column, what a cell in it says, and a sentence about that */
    return g_strdup_printf (_("%s, “%s”: %s"), column, problem->cell, reason);
  if (column != NULL)
    /* Translators: the name of a column, and a sentence about it */
    return g_strdup_printf (_("%s: %s"), column, reason);

  return g_steal_pointer (&reason);
}

/* The name of a column, or its number where it has none. */
char *
rehab_import_words_dup_column (const char *const *heading,
                               guint              column)
{
  if (*heading[column] != '\0')
    return g_strdup (heading[column]);

  /* Translators: the number of a column that has no name */
  return g_strdup_printf (_("Column %u"), column + 1);
}

/**
 * rehab_import_words_get_target:
 * @target: what a column can be
 *
 * Gets its name for people.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
rehab_import_words_get_target (RehabImportTarget target)
{
  const RehabField *field;

  if (target == REHAB_TARGET_NONE)
    return C_("import column", "Left out");
  if (target == REHAB_TARGET_DATE)
    return C_("import column", "Date");
  if (target == REHAB_TARGET_TIME)
    return C_("import column", "Time of day");
  if (target == REHAB_TARGET_ATHLETE)
    return C_("import column", "Athlete");
  if (target == REHAB_TARGET_IDENTITY)
    return C_("import column", "Number of the activity");
  if (target == REHAB_TARGET_DAY_NOTE)
    return C_("import column", "Note on the day");
  if (target == REHAB_TARGET_NOTE)
    return C_("import column", "Note on the session");

  field = rehab_import_target_get_field (target);
  g_return_val_if_fail (field != NULL, NULL);

  return _(field->label);
}

const char *
rehab_import_words_get_unit (RehabImportUnit unit)
{
  static const char *const names[REHAB_N_UNITS] = {
    NC_("import unit", "As written"), NC_("import unit", "Minutes"), NC_("import unit", "Hours"), NC_("import unit", "Seconds"),
    NC_("import unit", "Kilometres"), NC_("import unit", "Metres"), NC_("import unit", "Miles"), NC_("import unit", "Feet"),
    NC_("import unit", "Yards"), NC_("import unit", "Kilometres an hour"), NC_("import unit", "Metres a second"),
    NC_("import unit", "Miles an hour"), NC_("import unit", "Kilograms"), NC_("import unit", "Pounds"),
  };

  g_return_val_if_fail ((guint) unit < REHAB_N_UNITS, NULL);

  return C_("import unit", names[unit]);
}

const char *
rehab_import_words_get_date_order (RehabDateOrder order)
{
  static const char *const names[] = {
    NC_("import dates", "Not known"), NC_("import dates", "Day, month, year"), NC_("import dates", "Month, day, year"),
    NC_("import dates", "Year, month, day"),
  };

  g_return_val_if_fail ((guint) order < G_N_ELEMENTS (names), NULL);

  return C_("import dates", names[order]);
}

const char *
rehab_import_words_get_clock (RehabImportClock clock)
{
  static const char *const names[] = {
    NC_("import durations", "Not known"), NC_("import durations", "Hours and minutes"), NC_("import durations", "Minutes and seconds"),
  };

  g_return_val_if_fail ((guint) clock < G_N_ELEMENTS (names), NULL);

  return C_("import durations", names[clock]);
}

/* The name of an encoding, which is the same in each language. */
const char *
rehab_import_words_get_encoding (RehabTextEncoding encoding)
{
  static const char *const names[] = { "UTF-8", "UTF-16", "UTF-16", "Windows-1252" };

  g_return_val_if_fail ((guint) encoding < G_N_ELEMENTS (names), NULL);

  return names[encoding];
}

const char *
rehab_import_words_get_separator (char separator)
{
  switch (separator)
    {
    case ';':
      return C_("import separator", "Semicolon");

    case '\t':
      return C_("import separator", "Tab");

    case '|':
      return C_("import separator", "Vertical bar");

    default:
      return C_("import separator", "Comma");
    }
}
