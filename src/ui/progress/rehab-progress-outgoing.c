/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-outgoing.h"
#include "rehab-disclosure-note.h"
#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-paper-file.h"
#include "rehab-paper-name.h"

#include <glib/gi18n.h>

struct _RehabProgressOutgoing
{
  GtkWidget *page;
  RehabCaseModel *model;
  GBytes *bytes;        /* for a file */
  RehabDisclosure note; /* its texts but for the part are constants */
  char *part;
};

/**
 * rehab_progress_outgoing_new:
 * @page: where it is told how it went
 * @model: the case that it is of
 * @what: what it is; its format is a constant
 *
 * Returns: (transfer full): what goes out
 */
RehabProgressOutgoing *
rehab_progress_outgoing_new (GtkWidget             *page,
                             RehabCaseModel        *model,
                             const RehabDisclosure *what)
{
  RehabProgressOutgoing *self = g_new0 (RehabProgressOutgoing, 1);

  self->page = g_object_ref (page);
  self->model = g_object_ref (model);
  self->part = g_strdup (what->part);
  self->note = *what;
  self->note.part = self->part;

  return self;
}

void
rehab_progress_outgoing_free (RehabProgressOutgoing *self)
{
  g_object_unref (self->page);
  g_object_unref (self->model);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->part);
  g_free (self);
}

static void
tell (RehabProgressOutgoing *self,
      const char            *words)
{
  if (rehab_disclosure_note (self->page, self->model, &self->note))
    rehab_message_toast (self->page, words);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RehabProgressOutgoing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (rehab_paper_file_save_finish (result, &error))
    tell (self, _("Saved"));
  else
    rehab_message_present (self->page, _("The File Was Not Saved"), error);
}

static void
write_file (RehabProgressOutgoing *self,
            GFile                 *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  rehab_paper_name_set_folder (folder);
  rehab_paper_file_save_bytes (self->bytes, file, NULL, saved_cb, self);
}

/**
 * rehab_progress_outgoing_save_as:
 * @self: (transfer full): what goes out
 * @bytes: the whole file
 * @file: where to
 *
 * Writes a file, by another thread. After a failure, which is said, what was there before still is, and nothing half-written.
 */
void
rehab_progress_outgoing_save_as (RehabProgressOutgoing *self,
                                 GBytes                *bytes,
                                 GFile                 *file)
{
  self->bytes = g_bytes_ref (bytes);
  write_file (self, file);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RehabProgressOutgoing) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = rehab_file_chooser_finish (result, &error);

  if (file != NULL)
    write_file (g_steal_pointer (&self), file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (self->page, _("The File Was Not Saved"), error);
}

/**
 * rehab_progress_outgoing_save:
 * @self: (transfer full): what goes out
 * @bytes: the whole file
 * @file: what it is
 * @name: what it is to be called
 *
 * Asks where a file goes, and writes it there.
 */
void
rehab_progress_outgoing_save (RehabProgressOutgoing   *self,
                              GBytes                  *bytes,
                              const RehabProgressFile *file,
                              const char              *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _(file->filter));
  gtk_file_filter_add_mime_type (filter, file->mime_type);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _(file->title));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (rehab_paper_name_get_folder () != NULL)
    gtk_file_dialog_set_initial_folder (dialog, rehab_paper_name_get_folder ());

  self->bytes = g_bytes_ref (bytes);
  rehab_file_chooser_save (dialog, self->page, file_chosen_cb, self);
}

/**
 * rehab_progress_outgoing_copy:
 * @self: (transfer full): what goes out
 * @content: what the clipboard is to have
 * @words: what is said then, translated
 *
 * Puts something on the clipboard.
 */
void
rehab_progress_outgoing_copy (RehabProgressOutgoing *self,
                              GdkContentProvider    *content,
                              const char            *words)
{
  g_autoptr (RehabProgressOutgoing) owned = self;

  if (gdk_clipboard_set_content (gtk_widget_get_clipboard (owned->page), content))
    tell (owned, words);
  else
    rehab_message_present (owned->page, _("It Was Not Copied"), NULL);
}
