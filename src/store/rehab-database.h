/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-statement.h"

G_BEGIN_DECLS

/*
 * One connection to one SQLite file, with the settings that the safety of the data rests on. It reopens the file by
 * itself after an error that leaves in doubt what the connection knows of it.
 */

#define REHAB_DATABASE_APPLICATION_ID 0x48526862 /* "HRhb", in the header of every file of ours */

typedef struct _RehabDatabase RehabDatabase;

RehabDatabase *rehab_database_open                (const char *path,
                                                   const char *vfs_name,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDatabase *rehab_database_new_in_memory       (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_database_free                (RehabDatabase *self);
const char *rehab_database_get_library_version (void);

gboolean        rehab_database_execute             (RehabDatabase *self,
                                                    const char    *sql,
                                                    GError       **error);
RehabStatement *rehab_database_prepare             (RehabDatabase *self,
                                                    const char    *sql,
                                                    GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        rehab_database_read_int            (RehabDatabase *self,
                                                    const char    *sql,
                                                    gint64        *value,
                                                    GError       **error);
char *rehab_database_read_text           (RehabDatabase *self,
                                          const char    *sql,
                                          GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gint64          rehab_database_get_changes         (RehabDatabase *self);

gboolean        rehab_database_begin               (RehabDatabase *self,
                                                    GError       **error);
gboolean        rehab_database_commit              (RehabDatabase *self,
                                                    GError       **error);
void            rehab_database_rollback            (RehabDatabase *self);
gboolean        rehab_database_get_in_transaction  (RehabDatabase *self);
void            rehab_database_set_held            (RehabDatabase *self,
                                                    gboolean       held);
void            rehab_database_doom                (RehabDatabase *self);
void            rehab_database_set_commit_proof    (RehabDatabase *self,
                                                    const char    *sql);

gboolean        rehab_database_set_foreign_keys    (RehabDatabase *self,
                                                    gboolean       on,
                                                    GError       **error);
gboolean        rehab_database_check_settings      (RehabDatabase *self,
                                                    GError       **error);
gboolean        rehab_database_check_integrity     (RehabDatabase *self,
                                                    GError       **error);
gboolean        rehab_database_copy                (RehabDatabase *self,
                                                    RehabDatabase *target,
                                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabDatabase, rehab_database_free)

G_END_DECLS
