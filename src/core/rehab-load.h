/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

G_BEGIN_DECLS

/*
 * Training load in arbitrary units: effort (0 to 10) times minutes, summed over all sessions of a day (R52, R53, R54).
 * A day not kept has no load, not a load of nothing.
 */

/* A sum and how much of its stretch was recorded. */
typedef struct
{
  double load;         /* arbitrary units */
  double minutes;      /* training minutes, sitting left out */
  double distance_km;
  guint days_kept;     /* days with a diary day or a session */
  guint days;          /* days of the stretch */
  guint sessions;      /* training sessions */
  guint unrated;       /* of these, without effort or minutes: not in load */
} RehabLoadSum;

gboolean     rehab_session_kind_is_training (RehabSessionKind kind);
gboolean     rehab_session_kind_is_run (RehabSessionKind kind);
RehabNumber  rehab_session_load     (const RehabSession *session);
RehabLoadSum rehab_load_sum         (const RehabDiary *diary,
                                     RehabDate         from,
                                     RehabDate         to);
RehabNumber  rehab_load_sum_get_load (const RehabLoadSum *sum);
RehabNumber  rehab_load_change      (RehabNumber before,
                                     RehabNumber now);
RehabNumber  rehab_load_of_day      (const RehabDiary *diary,
                                     RehabDate         date);
RehabNumber  rehab_load_rolling_mean (const RehabDiary *diary,
                                      RehabDate         last,
                                      guint             days);
RehabNumber  rehab_longest_run_km   (const RehabDiary *diary,
                                     RehabDate         from,
                                     RehabDate         to);

G_END_DECLS
