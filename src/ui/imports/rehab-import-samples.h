/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-reader.h"

G_BEGIN_DECLS

/* A few cells of a file, to know its columns by and to ask about. */

char *rehab_import_samples_dup_line  (RehabImportReader *reader,
                                      guint              column) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_import_samples_find_date  (RehabImportReader *reader,
                                             guint              column);
const char *rehab_import_samples_find_clock (RehabImportReader *reader,
                                             guint              column);
char *rehab_import_samples_dup_date  (const char    *cell,
                                      RehabDateOrder order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
