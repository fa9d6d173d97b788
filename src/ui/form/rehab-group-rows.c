/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-group-rows.h"

/**
 * rehab_group_rows_clear:
 * @rows: (element-type GtkWidget): what was added
 * @group: the group that has them
 *
 * Takes the rows out of the group, and leaves an empty array.
 */
void
rehab_group_rows_clear (GPtrArray           *rows,
                        AdwPreferencesGroup *group)
{
  g_return_if_fail (rows != NULL);
  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

/**
 * rehab_group_rows_add:
 * @rows: (element-type GtkWidget): what was added before
 * @group: the group to add a row to
 * @title: its words, which are never read as markup
 * @subtitle: (nullable): what stands below them
 *
 * Adds a row that tells something.
 *
 * Returns: (transfer none) (type AdwActionRow): the row
 */
GtkWidget *
rehab_group_rows_add (GPtrArray           *rows,
                      AdwPreferencesGroup *group,
                      const char          *title,
                      const char          *subtitle)
{
  GtkWidget *row;

  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group), NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);

  return row;
}
