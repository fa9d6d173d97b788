/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-chooser.h"
#include "rehab-file-chooser.h"

#include <glib/gi18n.h>

static GtkFileFilter *
new_filter (const char        *name,
            const char *const *suffixes)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);

  return filter;
}

/**
 * rehab_import_chooser_open:
 * @parent: a widget of the window that asks
 * @callback: what is called when it was answered
 * @user_data: what that is given
 *
 * Shows the file chooser of the desktop, which hands in what was chosen even where nothing else may be read.
 */
void
rehab_import_chooser_open (GtkWidget          *parent,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) usual =
    new_filter (_("Tables and recordings (CSV, FIT, GPX, TCX)"), (const char *[]) { "csv", "tsv", "txt", "fit", "gpx", "tcx", NULL });
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, usual);
  g_list_store_append (filters, all);
  gtk_file_dialog_set_title (dialog, _("Import"));
  gtk_file_dialog_set_accept_label (dialog, _("_Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  rehab_file_chooser_open_multiple (dialog, parent, NULL, callback, user_data);
}

/* The files in a list of GFile; NULL when none was chosen. */
GListModel *
rehab_import_chooser_finish (GObject      *source,
                             GAsyncResult *result)
{
  g_autoptr (GListModel) files = rehab_file_chooser_list_finish (result, NULL);

  return files != NULL && g_list_model_get_n_items (files) > 0 ? g_steal_pointer (&files) : NULL;
}
