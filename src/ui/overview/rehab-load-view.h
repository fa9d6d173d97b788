/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REHAB_TYPE_LOAD_VIEW (rehab_load_view_get_type ())
G_DECLARE_FINAL_TYPE (RehabLoadView, rehab_load_view, REHAB, LOAD_VIEW, AdwBin)

void rehab_load_view_show (RehabLoadView         *self,
                           const RehabCase       *rehab_case,
                           const RehabThresholds *thresholds,
                           RehabDate              today);

G_END_DECLS
