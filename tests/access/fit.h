/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What of a window does not fit into the size that was asked for, a sentence each. */
GPtrArray *fit_list_problems (GtkWindow *window,
                              int        width,
                              int        height);
