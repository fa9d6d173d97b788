/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-touch.h"

/*
 * GTK 4.18 has no (pointer: coarse). It tells what each event comes from, and that is better: a screen that can be touched
 * is mostly worked with a mouse all the same, and a table of 44 px rows tells half as much.
 */

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          gpointer                  user_data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_TOUCH_BEGIN)
    gtk_widget_add_css_class (window, REHAB_TOUCH_CLASS);
  else if ((type == GDK_MOTION_NOTIFY || type == GDK_BUTTON_PRESS) && !gdk_event_get_pointer_emulated (event)
           && gdk_device_get_source (gdk_event_get_device (event)) != GDK_SOURCE_TOUCHSCREEN)
    gtk_widget_remove_css_class (window, REHAB_TOUCH_CLASS);

  return GDK_EVENT_PROPAGATE;
}

/**
 * rehab_touch_watch:
 * @window: a window
 *
 * Gives the window the style class %REHAB_TOUCH_CLASS from the first touch until a mouse is moved.
 */
void
rehab_touch_watch (GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), NULL);
  gtk_widget_add_controller (window, controller);
}
