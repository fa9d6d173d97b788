/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-running-schedule.h"

G_BEGIN_DECLS

/*
 * What a week of running comes to, planned or done. Running is a session of runs, hills, strides or sprints; team training
 * and matches are not taken apart, and plyometrics are no running.
 */

/* A sum, and how many sessions did not say what it takes. */
typedef struct
{
  double value; /* over those that said it */
  guint said;
  guint not_said;
} RehabRunningSum;

typedef struct
{
  RehabDate monday;
  gboolean is_done;   /* of the diary; else of a plan */
  guint days_kept;    /* of the diary: of the seven; of a plan always seven */
  guint sessions;     /* of running */
  guint days;         /* on which there is running */
  RehabRunningSum distance_km; /* runs and hills must say it; strides and sprints add to it where they do */
  RehabRunningSum minutes;     /* likewise: of whole sessions */
  RehabRunningSum run_minutes; /* likewise: walking left out where a plan tells of it; in a diary the same as minutes */
  RehabRunningSum strides;     /* how many; no diary tells */
  RehabRunningSum fast_m;      /* metres of strides and sprints */
  guint fast_sessions;         /* with strides or sprints */
  RehabNumber speed_percent;   /* the fastest; no diary tells */
  RehabRunningSum climb_m;     /* of hills, which must say it; a planned run adds to it where it does */
  guint hill_sessions;         /* with hills */
  RehabNumber longest_km;      /* the longest run or hill run, where one says */
  RehabNumber longest_minutes;
  RehabRunningSum load;        /* arbitrary units (R52, R53), all sessions of a plan, or all training of a diary */
} RehabRunningWeek;

gboolean         rehab_session_kind_is_running       (RehabSessionKind kind);
RehabNumber      rehab_running_session_get_minutes   (const RehabRunningSession *session);
RehabNumber      rehab_running_session_get_run_minutes (const RehabRunningSession *session);
RehabNumber      rehab_running_session_get_fast_m    (const RehabRunningSession *session);
RehabNumber      rehab_running_session_get_load      (const RehabRunningSession *session);
gboolean         rehab_running_session_has_hills     (const RehabRunningSession *session);
gboolean         rehab_running_session_is_fast       (const RehabRunningSession *session);

RehabRunningWeek rehab_running_week_from_schedule    (const RehabRunningSchedule *schedule,
                                                      int                         week);
RehabRunningWeek rehab_running_week_from_diary       (const RehabDiary *diary,
                                                      RehabDate         date);
RehabNumber      rehab_running_week_get_sum          (const RehabRunningWeek *self,
                                                      const RehabRunningSum  *sum);
char *rehab_running_week_dup_words (const RehabRunningWeek *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
