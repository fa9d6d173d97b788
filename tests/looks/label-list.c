/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "label-list.h"

static void
print_text (const char *place,
            GtkWidget  *widget,
            const char *kind,
            const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  /* Lines and tabs divide what is printed. */
  escaped = g_strdelimit (g_strdup (text), "\n\t\r", ' ');
  g_print ("label\t%s\t%s\t%s\t%s\n", place, G_OBJECT_TYPE_NAME (widget), kind, escaped);
}

static void
print_own_texts (const char *place,
                 GtkWidget  *widget)
{
  print_text (place, widget, "tooltip", gtk_widget_get_tooltip_text (widget));

  if (GTK_IS_LABEL (widget))
    {
      gboolean cut = pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

      print_text (place, widget, cut ? "cut" : "text", gtk_label_get_text (GTK_LABEL (widget)));
    }
  else if (GTK_IS_TEXT (widget))
    {
      print_text (place, widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
      print_text (place, widget, "typed", gtk_editable_get_text (GTK_EDITABLE (widget)));
    }
  else if (GTK_IS_INSCRIPTION (widget))
    {
      print_text (place, widget, "text", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
    }
}

void
label_list_print (const char *place,
                  GtkWidget  *window)
{
  if (!gtk_widget_get_mapped (window))
    return;

  print_own_texts (place, window);
  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL; child = gtk_widget_get_next_sibling (child))
    label_list_print (place, child);
}
