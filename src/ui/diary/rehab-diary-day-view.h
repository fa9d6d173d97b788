/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-cell.h"

G_BEGIN_DECLS

/* A day of the diary: as rows whose columns stand below each other for all days of the week, or as a card by itself. */

#define REHAB_TYPE_DIARY_DAY_VIEW (rehab_diary_day_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryDayView, rehab_diary_day_view, REHAB, DIARY_DAY_VIEW, AdwBin)

/* The columns: the day, each question, what became of the session, and a menu. */
typedef enum
{
  REHAB_DIARY_COLUMN_DAY,
  REHAB_DIARY_COLUMN_FIRST_QUESTION,
  REHAB_DIARY_COLUMN_VERDICT = REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_N_DIARY_QUESTIONS,
  REHAB_DIARY_COLUMN_MENU,
  REHAB_N_DIARY_COLUMNS
} RehabDiaryColumn;

GtkWidget      *rehab_diary_day_view_new_row   (GtkSizeGroup *const *columns) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget      *rehab_diary_day_view_new_card  (void) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_diary_day_view_show      (RehabDiaryDayView   *self,
                                                RehabDiaryEditor    *editor,
                                                RehabDate            date);
RehabDiaryCell *rehab_diary_day_view_find_cell (RehabDiaryDayView   *self,
                                                RehabDiaryPlace      place);
void            rehab_diary_day_view_open_menu (RehabDiaryDayView   *self);

G_END_DECLS
