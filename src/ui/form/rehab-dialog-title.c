/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dialog-title.h"
#include "rehab-wrapping-label.h"

/* The least that a dialog is made to fit into, in pixels: the narrowest phone. What is lower scrolls. */
#define LEAST_WIDTH 300
#define LEAST_HEIGHT 200

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static GtkWidget *
add_line (GtkWidget  *box,
          GObject    *title,
          const char *property,
          const char *css_class)
{
  GtkWidget *line = rehab_wrapping_label_new (NULL, css_class);

  gtk_label_set_xalign (GTK_LABEL (line), 0.5f);
  gtk_label_set_justify (GTK_LABEL (line), GTK_JUSTIFY_CENTER);
  g_object_bind_property (title, property, line, "label", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (box), line);

  return line;
}

static gboolean
get_has_words_cb (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  const char *words = g_value_get_string (from);

  g_value_set_boolean (to, words != NULL && words[0] != '\0');

  return TRUE;
}

static GtkWidget *
new_title_below (GObject *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *subtitle;

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_bottom (box, 6);
  add_line (box, title, "title", "heading");
  if (!ADW_IS_WINDOW_TITLE (title))
    return box;

  subtitle = add_line (box, title, "subtitle", "dimmed");
  gtk_widget_add_css_class (subtitle, "caption");
  g_object_bind_property_full (title, "subtitle", subtitle, "visible", G_BINDING_SYNC_CREATE, get_has_words_cb, NULL, NULL, NULL);

  return box;
}

/**
 * rehab_dialog_title_let_fold:
 * @dialog: a dialog, in a window
 *
 * Lets the title of a dialog go below its buttons, whole and in as many lines as it takes, where it would be cut between them:
 * in a narrow window, with large text, or in a language of long words. A dialog that says itself how small it becomes has
 * breakpoints of its own, and is left to them.
 */
void
rehab_dialog_title_let_fold (AdwDialog *dialog)
{
  GtkWidget *view = adw_dialog_get_child (dialog);
  GtkWidget *header, *title, *below;
  AdwBreakpoint *breakpoint;
  double width;
  int own_width, natural;

  gtk_widget_get_size_request (GTK_WIDGET (dialog), &own_width, NULL);
  header = ADW_IS_TOOLBAR_VIEW (view) ? find_child (view, ADW_TYPE_HEADER_BAR) : NULL;
  if (header == NULL || own_width != -1 || !adw_header_bar_get_show_title (ADW_HEADER_BAR (header)))
    return;

  title = adw_header_bar_get_title_widget (ADW_HEADER_BAR (header));
  below = new_title_below (title != NULL ? G_OBJECT (title) : G_OBJECT (dialog));
  gtk_widget_set_visible (below, FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), below);

  /* As wide as all of it is beside each other, with text of the size that it has now. */
  gtk_widget_measure (header, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  width = adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, natural, gtk_widget_get_settings (header));
  breakpoint = adw_breakpoint_new (adw_breakpoint_condition_new_length (ADW_BREAKPOINT_CONDITION_MAX_WIDTH, width, ADW_LENGTH_UNIT_SP));
  adw_breakpoint_add_setters (breakpoint, G_OBJECT (header), "show-title", FALSE, NULL);
  adw_breakpoint_add_setters (breakpoint, G_OBJECT (below), "visible", TRUE, NULL);
  rehab_wrapping_label_let_buttons (header);

  gtk_widget_set_size_request (GTK_WIDGET (dialog), LEAST_WIDTH, LEAST_HEIGHT);
  adw_dialog_add_breakpoint (dialog, breakpoint);
}
