/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sheet.h"
#include "rehab-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* How a clinic prints its sheets: kept with its data, so that the next sheet begins as the last one ended. */

RehabSheetOptions rehab_sheet_settings_load (RehabStore              *store,
                                             const RehabSheetOptions *usual);
gboolean          rehab_sheet_settings_save (RehabStore              *store,
                                             const RehabSheetOptions *options,
                                             GFile                   *folder,
                                             GError                 **error);
GFile *rehab_sheet_settings_load_folder (RehabStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
