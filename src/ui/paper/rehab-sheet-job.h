/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-sheet.h"

G_BEGIN_DECLS

/*
 * Sheets of several patients at once: made one after the other in the main loop, a little at a time, so that the window
 * goes on answering. Nothing leaves the program before all of them are made.
 *
 * "notify::progress" tells how far it is, "done" that it ended, whether well, cancelled or failed.
 */

#define REHAB_TYPE_SHEET_JOB (rehab_sheet_job_get_type ())
G_DECLARE_FINAL_TYPE (RehabSheetJob, rehab_sheet_job, REHAB, SHEET_JOB, GObject)

/* What becomes of the sheets. */
typedef enum
{
  REHAB_SHEET_JOB_DOCUMENT, /* all pages in one document, for a printer */
  REHAB_SHEET_JOB_FILE,     /* all pages in one PDF file */
  REHAB_SHEET_JOB_FILES,    /* a PDF file a patient, in a folder */
} RehabSheetJobKind;

RehabSheetJob *rehab_sheet_job_new          (RehabClinic             *clinic,
                                             GPtrArray               *patients,
                                             const RehabSheetOptions *options,
                                             RehabSheetJobKind        kind,
                                             GFile                   *target) G_GNUC_WARN_UNUSED_RESULT;
void           rehab_sheet_job_start        (RehabSheetJob *self);
void           rehab_sheet_job_cancel       (RehabSheetJob *self);
double         rehab_sheet_job_get_progress (RehabSheetJob *self);
gboolean       rehab_sheet_job_finish       (RehabSheetJob *self,
                                             GError       **error);
RehabDocument *rehab_sheet_job_get_document (RehabSheetJob *self);
guint          rehab_sheet_job_get_n_sheets (RehabSheetJob *self);
gboolean       rehab_sheet_job_note         (RehabSheetJob   *self,
                                             RehabSheetOutput output,
                                             GError         **error);

G_END_DECLS
