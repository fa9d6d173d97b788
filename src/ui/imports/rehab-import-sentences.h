/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-names.h"
#include "rehab-import-preview.h"

G_BEGIN_DECLS

#define REHAB_IMPORT_FLOW_ERROR (rehab_import_flow_error_quark ())

/* Why a file that can be read cannot be imported. */
typedef enum
{
  REHAB_IMPORT_FLOW_ERROR_TOO_MANY_NAMES /* over REHAB_IMPORT_MOST_NAMES: the column is not that of names */
} RehabImportFlowErrorCode;

GQuark rehab_import_flow_error_quark (void);

/* What the pages of an import say of a file, of those whose it is, and of its rows. */

char *rehab_import_sentence_dup_what        (RehabImportReader        *reader,
                                             const RehabImportMapping *mapping) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_trouble     (const GError *error,
                                             guint         line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_questions   (RehabImportQuestions questions) G_GNUC_WARN_UNUSED_RESULT;

char *rehab_import_sentence_dup_span        (RehabDate first,
                                             RehabDate last) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_amount      (guint n_sessions,
                                             guint n_days) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_import      (guint n_sessions,
                                             guint n_days) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_row         (const RehabImportRow *row,
                                             const char *const    *heading) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_sentence_dup_patient     (RehabPatient *patient) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_import_sentence_get_side        (const RehabEpisode *episode);
const char *rehab_import_sentence_get_kind        (RehabPreviewKind kind);

G_END_DECLS
