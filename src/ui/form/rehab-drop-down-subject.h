/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rehab_drop_down_set_subject (GtkDropDown *list,
                                  const char  *subject);
void rehab_drop_down_let_wrap    (GtkDropDown *list);

G_END_DECLS
