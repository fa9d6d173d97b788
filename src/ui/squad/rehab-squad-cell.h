/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One cell of a squad's table: a figure, its day small below it, and four weeks beside them where the column has them. */

#define REHAB_TYPE_SQUAD_CELL (rehab_squad_cell_get_type ())

G_DECLARE_FINAL_TYPE (RehabSquadCell, rehab_squad_cell, REHAB, SQUAD_CELL, GtkBox)

GtkWidget *rehab_squad_cell_new (const RehabAthleteColumn *column);
void       rehab_squad_cell_show        (RehabSquadCell         *self,
                                         const RehabAthleteLine *line,
                                         double                  highest_load);
char *rehab_squad_cell_dup_spoken  (const RehabAthleteColumn *column,
                                    const RehabAthleteLine   *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
