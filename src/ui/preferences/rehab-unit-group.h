/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* In which units loads, weights and distances are read and typed by this user. What is chosen shows at once everywhere. */

#define REHAB_TYPE_UNIT_GROUP (rehab_unit_group_get_type ())
G_DECLARE_FINAL_TYPE (RehabUnitGroup, rehab_unit_group, REHAB, UNIT_GROUP, AdwPreferencesGroup)

G_END_DECLS
