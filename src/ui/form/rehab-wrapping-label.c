/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-wrapping-label.h"

/**
 * rehab_wrapping_label_new:
 * @text: (nullable): what it says
 * @css_class: (nullable): its style
 *
 * Makes a label that begins where its room begins, and goes on in the next line where that ends: within a word if it must,
 * so that no long word widens a narrow window.
 *
 * Returns: (transfer floating): a new label
 */
GtkWidget *
rehab_wrapping_label_new (const char *text,
                          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);

  return found;
}

/**
 * rehab_wrapping_label_let_buttons:
 * @root: what holds buttons, or is one
 *
 * Lets the words of every button go on in a second line where they have no room beside each other: with large text in a
 * narrow window. Where there is room nothing changes.
 */
void
rehab_wrapping_label_let_buttons (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_label (GTK_BUTTON (root)) != NULL)
    {
      GtkLabel *label = GTK_LABEL (find_label (root));

      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    rehab_wrapping_label_let_buttons (child);
}

/**
 * rehab_wrapping_label_let_heading:
 * @group: a group of rows, with a button or a choice beside its heading
 *
 * Lets the heading of a group, and the words of the buttons beside it, go on in a second line where they would be cut else.
 */
void
rehab_wrapping_label_let_heading (GtkWidget *group)
{
  GtkWidget *heading = find_label (group);

  g_return_if_fail (GTK_IS_LABEL (heading));

  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (heading), PANGO_WRAP_WORD_CHAR);
  rehab_wrapping_label_let_buttons (group);
}
