/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-diary-question.h"

G_BEGIN_DECLS

/*
 * A place of the diary where something can be written: a question, on a line of a day. A day has one line a session, one
 * that says that it was a day of rest, and where it has neither, one empty line. The questions about the day stand on its
 * first line. Passed by value.
 */
typedef struct
{
  RehabDate date;
  guint line;
  RehabDiaryQuestion question;
} RehabDiaryPlace;

typedef enum
{
  REHAB_DIARY_LINE_EMPTY,
  REHAB_DIARY_LINE_REST,
  REHAB_DIARY_LINE_SESSION
} RehabDiaryLineKind;

typedef struct
{
  RehabDiaryLineKind kind;
  const RehabSession *session; /* belongs to the diary; NULL on other lines */
} RehabDiaryLine;

/* The days of a diary that are on the screen: one week, or two. Passed by value; it borrows the diary. */
typedef struct
{
  const RehabDiary *diary;
  RehabDate first;
  RehabDate last;
  RehabDate today;
} RehabDiarySpan;

guint          rehab_diary_count_lines     (const RehabDiary *diary,
                                            RehabDate         date);
RehabDiaryLine rehab_diary_get_line        (const RehabDiary *diary,
                                            RehabDate         date,
                                            guint             line);
gboolean       rehab_diary_has_place       (const RehabDiary *diary,
                                            RehabDiaryPlace   place);
gboolean       rehab_diary_place_equal     (RehabDiaryPlace a,
                                            RehabDiaryPlace b);
gboolean       rehab_diary_place_has_come  (RehabDiaryPlace place,
                                            RehabDate       today);
gboolean       rehab_diary_find_place      (const RehabDiarySpan *span,
                                            RehabDiaryPlace       from,
                                            int                   direction,
                                            RehabDiaryPlace      *found);
char *rehab_diary_dup_text        (const RehabDiary *diary,
                                   RehabDiaryPlace   place) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_diary_dup_place_name  (const RehabDiary *diary,
                                   RehabDiaryPlace   place) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_diary_dup_line_name   (const RehabDiary *diary,
                                   RehabDiaryPlace   place) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_diary_dup_place_key   (const RehabDiary *diary,
                                   RehabDiaryPlace   place) G_GNUC_WARN_UNUSED_RESULT;
guint          rehab_diary_count_kept      (const RehabDiary *diary,
                                            RehabDate         from,
                                            RehabDate         to);

/* The morning after a session, which is asked about on that day. */
gboolean       rehab_diary_place_is_waiting  (const RehabDiary *diary,
                                              RehabDiaryPlace   place,
                                              RehabDate         today);
gboolean       rehab_diary_find_waiting      (const RehabDiary *diary,
                                              RehabDate         today,
                                              RehabDiaryPlace  *found);
RehabNumber    rehab_diary_get_other_morning (const RehabDiary *diary,
                                              RehabDiaryPlace   place);

gboolean       rehab_diary_day_says_anything (const RehabDiaryDay *day);

/* Edits: each makes a new diary, or refuses. */
RehabDiary *rehab_diary_write           (RehabDiary     *diary,
                                         const char     *episode_id,
                                         RehabDiaryPlace place,
                                         const char     *text,
                                         RehabDate       today,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_add_activity    (RehabDiary      *diary,
                                         const char      *episode_id,
                                         RehabDate        date,
                                         RehabSessionKind activity,
                                         RehabDate        today,
                                         RehabDiaryPlace *place,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_move_session    (RehabDiary      *diary,
                                         RehabDiaryPlace  place,
                                         int              direction,
                                         RehabDiaryPlace *moved,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_write_details   (RehabDiary         *diary,
                                         const char         *episode_id,
                                         RehabDiaryPlace     place,
                                         const RehabSession *details,
                                         const char         *day_note,
                                         RehabDate           today,
                                         GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       rehab_diary_find_change     (const RehabDiary *before,
                                            const RehabDiary *after,
                                            RehabDiaryPlace  *place);

G_END_DECLS
