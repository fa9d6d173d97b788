/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-open-dialog.h"

AdwDialog *
rehab_open_dialog_get (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ADW_IS_APPLICATION_WINDOW (root))
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root));

  return ADW_IS_WINDOW (root) ? adw_window_get_visible_dialog (ADW_WINDOW (root)) : NULL;
}
