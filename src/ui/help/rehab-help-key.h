/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void rehab_help_key_install (GtkWidgetClass *window_class);
void rehab_help_key_watch   (GtkWidget      *window);

G_END_DECLS
