/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The words of a file that nobody has taught it, in a group of rows that ask what they mean. "changed" is emitted when the
 * user said something; the flow has it then.
 */

#define REHAB_TYPE_IMPORT_KIND_ROWS (rehab_import_kind_rows_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportKindRows, rehab_import_kind_rows, REHAB, IMPORT_KIND_ROWS, GObject)

RehabImportKindRows *rehab_import_kind_rows_new (RehabImportFlow     *flow,
                                                 AdwPreferencesGroup *group) G_GNUC_WARN_UNUSED_RESULT;
void                 rehab_import_kind_rows_show (RehabImportKindRows *self);

/* What a session can be, after what stands for "not chosen". */
GListModel *rehab_import_kind_list_new  (const char *first,
                                         gboolean    with_rest) G_GNUC_WARN_UNUSED_RESULT;
RehabSessionKind     rehab_import_kind_list_get  (guint    position,
                                                  gboolean with_rest);
guint                rehab_import_kind_list_find (RehabSessionKind kind,
                                                  gboolean         with_rest);

G_END_DECLS
