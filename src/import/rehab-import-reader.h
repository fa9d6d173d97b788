/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-format.h"
#include "rehab-import-guess.h"
#include "rehab-import-row.h"
#include "rehab-text-decoder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REHAB_IMPORT_READING,       /* step on */
  REHAB_IMPORT_WANTS_MAPPING, /* the columns have been looked at: rehab_import_reader_set_mapping() goes on */
  REHAB_IMPORT_DONE,
  REHAB_IMPORT_FAILED
} RehabImportState;

/*
 * Reads a file of training, whichever it is, in steps of about a millisecond each. Nothing in it is trusted, and nothing
 * is written anywhere. CSV stops once for its mapping, and can be read again with another one; what watches write goes
 * straight through.
 */
typedef struct _RehabImportReader RehabImportReader;

RehabImportReader *rehab_import_reader_new               (GBytes     *bytes,
                                                          const char *name,
                                                          GTimeZone  *zone,
                                                          RehabDate   today) G_GNUC_WARN_UNUSED_RESULT;
void                      rehab_import_reader_free              (RehabImportReader *self);
RehabImportState          rehab_import_reader_step              (RehabImportReader *self,
                                                                 GError           **error);
double                    rehab_import_reader_get_progress      (RehabImportReader *self);
RehabImportFormat         rehab_import_reader_get_format        (RehabImportReader *self);
RehabDiaryFileFormat      rehab_import_reader_get_file_format   (RehabImportReader *self);
guint                     rehab_import_reader_get_line          (RehabImportReader *self);
guint                     rehab_import_reader_count_rows        (RehabImportReader *self);

/* Of CSV that wants its mapping. */
RehabTextEncoding         rehab_import_reader_get_encoding      (RehabImportReader *self);
char                      rehab_import_reader_get_separator     (RehabImportReader *self);
guint                     rehab_import_reader_get_n_columns     (RehabImportReader *self);
const char *const *rehab_import_reader_get_heading       (RehabImportReader *self);
guint                     rehab_import_reader_get_n_samples     (RehabImportReader *self);
const char *const *rehab_import_reader_get_sample        (RehabImportReader *self,
                                                          guint              n);
char *rehab_import_reader_dup_heading_key   (RehabImportReader *self) G_GNUC_WARN_UNUSED_RESULT;
RehabImportMapping *rehab_import_reader_guess_mapping     (RehabImportReader *self) G_GNUC_WARN_UNUSED_RESULT;
RehabDateOrder            rehab_import_reader_get_date_order    (RehabImportReader *self,
                                                                 guint              column);
RehabImportQuestions      rehab_import_reader_find_questions    (RehabImportReader        *self,
                                                                 const RehabImportMapping *mapping);
char **rehab_import_reader_dup_unknown_kinds (RehabImportReader        *self,
                                              const RehabImportMapping *mapping) G_GNUC_WARN_UNUSED_RESULT;
void                      rehab_import_reader_set_mapping       (RehabImportReader        *self,
                                                                 const RehabImportMapping *mapping);

/* Of what is done. */
guint                     rehab_import_reader_get_n_rows        (RehabImportReader *self);
const RehabImportRow *rehab_import_reader_get_row           (RehabImportReader *self,
                                                             guint              n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportReader, rehab_import_reader_free)

G_END_DECLS
