/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment.h"
#include "rehab-sample-random.h"
#include "rehab-sample-story.h"

G_BEGIN_DECLS

/* Clinical visits: when they were, and what was thought of it. */

guint            rehab_sample_visit_get_count      (const RehabSampleStory *story);
RehabAssessment *rehab_sample_visit_new            (const RehabSampleStory *story,
                                                    guint                   visit,
                                                    RehabSampleRandom      *ids,
                                                    const char             *episode_id,
                                                    const char             *clinician_id,
                                                    RehabDate               today,
                                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;
RehabAssessment *rehab_sample_visit_new_locked     (const RehabSampleStory *story,
                                                    guint                   visit,
                                                    const RehabAssessment  *assessment,
                                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
