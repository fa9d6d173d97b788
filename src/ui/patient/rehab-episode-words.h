/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"

G_BEGIN_DECLS

/* Which episode it is, in words that cannot be mistaken. */
char *rehab_episode_words_dup_line   (const RehabEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_episode_words_dup_closed (const RehabEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
