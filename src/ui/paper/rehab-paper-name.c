/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-name.h"
#include "rehab-portal-watch.h"

#include <glib/gi18n.h>

/* Where the last paper went: the next one most often goes there too. */
static GFile *last_folder;

static void
append_initial (GString    *initials,
                const char *name)
{
  if (name != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
}

/**
 * rehab_paper_dialog_dup_initials:
 * @patient: a patient
 *
 * Gets what a file is called by. File names wander into lists of recent files and into backups, so that they hold the
 * patient's initials and not the name.
 *
 * Returns: (transfer full): the initials
 */
char *
rehab_paper_dialog_dup_initials (const RehabPatientDetails *patient)
{
  GString *initials = g_string_new (NULL);

  append_initial (initials, patient->given_name);
  append_initial (initials, patient->family_name);

  return g_string_free (initials, FALSE);
}

/* A name without what some file systems take for something else. */
char *
rehab_paper_name_dup_safe (const char *name)
{
  return g_strdelimit (g_strdup (name), "/\\:", '-');
}

/**
 * rehab_paper_name_new_dialog:
 * @name: (nullable): what the file is to be called; `NULL` where a folder is wanted
 *
 * Makes a dialog that asks where a PDF goes.
 *
 * Returns: (transfer full): a new dialog
 */
GtkFileDialog *
rehab_paper_name_new_dialog (const char *name)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *safe = name != NULL ? rehab_paper_name_dup_safe (name) : NULL;

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  if (safe != NULL)
    {
      gtk_file_dialog_set_initial_name (dialog, safe);
      gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
    }
  if (last_folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, last_folder);

  return dialog;
}

/* Returns: (transfer none) (nullable): where the last paper was saved */
GFile *
rehab_paper_name_get_folder (void)
{
  return last_folder;
}

void
rehab_paper_name_set_folder (GFile *folder)
{
  if (folder == NULL || !rehab_portal_owns_folder (folder))
    g_set_object (&last_folder, folder);
}
