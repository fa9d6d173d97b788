/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-csv-parser.h"
#include "rehab-import-error.h"

#include <string.h>

/* How much is looked at to tell the separator. */
#define SAMPLE_ROWS 30
#define SAMPLE_BYTES (64 * 1024)

static const char separators[] = { ',', ';', '\t', '|' };

struct _RehabCsvParser
{
  const char *text;
  gsize length;
  gsize at;
  char separator;
  guint line;        /* of what comes next, from 1 */
  guint row_line;    /* where the row that was read began */
  GString *cells;    /* one after the other, each ended by a zero */
  GArray *offsets;   /* where each begins */
};

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Counts one line for LF, CR and CR LF. */
static void
pass_line_end (RehabCsvParser *self)
{
  if (self->text[self->at] == '\r' && self->at + 1 < self->length && self->text[self->at + 1] == '\n')
    self->at++;
  self->at++;
  self->line++;
}

/* What is between quotation marks; stands behind the closing one afterwards. */
static gboolean
read_quoted (RehabCsvParser *self,
             gsize           cell_begin,
             GError        **error)
{
  self->at++;

  while (self->at < self->length)
    {
      char c = self->text[self->at];

      if (c == '"')
        {
          self->at++;
          if (self->at >= self->length || self->text[self->at] != '"')
            return TRUE;
          g_string_append_c (self->cells, '"');
          self->at++;
        }
      else if (is_line_end (c))
        {
          pass_line_end (self);
          g_string_append_c (self->cells, '\n');
        }
      else
        {
          g_string_append_c (self->cells, c);
          self->at++;
        }

      if (self->cells->len - cell_begin > REHAB_IMPORT_MOST_CELL_BYTES)
        return rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_LONG, "A quoted cell has too many bytes", error);
    }

  return rehab_import_refuse (REHAB_IMPORT_ERROR_OPEN_QUOTE, "A quotation mark is never closed", error);
}

static gboolean
read_cell (RehabCsvParser *self,
           GError        **error)
{
  gsize begin = self->cells->len;
  gsize blanks = self->at;
  gsize end;

  while (blanks < self->length && self->text[blanks] == ' ')
    blanks++;

  if (blanks < self->length && self->text[blanks] == '"')
    {
      self->at = blanks;
      if (!read_quoted (self, begin, error))
        return FALSE;
    }

  for (end = self->at; end < self->length; end++)
    if (self->text[end] == self->separator || is_line_end (self->text[end]))
      break;

  if (self->cells->len - begin + end - self->at > REHAB_IMPORT_MOST_CELL_BYTES)
    return rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_LONG, "A cell has too many bytes", error);

  g_string_append_len (self->cells, self->text + self->at, (gssize) (end - self->at));
  self->at = end;

  return TRUE;
}

/**
 * rehab_csv_parser_new:
 * @text: valid UTF-8 without a zero in it, which has to outlive the parser
 * @length: its bytes
 * @separator: what stands between cells
 *
 * Prepares to read a text.
 *
 * Returns: (transfer full): a parser before the first row
 */
RehabCsvParser *
rehab_csv_parser_new (const char *text,
                      gsize       length,
                      char        separator)
{
  RehabCsvParser *self = g_new0 (RehabCsvParser, 1);

  self->text = text;
  self->length = length;
  self->separator = separator;
  self->line = 1;
  self->cells = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));

  return self;
}

void
rehab_csv_parser_free (RehabCsvParser *self)
{
  g_string_free (self->cells, TRUE);
  g_array_unref (self->offsets);
  g_free (self);
}

/**
 * rehab_csv_parser_next:
 * @self: a parser
 * @error: where to put a `REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS`, `_TOO_LONG` or `_OPEN_QUOTE`
 *
 * Reads the next row; an empty line is a row with one empty cell.
 *
 * Returns: `TRUE` when there was one; `FALSE` at the end, or with @error set
 */
