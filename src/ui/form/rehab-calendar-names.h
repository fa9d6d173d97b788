/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rehab_calendar_names_set (GtkCalendar *calendar);

G_END_DECLS
