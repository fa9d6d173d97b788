/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What differs from the version before, counted, and each change in a line below. Not there while nothing differs. */

#define REHAB_TYPE_CHANGE_LIST (rehab_change_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabChangeList, rehab_change_list, REHAB, CHANGE_LIST, AdwBin)

void rehab_change_list_show (RehabChangeList      *self,
                             int                   since_version,
                             RehabRegimen         *before,
                             RehabRegimen         *after,
                             const RehabCatalogue *catalogue);

G_END_DECLS
