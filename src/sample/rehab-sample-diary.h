/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-sample-random.h"
#include "rehab-sample-story.h"

G_BEGIN_DECLS

RehabDiary *rehab_sample_diary_new (const RehabSampleStory *story,
                                    RehabSampleRandom       random,
                                    RehabSampleRandom       ids,
                                    const char             *episode_id,
                                    const char             *import_id,
                                    RehabDate               today,
                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
