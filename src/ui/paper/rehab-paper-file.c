/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-file.h"

typedef struct
{
  GFile *file;
  GBytes *bytes;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->file);
  g_bytes_unref (job->bytes);
  g_free (job);
}

/* Lays the whole PDF down in memory, so that no failure of a disk can happen halfway through painting. */
static GBytes *
make_pdf (RehabDocument *document,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (!rehab_document_write_pdf (document, memory, now, cancellable, error)
      || !g_output_stream_close (memory, cancellable, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Closing a stream of g_file_replace() puts what was written in the old file's place; a cancelled close drops it. */
static void
abandon (GOutputStream *stream,
         GFile         *file,
         gboolean       existed)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);

  /* A file that is new is written in its own place, and would stay there in part. */
  if (!existed)
    g_file_delete (file, NULL, NULL);
}

static gboolean
write_file (const Job    *job,
            GCancellable *cancellable,
            GError      **error)
{
  gboolean existed = g_file_query_exists (job->file, cancellable);
  g_autoptr (GFileOutputStream) stream = g_file_replace (job->file, NULL, FALSE,
                                                         G_FILE_CREATE_REPLACE_DESTINATION | G_FILE_CREATE_PRIVATE,
                                                         cancellable, error);
  gsize size;
  gconstpointer data = g_bytes_get_data (job->bytes, &size);

  if (stream == NULL)
    return FALSE;

  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    {
      abandon (G_OUTPUT_STREAM (stream), job->file, existed);
      return FALSE;
    }

  if (!g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error))
    {
      if (!existed)
        g_file_delete (job->file, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * rehab_paper_file_save:
 * @document: what to save
 * @file: where to; a file that is there is replaced
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Saves a document as a PDF file. The pages are painted at once, here; only the file is written by another thread, so
 * that a slow disk or network does not hold up the window. Only its owner can read the file, for it names a patient.
 */
void
rehab_paper_file_save (RehabDocument      *document,
                       GFile              *file,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = make_pdf (document, cancellable, &error);
  if (bytes != NULL)
    rehab_paper_file_save_bytes (bytes, file, cancellable, callback, user_data);
  else
    g_task_report_error (NULL, callback, user_data, rehab_paper_file_save_bytes, error);
}

/**
 * rehab_paper_file_save_bytes:
 * @bytes: a PDF
 * @file: where to; a file that is there is replaced
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called when it is done
 * @user_data: for @callback
 *
 * Saves a PDF that is made already, as rehab_paper_file_save() does; ended by rehab_paper_file_save_finish() as well.
 */
void
rehab_paper_file_save_bytes (GBytes             *bytes,
                             GFile              *file,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, rehab_paper_file_save_bytes);
  /* A file that is there is told to be there, also to who gave up just then. */
  g_task_set_check_cancellable (task, FALSE);
  job->file = g_object_ref (file);
  job->bytes = g_bytes_ref (bytes);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * rehab_paper_file_save_finish:
 * @result: what the callback was given
 * @error: where to put a `G_IO_ERROR`
 *
 * Tells how saving ended. After an error nothing half-written is left, and a file that was there before still is.
 *
 * Returns: whether the file is there
 */
gboolean
rehab_paper_file_save_finish (GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
