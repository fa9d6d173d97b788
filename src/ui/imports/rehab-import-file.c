/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-file.h"
#include "rehab-import-error.h"

#define PIECE_BYTES (64 * 1024)

/* Refuses what would never end, and what is larger than it may be, before the first byte. */
static gboolean
check_info (GFile        *file,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "A folder");
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "Not a regular file");
      return FALSE;
    }

  return g_file_info_get_size (info) <= REHAB_IMPORT_MOST_BYTES
         || rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_LARGE, "Too many bytes", error);
}

static GBytes *
read_stream (GInputStream *stream,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (PIECE_BYTES);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, PIECE_BYTES, cancellable, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, (guint) n);

      /* A file can grow after it was asked for its size. */
      if (bytes->len > REHAB_IMPORT_MOST_BYTES)
        {
          rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_LARGE, "Too many bytes", error);
          return NULL;
        }
    }

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static void
read_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *file = G_FILE (source_object);
  g_autoptr (GFileInputStream) stream = NULL;
  GBytes *bytes = NULL;
  GError *error = NULL;

  if (check_info (file, cancellable, &error))
    stream = g_file_read (file, cancellable, &error);
  if (stream != NULL)
    bytes = read_stream (G_INPUT_STREAM (stream), cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rehab_import_file_read:
 * @file: a file, also one that a portal hands in
 * @cancellable: (nullable): to stop it
 * @callback: what is called on the main loop
 * @user_data: what it is given
 *
 * Reads a file as a stream, up to REHAB_IMPORT_MOST_BYTES.
 */
void
rehab_import_file_read (GFile              *file,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, rehab_import_file_read);
  g_task_run_in_thread (task, read_thread);
}

/**
 * rehab_import_file_read_finish:
 * @result: what the callback was given
 * @error: where to put a `REHAB_IMPORT_ERROR` or a `G_IO_ERROR`
 *
 * Gets what was read.
 *
 * Returns: (transfer full): the contents, or `NULL` with @error set
 */
GBytes *
rehab_import_file_read_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rehab_import_file_dup_name:
 * @file: a file
 *
 * Gets its name without its folder, which is nobody's business.
 *
 * Returns: (transfer full): the name, valid UTF-8
 */
char *
rehab_import_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_strdup ("");
}
