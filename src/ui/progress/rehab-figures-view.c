/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-figures-view.h"

#include <stdlib.h>

struct _RehabFiguresView
{
  AdwBin parent_instance;

  GtkWidget *view;
  RehabChartTable *table;
};

G_DEFINE_FINAL_TYPE (RehabFiguresView, rehab_figures_view, ADW_TYPE_BIN)

static void
setup_cell_cb (RehabFiguresView         *self,
               GtkColumnViewCell        *cell,
               GtkSignalListItemFactory *factory)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

/* The row's number is what its item says. */
static void
bind_cell_cb (RehabFiguresView         *self,
              GtkColumnViewCell        *cell,
              GtkSignalListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  guint row = (guint) atoi (gtk_string_object_get_string (gtk_column_view_cell_get_item (cell)));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);

  gtk_label_set_xalign (GTK_LABEL (label), rehab_chart_table_get_column (self->table, column)->numeric ? 1.0f : 0.0f);
  gtk_label_set_text (GTK_LABEL (label), rehab_chart_table_get_cell (self->table, row, column));
}

static void
make_columns (RehabFiguresView *self)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (self->view);
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (guint i = 0; i < rehab_chart_table_get_n_columns (self->table); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (i));
      g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cell_cb), self);
      g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cell_cb), self);
      column = gtk_column_view_column_new (rehab_chart_table_get_column (self->table, i)->title, factory);
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

/* Shows a table; %NULL shows nothing, and keeps nothing. */
void
rehab_figures_view_set_table (RehabFiguresView *self,
                              RehabChartTable  *table)
{
  g_autoptr (GtkStringList) rows = NULL;

  g_return_if_fail (REHAB_IS_FIGURES_VIEW (self));

  /* The rows in sight are of the table before. */
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), NULL);
  g_clear_pointer (&self->table, rehab_chart_table_unref);
  if (table == NULL)
    return;

  self->table = rehab_chart_table_ref (table);
  make_columns (self);
  rows = gtk_string_list_new (NULL);
  for (guint i = 0; i < rehab_chart_table_get_n_rows (table); i++)
    gtk_string_list_take (rows, g_strdup_printf ("%u", i));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view),
                             GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)))));
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
