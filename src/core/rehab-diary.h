/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-day.h"
#include "rehab-session.h"

G_BEGIN_DECLS

/*
 * The diary of one episode, or a stretch of it: an immutable, reference-counted value. Days are in the order of their
 * dates, sessions in the order of date and position. It is what the charts, the load and the rules read, and what the
 * grid edits as a draft.
 */
typedef struct _RehabDiary RehabDiary;

#define REHAB_TYPE_DIARY (rehab_diary_get_type ())

GType                rehab_diary_get_type      (void);

RehabDiary          *rehab_diary_new           (const RehabDiaryDay *const *days,
                                                guint                       n_days,
                                                const RehabSession *const  *sessions,
                                                guint                       n_sessions) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary          *rehab_diary_ref           (RehabDiary                 *self);
void                 rehab_diary_unref         (RehabDiary                 *self);
gboolean             rehab_diary_equal         (gconstpointer               a,
                                                gconstpointer               b);

guint                rehab_diary_get_n_days    (const RehabDiary           *self);
const RehabDiaryDay *rehab_diary_get_day       (const RehabDiary           *self,
                                                guint                       n);
guint                rehab_diary_get_n_sessions (const RehabDiary          *self);
const RehabSession  *rehab_diary_get_session   (const RehabDiary           *self,
                                                guint                       n);
const RehabDiaryDay *rehab_diary_find_day      (const RehabDiary           *self,
                                                RehabDate                   date);
guint                rehab_diary_find_sessions (const RehabDiary           *self,
                                                RehabDate                   date,
                                                guint                      *n_found);
gboolean             rehab_diary_is_kept       (const RehabDiary           *self,
                                                RehabDate                   date);
RehabDate            rehab_diary_get_first     (const RehabDiary           *self);
RehabDate            rehab_diary_get_last      (const RehabDiary           *self);

RehabDiary          *rehab_diary_with_day        (RehabDiary               *self,
                                                  const RehabDiaryDay      *day) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary          *rehab_diary_without_day     (RehabDiary               *self,
                                                  RehabDate                 date) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary          *rehab_diary_with_session    (RehabDiary               *self,
                                                  const RehabSession       *session) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary          *rehab_diary_without_session (RehabDiary               *self,
                                                  const char               *session_id) G_GNUC_WARN_UNUSED_RESULT;
RehabDiary          *rehab_diary_slice           (RehabDiary               *self,
                                                  RehabDate                 from,
                                                  RehabDate                 to) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabDiary, rehab_diary_unref)

G_END_DECLS
