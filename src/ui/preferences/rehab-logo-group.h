/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The clinic's logo in the preferences: chosen from a file, shown as it will be printed, removed with Undo. */

#define REHAB_TYPE_LOGO_GROUP (rehab_logo_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabLogoGroup, rehab_logo_group, REHAB, LOGO_GROUP, AdwPreferencesGroup)

void rehab_logo_group_set_clinic (RehabLogoGroup *self,
                                  RehabClinic    *clinic);
void rehab_logo_group_take_file  (RehabLogoGroup *self,
                                  GFile          *file);

G_END_DECLS
