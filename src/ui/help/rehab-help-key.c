/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-key.h"
#include "rehab-commands.h"

/*
 * While a dialog is open, libadwaita lets no key get from it to the window. What something means is asked in dialogs most of
 * all: each one that opens gets the key itself. What is in it, as an answer that has a card, may take the key first.
 */

#define KEY_CLASS "has-help-key"

/* What the page or dialog is about that the keyboard is in. */
static void
help_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "app.help", "s", "");
}

static void
visible_dialog_changed_cb (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);

  /* One that was covered by another comes again. */
  if (dialog == NULL || gtk_widget_has_css_class (GTK_WIDGET (dialog), KEY_CLASS))
    return;

  gtk_widget_add_css_class (GTK_WIDGET (dialog), KEY_CLASS);
  rehab_commands_attach (GTK_WIDGET (dialog), REHAB_PLACE_NAVIGATION);
}

/**
 * rehab_help_key_install:
 * @window_class: the class of a window
 *
 * Gives windows the action `win.help`, which opens the help where it tells of what has the keyboard.
 */
void
rehab_help_key_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.help", NULL, help_cb);
}

/**
 * rehab_help_key_watch:
 * @window: an application window with the action `win.help`
 *
 * Makes F1 open the help from within the dialogs of a window, as it does on its pages.
 */
void
rehab_help_key_watch (GtkWidget *window)
{
  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (visible_dialog_changed_cb), NULL);
}
