/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice-row.h"

static const char *
get_name (GtkListItem *item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (item));
}

/* The choice as it stands in the row: whole, for the row's own label leaves its room to the words at its side. */

static void
set_up_name_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_name_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), get_name (item));
}

/* The choices as they are listed, the one that is made with its mark. */

static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           AdwComboRow *row)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1.0 : 0.0);
}

static void
set_up_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (line), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (line), mark);
  gtk_list_item_set_child (item, line);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              AdwComboRow              *row)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), get_name (item));
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
  show_mark (item, NULL, row);
}

static void
unbind_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

/**
 * rehab_choice_row_new:
 * @names: the choices
 *
 * Makes a row in which one of a few choices is made, and that says the choice in full beside however many words.
 *
 * Returns: (transfer floating) (type AdwComboRow): a new row
 */
GtkWidget *
rehab_choice_row_new (GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkListItemFactory) name = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) line = gtk_signal_list_item_factory_new ();

  g_signal_connect (name, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (name, "bind", G_CALLBACK (bind_name_cb), NULL);
  g_signal_connect (line, "setup", G_CALLBACK (set_up_line_cb), NULL);
  g_signal_connect (line, "bind", G_CALLBACK (bind_line_cb), row);
  g_signal_connect (line, "unbind", G_CALLBACK (unbind_line_cb), row);
  adw_combo_row_set_factory (ADW_COMBO_ROW (row), name);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (row), line);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));

  return row;
}
