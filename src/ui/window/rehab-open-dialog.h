/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The dialog that covers the window of a widget, or NULL: shortcuts of the window reach through it, and are to stop there. */
AdwDialog *rehab_open_dialog_get (GtkWidget *widget);

G_END_DECLS
