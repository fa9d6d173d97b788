/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-import-preview.h"

G_BEGIN_DECLS

/*
 * Writes a file that was read and looked over into the diaries, or takes an import out of them again: in one transaction,
 * at most 8 milliseconds at a time, while the main loop turns. Meanwhile nothing else can be written; see RehabStoreHold.
 *
 * "finished" is emitted once, with NULL when all of it is kept and with a GError when nothing is: a `REHAB_STORE_ERROR`, a
 * `REHAB_ERROR`, or `G_IO_ERROR_CANCELLED`. `REHAB_STORE_ERROR_UNCERTAIN` alone means that it may be kept or not. A job
 * that is let go of before takes everything back.
 */

#define REHAB_TYPE_IMPORT_JOB (rehab_import_job_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportJob, rehab_import_job, REHAB, IMPORT_JOB, GObject)

RehabImportJob *rehab_import_job_new (RehabClinic        *clinic,
                                      RehabImportReader  *reader,
                                      RehabImportPreview *preview,
                                      GHashTable         *episodes,
                                      const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
RehabImportJob *rehab_import_job_new_undo       (RehabClinic *clinic,
                                                 const char  *import_id) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_import_job_start          (RehabImportJob *self);
void            rehab_import_job_cancel         (RehabImportJob *self);
double          rehab_import_job_get_progress   (RehabImportJob *self);

/* Once it has finished well. */
const char *rehab_import_job_get_import_id  (RehabImportJob *self);
guint           rehab_import_job_get_n_sessions (RehabImportJob *self);
guint           rehab_import_job_get_n_days     (RehabImportJob *self);
guint           rehab_import_job_get_n_known    (RehabImportJob *self);
guint           rehab_import_job_get_n_removed  (RehabImportJob *self);
guint           rehab_import_job_get_n_kept     (RehabImportJob *self);

G_END_DECLS
