/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sample-story.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * A clinic to look around in: invented athletes, squads of several sizes, and diaries of up to a year, which end on the day
 * they are made for.
 */

gboolean rehab_sample_clinic_fill      (RehabStore             *store,
                                        RehabDate               today,
                                        GError                **error);
gboolean rehab_sample_clinic_fill_with (RehabStore             *store,
                                        const RehabSampleStory *stories,
                                        guint                   n_stories,
                                        RehabDate               today,
                                        GError                **error);

G_END_DECLS
