/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window has while it is worked with a finger; the style sheet makes what can be hit larger then. */
#define REHAB_TOUCH_CLASS "touch"

void rehab_touch_watch (GtkWidget *window);

G_END_DECLS
