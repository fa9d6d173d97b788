/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Prints what is wrong with the places and sizes of what is shown, a line each. */
void measure_widgets (GtkWidget *root);

/* Prints what hides the widget that has the keyboard, if anything does. */
void measure_focus   (GtkWidget *root,
                      GtkWindow *window);
