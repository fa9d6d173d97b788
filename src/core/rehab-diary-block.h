/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-clip.h"

G_BEGIN_DECLS

/*
 * A block of cells: the lines from one to another, and of each the questions from one to another. What it reaches over
 * need not all be places: a day of rest has no minutes. Passed by value; `first` is never behind `last`.
 */
typedef struct
{
  RehabDiaryPlace first;
  RehabDiaryPlace last;
} RehabDiaryBlock;

/* Why a cell of a clip was not taken. */
typedef enum
{
  REHAB_DIARY_REFUSED_VALUE,      /* the error says what is wrong with it */
  REHAB_DIARY_REFUSED_NO_SESSION, /* the line is no session, and was made none */
  REHAB_DIARY_REFUSED_NOT_FIRST,  /* a question about the day, on a further line of it */
  REHAB_DIARY_REFUSED_NO_COLUMN,  /* right of the last question */
  REHAB_DIARY_REFUSED_NO_LINE,    /* below the last line */
  REHAB_DIARY_REFUSED_NOT_SHOWN,  /* dated on a day that is not on the screen */
} RehabDiaryRefusedReason;

typedef struct
{
  RehabDiaryRefusedReason reason;
  RehabDiaryPlace place; /* where it was to go; beside it for _NO_COLUMN, and without a date for _NO_LINE and _NOT_SHOWN */
  char *text;
  GError *error;
} RehabDiaryRefused;

/* What came of writing into a block. */
typedef struct
{
  guint n_taken;      /* cells that say something else now */
  guint n_added;      /* sessions and days of rest that were not there */
  guint n_removed;    /* and that are not there any more */
  GPtrArray *refused; /* RehabDiaryRefused */
} RehabDiaryTally;

void            rehab_diary_tally_init      (RehabDiaryTally *self);
void            rehab_diary_tally_clear     (RehabDiaryTally *self);

RehabDiaryBlock rehab_diary_block_between   (RehabDiaryPlace a,
                                             RehabDiaryPlace b);
RehabDiaryBlock rehab_diary_block_of_place  (RehabDiaryPlace place);
gboolean        rehab_diary_block_contains  (RehabDiaryBlock self,
                                             RehabDiaryPlace place);
guint           rehab_diary_block_get_n_columns (RehabDiaryBlock self);
GArray *rehab_diary_block_list_lines (RehabDiaryBlock   self,
                                      const RehabDiary *diary) G_GNUC_WARN_UNUSED_RESULT;

RehabDiaryClip *rehab_diary_block_copy      (RehabDiaryBlock   self,
                                             const RehabDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_block_erase     (RehabDiaryBlock       self,
                                         const RehabDiarySpan *span,
                                         const char           *episode_id,
                                         RehabDiaryTally      *tally,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_block_fill_down (RehabDiaryBlock       self,
                                         const RehabDiarySpan *span,
                                         const char           *episode_id,
                                         RehabDiaryTally      *tally,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_block_paste     (RehabDiaryBlock       self,
                                         const RehabDiarySpan *span,
                                         const char           *episode_id,
                                         const RehabDiaryClip *clip,
                                         RehabDiaryTally      *tally,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RehabDiaryTally, rehab_diary_tally_clear)

G_END_DECLS
