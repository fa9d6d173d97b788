/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drop-down-subject.h"

/* What is chosen now, once the name says what is asked. */
static void
describe (GtkDropDown *list)
{
  GObject *selected = gtk_drop_down_get_selected_item (list);
  const char *words = GTK_IS_STRING_OBJECT (selected) ? gtk_string_object_get_string (GTK_STRING_OBJECT (selected)) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * rehab_drop_down_set_subject:
 * @list: a list of strings that comes down
 * @subject: what is chosen with it
 *
 * Names a list for somebody who does not see what stands beside it, and describes it by what is chosen. A GtkDropDown is
 * labelled by what is chosen, which goes before a label of its own: it would be known as "Not asked". The button in it that
 * has the keyboard is known as the list is.
 */
void
rehab_drop_down_set_subject (GtkDropDown *list,
                             const char  *subject)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (list));
  g_return_if_fail (subject != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);

  g_signal_handlers_disconnect_by_func (list, describe, NULL);
  g_signal_connect (list, "notify::selected-item", G_CALLBACK (describe), NULL);
  describe (list);
}
