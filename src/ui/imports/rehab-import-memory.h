/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-reader.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What the columns of a file are, remembered by its heading for the next file of the same program. */

RehabImportMapping *rehab_import_memory_recall   (RehabStore        *store,
                                                  RehabImportReader *reader) G_GNUC_WARN_UNUSED_RESULT;
gboolean            rehab_import_memory_remember (RehabStore               *store,
                                                  RehabImportReader        *reader,
                                                  const RehabImportMapping *mapping,
                                                  GError                  **error);

G_END_DECLS
