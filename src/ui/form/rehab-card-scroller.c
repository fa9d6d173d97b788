/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-scroller.h"

/* A card that is longer than this is scrolled: it is to fit into a small window. */
#define MOST_HEIGHT 420

static gboolean
has_stop (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_sensitive (child)
        && (gtk_widget_get_focusable (child) || has_stop (child)))
      return TRUE;

  return FALSE;
}

/* Where the keyboard stops at something in the card it is not to stop at the card as well: Tab would not leave it again. */
static void
map_cb (GtkWidget *scroller,
        gpointer   user_data)
{
  gtk_widget_set_focusable (scroller, !has_stop (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))));
}

/**
 * rehab_card_scroller_new:
 * @card: what a popover explains
 * @name: what it is about, for whoever hears it
 *
 * Makes what a card lies in. The keyboard stops at it, as the arrows scroll it, or at what can be pressed in it, where Page
 * Up and Page Down do.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_card_scroller_new (GtkWidget  *card,
                         const char *name)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WIDGET (card), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-width", TRUE, "propagate-natural-height", TRUE,
                       "max-content-height", MOST_HEIGHT, "child", card, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);

  return self;
}
