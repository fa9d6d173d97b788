/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rows of a file by their numbers, as a list model: an item is made when it is looked at, for there can be many. */

#define REHAB_TYPE_IMPORT_ROW_ITEM (rehab_import_row_item_get_type ())
G_DECLARE_FINAL_TYPE (RehabImportRowItem, rehab_import_row_item, REHAB, IMPORT_ROW_ITEM, GObject)

guint rehab_import_row_item_get_row (RehabImportRowItem *self);

#define REHAB_TYPE_IMPORT_ROW_LIST (rehab_import_row_list_get_type ())
G_DECLARE_FINAL_TYPE (RehabImportRowList, rehab_import_row_list, REHAB, IMPORT_ROW_LIST, GObject)

RehabImportRowList *rehab_import_row_list_new (GArray *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
