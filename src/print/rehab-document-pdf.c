/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pdf.h"
#include "rehab-document-private.h"
#include "rehab-pdf-structure.h"

#include <cairo-pdf.h>

struct _RehabPdf
{
  RehabDocument *document;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint next_page;
};

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
  if (!rehab_document_get_hides_creator (self))
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Hamstring Rehab " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, when);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, when);
  cairo_pdf_surface_set_custom_metadata (surface, "Language", rehab_document_get_language (self));
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
 * rehab_pdf_new:
 * @document: what to write
 * @created: when the file was made, for its properties
 *
 * Begins a PDF, which has no pages yet.
 *
 * Returns: (transfer full): the PDF in the making
 */
RehabPdf *
rehab_pdf_new (RehabDocument *document,
               GDateTime     *created)
{
  RehabPdf *self = g_new0 (RehabPdf, 1);
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  self->document = g_object_ref (document);
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_to_bytes_cb, self->bytes, width, height);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (document, self->surface, created);
  self->cr = cairo_create (self->surface);
  cairo_tag_begin (self->cr, "Document", NULL);

  return self;
}

/* Closes what Cairo has open, whether all pages are there or not. */
static cairo_status_t
close_surface (RehabPdf *self)
{
  cairo_status_t status;

  if (self->surface == NULL)
    return CAIRO_STATUS_SUCCESS;

  /* The structure is one tree over all pages; it is closed on the last of them, or there would be one page more. */
  cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);
  status = cairo_status (self->cr);
  g_clear_pointer (&self->cr, cairo_destroy);

  /* Finishing writes the fonts and the index; only after it does the surface say whether everything is there. */
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);

  return status;
}

/**
 * rehab_pdf_free:
 * @self: (transfer full): a PDF in the making
 *
 * Drops a PDF, finished or not.
 */
void
rehab_pdf_free (RehabPdf *self)
{
  close_surface (self);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * rehab_pdf_paint_next:
 * @self: a PDF in the making
 *
 * Paints the next page.
 *
 * Returns: whether there are more
 */
gboolean
rehab_pdf_paint_next (RehabPdf *self)
{
  guint n_pages = rehab_document_get_n_pages (self->document);

  g_return_val_if_fail (self->surface != NULL, FALSE);

  if (self->next_page >= n_pages)
    return FALSE;

  if (self->next_page > 0)
    cairo_show_page (self->cr);
  rehab_document_paint_page (self->document, self->next_page, self->cr);

  return ++self->next_page < n_pages;
}

/**
 * rehab_pdf_finish:
 * @self: a PDF whose pages are all painted
 * @error: where to put a `G_IO_ERROR_FAILED` of Cairo's
 *
 * Finishes the file.
 *
 * Returns: (transfer full): the file, or `NULL` with @error set
 */
GBytes *
rehab_pdf_finish (RehabPdf *self,
                  GError  **error)
{
  g_return_val_if_fail (self->surface != NULL, NULL);
  g_return_val_if_fail (self->next_page == rehab_document_get_n_pages (self->document), NULL);

  if (!check_status (close_surface (self), error))
    return NULL;

  return g_byte_array_free_to_bytes (rehab_pdf_structure_complete (g_steal_pointer (&self->bytes), self->document));
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
  g_autoptr (RehabPdf) pdf = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean has_more = TRUE;

  g_return_val_if_fail (REHAB_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (created != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  pdf = rehab_pdf_new (self, created);
  while (has_more)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      has_more = rehab_pdf_paint_next (pdf);
    }

  bytes = rehab_pdf_finish (pdf, error);

  return bytes != NULL
         && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error)
         && g_output_stream_flush (stream, cancellable, error);
}
