/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-fixture.h"
#include "rehab-units.h"

#include <locale.h>

/* What people are told of a file that cannot be read, and of a row that cannot. */

static const struct
{
  RehabImportErrorCode code;
  const char *sentence; /* of line 12 */
} errors[] = {
  { REHAB_IMPORT_ERROR_EMPTY, "There is nothing in this file." },
  { REHAB_IMPORT_ERROR_TOO_LARGE, "This file is too large: at most 20 megabytes can be imported at once." },
  { REHAB_IMPORT_ERROR_TOO_MANY_ROWS, "This file has too many rows: at most 200000 can be imported at once." },
  { REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS, "Line 12: A row has too many columns: at most 200 can be read." },
  { REHAB_IMPORT_ERROR_TOO_LONG, "Line 12: A row is too long: a cell may have at most 64 kilobytes, a row 1024." },
  { REHAB_IMPORT_ERROR_OPEN_QUOTE, "Line 12: A quotation mark is opened and never closed, so that it cannot be told where the cell ends." },
  { REHAB_IMPORT_ERROR_NO_ROWS, "This file has a heading and nothing below it." },
  { REHAB_IMPORT_ERROR_NOT_TEXT, "This is neither a table as text nor a file of a watch that can be read. Export it as CSV, GPX, TCX or FIT." },
  { REHAB_IMPORT_ERROR_PACKED, "This is a spreadsheet or a packed file. Save the spreadsheet as CSV, or unpack the file, then import that." },
  { REHAB_IMPORT_ERROR_WEB_PAGE, "This is a web page, perhaps one that asks to log in. Download the file itself." },
  { REHAB_IMPORT_ERROR_WRONG_NAME, "The name of this file says that a watch wrote it, but its contents are something else." },
  { REHAB_IMPORT_ERROR_NOT_XML, "This file is damaged or cut off. Export it again." },
  { REHAB_IMPORT_ERROR_ENTITIES, "This file defines things that no recording of training needs and that can do harm. It was not read." },
  { REHAB_IMPORT_ERROR_TOO_DEEP, "The parts of this file lie too deep within each other. It was not read." },
  { REHAB_IMPORT_ERROR_UNKNOWN_XML, "This is XML, but neither GPX nor TCX." },
  { REHAB_IMPORT_ERROR_CUT_OFF, "This file is cut off: a part of it is missing. Copy it from the watch again." },
  { REHAB_IMPORT_ERROR_CHECKSUM, "This file was changed or damaged after the watch wrote it: its checksum does not fit. Copy it from the watch again." },
  { REHAB_IMPORT_ERROR_DAMAGED, "This file is damaged: its parts do not fit together. Copy it from the watch again." },
  { REHAB_IMPORT_ERROR_NOT_AN_ACTIVITY, "This file of a watch holds no activity, but settings, a course or a workout." },
  { REHAB_IMPORT_ERROR_NO_ACTIVITY, "No activity was recorded in this file." },
  { REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES, "This file has too many activities: at most 1000 can be imported at once." },
};

static void
test_errors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (REHAB_IMPORT_ERROR, (int) errors[i].code, "for developers");
      g_autofree char *sentence = rehab_import_words_dup_error (error, 12);

      g_assert_cmpuint (errors[i].code, ==, i);
      g_assert_cmpstr (sentence, ==, errors[i].sentence);
    }
}

#define HEAD "Date,Time,Type,Minutes,RPE,Distance (km),Note,Rest day,Worst pain\n"

