/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lines.h"

/**
 * rehab_lines_take:
 * @text: lines of a text, the last one without a line break
 * @line: (transfer full): one more
 *
 * Puts a line below those that are there.
 */
void
rehab_lines_take (GString *text,
                  char    *line)
{
  g_return_if_fail (text != NULL && line != NULL);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/**
 * rehab_parts_join:
 * @parts: (element-type utf8): texts; a `NULL` is added
 * @separator: what comes between two
 *
 * Joins texts into one.
 *
 * Returns: (transfer full): the text, "" for no parts
 */
char *
rehab_parts_join (GPtrArray  *parts,
                  const char *separator)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (separator, (char **) parts->pdata);
}
