/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-palette.h"
#include "rehab-enums.h"

G_BEGIN_DECLS

/* The groups that loads are drawn in. */

RehabLoadGroup rehab_load_group_of_kind   (RehabSessionKind kind);
const char *rehab_load_group_get_label (RehabLoadGroup group);

G_END_DECLS
