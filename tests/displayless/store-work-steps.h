/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* Between the files of the work only: what they name things by, and the steps that store-work.c puts in their order. */

/* What the steps of a patient are given, and the later ones find it by. */
typedef enum
{
  WHO_PATIENT = 1,
  WHO_EPISODE,
  WHO_ASSESSMENT,
  WHO_REVIEW,
  WHO_LETTER,
  WHO_OTHER_LETTER,
  WHO_FLAG,
  WHO_EXERCISE,
} Who;

char *store_work_make_id (guint number,
                          Who   who) G_GNUC_WARN_UNUSED_RESULT;
RehabDate store_work_get_day (guint number,
                              int   offset);

gboolean store_work_prescribe (RehabStore *store,
                               guint       number,
                               GError    **error);
gboolean store_work_prescribe_otherwise (RehabStore *store,
                                         guint       number,
                                         GError    **error);
gboolean store_work_begin_draft (RehabStore *store,
                                 guint       number,
                                 GError    **error);
gboolean store_work_change_draft (RehabStore *store,
                                  guint       number,
                                  GError    **error);
gboolean store_work_discard_draft (RehabStore *store,
                                   guint       number,
                                   GError    **error);
gboolean store_work_write_exercise (RehabStore *store,
                                    guint       number,
                                    GError    **error);
gboolean store_work_save_draft_as_version (RehabStore *store,
                                           guint       number,
                                           GError    **error);
gboolean store_work_revise_exercise (RehabStore *store,
                                     guint       number,
                                     GError    **error);
gboolean store_work_add_template (RehabStore *store,
                                  guint       number,
                                  GError    **error);
gboolean store_work_print_sheets (RehabStore *store,
                                  guint       number,
                                  GError    **error);

gboolean store_work_import (RehabStore *store,
                            guint       number,
                            GError    **error);
gboolean store_work_answer_imported (RehabStore *store,
                                     guint       number,
                                     GError    **error);
gboolean store_work_undo_import (RehabStore *store,
                                 guint       number,
                                 GError    **error);

gboolean store_work_move_on (RehabStore *store,
                             guint       number,
                             GError    **error);
gboolean store_work_plan_running (RehabStore *store,
                                  guint       number,
                                  GError    **error);
gboolean store_work_change_running (RehabStore *store,
                                    guint       number,
                                    GError    **error);
gboolean store_work_save_running (RehabStore *store,
                                  guint       number,
                                  GError    **error);
gboolean store_work_discard_running (RehabStore *store,
                                     guint       number,
                                     GError    **error);
gboolean store_work_return_to_sport (RehabStore *store,
                                     guint       number,
                                     GError    **error);

G_END_DECLS
