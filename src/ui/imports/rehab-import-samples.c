/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-samples.h"
#include "rehab-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_SAMPLES 3
#define MOST_LETTERS 24

static char *
shorten (const char *cell)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell), "\r\n\t", ' ');
  g_autofree char *begin = NULL;

  if (g_utf8_strlen (line, -1) <= MOST_LETTERS)
    return g_steal_pointer (&line);

  begin = g_utf8_substring (line, 0, MOST_LETTERS - 1);

  return g_strconcat (begin, "…", NULL);
}

/**
 * rehab_import_samples_dup_line:
 * @reader: a reader of CSV that has looked at its file
 * @column: a column, from 0
 *
 * Makes a line of the first cells of a column that say anything.
 *
 * Returns: (transfer full): the cells, or that there are none
 */
char *
rehab_import_samples_dup_line (RehabImportReader *reader,
                               guint              column)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_found = 0;

  for (guint i = 0; i < rehab_import_reader_get_n_samples (reader) && n_found < N_SAMPLES; i++)
    {
      const char *cell = rehab_import_reader_get_sample (reader, i)[column];
      g_autofree char *shown = NULL;

      if (rehab_quantity_is_blank (cell))
        continue;

      shown = shorten (cell);
      g_string_append_printf (line, "%s%s", n_found++ > 0 ? " · " : "", shown);
    }

  if (n_found == 0)
    return g_strdup (_("Nothing in the first rows"));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rehab_import_samples_find_date:
 * @reader: a reader of CSV that has looked at its file
 * @column: the column of the date
 *
 * Finds a date that is another one when day and month are swapped.
 *
 * Returns: (transfer none) (nullable): the cell
 */
const char *
rehab_import_samples_find_date (RehabImportReader *reader,
                                guint              column)
{
  for (guint i = 0; i < rehab_import_reader_get_n_samples (reader); i++)
    {
      const char *cell = rehab_import_reader_get_sample (reader, i)[column];
      RehabMoment moment;

      if (rehab_moment_parse (cell, REHAB_DATE_ORDER_UNKNOWN, &moment) && moment.by_numbers && moment.first != moment.second)
        return cell;
    }

  return NULL;
}

/* A duration of two numbers; NULL where the first rows have none. */
const char *
rehab_import_samples_find_clock (RehabImportReader *reader,
                                 guint              column)
{
  for (guint i = 0; i < rehab_import_reader_get_n_samples (reader); i++)
    {
      const char *cell = rehab_import_reader_get_sample (reader, i)[column];
      const char *colon = strchr (cell, ':');

      if (colon != NULL && strchr (colon + 1, ':') == NULL)
        return cell;
    }

  return NULL;
}

/* The day that a cell would be, in words; NULL where it is none. */
char *
rehab_import_samples_dup_date (const char    *cell,
                               RehabDateOrder order)
{
  RehabMoment moment;
  RehabDate date;

  if (!rehab_moment_parse (cell, order, &moment))
    return NULL;

  date = rehab_date_new (moment.year, moment.month, moment.day, NULL);

  return rehab_date_is_set (date) ? rehab_date_format (date, C_("date", "%-d %b %Y")) : NULL;
}
