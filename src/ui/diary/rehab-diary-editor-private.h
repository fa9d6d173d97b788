/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-editor.h"

G_BEGIN_DECLS

/* What the parts of the editor share: rehab-diary-editor.c writes a cell, rehab-diary-editor-block.c many and whole lines. */

struct _RehabDiaryEditor
{
  GObject parent_instance;

  RehabCaseModel *model;
  RehabDraft *draft;
  GHashTable *refusals; /* key of a place -> RehabDiaryRefusal */
  GPtrArray *pasted;    /* keys of those that the last block left behind; they go when it is taken back */
  RehabSessionOutcomes *outcomes; /* of the diary below, or NULL */
  RehabDiary *outcomes_of;
  char *episode_id;
  GError *failure; /* of the last attempt to save */
  gboolean stepping_back;
};

char *rehab_diary_editor_dup_reason     (RehabDiaryQuestion question,
                                         const GError      *error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_diary_editor_set_diary      (RehabDiaryEditor *self,
                                            RehabDiary       *diary,
                                            GError          **error);
char *rehab_diary_editor_keep_refusal   (RehabDiaryEditor *self,
                                         RehabDiaryPlace   place,
                                         const char       *text,
                                         const GError     *error) G_GNUC_WARN_UNUSED_RESULT;
void     rehab_diary_editor_forget_pasted  (RehabDiaryEditor *self);

G_END_DECLS
