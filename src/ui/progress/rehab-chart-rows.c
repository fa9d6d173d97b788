/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-rows.h"

struct _RehabChartRow
{
  GObject parent_instance;

  RehabChartTable *table;
  guint row;
};

struct _RehabChartRows
{
  GObject parent_instance;

  RehabChartTable *table;
  gboolean latest_first;
};

G_DEFINE_FINAL_TYPE (RehabChartRow, rehab_chart_row, G_TYPE_OBJECT)

static GType
rehab_chart_rows_get_item_type (GListModel *model)
{
  return REHAB_TYPE_CHART_ROW;
}

static guint
rehab_chart_rows_get_n_items (GListModel *model)
{
  return rehab_chart_table_get_n_rows (REHAB_CHART_ROWS (model)->table);
}

static gpointer
rehab_chart_rows_get_item (GListModel *model,
                           guint       position)
{
  RehabChartRows *self = REHAB_CHART_ROWS (model);
  guint n_rows = rehab_chart_table_get_n_rows (self->table);
  RehabChartRow *row;

  if (position >= n_rows)
    return NULL;

  row = g_object_new (REHAB_TYPE_CHART_ROW, NULL);
  row->table = rehab_chart_table_ref (self->table);
  row->row = self->latest_first ? n_rows - 1 - position : position;

  return row;
}

static void
implement_list_model (GListModelInterface *iface)
{
  iface->get_item_type = rehab_chart_rows_get_item_type;
  iface->get_n_items = rehab_chart_rows_get_n_items;
  iface->get_item = rehab_chart_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabChartRows, rehab_chart_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
rehab_chart_row_finalize (GObject *object)
{
  g_clear_pointer (&REHAB_CHART_ROW (object)->table, rehab_chart_table_unref);

  G_OBJECT_CLASS (rehab_chart_row_parent_class)->finalize (object);
}

static void
rehab_chart_row_class_init (RehabChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_chart_row_finalize;
}

static void
rehab_chart_row_init (RehabChartRow *self)
{
}

static void
rehab_chart_rows_finalize (GObject *object)
{
  g_clear_pointer (&REHAB_CHART_ROWS (object)->table, rehab_chart_table_unref);

  G_OBJECT_CLASS (rehab_chart_rows_parent_class)->finalize (object);
}

static void
rehab_chart_rows_class_init (RehabChartRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_chart_rows_finalize;
}

static void
rehab_chart_rows_init (RehabChartRows *self)
{
}

GListModel *
rehab_chart_rows_new (RehabChartTable *table,
                      gboolean         latest_first)
{
  RehabChartRows *self;

  g_return_val_if_fail (table != NULL, NULL);

  self = g_object_new (REHAB_TYPE_CHART_ROWS, NULL);
  self->table = rehab_chart_table_ref (table);
  self->latest_first = latest_first;

  return G_LIST_MODEL (self);
}

/* What a cell says; "" for what was not asked. */
const char *
rehab_chart_row_get_cell (RehabChartRow *self,
                          guint          column)
{
  g_return_val_if_fail (REHAB_IS_CHART_ROW (self), "");

  return rehab_chart_table_get_cell (self->table, self->row, column);
}
