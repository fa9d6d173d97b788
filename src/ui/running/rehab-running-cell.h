/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A day of a running plan: its date, what is planned, and what the diary has. The keyboard is the sheet's. */

#define REHAB_TYPE_RUNNING_CELL (rehab_running_cell_get_type ())

G_DECLARE_FINAL_TYPE (RehabRunningCell, rehab_running_cell, REHAB, RUNNING_CELL, GtkWidget)

GtkWidget *rehab_running_cell_new (void);
void              rehab_running_cell_show       (RehabRunningCell          *self,
                                                 const RehabRunningReading *reading,
                                                 int                        week,
                                                 int                        day,
                                                 const char                *refused);
RehabRunningPlace rehab_running_cell_get_place  (RehabRunningCell *self);
guint             rehab_running_cell_get_n_lines (RehabRunningCell *self);
void              rehab_running_cell_set_line   (RehabRunningCell          *self,
                                                 const RehabRunningReading *reading,
                                                 guint                      line);
void              rehab_running_cell_set_state  (RehabRunningCell *self,
                                                 gboolean          current,
                                                 gboolean          chosen);
void              rehab_running_cell_set_narrow (RehabRunningCell *self,
                                                 gboolean          narrow);

G_END_DECLS