gboolean
rehab_csv_parser_next (RehabCsvParser *self,
                       GError        **error)
{
  gsize begin = self->at;

  g_return_val_if_fail (self != NULL, FALSE);

  self->row_line = self->line;
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->offsets, 0);

  if (self->at >= self->length)
    return FALSE;

  for (;;)
    {
      gsize offset = self->cells->len;

      if (self->offsets->len >= REHAB_IMPORT_MOST_COLUMNS)
        return rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS, "A row has too many cells", error);

      g_array_append_val (self->offsets, offset);
      if (!read_cell (self, error))
        return FALSE;
      g_string_append_c (self->cells, '\0');

      if (self->at - begin > REHAB_IMPORT_MOST_LINE_BYTES)
        return rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_LONG, "A row has too many bytes", error);

      if (self->at >= self->length)
        return TRUE;

      if (self->text[self->at] != self->separator)
        {
          pass_line_end (self);
          return TRUE;
        }

      self->at++;
    }
}

guint
rehab_csv_parser_get_n_cells (RehabCsvParser *self)
{
  return self->offsets->len;
}

/**
 * rehab_csv_parser_get_cell:
 * @self: a parser that has read a row
 * @n: which cell, from 0; a row has as many as are asked for
 *
 * Gets a cell, as it stands until the next row is read.
 *
 * Returns: (transfer none): its text; "" beyond the last one
 */
const char *
rehab_csv_parser_get_cell (RehabCsvParser *self,
                           guint           n)
{
  if (n >= self->offsets->len)
    return "";

  return self->cells->str + g_array_index (self->offsets, gsize, n);
}

/* The line of the file on which the row begins, from 1. */
guint
rehab_csv_parser_get_line (RehabCsvParser *self)
{
  return self->row_line;
}

gsize
rehab_csv_parser_get_offset (RehabCsvParser *self)
{
  return self->at;
}

gboolean
rehab_csv_parser_is_blank (RehabCsvParser *self)
{
  for (guint i = 0; i < self->offsets->len; i++)
    for (const char *p = rehab_csv_parser_get_cell (self, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;

  return TRUE;
}

/* How well a separator explains the first rows: that most of them have one width, and then how wide they are. */
static guint
rate_separator (const char *text,
                gsize       length,
                char        separator)
{
  g_autoptr (RehabCsvParser) parser = rehab_csv_parser_new (text, MIN (length, SAMPLE_BYTES), separator);
  g_autoptr (GError) error = NULL;
  guint widths[REHAB_IMPORT_MOST_COLUMNS + 1] = { 0 };
  guint n_rows = 0;
  guint width = 0;

  while (n_rows < SAMPLE_ROWS && rehab_csv_parser_next (parser, &error))
    {
      if (rehab_csv_parser_is_blank (parser))
        continue;
      widths[rehab_csv_parser_get_n_cells (parser)]++;
      n_rows++;
    }

  /* Refused for its width it is by this separator, and so are people told. */
  if (g_error_matches (error, REHAB_IMPORT_ERROR, REHAB_IMPORT_ERROR_TOO_MANY_COLUMNS))
    return G_MAXUINT;

  for (guint i = 2; i < G_N_ELEMENTS (widths); i++)
    if (widths[i] > 0 && widths[i] >= widths[width])
      width = i;

  return width < 2 ? 0 : widths[width] * 1000 / n_rows * 1000 + width;
}

/**
 * rehab_csv_find_separator:
 * @text: a text with separated values
 * @length: its bytes
 * @begin: (out): where the values begin, behind a first line that spreadsheets write for each other: `sep=;`
 *
 * Tells what stands between the cells.
 *
 * Returns: a comma, semicolon, tab or bar; a comma when there is but one column
 */
char
rehab_csv_find_separator (const char *text,
                          gsize       length,
                          gsize      *begin)
{
  char best = ',';
  guint most = 0;

  *begin = 0;
  if (length >= 6 && g_ascii_strncasecmp (text, "sep=", 4) == 0 && is_line_end (text[5])
      && memchr (separators, text[4], sizeof separators) != NULL)
    {
      *begin = text[5] == '\r' && length > 6 && text[6] == '\n' ? 7 : 6;
      return text[4];
    }

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rate = rate_separator (text, length, separators[i]);

      if (rate > most)
        {
          most = rate;
          best = separators[i];
        }
    }

  return best;
}
