/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-row-list.h"

struct _RehabImportRowItem
{
  GObject parent_instance;

  guint row;
};

G_DEFINE_FINAL_TYPE (RehabImportRowItem, rehab_import_row_item, G_TYPE_OBJECT)

static void
rehab_import_row_item_class_init (RehabImportRowItemClass *klass)
{
}

static void
rehab_import_row_item_init (RehabImportRowItem *self)
{
}

/* The number of the row, from 0. */
guint
rehab_import_row_item_get_row (RehabImportRowItem *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_ROW_ITEM (self), 0);

  return self->row;
}

struct _RehabImportRowList
{
  GObject parent_instance;

  GArray *rows; /* guint */
};

static GType
get_item_type (GListModel *model)
{
  return REHAB_TYPE_IMPORT_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REHAB_IMPORT_ROW_LIST (model)->rows->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RehabImportRowList *self = REHAB_IMPORT_ROW_LIST (model);
  RehabImportRowItem *item;

  if (position >= self->rows->len)
    return NULL;

  item = g_object_new (REHAB_TYPE_IMPORT_ROW_ITEM, NULL);
  item->row = g_array_index (self->rows, guint, position);

  return item;
}

static void
init_list_model (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabImportRowList, rehab_import_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
rehab_import_row_list_finalize (GObject *object)
{
  g_array_unref (REHAB_IMPORT_ROW_LIST (object)->rows);

  G_OBJECT_CLASS (rehab_import_row_list_parent_class)->finalize (object);
}

static void
rehab_import_row_list_class_init (RehabImportRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_import_row_list_finalize;
}

static void
rehab_import_row_list_init (RehabImportRowList *self)
{
}

/**
 * rehab_import_row_list_new:
 * @rows: (element-type guint): the numbers of the rows to list, from 0
 *
 * Makes a list.
 *
 * Returns: (transfer full): a list of RehabImportRowItem
 */
RehabImportRowList *
rehab_import_row_list_new (GArray *rows)
{
  RehabImportRowList *self = g_object_new (REHAB_TYPE_IMPORT_ROW_LIST, NULL);

  self->rows = g_array_ref (rows);

  return self;
}
