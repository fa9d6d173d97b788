/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The checklist for the return to sport: each criterion with where it is borrowed from, what was measured, and what a
 * clinician found. Deciding is the clinician's; the list counts and says nothing else.
 */

#define REHAB_TYPE_RETURN_GROUP (rehab_return_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabReturnGroup, rehab_return_group, REHAB, RETURN_GROUP, AdwBin)

GtkWidget *rehab_return_group_new  (void);
/* @model has an episode of care. */
void       rehab_return_group_show (RehabReturnGroup *self,
                                    RehabCaseModel   *model);

G_END_DECLS
