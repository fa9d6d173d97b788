/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The files that something in a diary came with: when, by whom, how much; and to take each out again. */

#define REHAB_TYPE_IMPORT_LIST (rehab_import_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportList, rehab_import_list, REHAB, IMPORT_LIST, AdwDialog)

AdwDialog *rehab_import_list_new (RehabCaseModel *model) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
