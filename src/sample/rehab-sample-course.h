/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sample-story.h"

G_BEGIN_DECLS

/* What lies behind all that is recorded of an athlete: how the tendon is on a day. */

double     rehab_sample_course_pain   (const RehabSampleStory *story,
                                       int                     days_ago);
double     rehab_sample_course_flare  (const RehabSampleStory *story,
                                       int                     days_ago);
int        rehab_sample_course_visa   (const RehabSampleStory *story,
                                       int                     days_ago);
RehabPhase rehab_sample_course_phase  (const RehabSampleStory *story,
                                       int                     days_ago,
                                       int                    *days_in_phase);

G_END_DECLS
