/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-cell.h"
#include "rehab-diary-columns.h"

G_BEGIN_DECLS

/* A day of the diary: as rows whose columns stand below each other for all days of the week, or as a card by itself. */

#define REHAB_TYPE_DIARY_DAY_VIEW (rehab_diary_day_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryDayView, rehab_diary_day_view, REHAB, DIARY_DAY_VIEW, AdwBin)

GtkWidget *rehab_diary_day_view_new_row (RehabDiaryColumns   *columns) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_diary_day_view_new_card  (void) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_diary_day_view_show      (RehabDiaryDayView *self,
                                                RehabDiaryEditor  *editor,
                                                RehabDate          date);
RehabDiaryCell *rehab_diary_day_view_find_cell (RehabDiaryDayView *self,
                                                RehabDiaryPlace    place);
GtkWidget *rehab_diary_day_view_find_problem (RehabDiaryDayView *self,
                                              guint              line);
void            rehab_diary_day_view_mark      (RehabDiaryDayView     *self,
                                                const RehabDiaryBlock *block);
void            rehab_diary_day_view_open_menu (RehabDiaryDayView *self);

G_END_DECLS
