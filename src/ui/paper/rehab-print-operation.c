/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-print-operation.h"
#include "rehab-portal-watch.h"

G_DEFINE_QUARK (rehab-print-error, rehab_print_error)

/* The printer and its settings, for as long as the program runs. */
static GtkPrintSettings *last_settings;

static void
draw_page_cb (RehabDocument   *document,
              GtkPrintContext *context,
              int              page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width;
  double height;
  double scale;

  rehab_document_get_page_size (document, &width, &height);
  /* The paper in the printer may be another one than the sheet was laid out for. */
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  rehab_document_paint_page (document, (guint) page, cr);
}

/**
 * rehab_print_operation_new:
 * @document: what to print
 * @paper: what it was laid out for
 * @job_name: what others see in the printer's queue, and names no patient
 *
 * Makes the print operation of a document.
 *
 * Returns: (transfer full): a new operation, to be run
 */
GtkPrintOperation *
rehab_print_operation_new (RehabDocument *document,
                           RehabPaper     paper,
                           const char    *job_name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper == REHAB_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  GtkPageOrientation orientation;
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  orientation = width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT;
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_paper_size_free (size);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) rehab_document_get_n_pages (document));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job_name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (last_settings != NULL)
    {
      /* The paper before may have lain the other way. */
      gtk_print_settings_set_orientation (last_settings, orientation);
      gtk_print_operation_set_print_settings (operation, last_settings);
    }

  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), document, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (operation), "rehab-document", g_object_ref (document), g_object_unref);

  return operation;
}

/* By then a portal has taken the pages, or GTK could not hand them over, of which it tells nobody. */
#define PORTAL_SECONDS 60

/* An operation on its way. */
typedef struct
{
  GtkPrintOperation *operation; /* borrowed: the task has it */
  GTask *task;
  RehabPortalWatch *watch;
  guint portal_id;
  gboolean begun;     /* pages were painted */
  gboolean previewed; /* by GTK's dialog, in another program */
  gboolean made;      /* all pages are painted, and on their way */
  gboolean taken;     /* by the portal */
  gboolean ended;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_handle_id (&run->portal_id, g_source_remove);
  g_clear_pointer (&run->watch, rehab_portal_watch_free);
  g_clear_object (&run->task);
  g_free (run);
}

/* The printer is remembered; a file that was printed to carries a patient's name, and belongs to that paper only. */
static void
keep_settings (Run *run)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (run->operation);
  const char *uri;

  if (settings == NULL)
    return;

  /* What a portal has taken lies in a file that GTK made for it and forgets. */
  uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  if (run->taken && uri != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      g_file_delete (file, NULL, NULL);
    }

  /* A copy: the job has the other one still. */
  g_clear_object (&last_settings);
  last_settings = gtk_print_settings_copy (settings);
  gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
}

/* Of all that GTK and the portal say afterwards, nothing counts any more. */
static void
end (Run    *run,
     GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&run->task);

  g_clear_handle_id (&run->portal_id, g_source_remove);
  run->ended = TRUE;
  if (error != NULL)
    {
      g_task_return_error (task, error);
    }
  else
    {
      keep_settings (run);
      g_task_return_boolean (task, TRUE);
    }
}

/* A file that was printed to fails as files do; the rest is in the words of GTK, the printer or its queue. */
static void
fail (Run *run)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_get_error (run->operation, &error);
  if (error->domain == G_IO_ERROR && error->code != G_IO_ERROR_FAILED)
    end (run, g_steal_pointer (&error));
  else
    end (run, g_error_new_literal (REHAB_PRINT_ERROR, REHAB_PRINT_ERROR_FAILED, error->message));
}

