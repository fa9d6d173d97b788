/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drop-down-subject.h"
#include "rehab-wrapping-label.h"

/* What is chosen now, once the name says what is asked. */
static void
describe (GtkDropDown *list)
{
  GObject *selected = gtk_drop_down_get_selected_item (list);
  const char *words = GTK_IS_STRING_OBJECT (selected) ? gtk_string_object_get_string (GTK_STRING_OBJECT (selected)) : "";

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, rehab_wrapping_label_new (NULL, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (string));
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

/**
 * rehab_drop_down_let_wrap:
 * @list: a list of strings that comes down
 *
 * Lets what is chosen go on in a second line where it has no room in one.
 */
void
rehab_drop_down_let_wrap (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (list));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  /* The list itself keeps the one that it has, and with it the mark beside what is chosen. */
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
}
