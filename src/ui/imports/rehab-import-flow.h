/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-names.h"
#include "rehab-import-preview.h"

G_BEGIN_DECLS

/*
 * One file on its way into diaries: what is known of it, and what has to be asked next. It reads and counts a little at a
 * time in the main loop, and writes nothing. "notify::step" tells that something else is to be shown, "notify::progress"
 * how far it is with reading.
 */

typedef enum
{
  REHAB_IMPORT_STEP_READING, /* wait */
  REHAB_IMPORT_STEP_COLUMNS, /* say what the columns are, or the kind of what a watch recorded */
  REHAB_IMPORT_STEP_NAMES,   /* say whose the rows are */
  REHAB_IMPORT_STEP_PREVIEW, /* look at what would be written */
  REHAB_IMPORT_STEP_FAILED   /* nothing can be made of it */
} RehabImportStep;

#define REHAB_TYPE_IMPORT_FLOW (rehab_import_flow_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportFlow, rehab_import_flow, REHAB, IMPORT_FLOW, GObject)

RehabImportFlow *rehab_import_flow_new (RehabClinic        *clinic,
                                        RehabPatient       *patient,
                                        const RehabEpisode *episode,
                                        const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
void                      rehab_import_flow_start          (RehabImportFlow *self,
                                                            GBytes          *bytes);
void                      rehab_import_flow_fail           (RehabImportFlow *self,
                                                            const GError    *error);
void                      rehab_import_flow_stop           (RehabImportFlow *self);

RehabImportStep           rehab_import_flow_get_step       (RehabImportFlow *self);
double                    rehab_import_flow_get_progress   (RehabImportFlow *self);
const char *rehab_import_flow_get_file_name  (RehabImportFlow *self);
void rehab_import_flow_set_place      (RehabImportFlow *self,
                                       guint            n,
                                       guint            n_files);
char *rehab_import_flow_dup_subtitle   (RehabImportFlow *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_flow_dup_what       (RehabImportFlow *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_flow_dup_trouble    (RehabImportFlow *self) G_GNUC_WARN_UNUSED_RESULT;
RehabClinic *rehab_import_flow_get_clinic     (RehabImportFlow *self);
RehabPatient *rehab_import_flow_get_patient    (RehabImportFlow *self);

/* Columns */
RehabImportReader *rehab_import_flow_get_reader     (RehabImportFlow *self);
const RehabImportMapping *rehab_import_flow_get_mapping    (RehabImportFlow *self);
void                      rehab_import_flow_set_mapping    (RehabImportFlow          *self,
                                                            const RehabImportMapping *mapping);
gboolean                  rehab_import_flow_asks_columns   (RehabImportFlow *self);
RehabImportQuestions      rehab_import_flow_find_questions (RehabImportFlow *self);
gboolean                  rehab_import_flow_accept_columns (RehabImportFlow *self);

/* Names */
RehabImportNames *rehab_import_flow_get_names      (RehabImportFlow *self);
gboolean                  rehab_import_flow_asks_names     (RehabImportFlow *self);
gboolean                  rehab_import_flow_accept_names   (RehabImportFlow *self);

/* Preview */
RehabImportPreview *rehab_import_flow_get_preview    (RehabImportFlow *self);
void                      rehab_import_flow_go_back        (RehabImportFlow *self,
                                                            RehabImportStep  step);
gboolean                  rehab_import_flow_remember       (RehabImportFlow *self,
                                                            GError         **error);

G_END_DECLS
