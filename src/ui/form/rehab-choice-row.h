/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *rehab_choice_row_new (GtkStringList *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
