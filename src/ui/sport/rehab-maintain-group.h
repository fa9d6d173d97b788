/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What keeps an athlete well after the return: the prevention programme, when the episode is looked at again, what is
 * published about it, and the way to discharge.
 */

#define REHAB_TYPE_MAINTAIN_GROUP (rehab_maintain_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabMaintainGroup, rehab_maintain_group, REHAB, MAINTAIN_GROUP, AdwBin)

GtkWidget *rehab_maintain_group_new  (void);
/* @model has an episode of care. */
void       rehab_maintain_group_show (RehabMaintainGroup *self,
                                      RehabCaseModel     *model);

G_END_DECLS
