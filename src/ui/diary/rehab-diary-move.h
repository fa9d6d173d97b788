/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-place.h"

G_BEGIN_DECLS

/* Where the keys of a spreadsheet lead to, from one place of the diary to another. */

typedef enum
{
  REHAB_DIARY_MOVE_NEXT,     /* in the order of the paper */
  REHAB_DIARY_MOVE_PREVIOUS,
  REHAB_DIARY_MOVE_LEFT,
  REHAB_DIARY_MOVE_RIGHT,
  REHAB_DIARY_MOVE_UP,
  REHAB_DIARY_MOVE_DOWN,
  REHAB_DIARY_MOVE_LINE_START,
  REHAB_DIARY_MOVE_LINE_END,
  REHAB_DIARY_MOVE_TOP,      /* of the column */
  REHAB_DIARY_MOVE_BOTTOM,
  REHAB_DIARY_MOVE_FIRST,    /* of all on the screen */
  REHAB_DIARY_MOVE_LAST,
  REHAB_DIARY_MOVE_WEEK_BEFORE,
  REHAB_DIARY_MOVE_WEEK_AFTER,
} RehabDiaryMove;

#define REHAB_DIARY_CARD_COLUMNS 4

/* Where a question stands in a card: in which row, and in which of its columns. */
int      rehab_diary_card_get_row    (RehabDiaryQuestion question);
int      rehab_diary_card_get_column (RehabDiaryQuestion question);

gboolean rehab_diary_find_move       (const RehabDiarySpan *span,
                                      RehabDiaryPlace       from,
                                      RehabDiaryMove        move,
                                      gboolean              in_cards,
                                      RehabDiaryPlace      *found);
gboolean rehab_diary_find_corner     (const RehabDiarySpan *span,
                                      RehabDiaryPlace       from,
                                      RehabDiaryMove        move,
                                      RehabDiaryPlace      *found);

G_END_DECLS
