/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document-private.h"

G_BEGIN_DECLS

GByteArray *rehab_pdf_structure_complete (GByteArray    *pdf,
                                          RehabDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
