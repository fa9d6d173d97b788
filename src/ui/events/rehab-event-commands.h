/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The commands "event.add" and "event.edit" (the id of an event) of a page that shows a patient. */

void rehab_event_commands_install (GtkWidget *page);

G_END_DECLS
