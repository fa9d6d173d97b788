/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Pages that are laid out and ready to be painted: on the screen, by a printer, or into a file, always the same ones.
 * A document never changes once it is made. Lengths are in points, 72 to the inch, from the top left corner of the page.
 */

#define REHAB_TYPE_DOCUMENT (rehab_document_get_type ())

G_DECLARE_FINAL_TYPE (RehabDocument, rehab_document, REHAB, DOCUMENT, GObject)

const char *rehab_document_get_title (RehabDocument *self);
const char *rehab_document_get_author    (RehabDocument *self);
const char *rehab_document_get_language  (RehabDocument *self);
guint       rehab_document_get_n_pages   (RehabDocument *self);
void        rehab_document_get_page_size (RehabDocument *self,
                                          double        *width,
                                          double        *height);
const char *const *rehab_document_get_problems (RehabDocument *self);
void        rehab_document_note_words    (RehabDocument *self,
                                          const char    *words);
void        rehab_document_append        (RehabDocument *self,
                                          RehabDocument *other);
void        rehab_document_paint_page    (RehabDocument *self,
                                          guint          page,
                                          cairo_t       *cr);
gboolean    rehab_document_write_pdf     (RehabDocument *self,
                                          GOutputStream *stream,
                                          GDateTime     *created,
                                          GCancellable  *cancellable,
                                          GError       **error);

G_END_DECLS
