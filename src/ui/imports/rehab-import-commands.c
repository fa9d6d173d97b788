/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-commands.h"
#include "rehab-import-chooser.h"
#include "rehab-import-dialog.h"
#include "rehab-open-dialog.h"

/* What waits for the files to be chosen. */
typedef struct
{
  GWeakRef inside;
  RehabClinic *clinic;
  RehabCaseModel *model;
} Choice;

static void
choice_free (Choice *choice)
{
  g_weak_ref_clear (&choice->inside);
  g_clear_object (&choice->clinic);
  g_clear_object (&choice->model);
  g_free (choice);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Choice *choice = user_data;
  g_autoptr (GListModel) files = rehab_import_chooser_finish (source, result);
  g_autoptr (GtkWidget) inside = g_weak_ref_get (&choice->inside);

  if (files != NULL && inside != NULL)
    rehab_import_commands_open (inside, choice->clinic, choice->model, files);
  choice_free (choice);
}

/**
 * rehab_import_commands_choose:
 * @inside: a widget below the overlay that says what was imported
 * @clinic: the clinic
 * @model: (nullable): whose diary is in hand
 *
 * Asks which files to import, and imports them. Under a dialog that is open already, nothing is asked.
 */
void
rehab_import_commands_choose (GtkWidget      *inside,
                              RehabClinic    *clinic,
                              RehabCaseModel *model)
{
  Choice *choice;

  if (rehab_open_dialog_get (inside) != NULL)
    return;

  choice = g_new0 (Choice, 1);
  g_weak_ref_init (&choice->inside, inside);
  choice->clinic = g_object_ref (clinic);
  g_set_object (&choice->model, model);
  rehab_import_chooser_open (inside, chosen_cb, choice);
}

/**
 * rehab_import_commands_open:
 * @inside: a widget below the overlay that says what was imported
 * @clinic: the clinic
 * @model: (nullable): whose diary is in hand
 * @files: (element-type GFile): the files
 *
 * Imports files.
 */
void
rehab_import_commands_open (GtkWidget      *inside,
                            RehabClinic    *clinic,
                            RehabCaseModel *model,
                            GListModel     *files)
{
  const RehabCase *rehab_case = model != NULL ? rehab_case_model_get_case (model) : NULL;

  if (rehab_case != NULL)
    rehab_import_dialog_present (inside, clinic, rehab_case_model_get_patient (model), rehab_case->episode, files);
  else
    rehab_import_dialog_present (inside, clinic, NULL, NULL, files);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *page)
{
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_object_get (page, "case-model", &model, NULL);
  if (model == NULL || rehab_case_model_get_case (model) == NULL)
    return FALSE;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) dropped = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *link = dropped; link != NULL; link = link->next)
        g_list_store_append (files, link->data);
    }
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE) && g_value_get_object (value) != NULL)
    {
      g_list_store_append (files, g_value_get_object (value));
    }

  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0)
    return FALSE;

  rehab_import_commands_open (page, rehab_case_model_get_clinic (model), model, G_LIST_MODEL (files));

  return TRUE;
}

/**
 * rehab_import_commands_accept_drops:
 * @page: a widget with a property "case-model"
 * @target: the page itself, or the part of it that shows the diary
 *
 * Has files that are dropped there imported into the diary of the page's patient.
 */
void
rehab_import_commands_accept_drops (GtkWidget *page,
                                    GtkWidget *target)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE };
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (drop, types, G_N_ELEMENTS (types));
  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), page, 0);
  gtk_widget_add_controller (target, GTK_EVENT_CONTROLLER (drop));
}
