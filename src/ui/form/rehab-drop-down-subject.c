/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drop-down-subject.h"

#include <glib/gi18n.h>

#define SUBJECT_DATA "rehab-subject"

/* The keyboard is on the button within the list, so that the button is what is spoken. */
static void
name_button (GtkDropDown *list)
{
  const char *subject = g_object_get_data (G_OBJECT (list), SUBJECT_DATA);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));
  GObject *selected = gtk_drop_down_get_selected_item (list);
  g_autofree char *name = NULL;

  if (!GTK_IS_STRING_OBJECT (selected))
    name = g_strdup (subject);
  else
    /* Translators: what is chosen from a list, and what is chosen now: "Pain during a run: stays the same" */
    name = g_strdup_printf (_("%s: %s"), subject, gtk_string_object_get_string (GTK_STRING_OBJECT (selected)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rehab_drop_down_set_subject:
 * @list: a list of strings that comes down
 * @subject: what is chosen with it
 *
 * Names a list for somebody who does not see what stands beside it. A GtkDropDown is labelled by what is selected, which
 * goes before a label of its own: it would be known as "Not asked".
 */
void
rehab_drop_down_set_subject (GtkDropDown *list,
                             const char  *subject)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (list));
  g_return_if_fail (subject != NULL);

  if (g_object_get_data (G_OBJECT (list), SUBJECT_DATA) == NULL)
    g_signal_connect (list, "notify::selected-item", G_CALLBACK (name_button), NULL);
  g_object_set_data_full (G_OBJECT (list), SUBJECT_DATA, g_strdup (subject), g_free);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
  name_button (list);
}
