/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The foot of a page of an import: the button that goes on, "activated", and above it what is missing before that. */

#define REHAB_TYPE_IMPORT_FOOT (rehab_import_foot_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportFoot, rehab_import_foot, REHAB, IMPORT_FOOT, AdwBin)

void rehab_import_foot_show  (RehabImportFoot *self,
                              const char      *label,
                              const char      *missing);
void rehab_import_foot_focus (RehabImportFoot *self);

G_END_DECLS
