/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-import.h"
#include "rehab-import-preview.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * Writes the rows of a file into diaries, one at a time, in a transaction that somebody else holds. What the store knows
 * of each episode is asked again when its first row comes, so that nothing is written twice whatever was shown before.
 */
typedef struct _RehabImportWriter RehabImportWriter;

RehabImportWriter *rehab_import_writer_new            (RehabStore         *store,
                                                       RehabImportReader  *reader,
                                                       RehabImportPreview *preview,
                                                       GHashTable         *episodes,
                                                       const char         *file_name) G_GNUC_WARN_UNUSED_RESULT;
void                    rehab_import_writer_free           (RehabImportWriter *self);
gboolean                rehab_import_writer_begin          (RehabImportWriter *self,
                                                            GError           **error);
gboolean                rehab_import_writer_write_row      (RehabImportWriter *self,
                                                            GError           **error);
gboolean                rehab_import_writer_is_done        (RehabImportWriter *self);
double                  rehab_import_writer_get_progress   (RehabImportWriter *self);
gboolean                rehab_import_writer_finish         (RehabImportWriter *self,
                                                            GError           **error);

const RehabDiaryImport *rehab_import_writer_get_import     (RehabImportWriter *self);
guint                   rehab_import_writer_get_n_sessions (RehabImportWriter *self);
guint                   rehab_import_writer_get_n_days     (RehabImportWriter *self);
guint                   rehab_import_writer_get_n_known    (RehabImportWriter *self);
GStrv                   rehab_import_writer_dup_episodes   (RehabImportWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportWriter, rehab_import_writer_free)

G_END_DECLS
