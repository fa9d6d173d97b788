/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The columns of the diary as a table: the day, each question, what became of the session, and a menu. Each day is a grid
 * by itself; the columns keep them below each other.
 */

typedef enum
{
  REHAB_DIARY_COLUMN_DAY,
  REHAB_DIARY_COLUMN_FIRST_QUESTION,
  REHAB_DIARY_COLUMN_VERDICT = REHAB_DIARY_COLUMN_FIRST_QUESTION + REHAB_N_DIARY_QUESTIONS,
  REHAB_DIARY_COLUMN_DETAILS,
  REHAB_DIARY_COLUMN_MENU,
  REHAB_N_DIARY_COLUMNS
} RehabDiaryColumn;

typedef struct _RehabDiaryColumns RehabDiaryColumns;

RehabDiaryColumns *rehab_diary_columns_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_diary_columns_free      (RehabDiaryColumns *self);
GtkWidget *rehab_diary_columns_new_grid  (RehabDiaryColumns *self) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_diary_columns_attach    (RehabDiaryColumns *self,
                                                  GtkGrid           *grid,
                                                  GtkWidget         *child,
                                                  RehabDiaryColumn   column,
                                                  int                row);
GtkWidget *rehab_diary_columns_new_head  (RehabDiaryQuestion question) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_diary_columns_new_heads (RehabDiaryColumns *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
