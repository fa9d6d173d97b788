/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Asks into whose diaries a file goes. Every name is shown with who it is taken for, and nothing goes on before all of
 * them are settled: then "accepted" is emitted.
 */

#define REHAB_TYPE_IMPORT_NAMES_PAGE (rehab_import_names_page_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportNamesPage, rehab_import_names_page, REHAB, IMPORT_NAMES_PAGE, AdwNavigationPage)

GtkWidget *rehab_import_names_page_new (RehabImportFlow *flow) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_import_names_page_is_about (RehabImportNamesPage *self,
                                             RehabImportNames     *names);

G_END_DECLS
