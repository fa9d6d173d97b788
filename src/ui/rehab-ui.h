/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Speaks the user's language from here on; the first thing that a program does, before GTK starts. */
void rehab_ui_set_locale (void);

/* Makes the templates, icons and styles of the interface known; before any of its widgets is made. */
void rehab_ui_register (void);

G_END_DECLS
