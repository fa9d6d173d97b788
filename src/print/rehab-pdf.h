/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"

G_BEGIN_DECLS

/* A document on its way to a PDF, page by page, for who must not stop to wait for all of them. */
typedef struct _RehabPdf RehabPdf;

RehabPdf *rehab_pdf_new        (RehabDocument *document,
                                GDateTime     *created) G_GNUC_WARN_UNUSED_RESULT;
void      rehab_pdf_free       (RehabPdf *self);
gboolean  rehab_pdf_paint_next (RehabPdf *self);
GBytes *rehab_pdf_finish     (RehabPdf *self,
                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabPdf, rehab_pdf_free)

G_END_DECLS
