/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-print-operation.h"
#include "rehab-portal-watch.h"

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

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result)
{
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;

  g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
  /* A file that was printed to carries a patient's name, and belongs to that sheet only. */
  gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_settings_unset (last_settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
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
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), NULL);
  g_object_set_data_full (G_OBJECT (operation), "rehab-document", g_object_ref (document), g_object_unref);

  return operation;
}

/* GTK ends no operation that the portal does not take, and takes what the portal gave up for a person's "no". */
static void
portal_failed_cb (const GError *error,
                  gpointer      user_data)
{
  g_autoptr (GtkPrintOperation) operation = g_object_ref (user_data);

  g_object_set_data_full (G_OBJECT (operation), "rehab-error", g_error_copy (error), (GDestroyNotify) g_error_free);
  g_signal_emit_by_name (operation, "done", GTK_PRINT_OPERATION_RESULT_ERROR);
}

/**
 * rehab_print_operation_run:
 * @operation: what to print
 * @parent: a widget of the window that asks
 *
 * Asks how it is to be printed, and prints it. "done" tells how it went: with an error also when the desktop of a sandbox
 * offers no printing, or refuses it; once more if it refuses what it had taken.
 */
void
rehab_print_operation_run (GtkPrintOperation *operation,
                           GtkWidget         *parent)
{
  g_autoptr (GError) error = NULL;

  /* For as long as the operation is there: pages are handed over after "done". */
  g_object_set_data_full (G_OBJECT (operation), "rehab-portal-watch",
                          rehab_portal_watch_new (REHAB_PORTAL_PRINT, portal_failed_cb, operation),
                          (GDestroyNotify) rehab_portal_watch_free);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (parent)), &error);

  /* Of a portal that is installed and cannot be started, GTK says so here alone. */
  if (error != NULL)
    {
      g_autoptr (GError) failure = g_error_new_literal (REHAB_PORTAL_ERROR, REHAB_PORTAL_ERROR_NO_PRINTING, error->message);

      portal_failed_cb (failure, operation);
    }
}

/**
 * rehab_print_operation_get_error:
 * @operation: an operation that ended with an error
 * @error: where to put it
 *
 * Gets what went wrong: the portal's failure, or else GTK's.
 */
void
rehab_print_operation_get_error (GtkPrintOperation *operation,
                                 GError           **error)
{
  const GError *failure = g_object_get_data (G_OBJECT (operation), "rehab-error");

  if (failure != NULL)
    g_propagate_error (error, g_error_copy (failure));
  else
    gtk_print_operation_get_error (operation, error);
}
