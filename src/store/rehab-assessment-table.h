/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-assessment.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The assessments of an episode. A locked one cannot be changed or discarded, nor can its findings. */

/* A draft that was thrown away, with all that it takes to put it back. */
typedef struct _RehabDiscardedAssessment RehabDiscardedAssessment;

GPtrArray                *rehab_assessment_table_list_of_episode (RehabStore *store,
                                                                  const char *episode_id,
                                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabAssessment          *rehab_assessment_table_find            (RehabStore *store,
                                                                  const char *assessment_id,
                                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean                  rehab_assessment_table_save            (RehabStore            *store,
                                                                  const RehabAssessment *assessment,
                                                                  GError               **error);
gboolean                  rehab_assessment_table_lock            (RehabStore *store,
                                                                  const char *assessment_id,
                                                                  GError    **error);
RehabDiscardedAssessment *rehab_assessment_table_discard         (RehabStore *store,
                                                                  const char *assessment_id,
                                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean                  rehab_assessment_table_restore         (RehabStore                     *store,
                                                                  const RehabDiscardedAssessment *discarded,
                                                                  GError                        **error);
void                      rehab_discarded_assessment_free        (RehabDiscardedAssessment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabDiscardedAssessment, rehab_discarded_assessment_free)

G_END_DECLS
