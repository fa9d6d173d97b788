/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* One time that an episode of care was in a phase. It may come to the same phase again. */
typedef struct
{
  RehabPhase phase;
  RehabDate from;
  RehabDate until; /* the day of the step out of it, or the one on which the episode was closed; none while it goes on */
} RehabPhaseStay;

GArray *rehab_phase_stays_list         (const RehabCase *record) G_GNUC_WARN_UNUSED_RESULT;
const RehabPhaseStay *rehab_phase_stays_find_last (GArray    *stays,
                                                   RehabPhase phase);
char *rehab_phase_stay_dup_words     (const RehabPhaseStay *self,
                                      RehabDate             today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_phase_stays_dup_sentence (GArray   *stays,
                                      RehabDate today) G_GNUC_WARN_UNUSED_RESULT;
gboolean  rehab_phase_stays_is_ahead     (GArray   *stays,
                                          RehabDate today);

G_END_DECLS
