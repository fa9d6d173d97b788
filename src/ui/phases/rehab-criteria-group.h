/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The criteria of one step, as they stand today: of the next one, until another is chosen. */

#define REHAB_TYPE_CRITERIA_GROUP (rehab_criteria_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabCriteriaGroup, rehab_criteria_group, REHAB, CRITERIA_GROUP, AdwPreferencesGroup)

GtkWidget *rehab_criteria_group_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_criteria_group_show            (RehabCriteriaGroup *self,
                                                 RehabCaseModel     *model);
void       rehab_criteria_group_set_orientation (RehabCriteriaGroup *self,
                                                 GtkOrientation      orientation);

G_END_DECLS
