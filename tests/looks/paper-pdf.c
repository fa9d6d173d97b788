/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "paper-pdf.h"

/* Writes a paper as a PDF that says it was made on the day of all papers here, whenever that really was. */
gboolean
paper_pdf_write (RehabDocument *document,
                 const char    *folder,
                 const char    *name,
                 GError       **error)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 12, 0, 0.0);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL
         && rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}