/* One file a problem; the rows before the last one are good. */
static const struct
{
  RehabImportProblemCode code;
  const char *rows;
  guint line;
  const char *sentence;
} problems[] = {
  { REHAB_PROBLEM_NO_DATE, HEAD ",,Run,45,,,,,\n", 2, "Date: There is no date." },
  { REHAB_PROBLEM_NOT_A_DATE, HEAD "2026-03-01,,Run,45,,,,,\n2026-02-30,,Run,45,,,,,\n", 3, "Date, “2026-02-30”: This is no date of the calendar." },
  { REHAB_PROBLEM_TOO_EARLY, HEAD "1989-12-31,,Run,45,,,,,\n", 2,
    "Date, “1989-12-31”: This day is before 1990: perhaps the clock of the watch was not set." },
  { REHAB_PROBLEM_IN_FUTURE, HEAD "2100-01-01,,Run,45,,,,,\n", 2, "Date, “2100-01-01”: This day has not come yet." },
  { REHAB_PROBLEM_NOT_A_TIME, HEAD "2026-03-01,25:00,Run,45,,,,,\n", 2, "Time, “25:00”: This is no time of day." },
  { REHAB_PROBLEM_NOT_A_NUMBER, HEAD "2026-03-01,,Run,45,hard,,,,\n", 2, "RPE, “hard”: This is no number." },
  { REHAB_PROBLEM_NOT_A_DURATION, HEAD "2026-03-01,,Run,long,,,,,\n", 2, "Minutes, “long”: This is no duration." },
  { REHAB_PROBLEM_NOT_A_LENGTH, HEAD "2026-03-01,,Run,45,,far,,,\n", 2, "Distance (km), “far”: This is no distance." },
  { REHAB_PROBLEM_NOT_YES_OR_NO, HEAD "2026-03-01,,Run,45,,,,perhaps,\n", 2, "Rest day, “perhaps”: This is neither yes nor no." },
  { REHAB_PROBLEM_OUT_OF_RANGE, HEAD "2026-03-01,,Run,45,11,,,,\n", 2, "RPE, “11”: This has to be from 0 to 10." },
  { REHAB_PROBLEM_OUT_OF_RANGE, HEAD "2026-03-01,,Run,45,,1000,,,\n", 2, "Distance (km), “1000”: This has to be from 0 to 300." },
  { REHAB_PROBLEM_OUT_OF_RANGE, HEAD "2026-03-01,,Run,45,,-5,,,\n", 2, "Distance (km), “-5”: This has to be from 0 to 300." },
  { REHAB_PROBLEM_NOT_WHOLE, HEAD "2026-03-01,,Run,45,7.5,,,,\n", 2, "RPE, “7.5”: This has to be a whole number." },
  { REHAB_PROBLEM_NOT_TEXT, HEAD "2026-03-01,,Run,45,,,a\x07z,,\n", 2, "Note, “a�z”: This holds characters that are not text." },
  { REHAB_PROBLEM_UNKNOWN_KIND, HEAD "2026-03-01,,Quidditch,45,,,,,\n", 2,
    "Type, “Quidditch”: It is not known what kind of session this is." },
  { REHAB_PROBLEM_NO_KIND, HEAD "2026-03-01,,Run,45,,,,,\n2026-03-01,,,45,,,,,\n", 3, "Type: The kind of session is not said." },
  { REHAB_PROBLEM_MORE_CELLS, HEAD "2026-03-01,,Run,45,,,,,,9\n", 2,
    "This row has more cells than there are columns: perhaps a comma in a number or a text was taken for the end of a cell." },
  { REHAB_PROBLEM_DAY_TWICE, HEAD "2026-03-01,,Run,45,,,,,3\n2026-03-01,,Run,46,,,,,4\n", 3,
    "An earlier row has other answers for the same day." },
  { REHAB_PROBLEM_NO_ATHLETE, "Athlete,Date,Type,Minutes\nAnna,2026-03-01,Run,45\n,2026-03-01,Run,45\n", 3, "Athlete: It is not said whose this is." },
};

static void
test_problems (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autoptr (RehabImportReader) reader = open_file ("a.csv", problems[i].rows, strlen (problems[i].rows));
      g_autoptr (RehabImportMapping) mapping = NULL;
      g_autofree char *sentence = NULL;
      g_autofree char *customary = NULL;
      const RehabImportRow *row;

      g_test_message ("%s", problems[i].sentence);
      g_assert_cmpint (step_on (reader, NULL), ==, REHAB_IMPORT_WANTS_MAPPING);
      mapping = rehab_import_reader_guess_mapping (reader);
      rehab_import_reader_set_mapping (reader, mapping);
      g_assert_cmpint (step_on (reader, NULL), ==, REHAB_IMPORT_DONE);

      for (guint j = 0; j + 1 < rehab_import_reader_get_n_rows (reader); j++)
        g_assert_null (rehab_import_reader_get_row (reader, j)->problem);
      row = rehab_import_reader_get_row (reader, rehab_import_reader_get_n_rows (reader) - 1);
      g_assert_nonnull (row->problem);
      g_assert_cmpuint (row->line, ==, problems[i].line);
      g_assert_cmpint (row->problem->code, ==, problems[i].code);
      sentence = rehab_import_words_dup_problem (row->problem, rehab_import_reader_get_heading (reader));
      g_assert_cmpstr (sentence, ==, problems[i].sentence);

      rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
      customary = rehab_import_words_dup_problem (row->problem, rehab_import_reader_get_heading (reader));
      rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
      /* The limit of a distance has its unit beside it; all else reads the same. */
      if (g_str_has_suffix (sentence, "from 0 to 300."))
        g_assert_true (g_str_has_suffix (customary, "from 0 to 186.41 mi."));
      else
        g_assert_cmpstr (customary, ==, sentence);
    }
}

/* A watch has no columns, and its day is none that a cell says. */
static void
test_problem_of_a_watch (void)
{
  g_autoptr (GByteArray) file = fit_begin (14);
  g_autoptr (RehabImportReader) reader = NULL;
  g_autofree char *sentence = NULL;

  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 1, (guint32) (4102444800 - FIT_EPOCH));
  fit_end (file);
  reader = open_file ("a.fit", file->data, file->len);
  g_assert_cmpint (step_on (reader, NULL), ==, REHAB_IMPORT_DONE);
  sentence = rehab_import_words_dup_problem (rehab_import_reader_get_row (reader, 0)->problem, NULL);
  g_assert_cmpstr (sentence, ==, "This day has not come yet.");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-words/errors", test_errors);
  g_test_add_func ("/import-words/problems", test_problems);
  g_test_add_func ("/import-words/problem-of-a-watch", test_problem_of_a_watch);

  return g_test_run ();
}
