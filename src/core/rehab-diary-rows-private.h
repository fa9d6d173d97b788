/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-block.h"

G_BEGIN_DECLS

/*
 * Rows of cells on their way to lines of the diary. rehab-diary-block.c says which row goes where, and
 * rehab-diary-rows.c writes them, a day at a time.
 */

/* More lines than anybody has sessions in a day; a session's position holds no more. */
#define REHAB_DIARY_MOST_LINES 99

int     rehab_diary_compare_lines (RehabDiaryPlace a,
                                   RehabDiaryPlace b);

GArray *rehab_diary_rows_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void    rehab_diary_rows_add      (GArray                  *self,
                                   RehabDiaryPlace          place,
                                   const RehabDiaryClipRow *row,
                                   gboolean                 is_fill);
void    rehab_diary_rows_refuse   (RehabDiaryTally         *tally,
                                   RehabDiaryRefusedReason  reason,
                                   const RehabDiaryClipRow *row);
RehabDiary *rehab_diary_rows_write (GArray               *self,
                                    const RehabDiarySpan *span,
                                    const char           *episode_id,
                                    RehabDiaryTally      *tally,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
