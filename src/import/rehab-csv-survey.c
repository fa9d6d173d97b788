/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-csv-survey.h"

#include <string.h>

#define MOST_SAMPLES 20
#define MOST_KIND_WORDS 100
#define MOST_KIND_WORD_BYTES 100

static void
note_word (RehabCsvSurvey *self,
           guint           column,
           const char     *cell)
{
  GHashTable *words = self->words[column];

  if (words == NULL || rehab_quantity_is_blank (cell) || strlen (cell) > MOST_KIND_WORD_BYTES)
    return;
  if (g_hash_table_contains (words, cell))
    return;

  if (g_hash_table_size (words) >= MOST_KIND_WORDS)
    g_clear_pointer (&self->words[column], g_hash_table_unref);
  else
    g_hash_table_add (words, g_strdup (cell));
}

/**
 * rehab_csv_survey_new:
 * @n_columns: how many columns the heading has
 *
 * Returns: (transfer full): a survey of no rows
 */
RehabCsvSurvey *
rehab_csv_survey_new (guint n_columns)
{
  RehabCsvSurvey *self = g_new0 (RehabCsvSurvey, 1);

  self->n_columns = n_columns;
  self->columns = g_new0 (RehabColumnSurvey, n_columns);
  self->samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->words = g_new0 (GHashTable *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->words[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
rehab_csv_survey_free (RehabCsvSurvey *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->words[i], g_hash_table_unref);
  g_free (self->words);
  g_ptr_array_unref (self->samples);
  g_free (self->columns);
  g_free (self);
}

/**
 * rehab_csv_survey_add:
 * @self: a survey
 * @parser: what has read the next row
 * @today: today, which no training is after
 *
 * Looks at a row; cells beyond the heading do not count.
 */
void
rehab_csv_survey_add (RehabCsvSurvey *self,
                      RehabCsvParser *parser,
                      RehabDate       today)
{
  guint n_cells = MIN (rehab_csv_parser_get_n_cells (parser), self->n_columns);

  self->n_rows++;
  for (guint i = 0; i < n_cells; i++)
    {
      const char *cell = rehab_csv_parser_get_cell (parser, i);

      rehab_column_survey_add (&self->columns[i], cell + strspn (cell, " "), today);
      note_word (self, i, cell);
    }

  if (self->samples->len < MOST_SAMPLES)
    {
      char **cells = g_new0 (char *, self->n_columns + 1);

      for (guint i = 0; i < self->n_columns; i++)
        cells[i] = g_strdup (rehab_csv_parser_get_cell (parser, i));
      g_ptr_array_add (self->samples, cells);
    }
}

/**
 * rehab_csv_survey_list_words:
 * @self: a survey
 * @column: a column
 *
 * Lists the words that stand in a column.
 *
 * Returns: (transfer container) (element-type utf8): the words, in order; none when there are too many to be kinds
 */
GList *
rehab_csv_survey_list_words (RehabCsvSurvey *self,
                             guint           column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);

  if (self->words[column] == NULL)
    return NULL;

  return g_list_sort (g_hash_table_get_keys (self->words[column]), (GCompareFunc) strcmp);
}
