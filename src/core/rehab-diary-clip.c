/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-clip.h"
#include "rehab-error.h"

#include <string.h>

struct _RehabDiaryClip
{
  GPtrArray *rows; /* RehabDiaryClipRow */
};

static void
clear_cell (gpointer data)
{
  g_free (((RehabDiaryClipCell *) data)->text);
}

static void
row_free (gpointer data)
{
  RehabDiaryClipRow *row = data;

  g_array_unref (row->cells);
  g_free (row->date);
  g_free (row);
}

/**
 * rehab_diary_clip_new:
 *
 * Makes a clip without rows, to be filled before anybody reads it.
 *
 * Returns: (transfer full): a new clip
 */
RehabDiaryClip *
rehab_diary_clip_new (void)
{
  RehabDiaryClip *self = g_new0 (RehabDiaryClip, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);

  return self;
}

void
rehab_diary_clip_free (RehabDiaryClip *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * rehab_diary_clip_add_row:
 * @self: a clip
 * @day: days after that of the first row; -1 while that is not known
 * @line: which line of its day, from 0; on the day of the first row, how many after it
 * @date: (nullable): the date that stands before the row
 *
 * Adds a row without cells.
 */
void
rehab_diary_clip_add_row (RehabDiaryClip *self,
                          int             day,
                          guint           line,
                          const char     *date)
{
  RehabDiaryClipRow *row = g_new0 (RehabDiaryClipRow, 1);

  row->day = day;
  row->line = line;
  row->date = g_strdup (date);
  row->cells = g_array_new (FALSE, TRUE, sizeof (RehabDiaryClipCell));
  g_array_set_clear_func (row->cells, clear_cell);
  g_ptr_array_add (self->rows, row);
}

/* Adds a cell to the last row. */
void
rehab_diary_clip_add_cell (RehabDiaryClip *self,
                           const char     *text,
                           RehabNumber     number)
{
  RehabDiaryClipRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);
  RehabDiaryClipCell cell = { g_strdup (text), number };

  g_array_append_val (row->cells, cell);
}

/* Text of a spreadsheet */

/*
 * The text of a cell from @p on, and where the next one begins, at its separator. What holds a tab, a line break or a
 * quotation mark stands in such marks, doubled inside; a mark that is never closed is only a letter.
 */
static char *
read_cell (const char **p)
{
  const char *start = *p;
  const char *end;
  g_autoptr (GString) text = NULL;

  if (*start == '"')
    {
      text = g_string_new (NULL);
      for (end = start + 1; *end != '\0'; end++)
        {
          if (*end == '"' && *++end != '"')
            break;
          g_string_append_c (text, *end);
        }
      if (*end == '\t' || *end == '\n' || (*end == '\0' && end[-1] == '"' && end > start + 1))
        {
          *p = end;
          return g_strstrip (g_strdup (text->str));
        }
    }

  end = start + strcspn (start, "\t\n");
  *p = end;

  return g_strstrip (g_strndup (start, (gsize) (end - start)));
}

static void
read_row (RehabDiaryClip *self,
          const char    **p)
{
  rehab_diary_clip_add_row (self, -1, 0, NULL);
  while (TRUE)
    {
      g_autofree char *text = read_cell (p);

      rehab_diary_clip_add_cell (self, text, REHAB_NUMBER_NOT_ASKED);
      if (**p != '\t')
        break;
      (*p)++;
    }

  if (**p == '\n')
    (*p)++;
}

/* The line breaks of any system are one. */
static char *
dup_with_plain_breaks (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);

  return g_string_free_and_steal (plain);
}

/* A day as numbers, in the three orders that people write them in; which of them it is, only the days around it tell. */
typedef struct
{
  int parts[3];
} WrittenDate;

static gboolean
read_date (const char  *text,
           WrittenDate *date)
{
  const char *p = text;

  for (guint i = 0; i < G_N_ELEMENTS (date->parts); i++)
    {
      char *end;

      if (!g_ascii_isdigit (*p))
        return FALSE;
      date->parts[i] = (int) g_ascii_strtoull (p, &end, 10);
      if (end - p > 4)
        return FALSE;
      if (i < 2 && *end != '-' && *end != '.' && *end != '/')
        return FALSE;
      p = i < 2 ? end + 1 : end;
    }

  /* A spreadsheet may add the time, which is midnight. */
  return *p == '\0' || *p == ' ';
}

static gboolean
begins_with_date (const RehabDiaryClipRow *row)
{
  WrittenDate date;

  return row->cells->len > 1 && read_date (g_array_index (row->cells, RehabDiaryClipCell, 0).text, &date);
}

