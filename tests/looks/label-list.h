/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/*
 * Prints what is written on a place, a text a line: place, type of widget, what kind of text it is, the text, by tabs. The
 * kind is "text", "cut" for one that ends in an ellipsis, "tooltip", "placeholder" or "typed".
 */
void label_list_print (const char *place,
                       GtkWidget  *window);
