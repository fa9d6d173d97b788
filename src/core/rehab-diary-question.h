/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-day.h"
#include "rehab-session.h"
#include "rehab-units.h"

G_BEGIN_DECLS

/*
 * What the diary asks, in the one order that the screen and the page on paper share, so that paper is typed from left to
 * right. The first group is about the day, the others about one session of it.
 */

typedef enum
{
  REHAB_DIARY_WAKING_PAIN,
  REHAB_DIARY_WORST_PAIN,
  REHAB_DIARY_SITTING_MINUTES,
  REHAB_DIARY_SITTING_PAIN,
  REHAB_DIARY_ACTIVITY,
  REHAB_DIARY_MINUTES,
  REHAB_DIARY_EFFORT,
  REHAB_DIARY_DISTANCE,
  REHAB_DIARY_CLIMB,
  REHAB_DIARY_PAIN_BEFORE,
  REHAB_DIARY_PAIN_DURING,
  REHAB_DIARY_PAIN_AFTER,
  REHAB_DIARY_PAIN_NEXT_MORNING,
  REHAB_N_DIARY_QUESTIONS
} RehabDiaryQuestion;

typedef enum
{
  REHAB_DIARY_GROUP_DAY,
  REHAB_DIARY_GROUP_SESSION,
  REHAB_DIARY_GROUP_PAIN,
  REHAB_N_DIARY_GROUPS
} RehabDiaryGroup;

RehabUnitKind     rehab_diary_question_get_kind    (RehabDiaryQuestion question);
const char *rehab_diary_question_get_head    (RehabDiaryQuestion question);
const char *rehab_diary_question_get_label   (RehabDiaryQuestion question);
RehabDiaryGroup   rehab_diary_question_get_group   (RehabDiaryQuestion question);
const char *rehab_diary_group_get_title      (RehabDiaryGroup group);
const RehabField *rehab_diary_question_get_field   (RehabDiaryQuestion question);
RehabNumber       rehab_diary_question_read        (RehabDiaryQuestion question,
                                                    const char        *text,
                                                    GError           **error);
char *rehab_diary_question_dup_text    (RehabDiaryQuestion question,
                                        gconstpointer      record) G_GNUC_WARN_UNUSED_RESULT;

/*
 * What is done on a day: a kind of session, or rest, for which REHAB_SESSION_KIND_NONE stands here. Each has a letter, as
 * on the keyboard.
 */
extern const RehabSessionKind rehab_diary_activities[];
extern const guint rehab_n_diary_activities;

const char *rehab_diary_activity_get_label   (RehabSessionKind activity);
gunichar          rehab_diary_activity_get_letter  (RehabSessionKind activity);
gboolean          rehab_diary_activity_from_letter (gunichar          letter,
                                                    RehabSessionKind *activity);
gboolean          rehab_diary_activity_from_typed  (const char       *text,
                                                    RehabSessionKind *activity,
                                                    GError          **error);

G_END_DECLS
