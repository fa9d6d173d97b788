/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every command that has a shortcut, in one table: the keys and the window that lists them are made from it. */

void rehab_commands_set_accels (GtkApplication *application);
void rehab_commands_present    (GtkWidget      *parent);

G_END_DECLS
