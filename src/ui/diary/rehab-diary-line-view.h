/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-cell.h"
#include "rehab-diary-columns.h"

G_BEGIN_DECLS

/*
 * A line of a day: its cells, what became of the session, its notes, and what was refused in it. It stands in the rows of
 * the table or in the card of its day, and is used again for whatever comes to stand there.
 */

typedef struct _RehabDiaryLineView RehabDiaryLineView;

RehabDiaryLineView *rehab_diary_line_view_new_in_grid (guint              number,
                                                       GtkGrid           *grid,
                                                       RehabDiaryColumns *columns) G_GNUC_WARN_UNUSED_RESULT;
RehabDiaryLineView *rehab_diary_line_view_new_in_card (guint   number,
                                                       GtkBox *card) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_diary_line_view_free        (RehabDiaryLineView *self);
void                rehab_diary_line_view_show        (RehabDiaryLineView *self,
                                                       RehabDiaryEditor   *editor,
                                                       RehabDate           date);
/* NULL for the questions about the day on all lines but the first. */
RehabDiaryCell *rehab_diary_line_view_get_cell    (RehabDiaryLineView *self,
                                                   RehabDiaryQuestion  question);
GtkWidget *rehab_diary_line_view_get_problem (RehabDiaryLineView *self);
gboolean            rehab_diary_line_view_shows       (RehabDiaryLineView *self,
                                                       RehabDiaryQuestion  question);

G_END_DECLS
