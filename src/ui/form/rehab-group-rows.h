/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows of a group that are made anew whenever what they tell has changed. An array holds them, the group owns them. */

void       rehab_group_rows_clear (GPtrArray           *rows,
                                   AdwPreferencesGroup *group);
GtkWidget *rehab_group_rows_add   (GPtrArray           *rows,
                                   AdwPreferencesGroup *group,
                                   const char          *title,
                                   const char          *subtitle);

G_END_DECLS
