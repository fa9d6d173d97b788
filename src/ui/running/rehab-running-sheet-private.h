/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-entry.h"
#include "rehab-running-sheet.h"
#include "rehab-running-week-row.h"

G_BEGIN_DECLS

/*
 * What the parts of the sheet share: rehab-running-sheet.c shows the weeks, rehab-running-sheet-keys.c hears the keys and
 * the pointer, rehab-running-sheet-edit.c makes the edits, and rehab-running-sheet-menu.c offers them by name.
 */

struct _RehabRunningSheet
{
  AdwBin parent_instance;

  GtkWidget *heads;
  GtkWidget *weeks; /* a box of RehabRunningWeekRow */
  GPtrArray *rows;  /* the same, by week */

  RehabRunningReading *reading; /* NULL while nothing is shown */
  RehabRunningPlace current;    /* the day that has the keyboard, or had it last */
  RehabRunningPlace anchor;     /* the chosen block reaches from here to the current one */
  GHashTable *refusals;         /* outlives the plans, so that nothing typed is lost when the patient changes */
  GtkWidget *entry;             /* a session being typed, while it is open */
  RehabRunningPlace entry_place;
  gboolean entry_adds;          /* what is typed comes beside what the day has, not in its place */
  GtkWidget *menu;              /* of a day, while it is open */
  gboolean narrow;
};

RehabDraft *rehab_running_sheet_get_draft    (RehabRunningSheet *self);
const RehabRunningSchedule *rehab_running_sheet_get_schedule (RehabRunningSheet *self);
RehabRunningArea            rehab_running_sheet_get_area     (RehabRunningSheet *self);
RehabRunningCell *rehab_running_sheet_get_cell     (RehabRunningSheet *self,
                                                    RehabRunningPlace  place);
void                        rehab_running_sheet_choose       (RehabRunningSheet *self,
                                                              RehabRunningPlace  place,
                                                              gboolean           extend);
void                        rehab_running_sheet_choose_weeks (RehabRunningSheet *self,
                                                              int                first,
                                                              int                last);
void                        rehab_running_sheet_say          (RehabRunningSheet *self,
                                                              const char        *sentence,
                                                              gboolean           can_undo);
void                        rehab_running_sheet_announce     (RehabRunningSheet *self,
                                                              const char        *sentence);

/* Keys and pointer */
void                        rehab_running_sheet_add_controllers (RehabRunningSheet *self);

/* Edits */
void                        rehab_running_sheet_type         (RehabRunningSheet *self,
                                                              const char        *text,
                                                              gboolean           adds);
void                        rehab_running_sheet_remove       (RehabRunningSheet *self);
void                        rehab_running_sheet_copy         (RehabRunningSheet *self,
                                                              gboolean           cut);
void                        rehab_running_sheet_paste        (RehabRunningSheet *self);
void                        rehab_running_sheet_fill_down    (RehabRunningSheet *self);
void                        rehab_running_sheet_move_session (RehabRunningSheet *self,
                                                              int                days);
void                        rehab_running_sheet_open_session (RehabRunningSheet *self);
void                        rehab_running_sheet_insert_week  (RehabRunningSheet *self,
                                                              gboolean           below);
void                        rehab_running_sheet_remove_weeks (RehabRunningSheet *self);

/* Commands by name */
void                        rehab_running_sheet_install_commands (GtkWidgetClass *widget_class);
void                        rehab_running_sheet_update_commands (RehabRunningSheet *self);
void                        rehab_running_sheet_open_menu    (RehabRunningSheet *self);

G_END_DECLS
