/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-survey.h"

G_BEGIN_DECLS

/* What the columns of a file are, by their headings in English or German and by what is in them. */

gboolean             rehab_import_guess_is_heading (const char *const *cells,
                                                    guint              n_cells);
RehabImportMapping *rehab_import_guess_mapping    (const char *const       *heading,
                                                   const RehabColumnSurvey *columns,
                                                   guint                    n_columns,
                                                   char                     separator) G_GNUC_WARN_UNUSED_RESULT;
RehabImportQuestions rehab_import_guess_questions  (const RehabImportMapping *mapping,
                                                    const RehabColumnSurvey  *columns);

G_END_DECLS