/* Ends the operation once it is known how: that all pages are painted does not mean that a printer has them. */
static void
settle (Run *run)
{
  GtkPrintStatus status = gtk_print_operation_get_status (run->operation);

  if (!run->made || run->ended)
    return;

  if (run->previewed)
    end (run, g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Previewed"));
  else if (!run->begun)
    end (run, g_error_new_literal (REHAB_PRINT_ERROR, REHAB_PRINT_ERROR_NO_PRINTER, "No printer was chosen"));
  else if (status == GTK_PRINT_STATUS_FINISHED_ABORTED)
    fail (run);
  else if (run->taken || status == GTK_PRINT_STATUS_FINISHED)
    end (run, NULL);
}

static gboolean
portal_silent_cb (gpointer user_data)
{
  Run *run = user_data;

  run->portal_id = 0;
  end (run, g_error_new_literal (REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_PRINTING_FAILED, "No answer"));

  return G_SOURCE_REMOVE;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Run               *run)
{
  run->begun = TRUE;
}

static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            Run                      *run)
{
  run->previewed = TRUE;

  return FALSE;
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Run                    *run)
{
  if (run->ended)
    return;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      run->made = TRUE;
      settle (run);
      if (!run->ended && rehab_portal_watch_was_asked (run->watch))
        run->portal_id = g_timeout_add_seconds (PORTAL_SECONDS, portal_silent_cb, run);
      break;

    case GTK_PRINT_OPERATION_RESULT_CANCEL:
      end (run, run->begun ? g_error_new_literal (REHAB_PRINT_ERROR, REHAB_PRINT_ERROR_CANCELLED, "Cancelled while printing")
                           : g_error_new_literal (GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Dismissed"));
      break;

    case GTK_PRINT_OPERATION_RESULT_ERROR:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      fail (run);
    }
}

/* GTK ends no operation that the portal does not take, and takes what the portal gave up for a person's "no". */
static void
portal_failed_cb (const GError *error,
                  gpointer      user_data)
{
  Run *run = user_data;

  if (!run->ended)
    end (run, g_error_copy (error));
}

static void
portal_took_cb (const char *method,
                gpointer    user_data)
{
  Run *run = user_data;

  if (!g_str_equal (method, "Print"))
    return;

  run->taken = TRUE;
  settle (run);
}

/**
 * rehab_print_operation_run:
 * @operation: what to print
 * @parent: a widget of the window that asks
 * @callback: (scope async): called when it is known how it ended
 * @user_data: for @callback
 *
 * Asks how it is to be printed, prints it, and waits until a printer, a file or the portal of a sandbox has all of it.
 */
void
rehab_print_operation_run (GtkPrintOperation  *operation,
                           GtkWidget          *parent,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  Run *run = g_new0 (Run, 1);
  g_autoptr (GError) error = NULL;

  run->operation = operation;
  run->task = g_task_new (operation, NULL, callback, user_data);
  g_task_set_source_tag (run->task, rehab_print_operation_run);
  run->watch = rehab_portal_watch_new (REHAB_PORTAL_PRINT, portal_failed_cb, run);
  rehab_portal_watch_set_took (run->watch, portal_took_cb);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), run);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), run);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), run);
  g_signal_connect_swapped (operation, "status-changed", G_CALLBACK (settle), run);
  g_object_set_data_full (G_OBJECT (operation), "rehab-run", run, run_free);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (parent)), &error);

  /* Of a portal that is installed and cannot be started, GTK says so here alone. */
  if (error != NULL && !run->ended)
    end (run, g_error_new_literal (REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_NO_PRINTING, error->message));
}

/**
 * rehab_print_operation_run_finish:
 * @operation: an operation
 * @result: what the callback was given
 * @error: where to put why nothing was printed: `GTK_DIALOG_ERROR_DISMISSED` where the person thought better of it,
 *   a `REHAB_PORTAL_ERROR` where the desktop of a sandbox offers no printing or refuses it, a `G_IO_ERROR` of a file that
 *   was printed to, or a `REHAB_PRINT_ERROR`
 *
 * Tells how printing ended.
 *
 * Returns: whether it was printed, all of it
 */
gboolean
rehab_print_operation_run_finish (GtkPrintOperation *operation,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, operation), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
