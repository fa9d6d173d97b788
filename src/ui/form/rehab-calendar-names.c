/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-calendar-names.h"

#include <glib/gi18n.h>

static void
find_buttons (GtkWidget *widget,
              GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_buttons (child, buttons);
}

/**
 * rehab_calendar_names_set:
 * @calendar: a calendar
 *
 * Lets the arrows in the head of a calendar be heard: GTK 4.18 gives them a picture and nothing else.
 */
void
rehab_calendar_names_set (GtkCalendar *calendar)
{
  static const char *const names[] = {
    N_("Previous Month"), N_("Next Month"), N_("Previous Year"), N_("Next Year"),
  };
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  find_buttons (GTK_WIDGET (calendar), buttons);
  /* A calendar of another make names its own. */
  if (buttons->len != G_N_ELEMENTS (names))
    return;

  for (guint i = 0; i < buttons->len; i++)
    gtk_accessible_update_property (g_ptr_array_index (buttons, i), GTK_ACCESSIBLE_PROPERTY_LABEL, _(names[i]), -1);
}
