/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-columns.h"
#include "rehab-athlete-column.h"
#include "rehab-squad-cell.h"

#include <glib/gi18n.h>

#define COLUMN_KEY "rehab-column"
#define LIST_KEY "rehab-list"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *item)
{
  const RehabAthleteColumn *column = g_object_get_data (G_OBJECT (factory), COLUMN_KEY);

  gtk_column_view_cell_set_child (item, rehab_squad_cell_new (column));
  gtk_column_view_cell_set_focusable (item, FALSE);
}

static void
show_item (GtkColumnViewCell *item)
{
  RehabSquadAthlete *athlete = gtk_column_view_cell_get_item (item);
  RehabSquadList *list = g_object_get_data (G_OBJECT (item), LIST_KEY);

  if (athlete != NULL)
    rehab_squad_cell_show (REHAB_SQUAD_CELL (gtk_column_view_cell_get_child (item)), rehab_squad_athlete_get_line (athlete),
                           rehab_squad_list_get_highest_load (list));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *item)
{
  RehabSquadList *list = g_object_get_data (G_OBJECT (factory), LIST_KEY);
  const RehabAthleteColumn *column = g_object_get_data (G_OBJECT (factory), COLUMN_KEY);

  g_object_set_data (G_OBJECT (item), LIST_KEY, list);
  /* The scale of the bars grows while athletes are read. */
  if (column->graph == REHAB_ATHLETE_GRAPH_LOAD)
    g_signal_connect_object (list, "changed", G_CALLBACK (show_item), item, G_CONNECT_SWAPPED);
  show_item (item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkColumnViewCell        *item)
{
  RehabSquadList *list = g_object_get_data (G_OBJECT (factory), LIST_KEY);

  g_signal_handlers_disconnect_by_func (list, show_item, item);
}

/* Headers can be pressed because their columns have a sorter; the order itself is that of the whole table. */
static int
compare_nothing (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return 0;
}

static GtkColumnViewColumn *
new_column (const RehabAthleteColumn *column,
            RehabSquadList           *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made;
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_nothing, NULL, NULL));

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, (gpointer) column);
  g_object_set_data_full (G_OBJECT (factory), LIST_KEY, g_object_ref (list), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  made = gtk_column_view_column_new (g_dpgettext2 (NULL, "squad column", column->heading), factory);
  gtk_column_view_column_set_id (made, column->key);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_column_set_expand (made, column->id == REHAB_ATHLETE_COLUMN_NAME
                                     || column->id == REHAB_ATHLETE_COLUMN_ATTENTION
                                     || column->id == REHAB_ATHLETE_COLUMN_DRILLS);

  return made;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewRow         *row)
{
}

/* What a row says to who hears it: whose it is, then each column. */
static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkColumnViewRow         *row)
{
  RehabSquadList *list = g_object_get_data (G_OBJECT (factory), LIST_KEY);
  const RehabAthleteLine *line = rehab_squad_athlete_get_line (gtk_column_view_row_get_item (row));
  g_autoptr (GString) description = g_string_new (NULL);

  for (guint i = REHAB_ATHLETE_COLUMN_NAME + 1; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get (i);
      g_autofree char *spoken = NULL;

      if (!rehab_athlete_column_is_for (column, rehab_squad_list_get_audience (list)))
        continue;
      spoken = rehab_squad_cell_dup_spoken (column, line);
      g_string_append_printf (description, "%s%s", description->len > 0 ? "; " : "", spoken);
    }

  gtk_column_view_row_set_accessible_label (row, line->name);
  gtk_column_view_row_set_accessible_description (row, description->str);
}

static void
set_row_factory (GtkColumnView  *view,
                 RehabSquadList *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), LIST_KEY, g_object_ref (list), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (view, factory);
}

/* Puts the columns for the list's audience into the view, in place of those that are there. */
void
rehab_squad_columns_fill (GtkColumnView  *view,
                          RehabSquadList *list)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    if (rehab_athlete_column_is_for (rehab_athlete_column_get (i), rehab_squad_list_get_audience (list)))
      {
        g_autoptr (GtkColumnViewColumn) column = new_column (rehab_athlete_column_get (i), list);

        gtk_column_view_append_column (view, column);
      }

  set_row_factory (view, list);
}

/* The column that is sorted by; that of the names where none was chosen. */
const RehabAthleteColumn *
rehab_squad_columns_get_order (GtkColumnView *view,
                               gboolean      *descending)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  const RehabAthleteColumn *found = NULL;

  if (column != NULL)
    found = rehab_athlete_column_lookup (gtk_column_view_column_get_id (column));
  *descending = found != NULL && gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  return found != NULL ? found : rehab_athlete_column_get (REHAB_ATHLETE_COLUMN_NAME);
}

void
rehab_squad_columns_set_order (GtkColumnView *view,
                               const char    *key,
                               gboolean       descending)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), key) == 0)
        gtk_column_view_sort_by_column (view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  gboolean descending;
  const RehabAthleteColumn *column = rehab_squad_columns_get_order (user_data, &descending);

  return rehab_athlete_column_compare (column, descending, rehab_squad_athlete_get_line ((RehabSquadAthlete *) a),
                                       rehab_squad_athlete_get_line ((RehabSquadAthlete *) b));
}

static void
order_changed_cb (GtkSorter *sorter)
{
  gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

/*
 * A sorter that follows the view's headers. The view's own one turns the order of two rows round, and with it what is not
 * known would come first. It is of no use after the view.
 */
GtkSorter *
rehab_squad_columns_new_sorter (GtkColumnView *view)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, view, NULL));

  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (order_changed_cb), sorter,
                           G_CONNECT_SWAPPED);

  return sorter;
}
