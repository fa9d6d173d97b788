/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-picture.h"
#include "rehab-chart-table.h"
#include "rehab-progress-export.h"

G_BEGIN_DECLS

/* What goes out of a page for one of its charts, or for all of it. */

RehabProgressParts rehab_progress_shown_get_parts   (const RehabProgressShown *self,
                                                     const char               *which);
gboolean           rehab_progress_shown_has         (const RehabProgressShown *self,
                                                     const char               *which);
RehabChartPicture *rehab_progress_shown_new_picture (const RehabProgressShown *self,
                                                     const char               *which) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_progress_shown_list_tables (const RehabProgressShown *self,
                                             const char               *which) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_tables_dup_csv    (GPtrArray *tables) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_tables_dup_tabs   (GPtrArray *tables) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_progress_shown_dup_name    (const RehabProgressShown *self,
                                        const char               *which,
                                        const char               *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
