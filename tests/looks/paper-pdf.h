/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"

G_BEGIN_DECLS

gboolean paper_pdf_write (RehabDocument *document,
                          const char    *folder,
                          const char    *name,
                          GError       **error);

G_END_DECLS
