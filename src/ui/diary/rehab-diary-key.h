/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-move.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What the keys mean in a cell of the diary. */

typedef enum
{
  REHAB_DIARY_KEY_NONE, /* left to the text */
  REHAB_DIARY_KEY_MOVE,
  REHAB_DIARY_KEY_EXTEND, /* the block of chosen cells */
  REHAB_DIARY_KEY_CHOOSE_LINES,
  REHAB_DIARY_KEY_CHOOSE_ALL,
  REHAB_DIARY_KEY_COPY,
  REHAB_DIARY_KEY_CUT,
  REHAB_DIARY_KEY_PASTE,
  REHAB_DIARY_KEY_FILL_DOWN,
  REHAB_DIARY_KEY_TAKE_OVER, /* what is offered */
  REHAB_DIARY_KEY_DETAILS,
  REHAB_DIARY_KEY_REMOVE_LINE,
  REHAB_DIARY_KEY_SESSION_UP,
  REHAB_DIARY_KEY_SESSION_DOWN,
  REHAB_DIARY_KEY_MENU,
  REHAB_DIARY_KEY_EDIT,
  REHAB_DIARY_KEY_CANCEL,
  REHAB_DIARY_KEY_ERASE,
  REHAB_DIARY_KEY_UNDO,
  REHAB_DIARY_KEY_REDO,
  REHAB_DIARY_KEY_LETTER, /* that may add a session; "+" lists them */
} RehabDiaryKey;

typedef enum
{
  REHAB_DIARY_MODE_CHOSEN, /* keys move from cell to cell, and what is typed replaces all */
  REHAB_DIARY_MODE_TYPING, /* what is typed is added, arrows still move from cell to cell */
  REHAB_DIARY_MODE_EDITING /* arrows move within the text, and letters go into it */
} RehabDiaryMode;

RehabDiaryKey rehab_diary_key_read (guint           keyval,
                                    GdkModifierType state,
                                    RehabDiaryMode  mode,
                                    RehabDiaryMove *move);

G_END_DECLS
