/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What an import would write, into whose diary, and every row of the file with what becomes of it and why. "accepted" is
 * emitted by the one button that has it written.
 */

#define REHAB_TYPE_IMPORT_PREVIEW_PAGE (rehab_import_preview_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportPreviewPage, rehab_import_preview_page, REHAB, IMPORT_PREVIEW_PAGE, AdwNavigationPage)

GtkWidget *rehab_import_preview_page_new (RehabImportFlow *flow) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
