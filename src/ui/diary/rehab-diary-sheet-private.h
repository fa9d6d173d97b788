/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-day-view.h"
#include "rehab-diary-sheet.h"

G_BEGIN_DECLS

/* What the parts of the sheet share: rehab-diary-sheet.c shows the days, rehab-diary-sheet-edit.c writes on them. */

#define REHAB_DIARY_SHEET_DAYS 7

struct _RehabDiarySheet
{
  AdwBin parent_instance;

  RehabDiaryColumns *columns;
  GtkWidget *days[REHAB_DIARY_SHEET_DAYS];
  RehabDiaryEditor *editor;
  RehabDate week;
  RehabDiaryPlace after_menu; /* where the focus goes when a menu closes; without a date, where GTK puts it */
  guint after_menu_id;
  int frames_to_reveal;
  gboolean narrow;
};

const RehabDiary *rehab_diary_sheet_get_diary      (RehabDiarySheet *self);
RehabDiaryDayView *rehab_diary_sheet_get_day        (RehabDiarySheet *self,
                                                     RehabDate        date);
RehabDiaryCell *rehab_diary_sheet_get_focus_cell (RehabDiarySheet *self);
gboolean           rehab_diary_sheet_go             (RehabDiarySheet *self,
                                                     int              move,
                                                     RehabDiaryCell  *cell);

void               rehab_diary_sheet_emit_edited    (RehabDiarySheet *self);
void               rehab_diary_sheet_emit_removed   (RehabDiarySheet *self,
                                                     const char      *text);
void               rehab_diary_sheet_emit_refused   (RehabDiarySheet *self,
                                                     const char      *text);

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

G_END_DECLS
