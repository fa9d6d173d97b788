/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-day-view.h"
#include "rehab-diary-foot.h"
#include "rehab-diary-sheet.h"

G_BEGIN_DECLS

/*
 * What the parts of the sheet share: rehab-diary-sheet.c shows the days, rehab-diary-sheet-edit.c writes on them,
 * rehab-diary-sheet-block.c chooses and moves many cells, and rehab-diary-sheet-menu.c offers by name what keys do.
 */

#define REHAB_DIARY_DAYS_A_WEEK 7
#define REHAB_DIARY_MOST_WEEKS 2

struct _RehabDiarySheet
{
  AdwBin parent_instance;

  RehabDiaryColumns *columns;
  GtkWidget *days[REHAB_DIARY_DAYS_A_WEEK * REHAB_DIARY_MOST_WEEKS];
  RehabDiaryFoot *foot;
  RehabDiaryEditor *editor;
  RehabDate week; /* the last one on the screen */
  guint n_weeks;
  RehabDiaryPlace current; /* the cell that has the keyboard, or had it last */
  RehabDiaryPlace anchor;  /* the block of chosen cells reaches from here, as a rule the current one, to its head */
  RehabDiaryPlace head;
  RehabDiaryClip *copied; /* what the clipboard's text was before it was text, or NULL */
  char *copied_text;
  GtkWidget *menu;        /* of a cell, while it is open */
  GtkWidget *dialog;      /* with the details of a line, while it is open */
  RehabDiaryPlace after_menu; /* where the focus goes when a menu closes; without a date, where GTK puts it */
  guint after_menu_id;
  int frames_to_reveal;
  gboolean narrow;
};

const RehabDiary *rehab_diary_sheet_get_diary      (RehabDiarySheet *self);
RehabDiarySpan     rehab_diary_sheet_get_span       (RehabDiarySheet *self);
guint              rehab_diary_sheet_get_n_days     (RehabDiarySheet *self);
RehabDiaryDayView *rehab_diary_sheet_get_day        (RehabDiarySheet *self,
                                                     RehabDate        date);
RehabDiaryCell *rehab_diary_sheet_get_focus_cell (RehabDiarySheet *self);
gboolean           rehab_diary_sheet_go             (RehabDiarySheet *self,
                                                     int              move,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_announce       (RehabDiarySheet *self,
                                                     const char      *text);

void               rehab_diary_sheet_emit_edited    (RehabDiarySheet *self);
void               rehab_diary_sheet_emit_removed   (RehabDiarySheet *self,
                                                     const char      *text);
void               rehab_diary_sheet_emit_refused   (RehabDiarySheet *self,
                                                     const char      *text);

/* Writing */
void               rehab_diary_sheet_write          (RehabDiarySheet *self,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_add            (RehabDiarySheet *self,
                                                     RehabDate        date,
                                                     RehabSessionKind activity);
gboolean           rehab_diary_sheet_take_letter    (RehabDiarySheet *self,
                                                     guint            letter,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_close_menu     (RehabDiarySheet *self);
void               rehab_diary_sheet_forget         (RehabDiarySheet *self,
                                                     RehabDiaryCell  *cell);

/* Blocks */
void               rehab_diary_sheet_choose         (RehabDiarySheet *self,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_drop_block     (RehabDiarySheet *self);
void               rehab_diary_sheet_extend_to      (RehabDiarySheet *self,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_show_block     (RehabDiarySheet *self);
gboolean           rehab_diary_sheet_has_block      (RehabDiarySheet *self);
gboolean           rehab_diary_sheet_do             (RehabDiarySheet *self,
                                                     int              key,
                                                     int              move,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_erase          (RehabDiarySheet *self);
void               rehab_diary_sheet_add_drag       (RehabDiarySheet *self);

/* The menu of a cell, and its commands */
void               rehab_diary_sheet_install_commands (GtkWidgetClass *widget_class);
void               rehab_diary_sheet_open_menu      (RehabDiarySheet *self,
                                                     RehabDiaryCell  *cell);
void               rehab_diary_sheet_show_details   (RehabDiarySheet *self,
                                                     RehabDiaryPlace  place);

G_END_DECLS
