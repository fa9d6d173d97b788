/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sample-random.h"
#include "rehab-sample-story.h"
#include "rehab-session.h"

G_BEGIN_DECLS

/* What an athlete trains, by phase and day of the week, before anybody asks how it felt. */

RehabSessionKind rehab_sample_week_get_kind    (const RehabSampleStory *story,
                                                int                     days_ago,
                                                GDateWeekday            weekday);
void             rehab_sample_week_fill        (const RehabSampleStory *story,
                                                int                     days_ago,
                                                GDateWeekday            weekday,
                                                RehabSampleRandom      *random,
                                                RehabSession           *session);
double           rehab_sample_week_get_provoke (const RehabSession     *session);

G_END_DECLS
