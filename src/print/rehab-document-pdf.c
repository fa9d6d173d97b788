/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-document.h"
#include "rehab-pdf-structure.h"

#include <cairo-pdf.h>

static cairo_status_t
write_to_bytes_cb (void                *closure,
                   const unsigned char *data,
                   unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (RehabDocument   *self,
              cairo_surface_t *surface,
              GDateTime       *created)
{
  const char *author = rehab_document_get_author (self);
  g_autofree char *when = g_date_time_format_iso8601 (created);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rehab_document_get_title (self));
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hamstring Rehab " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
  cairo_pdf_surface_set_custom_metadata (surface, "Language", rehab_document_get_language (self));
}

static gboolean
paint_pages (RehabDocument *self,
             cairo_t       *cr,
             GCancellable  *cancellable,
             GError       **error)
{
  guint n_pages = rehab_document_get_n_pages (self);
  gboolean cancelled = FALSE;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n_pages && !cancelled; i++)
    {
      if (i > 0)
        cairo_show_page (cr);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!cancelled)
        rehab_document_paint_page (self, i, cr);
    }

  /* The structure is one tree over all pages; it is closed on the last of them, or there would be one page more. */
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);

  return !cancelled;
}

static gboolean
check_status (cairo_status_t status,
              GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               "Making the PDF failed: %s", cairo_status_to_string (status));
  return FALSE;
}

/**
 * rehab_document_write_pdf:
 * @self: a document
 * @stream: where the file goes; it is flushed but not closed
 * @created: when the file was made, for its properties
 * @cancellable: (nullable): stops between two pages and before the file is written
 * @error: where to put what the stream reported, or a `G_IO_ERROR_FAILED` of Cairo's
 *
 * Writes the document as PDF, with text that can be selected, read aloud and searched, in its language, and with a word
 * for each figure. The pages are painted first and then written; after a failure the stream holds at most the beginning of
 * a file, which is no use to anyone: write to a new file and replace the old one only on success, as g_file_replace() does
 * when its stream is closed without being cancelled.
 *
 * Returns: whether all of it was written
 */
gboolean
rehab_document_write_pdf (RehabDocument *self,
                          GOutputStream *stream,
                          GDateTime     *created,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  gboolean painted;
  double width;
  double height;

  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (created != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  rehab_document_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_to_bytes_cb, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (self, surface, created);

  cr = cairo_create (surface);
  painted = paint_pages (self, cr, cancellable, error);
  status = cairo_status (cr);
  cairo_destroy (cr);

  /* Finishing writes the fonts and the index; only after it does the surface say whether everything is there. */
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!painted || !check_status (status, error))
    return FALSE;

  bytes = rehab_pdf_structure_complete (g_steal_pointer (&bytes), self);

  return g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error)
         && g_output_stream_flush (stream, cancellable, error);
}
