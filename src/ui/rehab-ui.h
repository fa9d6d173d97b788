/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes the templates, icons and styles of the interface known; before any of its widgets is made. */
void rehab_ui_register (void);

G_END_DECLS
