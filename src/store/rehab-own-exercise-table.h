/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-own-exercise.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * The exercises that the clinic wrote itself, with their pictures. None is ever deleted, and one that a saved version
 * prescribes never changes: revising it makes a new one that follows it. Programmes go on to say what they said.
 */

GPtrArray *rehab_own_exercise_table_list         (RehabStore *store,
                                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabOwnExercise *rehab_own_exercise_table_add          (RehabStore             *store,
                                                         const RehabOwnExercise *values,
                                                         const GPtrArray        *pictures,
                                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;
RehabOwnExercise *rehab_own_exercise_table_revise       (RehabStore             *store,
                                                         const RehabOwnExercise *values,
                                                         const GPtrArray        *pictures,
                                                         GError                **error) G_GNUC_WARN_UNUSED_RESULT;
RehabOwnExercise *rehab_own_exercise_table_set_archived (RehabStore *store,
                                                         const char *exercise_id,
                                                         gboolean    archived,
                                                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_own_exercise_table_is_prescribed (RehabStore *store,
                                                 const char *exercise_id,
                                                 gboolean   *prescribed,
                                                 GError    **error);

G_END_DECLS
