/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figures-view.h"
#include "rehab-chart-rows.h"

struct _RehabFiguresView
{
  AdwBin parent_instance;

  GtkWidget *view;
  RehabChartTable *table;
  gboolean latest_first;
};

G_DEFINE_FINAL_TYPE (RehabFiguresView, rehab_figures_view, ADW_TYPE_BIN)

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell,
               gpointer                  numeric)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (numeric) ? 1.0f : 0.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell,
              gpointer                  column)
{
  RehabChartRow *row = REHAB_CHART_ROW (gtk_column_view_cell_get_item (cell));

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)),
                      rehab_chart_row_get_cell (row, GPOINTER_TO_UINT (column)));
}

static gboolean
has_columns_of (RehabFiguresView *self,
                RehabChartTable  *table)
{
  guint n_columns = rehab_chart_table_get_n_columns (table);

  if (self->table == NULL || rehab_chart_table_get_n_columns (self->table) != n_columns)
    return FALSE;

  for (guint i = 0; i < n_columns; i++)
    if (!g_str_equal (rehab_chart_table_get_column (self->table, i)->key, rehab_chart_table_get_column (table, i)->key))
      return FALSE;

  return TRUE;
}

static void
make_columns (RehabFiguresView *self,
              RehabChartTable  *table)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (self->view);
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (guint i = 0; i < rehab_chart_table_get_n_columns (table); i++)
    {
      const RehabChartColumn *info = rehab_chart_table_get_column (table, i);
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (info->numeric));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (info->title, factory);
      gtk_column_view_append_column (view, column);
    }
}

static void
rehab_figures_view_dispose (GObject *object)
{
  RehabFiguresView *self = REHAB_FIGURES_VIEW (object);

  if (self->view != NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  self->view = NULL;
  g_clear_pointer (&self->table, rehab_chart_table_unref);

  G_OBJECT_CLASS (rehab_figures_view_parent_class)->dispose (object);
}

static void
rehab_figures_view_class_init (RehabFiguresViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_figures_view_dispose;
}

static void
rehab_figures_view_init (RehabFiguresView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_column_view_new (NULL);
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 160);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
rehab_figures_view_new (void)
{
  return g_object_new (REHAB_TYPE_FIGURES_VIEW, NULL);
}

/* Says how the next table is shown. */
void
rehab_figures_view_set_latest_first (RehabFiguresView *self,
                                     gboolean          latest_first)
{
  g_return_if_fail (REHAB_IS_FIGURES_VIEW (self));

  self->latest_first = latest_first;
}

/* Shows a table; %NULL shows nothing, and keeps nothing. Columns stay, with their widths, while they are the same. */
void
rehab_figures_view_set_table (RehabFiguresView *self,
                              RehabChartTable  *table)
{
  gboolean same_columns = table != NULL && has_columns_of (self, table);
  g_autoptr (GtkNoSelection) rows = NULL;

  g_return_if_fail (REHAB_IS_FIGURES_VIEW (self));

  if (!same_columns)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  if (table != NULL && !same_columns)
    make_columns (self, table);
  g_clear_pointer (&self->table, rehab_chart_table_unref);
  if (table == NULL)
    return;

  self->table = rehab_chart_table_ref (table);
  rows = gtk_no_selection_new (rehab_chart_rows_new (table, self->latest_first));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (rows));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rehab_chart_table_get_title (table), -1);
}

/* Returns: (transfer none) (nullable): what is shown */
RehabChartTable *
rehab_figures_view_get_table (RehabFiguresView *self)
{
  g_return_val_if_fail (REHAB_IS_FIGURES_VIEW (self), NULL);

  return self->table;
}
