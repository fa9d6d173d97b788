/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-target.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a column of a file can be, as a list to choose from, in groups with headings. */

GListModel *rehab_import_target_list_new                (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_import_target_list_new_header_factory (void) G_GNUC_WARN_UNUSED_RESULT;
RehabImportTarget   rehab_import_target_list_get                (guint position);
guint               rehab_import_target_list_find               (RehabImportTarget target);

/* The units that the numbers of a target can be in, REHAB_UNIT_NONE first. */
GListModel *rehab_import_unit_list_new                  (RehabImportTarget target) G_GNUC_WARN_UNUSED_RESULT;
RehabImportUnit     rehab_import_unit_list_get                  (RehabImportTarget target,
                                                                 guint             position);
guint               rehab_import_unit_list_find                 (RehabImportTarget target,
                                                                 RehabImportUnit   unit);
gboolean            rehab_import_unit_fits                      (RehabImportTarget target,
                                                                 RehabImportUnit   unit);

G_END_DECLS
