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
