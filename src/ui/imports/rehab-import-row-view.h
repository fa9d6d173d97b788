/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-preview.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of a file as it is looked over: its line, its day and whose it is, and what becomes of it, in words and a sign. */

#define REHAB_TYPE_IMPORT_ROW_VIEW (rehab_import_row_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportRowView, rehab_import_row_view, REHAB, IMPORT_ROW_VIEW, AdwBin)

GtkWidget *rehab_import_row_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_import_row_view_show (RehabImportRowView   *self,
                                       const RehabImportRow *row,
                                       RehabPreviewKind      kind,
                                       const char *const    *heading);
char *rehab_import_row_view_dup_words (RehabImportRowView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
