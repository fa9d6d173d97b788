/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-import.h"
#include "rehab-diary.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * Files that were read into the diary, and what came with them. An import is written in one transaction: begun, each row
 * added, finished with its counts. Its line in the audit tells of its rows too, which name it.
 */

GPtrArray *rehab_diary_import_table_list           (RehabStore *store,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiaryImport *rehab_diary_import_table_get            (RehabStore *store,
                                                           const char *import_id,
                                                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean          rehab_diary_import_table_add_identities (RehabStore *store,
                                                           const char *episode_id,
                                                           GHashTable *identities,
                                                           GError    **error);
gboolean          rehab_diary_import_table_add_positions  (RehabStore *store,
                                                           const char *episode_id,
                                                           GHashTable *positions,
                                                           GError    **error);
gboolean          rehab_diary_import_table_add_days       (RehabStore *store,
                                                           const char *episode_id,
                                                           GHashTable *days,
                                                           GError    **error);

RehabDiaryImport *rehab_diary_import_table_begin          (RehabStore          *store,
                                                           const char          *file_name,
                                                           RehabDiaryFileFormat format,
                                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rehab_diary_import_table_add_session    (RehabStore         *store,
                                                           const RehabSession *session,
                                                           GError            **error);
gboolean          rehab_diary_import_table_add_day        (RehabStore          *store,
                                                           const RehabDiaryDay *day,
                                                           GError             **error);
RehabDiaryImport *rehab_diary_import_table_finish         (RehabStore             *store,
                                                           const RehabDiaryImport *import,
                                                           guint                   n_sessions,
                                                           guint                   n_days,
                                                           GError                **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean          rehab_diary_import_table_count          (RehabStore *store,
                                                           const char *import_id,
                                                           guint      *n_as_imported,
                                                           guint      *n_edited,
                                                           GError    **error);
GPtrArray *rehab_diary_import_table_list_episodes  (RehabStore *store,
                                                    const char *import_id,
                                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rehab_diary_import_table_remove_some    (RehabStore *store,
                                                           const char *import_id,
                                                           guint       most,
                                                           guint      *n_removed,
                                                           GError    **error);
gboolean          rehab_diary_import_table_mark_undone    (RehabStore *store,
                                                           const char *import_id,
                                                           GError    **error);
gboolean          rehab_diary_import_table_undo           (RehabStore *store,
                                                           const char *import_id,
                                                           guint      *n_removed,
                                                           guint      *n_kept,
                                                           GError    **error);

G_END_DECLS
