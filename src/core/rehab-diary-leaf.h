/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-place.h"

G_BEGIN_DECLS

/*
 * One day of a diary taken out to be written on, as its lines stand on the screen. Nothing else of the diary can be reached
 * through it. Lives on the stack, and borrows the texts of the diary that it was taken from.
 */
typedef struct
{
  RehabDiaryLineKind kind;
  RehabSession session; /* of a session; without an id it is a new one */
} RehabDiaryLeafLine;

typedef struct
{
  RehabDate date;
  const char *episode_id;
  RehabDiaryDay day;
  GArray *lines; /* RehabDiaryLeafLine, one or more */
} RehabDiaryLeaf;

void                rehab_diary_leaf_take     (RehabDiaryLeaf   *self,
                                               const RehabDiary *diary,
                                               const char       *episode_id,
                                               RehabDate         date);
void                rehab_diary_leaf_clear    (RehabDiaryLeaf *self);
RehabDiaryLeafLine *rehab_diary_leaf_get_line (RehabDiaryLeaf *self,
                                               guint           line);
gboolean            rehab_diary_leaf_has_training (const RehabDiaryLeaf *self);
RehabDiary *rehab_diary_leaf_put_back (RehabDiaryLeaf *self,
                                       RehabDiary     *diary,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RehabDiaryLeaf, rehab_diary_leaf_clear)

G_END_DECLS
