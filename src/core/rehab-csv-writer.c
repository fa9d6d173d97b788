/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-csv-writer.h"

#include <string.h>

/**
 * rehab_csv_append_text:
 * @csv: the line so far
 * @text: (nullable): a text of the record
 *
 * Adds a cell's text: guarded against being calculated, and quoted where it has to be.
 */
void
rehab_csv_append_text (GString    *csv,
                       const char *text)
{
  gboolean is_quoted;

  if (text == NULL || *text == '\0')
    return;

  is_quoted = strpbrk (text, ",\"\r\n;\t") != NULL || g_ascii_isspace (*text);
  if (is_quoted)
    g_string_append_c (csv, '"');
  if (strchr ("=+-@'\t\r", *text) != NULL)
    g_string_append_c (csv, '\'');

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }

  if (is_quoted)
    g_string_append_c (csv, '"');
}

/**
 * rehab_csv_append_number:
 * @csv: the line so far
 * @number: a number of the record
 *
 * Adds a cell's number in as few digits as read back as the same one, or nothing for one that is not known.
 */
void
rehab_csv_append_number (GString    *csv,
                         RehabNumber number)
{
  static const char *const formats[] = { "%.6g", "%.9g", "%.15g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!number.known)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number.value);
      if (strchr (buffer, 'e') == NULL && rehab_number_equal (rehab_number (g_ascii_strtod (buffer, NULL)), number))
        break;
    }

  /* Of what is kept, nothing has so many digits that it is written with an exponent, but for what rounds to nought. */
  if (strchr (buffer, 'e') != NULL)
    g_ascii_formatd (buffer, sizeof buffer, "%.6f", number.value);

  g_string_append (csv, buffer);
}
