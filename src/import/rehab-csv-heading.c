/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-csv-heading.h"
#include "rehab-csv-parser.h"
#include "rehab-import-error.h"
#include "rehab-import-guess.h"

/* How many lines, empty ones or titles, a heading is looked for under. */
#define MOST_LINES_ABOVE 1000
#define MOST_TITLES 10

/* How many lines lie above @offset; a CR LF is one. */
static guint
count_lines (const char *text,
             gsize       offset)
{
  guint n = 0;

  for (gsize i = 0; i < offset; i++)
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 >= offset || text[i + 1] != '\n'));

  return n;
}

static char **
dup_cells (RehabCsvParser *parser,
           guint          *n_filled)
{
  guint n_cells = rehab_csv_parser_get_n_cells (parser);
  char **cells = g_new0 (char *, n_cells + 1);

  *n_filled = 0;
  for (guint i = 0; i < n_cells; i++)
    {
      cells[i] = g_strstrip (g_strdup (rehab_csv_parser_get_cell (parser, i)));
      *n_filled += *cells[i] != '\0';
    }

  return cells;
}

static void
forget_names (char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    *cells[i] = '\0';
}

/**
 * rehab_csv_heading_find:
 * @self: (out caller-allocates): what is found
 * @text: a text with separated values
 * @length: its bytes
 * @line: (out): the line that was read last, from 1
 * @error: where to put a `REHAB_IMPORT_ERROR`
 *
 * Finds the heading: above it there may be empty lines, and titles in a single cell. Where the first row is figures
 * already, there is none, and the columns have no names.
 *
 * Returns: whether there is a table
 */
gboolean
rehab_csv_heading_find (RehabCsvHeading *self,
                        const char      *text,
                        gsize            length,
                        guint           *line,
                        GError         **error)
{
  g_autoptr (RehabCsvParser) parser = NULL;
  g_autoptr (GError) problem = NULL;
  gsize begin;
  char separator = rehab_csv_find_separator (text, length, &begin);
  guint first_line = begin > 0 ? 1 : 0;

  parser = rehab_csv_parser_new (text + begin, length - begin, separator);
  for (guint n = 0; n <= MOST_LINES_ABOVE; n++)
    {
      gsize row_begin = begin + rehab_csv_parser_get_offset (parser);
      g_auto (GStrv) cells = NULL;
      guint n_filled;

      if (!rehab_csv_parser_next (parser, &problem))
        break;
      if (rehab_csv_parser_is_blank (parser))
        continue;

      cells = dup_cells (parser, &n_filled);
      if (n_filled < 2 && n < MOST_TITLES && begin + rehab_csv_parser_get_offset (parser) < length)
        continue;

      if (rehab_import_guess_is_heading ((const char *const *) cells, g_strv_length (cells)))
        row_begin = begin + rehab_csv_parser_get_offset (parser);
      else
        forget_names (cells);

      *self = (RehabCsvHeading) { g_steal_pointer (&cells), rehab_csv_parser_get_n_cells (parser), separator, row_begin,
                                  count_lines (text, row_begin) };
      return TRUE;
    }

  *line = first_line + rehab_csv_parser_get_line (parser);
  if (problem == NULL)
    g_set_error_literal (&problem, REHAB_IMPORT_ERROR, REHAB_IMPORT_ERROR_EMPTY, "No heading");
  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

void
rehab_csv_heading_clear (RehabCsvHeading *self)
{
  g_clear_pointer (&self->names, g_strfreev);
}
