/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-place.h"

G_BEGIN_DECLS

/*
 * A rectangle of cells that is not in the diary: copied out of it, or as a spreadsheet put it on the clipboard. What was
 * copied out of the diary knows which of its lines were of one day, and its numbers to the last digit; text knows neither,
 * unless each row of it begins with a date. Immutable.
 */
typedef struct _RehabDiaryClip RehabDiaryClip;

/* Much more than any table that somebody means to paste into two weeks. */
#define REHAB_DIARY_CLIP_MOST_BYTES (1024 * 1024)
#define REHAB_DIARY_CLIP_MOST_ROWS 1000

typedef struct
{
  char *text;
  RehabNumber number; /* known for an answer copied out of the diary */
} RehabDiaryClipCell;

typedef struct
{
  int day;     /* days after that of the first row; -1 while that is not known */
  guint line;  /* of that day, or after the line of the first row */
  char *date;  /* as it was written; NULL without one */
  GArray *cells; /* RehabDiaryClipCell */
} RehabDiaryClipRow;

RehabDiaryClip *rehab_diary_clip_new           (void) G_GNUC_WARN_UNUSED_RESULT;
RehabDiaryClip *rehab_diary_clip_new_from_text (const char *text,
                                                GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void                     rehab_diary_clip_free          (RehabDiaryClip *self);
void                     rehab_diary_clip_add_row       (RehabDiaryClip *self,
                                                         int             day,
                                                         guint           line,
                                                         const char     *date);
void                     rehab_diary_clip_add_cell      (RehabDiaryClip *self,
                                                         const char     *text,
                                                         RehabNumber     number);
guint                    rehab_diary_clip_get_n_rows    (const RehabDiaryClip *self);
guint                    rehab_diary_clip_get_n_columns (const RehabDiaryClip *self);
gboolean                 rehab_diary_clip_is_dated      (const RehabDiaryClip *self);
const RehabDiaryClipRow *rehab_diary_clip_get_row       (const RehabDiaryClip *self,
                                                         guint                 n);
char *rehab_diary_clip_dup_text      (const RehabDiaryClip *self) G_GNUC_WARN_UNUSED_RESULT;
RehabDate                rehab_diary_clip_row_find_date (const RehabDiaryClipRow *row,
                                                         RehabDate                first,
                                                         RehabDate                last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabDiaryClip, rehab_diary_clip_free)

G_END_DECLS
