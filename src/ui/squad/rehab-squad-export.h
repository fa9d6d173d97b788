/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-squad-disclosure.h"
#include "rehab-squad-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The table as a file, and the note that it went out. */

void     rehab_squad_export_csv  (GtkWidget      *page,
                                  RehabSquadList *list,
                                  GPtrArray      *lines);
void     rehab_squad_export_save (GtkWidget         *page,
                                  RehabSquadList    *list,
                                  RehabSquadAudience audience,
                                  GPtrArray         *lines,
                                  GFile             *file);
gboolean rehab_squad_export_note (GtkWidget                  *parent,
                                  RehabSquadList             *list,
                                  const RehabSquadDisclosure *what);

G_END_DECLS
