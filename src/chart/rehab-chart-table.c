/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-table.h"

#include "rehab-csv-writer.h"

typedef struct
{
  char *words;        /* NULL for nothing */
  RehabNumber number; /* of a number */
  RehabDate date;     /* of a date */
} Cell;

struct _RehabChartTable
{
  char *title;
  RehabChartColumn *columns;
  guint n_columns;
  GArray *cells; /* Cell, row after row */
};

G_DEFINE_BOXED_TYPE (RehabChartTable, rehab_chart_table, rehab_chart_table_ref, rehab_chart_table_unref)

static void
clear_cell (gpointer cell)
{
  g_free (((Cell *) cell)->words);
}

static void
chart_table_clear (RehabChartTable *self)
{
  g_array_unref (self->cells);
  g_free (self->columns);
  g_free (self->title);
}

static const Cell *
get_cell (RehabChartTable *self,
          guint            row,
          guint            column)
{
  return &g_array_index (self->cells, Cell, row * self->n_columns + column);
}

static void
append_cell (GString    *csv,
             const Cell *cell)
{
  if (rehab_date_is_set (cell->date))
    {
      g_autofree char *iso = rehab_date_to_iso (cell->date);

      g_string_append (csv, iso);
    }
  else if (cell->number.known)
    {
      rehab_csv_append_number (csv, cell->number);
    }
  else
    {
      rehab_csv_append_text (csv, cell->words);
    }
}

/**
 * rehab_chart_table_new:
 * @title: what it is of, translated
 * @columns: (array length=n_columns): its columns; their texts are constants
 * @n_columns: 1 or more
 *
 * Begins a table. It is filled with the functions that take a cell.
 *
 * Returns: (transfer full): a table without rows
 */
RehabChartTable *
rehab_chart_table_new (const char             *title,
                       const RehabChartColumn *columns,
                       guint                   n_columns)
{
  RehabChartTable *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  self = g_atomic_rc_box_new0 (RehabChartTable);
  self->title = g_strdup (title);
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  self->n_columns = n_columns;
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);

  return self;
}

RehabChartTable *
rehab_chart_table_ref (RehabChartTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_chart_table_unref (RehabChartTable *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) chart_table_clear);
}

/**
 * rehab_chart_table_take_text:
 * @self: a table that is being filled
 * @text: (transfer full) (nullable): the next cell; %NULL for what was not asked
 *
 * Adds a cell of text.
 */
void
rehab_chart_table_take_text (RehabChartTable *self,
                             char            *text)
{
  Cell cell = { .words = text, .number = REHAB_NUMBER_NOT_ASKED, .date = REHAB_DATE_NONE };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->cells, cell);
}

/**
 * rehab_chart_table_take_number:
 * @self: a table that is being filled
 * @words: (transfer full) (nullable): the number as people read it, or why there is none
 * @number: the number, all of its digits
 *
 * Adds a cell of a number.
 */
void
rehab_chart_table_take_number (RehabChartTable *self,
                               char            *words,
                               RehabNumber      number)
{
  Cell cell = { .words = words, .number = number, .date = REHAB_DATE_NONE };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->cells, cell);
}

/**
 * rehab_chart_table_take_date:
 * @self: a table that is being filled
 * @words: (transfer full): the date as people read it
 * @date: the date
 *
 * Adds a cell of a date.
 */
void
rehab_chart_table_take_date (RehabChartTable *self,
                             char            *words,
                             RehabDate        date)
{
  Cell cell = { .words = words, .number = REHAB_NUMBER_NOT_ASKED, .date = date };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->cells, cell);
}

const char *
rehab_chart_table_get_title (RehabChartTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
rehab_chart_table_get_n_columns (RehabChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

const RehabChartColumn *
rehab_chart_table_get_column (RehabChartTable *self,
                              guint            column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return &self->columns[column];
}

/**
 * rehab_chart_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows that are full.
 *
 * Returns: 0 or more
 */
guint
rehab_chart_table_get_n_rows (RehabChartTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cells->len / self->n_columns;
}

/**
 * rehab_chart_table_get_cell:
 * @self: a table
 * @row: 0 for the first
 * @column: 0 for the first
 *
 * Gets what people read in a cell.
 *
 * Returns: (transfer none): the words; "" for what was not asked
 */
const char *
rehab_chart_table_get_cell (RehabChartTable *self,
                            guint            row,
                            guint            column)
{
  const Cell *cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < rehab_chart_table_get_n_rows (self) && column < self->n_columns, NULL);

  cell = get_cell (self, row, column);

  return cell->words != NULL ? cell->words : "";
}

/**
 * rehab_chart_table_dup_csv:
 * @self: a table
 *
 * Writes the table as a file for other programs, as rehab-csv-writer.h has it: dates as ISO has them, numbers with a
 * point and all their digits, and words where there is no number.
 *
 * Returns: (transfer full): the file
 */
char *
rehab_chart_table_dup_csv (RehabChartTable *self)
{
  GString *csv;

  g_return_val_if_fail (self != NULL, NULL);

  csv = g_string_new (REHAB_CSV_BEGIN);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      rehab_csv_append_text (csv, self->columns[i].key);
    }
  g_string_append (csv, REHAB_CSV_LINE_END);

  for (guint row = 0; row < rehab_chart_table_get_n_rows (self); row++)
    {
      for (guint i = 0; i < self->n_columns; i++)
        {
          if (i > 0)
            g_string_append_c (csv, ',');
          append_cell (csv, get_cell (self, row, i));
        }
      g_string_append (csv, REHAB_CSV_LINE_END);
    }

  return g_string_free (csv, FALSE);
}
