/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"

G_BEGIN_DECLS

/* Documents as PDF files: either the whole file is there, or what was there before. */

void     rehab_paper_file_save        (RehabDocument      *document,
                                       GFile              *file,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
void     rehab_paper_file_save_bytes  (GBytes             *bytes,
                                       GFile              *file,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean rehab_paper_file_save_finish (GAsyncResult *result,
                                       GError      **error);

G_END_DECLS
