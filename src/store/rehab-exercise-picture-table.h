/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise-picture.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* The pictures of the clinic's own exercises. They are written with their exercise: see rehab-own-exercise-table.h. */

GPtrArray *rehab_exercise_picture_table_list             (RehabStore *store,
                                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_exercise_picture_table_list_of_exercise (RehabStore *store,
                                                          const char *exercise_id,
                                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_exercise_picture_table_set              (RehabStore      *store,
                                                          const char      *exercise_id,
                                                          const GPtrArray *pictures,
                                                          GError         **error);

G_END_DECLS
