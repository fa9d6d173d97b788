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
