/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/* The most characters of what a file knows a session or a day by. */
#define REHAB_DIARY_IMPORT_IDENTITY_LENGTH 200

/*
 * One time that a file was read into the diary: of one episode, or of those of a whole squad. The sessions and days that
 * came with it name it, so that it can be undone. It is never deleted: what was undone says when.
 */
typedef struct
{
  const char *id;
  const char *file_name; /* without its folder */
  RehabDiaryFileFormat format;
  gint64 imported_at;
  const char *clinician_id;
  int sessions; /* how many were written then */
  int days;
  gint64 undone_at; /* 0 when it was not */
} RehabDiaryImport;

REHAB_DECLARE_RECORD (RehabDiaryImport, rehab_diary_import)

gboolean rehab_diary_import_check_identity (const char *import_id,
                                            const char *import_identity,
                                            GError    **error);

G_END_DECLS