static void
take_dates (RehabDiaryClip *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!begins_with_date (g_ptr_array_index (self->rows, i)))
      return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      RehabDiaryClipRow *row = g_ptr_array_index (self->rows, i);

      row->date = g_strdup (g_array_index (row->cells, RehabDiaryClipCell, 0).text);
      g_array_remove_index (row->cells, 0);
    }
}

/**
 * rehab_diary_clip_new_from_text:
 * @text: UTF-8: a line a row, tabs between cells, as spreadsheets write them
 * @error: where to put a `REHAB_ERROR_TOO_LONG` or `REHAB_ERROR_EMPTY`
 *
 * Reads cells that were copied elsewhere. Where each row begins with a date, that is no cell.
 *
 * Returns: (transfer full): a new clip, or `NULL` with @error set
 */
RehabDiaryClip *
rehab_diary_clip_new_from_text (const char *text,
                                GError    **error)
{
  g_autoptr (RehabDiaryClip) self = rehab_diary_clip_new ();
  g_autofree char *plain = NULL;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > REHAB_DIARY_CLIP_MOST_BYTES)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG, "More text than a table of days");
      return NULL;
    }

  plain = dup_with_plain_breaks (text);
  for (p = plain; *p != '\0';)
    {
      if (self->rows->len == REHAB_DIARY_CLIP_MOST_ROWS)
        {
          g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG, "More rows than a table of days");
          return NULL;
        }
      read_row (self, &p);
    }

  if (self->rows->len == 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_EMPTY, "Nothing to paste");
      return NULL;
    }

  take_dates (self);

  return g_steal_pointer (&self);
}

guint
rehab_diary_clip_get_n_rows (const RehabDiaryClip *self)
{
  return self->rows->len;
}

/* Of the longest row. */
guint
rehab_diary_clip_get_n_columns (const RehabDiaryClip *self)
{
  guint most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    most = MAX (most, ((RehabDiaryClipRow *) g_ptr_array_index (self->rows, i))->cells->len);

  return most;
}

/* Whether the rows are text that says the day of each. */
gboolean
rehab_diary_clip_is_dated (const RehabDiaryClip *self)
{
  const RehabDiaryClipRow *row = self->rows->len > 0 ? g_ptr_array_index (self->rows, 0) : NULL;

  return row != NULL && row->date != NULL && row->day < 0;
}

const RehabDiaryClipRow *
rehab_diary_clip_get_row (const RehabDiaryClip *self,
                          guint                 n)
{
  g_return_val_if_fail (n < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, n);
}

/**
 * rehab_diary_clip_dup_text:
 * @self: a clip
 *
 * Writes a clip as spreadsheets read it: tabs between cells, and a line break behind each row but the last.
 *
 * Returns: (transfer full): the text
 */
char *
rehab_diary_clip_dup_text (const RehabDiaryClip *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const RehabDiaryClipRow *row = g_ptr_array_index (self->rows, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (row->date != NULL)
        g_string_append (text, row->date);
      for (guint j = 0; j < row->cells->len; j++)
        {
          if (j > 0 || row->date != NULL)
            g_string_append_c (text, '\t');
          g_string_append (text, g_array_index (row->cells, RehabDiaryClipCell, j).text);
        }
    }

  return g_string_free_and_steal (text);
}

/**
 * rehab_diary_clip_row_find_date:
 * @row: a row that begins with a date
 * @first: the first day that it can be on
 * @last: the last one, at most two weeks later
 *
 * Finds the day that is meant. 11/12 is one of two days that are four weeks apart: at most one of them is between the ends.
 *
 * Returns: the date, or none when it is not between them
 */
RehabDate
rehab_diary_clip_row_find_date (const RehabDiaryClipRow *row,
                                RehabDate                first,
                                RehabDate                last)
{
  static const guint orders[][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 2, 0, 1 } }; /* where year, month and day stand */
  WrittenDate written;

  if (row->date == NULL || !read_date (row->date, &written))
    return REHAB_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      int year = written.parts[orders[i][0]];
      RehabDate date = rehab_date_new (year < 100 ? year + 2000 : year, written.parts[orders[i][1]],
                                       written.parts[orders[i][2]], NULL);

      if (rehab_date_is_set (date) && rehab_date_compare (date, first) >= 0 && rehab_date_compare (date, last) <= 0)
        return date;
    }

  return REHAB_DATE_NONE;
}
