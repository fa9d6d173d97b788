/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The columns of a file in a group of rows: of each its heading, some of its cells, what it is, and the unit of its
 * numbers. "changed" is emitted when the user said another thing; the flow has it then.
 */

#define REHAB_TYPE_IMPORT_COLUMN_ROWS (rehab_import_column_rows_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportColumnRows, rehab_import_column_rows, REHAB, IMPORT_COLUMN_ROWS, GObject)

RehabImportColumnRows *rehab_import_column_rows_new (RehabImportFlow     *flow,
                                                     AdwPreferencesGroup *group) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_import_column_rows_show (RehabImportColumnRows *self);

G_END_DECLS
