/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-words-row.h"

#include <adwaita.h>

/**
 * rehab_words_row_new:
 * @title: what it says
 * @words: (nullable): what stands below it
 *
 * Makes a row of a list that is read and not touched: as many lines as its words need, and none of them markup.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rehab_words_row_new (const char *title,
                     const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (words != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}
