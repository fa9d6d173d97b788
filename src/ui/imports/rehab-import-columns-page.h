/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Asks what the columns of a file are, and, only where nothing in it tells, how its dates, durations, numbers and words
 * are meant. "accepted" is emitted when there is nothing left to ask and the user goes on.
 */

#define REHAB_TYPE_IMPORT_COLUMNS_PAGE (rehab_import_columns_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportColumnsPage, rehab_import_columns_page, REHAB, IMPORT_COLUMNS_PAGE, AdwNavigationPage)

GtkWidget *rehab_import_columns_page_new (RehabImportFlow *flow) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
