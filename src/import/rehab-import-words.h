/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-row.h"
#include "rehab-text-decoder.h"

G_BEGIN_DECLS

/* What an import says to people, all of it. */

char *rehab_import_words_dup_error      (const GError *error,
                                         guint         line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_words_dup_problem    (const RehabImportProblem *problem,
                                         const char *const        *heading) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_words_dup_column     (const char *const *heading,
                                         guint              column) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_import_words_get_target     (RehabImportTarget target);
const char *rehab_import_words_get_unit       (RehabImportUnit unit);
const char *rehab_import_words_get_date_order (RehabDateOrder order);
const char *rehab_import_words_get_clock      (RehabImportClock clock);
const char *rehab_import_words_get_encoding   (RehabTextEncoding encoding);
const char *rehab_import_words_get_separator  (char separator);

G_END_DECLS
