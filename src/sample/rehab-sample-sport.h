/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"
#include "rehab-sample-random.h"
#include "rehab-sample-story.h"
#include "rehab-store.h"

G_BEGIN_DECLS

gboolean rehab_sample_sport_add (RehabStore             *store,
                                 const RehabSampleStory *story,
                                 const RehabEpisode     *episode,
                                 const char             *clinician_id,
                                 RehabDate               today,
                                 RehabSampleRandom      *ids,
                                 GError                **error);

G_END_DECLS
