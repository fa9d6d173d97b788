/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-episode.h"

G_BEGIN_DECLS

/*
 * The episodes of care of one patient, with what lists show of each: its phase, and what wants attention in it. Those that
 * are open come first, the newest before the others; that order is the same everywhere.
 */

typedef struct _RehabCareList RehabCareList;

RehabCareList *rehab_care_list_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_care_list_free          (RehabCareList *self);
GPtrArray *rehab_care_list_get_episodes  (RehabCareList *self);
gboolean            rehab_care_list_set_episodes  (RehabCareList *self,
                                                   GPtrArray     *episodes);
gboolean            rehab_care_list_put_episode   (RehabCareList      *self,
                                                   const RehabEpisode *episode);
const RehabEpisode *rehab_care_list_find          (const RehabCareList *self,
                                                   const char          *episode_id);
const RehabEpisode *rehab_care_list_find_open     (const RehabCareList *self,
                                                   RehabSide            side,
                                                   const char          *except_id);
guint               rehab_care_list_count_open    (const RehabCareList *self);
RehabSide           rehab_care_list_get_side      (const RehabCareList *self);
RehabPhase          rehab_care_list_get_phase     (const RehabCareList *self,
                                                   const char          *episode_id);
gboolean            rehab_care_list_set_phase     (RehabCareList *self,
                                                   const char    *episode_id,
                                                   RehabPhase     phase);
gboolean            rehab_care_list_set_attention (RehabCareList *self,
                                                   const char    *episode_id,
                                                   const char    *attention);
char *rehab_care_list_dup_attention (const RehabCareList *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCareList, rehab_care_list_free)

G_END_DECLS
