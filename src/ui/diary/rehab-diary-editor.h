/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-diary-block.h"
#include "rehab-session-outcome.h"

G_BEGIN_DECLS

/*
 * The diary of an episode of care as it is written: each edit is saved at once, can be undone, and what is refused is
 * kept as it was typed.
 */

/* What was typed into a place and not kept. */
typedef struct
{
  char *text;
  char *sentence; /* why */
} RehabDiaryRefusal;

#define REHAB_TYPE_DIARY_EDITOR (rehab_diary_editor_get_type ())

G_DECLARE_FINAL_TYPE (RehabDiaryEditor, rehab_diary_editor, REHAB, DIARY_EDITOR, GObject)

RehabDiaryEditor *rehab_diary_editor_new (RehabCaseModel   *model,
                                          GHashTable       *refusals) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *rehab_diary_editor_new_refusals  (void) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary *rehab_diary_editor_get_diary     (RehabDiaryEditor *self);
RehabDate                rehab_diary_editor_get_today     (RehabDiaryEditor *self);
/* The last day that can be written: today, or that on which the episode was closed, and what was kept after it. */
RehabDate                rehab_diary_editor_get_last      (RehabDiaryEditor *self);
char *rehab_diary_editor_dup_why_not   (RehabDiaryEditor  *self,
                                        RehabDate          date,
                                        RehabDiaryQuestion question,
                                        const GError      *error) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_diary_editor_get_day_state (RehabDiaryEditor *self,
                                              RehabDate         date);
char *rehab_diary_editor_dup_planned   (RehabDiaryEditor *self,
                                        RehabDate         date) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_diary_editor_dup_hint      (RehabDiaryEditor *self,
                                        RehabDiaryPlace   place) G_GNUC_WARN_UNUSED_RESULT;
const RehabSessionOutcome *rehab_diary_editor_get_outcome (RehabDiaryEditor *self,
                                                           RehabDate         date,
                                                           guint             line);
gboolean                 rehab_diary_editor_is_for        (RehabDiaryEditor *self,
                                                           RehabCaseModel   *model);
void                     rehab_diary_editor_follow        (RehabDiaryEditor *self);

const RehabDiaryRefusal *rehab_diary_editor_write         (RehabDiaryEditor *self,
                                                           RehabDiaryPlace   place,
                                                           const char       *text);
gboolean                 rehab_diary_editor_add           (RehabDiaryEditor *self,
                                                           RehabDate         date,
                                                           RehabSessionKind  activity,
                                                           RehabDiaryPlace  *place,
                                                           char            **sentence);
const RehabDiaryRefusal *rehab_diary_editor_find_refusal  (RehabDiaryEditor *self,
                                                           RehabDiaryPlace   place);
void                     rehab_diary_editor_forget        (RehabDiaryEditor *self,
                                                           RehabDiaryPlace   place);

/* Many cells, or a whole line, as one step. */
gboolean                 rehab_diary_editor_erase_block   (RehabDiaryEditor     *self,
                                                           RehabDiaryBlock       block,
                                                           const RehabDiarySpan *span,
                                                           RehabDiaryTally      *tally,
                                                           GError              **error);
gboolean                 rehab_diary_editor_fill_block    (RehabDiaryEditor     *self,
                                                           RehabDiaryBlock       block,
                                                           const RehabDiarySpan *span,
                                                           RehabDiaryTally      *tally,
                                                           GError              **error);
gboolean                 rehab_diary_editor_paste_block   (RehabDiaryEditor     *self,
                                                           RehabDiaryBlock       block,
                                                           const RehabDiarySpan *span,
                                                           const RehabDiaryClip *clip,
                                                           RehabDiaryTally      *tally,
                                                           GError              **error);
gboolean                 rehab_diary_editor_move_session  (RehabDiaryEditor *self,
                                                           RehabDiaryPlace   place,
                                                           int               direction,
                                                           RehabDiaryPlace  *moved,
                                                           GError          **error);
gboolean                 rehab_diary_editor_write_details (RehabDiaryEditor   *self,
                                                           RehabDiaryPlace     place,
                                                           const RehabSession *details,
                                                           const char         *day_note,
                                                           GError            **error);
char *rehab_diary_editor_dup_refused   (RehabDiaryEditor        *self,
                                        const RehabDiaryRefused *refused) G_GNUC_WARN_UNUSED_RESULT;

gboolean                 rehab_diary_editor_can_undo      (RehabDiaryEditor *self);
gboolean                 rehab_diary_editor_can_redo      (RehabDiaryEditor *self);
gboolean                 rehab_diary_editor_undo          (RehabDiaryEditor *self,
                                                           RehabDiaryPlace  *place,
                                                           GError          **error);
gboolean                 rehab_diary_editor_redo          (RehabDiaryEditor *self,
                                                           RehabDiaryPlace  *place,
                                                           GError          **error);

G_END_DECLS
