/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-picture-file.h"
#include "rehab-media-type.h"
#include "rehab-photo.h"

#include <glib/gi18n.h>

/* What is taken in, and afterwards of what type it is. */
typedef struct
{
  GFile *file;   /* or */
  GBytes *bytes;
  const char *media_type;
} Source;

static void
source_free (Source *source)
{
  g_clear_object (&source->file);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_free (source);
}

static void
take_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Source *source = task_data;
  g_autoptr (GBytes) picture = source->bytes != NULL ? g_bytes_ref (source->bytes) : NULL;
  GBytes *kept = NULL;
  GError *error = NULL;

  if (picture == NULL)
    picture = rehab_photo_read_file (source->file, cancellable, &error);
  if (picture != NULL)
    kept = rehab_photo_take_in (picture, &source->media_type, &error);

  if (kept != NULL)
    g_task_return_pointer (task, kept, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rehab_picture_file_dialog_new:
 * @title: its title, translated
 *
 * Makes a dialog that offers the pictures which can be taken in.
 *
 * Returns: (transfer full): a new dialog
 */
GtkFileDialog *
rehab_picture_file_dialog_new (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures"));
  gtk_file_filter_add_mime_type (filter, REHAB_MEDIA_TYPE_PNG);
  gtk_file_filter_add_mime_type (filter, REHAB_MEDIA_TYPE_JPEG);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/**
 * rehab_picture_file_take_in:
 * @source_object: (type GObject): who takes it in; kept until @callback was called
 * @file: (nullable): a file, or
 * @bytes: (nullable): the contents of one
 * @cancellable: (nullable): to stop it
 * @callback: what to do then
 * @user_data: what it gets
 *
 * Takes a picture in: checked, scaled, and written anew without what else its file holds.
 */
void
rehab_picture_file_take_in (gpointer            source_object,
                            GFile              *file,
                            GBytes             *bytes,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Source *source;

  g_return_if_fail (G_IS_FILE (file) || bytes != NULL);

  source = g_new0 (Source, 1);
  g_set_object (&source->file, file);
  source->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;

  task = g_task_new (source_object, cancellable, callback, user_data);
  g_task_set_source_tag (task, rehab_picture_file_take_in);
  g_task_set_task_data (task, source, (GDestroyNotify) source_free);
  g_task_run_in_thread (task, take_in_thread);
}

/**
 * rehab_picture_file_take_in_finish:
 * @result: what the callback got
 * @media_type: (out) (optional) (transfer none): of what type the picture is now
 * @error: where to put a `REHAB_PHOTO_ERROR` or `G_IO_ERROR`
 *
 * Returns: (transfer full) (nullable): the picture, or `NULL` with @error set
 */
GBytes *
rehab_picture_file_take_in_finish (GAsyncResult *result,
                                   const char  **media_type,
                                   GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rehab_picture_file_take_in), NULL);

  if (media_type != NULL)
    *media_type = ((Source *) g_task_get_task_data (G_TASK (result)))->media_type;

  return g_task_propagate_pointer (G_TASK (result), error);
}
