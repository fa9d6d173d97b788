/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What the athlete is cleared for: since when, by whom, and what of it nobody said. A new clearance takes the place of the
 * one before, which stays in sight.
 */

#define REHAB_TYPE_CLEARANCE_GROUP (rehab_clearance_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabClearanceGroup, rehab_clearance_group, REHAB, CLEARANCE_GROUP, AdwBin)

GtkWidget *rehab_clearance_group_new  (void);
/* @model has an episode of care. */
void       rehab_clearance_group_show (RehabClearanceGroup *self,
                                       RehabCaseModel      *model);

G_END_DECLS
