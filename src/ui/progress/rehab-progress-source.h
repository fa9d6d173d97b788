/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"
#include "rehab-progress-chart.h"

G_BEGIN_DECLS

/*
 * What the charts of an episode are made of. What takes long to read, the load of the whole diary, is read once for each
 * state of the diary, so that zooming and panning read nothing but the days in sight. Not an object: its owner asks.
 */
typedef struct _RehabProgressSource RehabProgressSource;

RehabProgressSource *rehab_progress_source_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void                 rehab_progress_source_free      (RehabProgressSource *self);

gboolean             rehab_progress_source_read      (RehabProgressSource *self,
                                                      RehabCaseModel      *model);
RehabDate            rehab_progress_source_get_first (RehabProgressSource *self);
RehabDate            rehab_progress_source_get_until (RehabProgressSource *self);
RehabDate            rehab_progress_source_get_last  (RehabProgressSource *self);
RehabProgressChart *rehab_progress_source_new_chart (RehabProgressSource *self,
                                                     RehabCaseModel      *model,
                                                     const char *const   *hidden,
                                                     RehabDate            from,
                                                     RehabDate            to) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressSource, rehab_progress_source_free)

G_END_DECLS
