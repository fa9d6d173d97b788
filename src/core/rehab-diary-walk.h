/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

G_BEGIN_DECLS

/*
 * A walk through a diary, one civil day after the other, those that were not kept included: what is worked out for years
 * of days looks for none of them. Lives on the stack and borrows the diary.
 */
typedef struct
{
  RehabDate date;
  const RehabDiaryDay *day; /* NULL when nothing was written down for the date */
  guint first_session;      /* for rehab_diary_get_session() */
  guint n_sessions;

  /*< private >*/
  const RehabDiary *diary;
  guint next_day;
  guint next_session;
} RehabDiaryWalk;

void     rehab_diary_walk_begin   (RehabDiaryWalk   *self,
                                   const RehabDiary *diary,
                                   RehabDate         from);
void     rehab_diary_walk_next    (RehabDiaryWalk *self);
gboolean rehab_diary_walk_is_kept (const RehabDiaryWalk *self);
RehabNumber rehab_diary_walk_get_morning_pain (const RehabDiaryWalk *self);

G_END_DECLS
