/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lets every menu be heard that is shown from here on: GTK 4.18 has no accessible names for what stands in its menus. */
void rehab_menu_names_watch (void);

G_END_DECLS
