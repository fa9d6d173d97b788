/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-letter-text.h"

G_BEGIN_DECLS

/* What composing the text again puts another in the place of. */
typedef struct
{
  RehabLetterKind kind;
  guint contents;
  char *subject;
  char *body;
  gboolean with_report;
} RehabLetterWords;

/*
 * A letter while it is being written: its values, of what its text was composed, and what of it the store has. No widget
 * is part of it.
 */
typedef struct
{
  RehabCaseModel *model;
  char *assessment_id; /* of which assessment it tells; NULL for none */
  RehabLetter *stored; /* as the store has it; NULL while it has never been kept */

  RehabLetterKind kind;
  guint contents;      /* RehabLetterContent bits that the text is composed of */
  char *recipient;
  char *subject;
  char *body;
  gboolean with_report;

  RehabLetterWords *undone; /* what stood before the text was composed again; NULL for nothing to go back to */
} RehabLetterDraft;

RehabLetterDraft *rehab_letter_draft_new           (RehabCaseModel *model,
                                                    const char     *assessment_id) G_GNUC_WARN_UNUSED_RESULT;
RehabLetterDraft *rehab_letter_draft_new_of_letter (RehabCaseModel    *model,
                                                    const RehabLetter *letter) G_GNUC_WARN_UNUSED_RESULT;
RehabLetterDraft *rehab_letter_draft_resume        (RehabCaseModel *model,
                                                    const char     *assessment_id) G_GNUC_WARN_UNUSED_RESULT;
void              rehab_letter_draft_free          (RehabLetterDraft *self);
gboolean          rehab_letter_draft_is_locked     (const RehabLetterDraft *self);
gboolean          rehab_letter_draft_is_by_hand    (const RehabLetterDraft *self);
void              rehab_letter_draft_compose       (RehabLetterDraft *self,
                                                    RehabLetterKind   kind,
                                                    guint             contents);
gboolean          rehab_letter_draft_undo          (RehabLetterDraft *self);
RehabLetter *rehab_letter_draft_make          (const RehabLetterDraft *self,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rehab_letter_draft_keep          (RehabLetterDraft *self,
                                                    GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLetterDraft, rehab_letter_draft_free)

G_END_DECLS
